import CongvanRules
import CongvanStore
import Foundation
import Testing

/// The real program, killed while it imports.
@Suite struct KilledImportTests {
  @Test func `an import killed at any moment leaves whole versions only, and the next one goes on`() throws {
    let folder = try TemporaryFolder()
    for number in 1...120 { try folder.write(directive(number: number), to: "in/\(number).txt") }
    var random = SystemRandomNumberGenerator()
    var counts = [0]
    for _ in 0..<6 {
      let program = try BuiltProgram.prepare(["import", "in"], in: folder.url)
      program.standardOutput = FileHandle.nullDevice
      program.standardError = FileHandle.nullDevice
      try program.run()
      Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.8, using: &random))
      if program.isRunning { kill(program.processIdentifier, SIGKILL) }
      program.waitUntilExit()

      guard FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("congvan.db").path) else { continue }
      let log = try BuiltProgram.run(["log", "--format", "json"], in: folder.url)
      #expect(log.status == 0, "\(log.messages)")
      let versions = try log.output.split(separator: "\n").map { try JSONDecoder().decode(RuleSetVersion.self, from: Data($0.utf8)) }
      #expect(versions.map(\.number) == Array((0..<versions.count).map { versions.count - $0 }))
      #expect(versions.count >= counts.max()!, "a recorded version was lost")
      counts.append(versions.count)
      let store = try RuleSetStore(path: folder.url.appendingPathComponent("congvan.db").path, creating: false)
      #expect(try store.problems() == [])
      try store.close()
    }
    let last = try BuiltProgram.run(["import", "in"], in: folder.url)
    #expect(last.status == 0)
    let log = try BuiltProgram.run(["log", "--format", "json"], in: folder.url)
    #expect(log.output.split(separator: "\n").count == 120)
  }
}
