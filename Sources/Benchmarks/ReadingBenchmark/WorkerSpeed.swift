import CPopplerLoop
import CongvanExtraction
import CongvanText
import Dispatch
import Foundation

/// Pages of text PDFs through one worker and through two, beside a loop in C that asks poppler for the same letters and boxes.
///
/// By the clock, the best of some rounds: on a busy machine the figures fall, the ratios less.
struct WorkerSpeed {
  private let files: [[UInt8]]
  private let rounds = 40

  init(files: [String]) throws { self.files = try files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) } }

  func report() throws {
    let pages = files.reduce(0) { $0 + Int(cpopplerloop_read($1, $1.count)) }
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("congvan").path
    let pool = WorkerPool(program: program)
    try read(with: pool)
    var bare = Cost(), one = Cost(), two = Cost()
    for _ in 0..<rounds {
      bare.add(cost { for file in files { _ = cpopplerloop_read(file, file.count) } })
      one.add(try cost { try read(with: pool) })
      two.add(cost { DispatchQueue.concurrentPerform(iterations: 2) { _ in try? read(with: pool) } })
    }
    let all = Double(pages)
    print(
      String(format: "poppler   %.0f pages/s: letters and boxes, a loop in C, %d PDFs of %d pages", all / bare.clock, files.count, pages))
    print(
      String(
        format: "worker    %.0f pages/s, %.2f × the loop by the clock, %.2f by processor time; %.0f MB at most", all / one.clock,
        bare.clock / one.clock, bare.processor / one.processor, Self.megabytesOfChildren))
    print(String(format: "workers   %.0f pages/s with two, %.2f × one by the clock", 2 * all / two.clock, 2 * one.clock / two.clock))
  }

  /// Seconds by the clock and of processor time, the least of some rounds.
  private struct Cost {
    var clock = Double.infinity, processor = Double.infinity

    mutating func add(_ other: Cost) { (clock, processor) = (min(clock, other.clock), min(processor, other.processor)) }
  }

  private func read(with pool: WorkerPool) throws {
    for file in files { _ = try DocumentExtractor.extract(bytes: file, name: "a.pdf", workers: pool).text.bytes.count }
  }

  private func cost(_ work: () throws -> Void) rethrows -> Cost {
    let start = DispatchTime.now().uptimeNanoseconds, before = Self.processorSeconds
    try work()
    return Cost(clock: Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9, processor: Self.processorSeconds - before)
  }

  /// Of this process and all that it started.
  private static var processorSeconds: Double {
    // The first figure is the nanoseconds on a processor.
    let running = children.compactMap { text("/proc/\($0)/schedstat").split(separator: " ").first.flatMap { Double($0) } }
    return CPUTime.ofThisProcess + CPUTime.ofChildren + running.reduce(0, +) / 1e9
  }

  /// The most memory that a worker had, as the system counts what is in memory.
  private static var megabytesOfChildren: Double {
    children.compactMap { child in
      text("/proc/\(child)/status").split(separator: "\n").first { $0.hasPrefix("VmHWM") }?.split(separator: " ").dropFirst().first
        .flatMap { Double($0) }
    }.max().map { $0 / 1024 } ?? 0
  }

  private static var children: [String] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return tasks.flatMap { text("/proc/self/task/\($0)/children").split(separator: " ").map(String.init) }
  }

  private static func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}
