import Dispatch
import Foundation

/// What a command takes from its start to its end, by the clock: the best of some runs, the first of which may compile the grammar.
struct StartUp {
  private let rounds = 20
  private let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("congvan")

  func report() throws {
    for arguments in [["grammar", "list"], ["deadlines", "corpus/documents/01-y-te-truong-hoc/source.txt"]] {
      let best = try (0..<rounds).map { _ in try milliseconds(arguments) }.min() ?? 0
      print(String(format: "start-up  %.0f ms for the whole of congvan %@", best, arguments.joined(separator: " ")))
    }
  }

  private func milliseconds(_ arguments: [String]) throws -> Double {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    let start = DispatchTime.now().uptimeNanoseconds
    try process.run()
    process.waitUntilExit()
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
  }
}
