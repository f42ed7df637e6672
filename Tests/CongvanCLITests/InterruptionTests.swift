@testable import CongvanCLI
import CongvanExtraction
import Foundation
import Testing

/// Runs that are ended from outside, and what is said while they go on.
@Suite struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM]) func `an interrupted run leaves no worker behind, and ends as the signal ends runs`(_ signal: Int32)
    throws
  {
    let folder = try TemporaryFolder()
    let scan = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../corpus/documents/01-y-te-truong-hoc/source.scan.pdf")
    let program = try BuiltProgram.prepare(["text", scan.path, scan.path, scan.path], in: folder.url)
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try program.run()
    var workers: [String] = []
    while workers.isEmpty, program.isRunning { workers = Self.children(of: program.processIdentifier) }
    #expect(!workers.isEmpty)
    kill(program.processIdentifier, signal)
    program.waitUntilExit()
    #expect(program.terminationReason == .uncaughtSignal && program.terminationStatus == signal)
    let end = Date(timeIntervalSinceNow: 30)
    while workers.contains(where: Self.runs), Date() < end { Thread.sleep(forTimeInterval: 0.05) }
    #expect(!workers.contains(where: Self.runs))
  }

  private static func children(of process: pid_t) -> [String] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.flatMap { task in
      ((try? String(contentsOfFile: "/proc/\(process)/task/\(task)/children", encoding: .utf8)) ?? "").split(separator: " ").map(
        String.init)
    }
  }

  /// Whether a process is there and not only waiting for somebody to ask how it ended.
  private static func runs(_ process: String) -> Bool {
    guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return state.split(separator: ")").last?.hasPrefix(" Z") == false
  }

  @Test(arguments: [(0.2, "1 s"), (119, "119 s"), (120, "2 min"), (7199, "119 min"), (7200, "2 h")])
  func `the time that is left is told in few figures`(_ seconds: Double, _ words: String) {
    #expect(Progress.words(forSeconds: seconds) == words)
  }
}
