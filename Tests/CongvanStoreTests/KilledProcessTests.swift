import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import Testing

/// Another process that imports until it is killed, and what is left then.
@Suite struct KilledProcessTests {
  @Test(.enabled(if: ChildTask.canStart, "needs /proc to start its own binary again"))
  func `killing an import at any moment loses no recorded version and leaves no half version`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("congvan.db")
    try Data().write(to: URL(fileURLWithPath: folder.path("acknowledged")))
    var random = Seeded(seed: 577)
    var acknowledged = 0
    for _ in 0..<8 {
      let child = try ChildTask.importUntilKilled.process(in: folder)
      try child.run()
      try waitForMore(than: acknowledged, in: folder.path("acknowledged"), child)
      Thread.sleep(forTimeInterval: Double(random.next() % 50) / 1000)
      kill(child.processIdentifier, SIGKILL)
      child.waitUntilExit()

      let lines = String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path("acknowledged"))), as: UTF8.self).split(
        separator: "\n")
      let store = try RuleSetStore(path: path)
      let log = try store.log()
      // The last line may be cut off; every whole one was acknowledged.
      let promised = lines.filter { $0.split(separator: " ").last?.count == 64 }
      #expect(log.prefix(promised.count).map { "\($0.number) \($0.digest)" } == promised.map(String.init))
      #expect(log.count <= promised.count + 1)
      #expect(try store.problems() == [])
      #expect(try store.ruleSet().obligations.count == log.count * 2)
      try store.close()
      acknowledged = lines.count
      // The version that was recorded but not acknowledged is made known, so that the lists go on together.
      if let last = log.last, log.count > promised.count {
        let handle = try #require(FileHandle(forWritingAtPath: folder.path("acknowledged")))
        try handle.truncate(atOffset: UInt64(promised.reduce(0) { $0 + $1.utf8.count + 1 }))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("\(last.number) \(last.digest)\n".utf8))
        acknowledged = log.count
      }
    }
    #expect(acknowledged >= 8)
  }

  /// At most a minute; a child that ends by itself is a failure.
  private func waitForMore(than count: Int, in file: String, _ child: Process) throws {
    for _ in 0..<6000 {
      let lines = FileManager.default.contents(atPath: file)?.count { $0 == 0x0A } ?? 0
      if lines > count { return }
      try #require(child.isRunning)
      Thread.sleep(forTimeInterval: 0.01)
    }
    Issue.record("the child recorded nothing within a minute")
  }
}
