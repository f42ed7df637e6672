import CongvanFuzzing
import Foundation

/// Reads what nobody wrote, for as long as it is told, and reports the first input that breaks a law.
///
///     CongvanFuzz [--seconds N] [--seed S]     inputs S, S+1 … ; also CONGVAN_FUZZ_SECONDS and CONGVAN_FUZZ_SEED
///     CongvanFuzz FILE…                         the inputs kept in files
///
/// The work is done in a second process, which leaves each input in a file before it reads it, so that a crash or a hang has its input.
let arguments = Array(CommandLine.arguments.dropFirst())
let environment = ProcessInfo.processInfo.environment

func option(_ name: String, _ variable: String) -> UInt64? {
  if let at = arguments.firstIndex(of: name), at + 1 < arguments.count { return UInt64(arguments[at + 1]) }
  return environment[variable].flatMap(UInt64.init)
}

/// Seconds; longer on one input than this is a hang. Most take some milliseconds, the longest half a minute of processor time in a build
/// that is not optimized, and others may want the processor.
let patience = 300.0

if let at = arguments.firstIndex(of: "--work"), at + 2 < arguments.count {
  work(seconds: Double(option("--seconds", "") ?? 0), seed: option("--seed", "") ?? 1, kept: URL(fileURLWithPath: arguments[at + 1]))
} else if let first = arguments.first, !first.hasPrefix("--") {
  let laws = FuzzLaws()
  var isBroken = false
  for path in arguments {
    for complaint in laws.complaints(try FuzzInput(file: URL(fileURLWithPath: path))) {
      print("\(path): \(complaint)")
      isBroken = true
    }
  }
  exit(isBroken ? 1 : 0)
} else {
  watch(seconds: option("--seconds", "CONGVAN_FUZZ_SECONDS") ?? 120, seed: option("--seed", "CONGVAN_FUZZ_SEED") ?? 1)
}

/// Reads input after input and leaves each in `kept` before; the ending of the name says what it is.
func work(seconds: Double, seed: UInt64, kept: URL) -> Never {
  let laws = FuzzLaws()
  let maker = InputMaker(Phrasebook())
  let end = Date().addingTimeInterval(seconds)
  var next = seed
  while Date() < end {
    let input = maker.input(seed: next)
    try! Data(input.bytes).write(to: kept)
    try! Data("\(next) \(input.kind.rawValue)".utf8).write(to: kept.appendingPathExtension("seed"))
    let complaints = laws.complaints(input)
    if !complaints.isEmpty {
      print(complaints.joined(separator: "\n"))
      exit(1)
    }
    next += 1
  }
  print("\(next - seed) inputs from seed \(seed) on break no law")
  exit(0)
}

/// Has the work done and says which input ended it.
func watch(seconds: UInt64, seed: UInt64) -> Never {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
  try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let kept = folder.appendingPathComponent("input")
  let worker = Process()
  worker.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
  worker.arguments = ["--work", kept.path, "--seconds", "\(seconds)", "--seed", "\(seed)"]
  try! worker.run()
  var isHanging = false
  var last = (seed: Data(), since: Date())
  while worker.isRunning {
    Thread.sleep(forTimeInterval: 0.2)
    let now = (try? Data(contentsOf: kept.appendingPathExtension("seed"))) ?? Data()
    if now != last.seed { last = (now, Date()) }
    if Date().timeIntervalSince(last.since) > patience {
      isHanging = true
      kill(worker.processIdentifier, SIGKILL)
      break
    }
  }
  worker.waitUntilExit()
  if worker.terminationStatus == 0, worker.terminationReason == .exit {
    try? FileManager.default.removeItem(at: folder)
    exit(0)
  }
  let words = String(decoding: (try? Data(contentsOf: kept.appendingPathExtension("seed"))) ?? Data(), as: UTF8.self).split(separator: " ")
  let file = folder.appendingPathComponent("seed-\(words.first ?? "none").\(words.last ?? "txt")")
  try? FileManager.default.moveItem(at: kept, to: file)
  let how = isHanging ? "takes more than \(Int(patience)) s" : worker.terminationReason == .uncaughtSignal ? "crashes" : "breaks a law"
  print("the input of seed \(words.first ?? "none") \(how); it is kept in \(file.path)")
  print("read it again: \(CommandLine.arguments[0]) \(file.path)")
  exit(1)
}
