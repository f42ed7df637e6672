import Foundation

/// How many instructions reading takes a byte: a figure that does not depend on what else the machine does.
struct InstructionCount {
  /// The bytes of one round of reading.
  let bytes: Int
  private static let valgrind = "/usr/bin/valgrind"
  private static let strip = "/usr/bin/strip"

  func report() throws {
    guard [Self.valgrind, Self.strip].allSatisfy(FileManager.default.isExecutableFile(atPath:)) else {
      return print("callgrind no valgrind or strip (binutils) here; no instructions counted")
    }
    // valgrind cannot read the debugging information of Swift; the copy stands beside its grammars.
    let copy = CommandLine.arguments[0] + ".counted"
    _ = try output(of: Self.strip, ["-g", "-o", copy, CommandLine.arguments[0]])
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let (one, five) = (try instructions(of: copy, rounds: 1), try instructions(of: copy, rounds: 5))
    print(String(format: "callgrind %.0f instructions a byte read", Double(five - one) / Double(4 * bytes)))
  }

  private func instructions(of program: String, rounds: Int) throws -> Int {
    let text = try output(of: Self.valgrind, ["--tool=callgrind", "--callgrind-out-file=/dev/null", program, String(rounds)])
    guard let line = text.split(separator: "\n").last(where: { $0.contains("Collected") }), let count = line.split(separator: " ").last,
      let number = Int(count)
    else { throw Refusal(said: text) }
    return number
  }

  /// What a program says on both of its outputs.
  private func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Refusal(said: text) }
    return text
  }

  private struct Refusal: Error { var said: String }
}
