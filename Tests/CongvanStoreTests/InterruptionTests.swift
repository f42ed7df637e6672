import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import GRDB
import Synchronization
import Testing

/// A process that is killed leaves the files as they are at that instant: a copy taken then is the same thing.
///
/// A reader that began before everything keeps SQLite from moving pages out of the WAL, so that the database file stands still and
/// any prefix of the WAL is a state the disk may have been in.
@Suite struct InterruptionTests {
  @Test func `a copy taken at any instant of an import has every acknowledged version, whole`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("congvan.db")
    let store = try RuleSetStore(path: path)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: path, configuration: configuration)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM version")
    }

    let acknowledged = Mutex(0)
    let isDone = Mutex(false)
    let failure = Mutex<String?>(nil)
    let importing = Thread {
      do {
        for batch in 0..<40 {
          let documents = (0..<3).map { document("\(batch * 3 + $0 + 1)", [report, train]) }
          let outcomes = try store.record(documents, author: "An", message: "", at: noon)
          acknowledged.withLock { $0 = outcomes.last?.version.number ?? 0 }
        }
      } catch {
        failure.withLock { $0 = "\(error)" }
      }
      isDone.withLock { $0 = true }
    }
    importing.start()

    var random = Seeded(seed: 20_220_328)
    var copies: [(path: String, acknowledged: Int)] = []
    while !isDone.withLock({ $0 }) && copies.count < 60 {
      let known = acknowledged.withLock { $0 }
      let copy = folder.path("copy-\(copies.count).db")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try FileManager.default.copyItem(atPath: path + "-wal", toPath: copy + "-wal")
      copies.append((copy, known))
      Thread.sleep(forTimeInterval: Double(random.next() % 20) / 1000)
    }
    while !isDone.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.01) }
    #expect(failure.withLock { $0 } == nil)
    #expect(acknowledged.withLock { $0 } == 120)
    try reader.inDatabase { try $0.execute(sql: "ROLLBACK") }
    #expect(copies.count > 1)

    for copy in copies { try expectWhole(copy.path, atLeast: copy.acknowledged) }

    // And with the WAL torn off at any byte: what is left are whole versions, in whole batches.
    for index in 0..<20 {
      let torn = folder.path("torn-\(index).db")
      try FileManager.default.copyItem(atPath: path, toPath: torn)
      let bytes = try #require(FileManager.default.contents(atPath: path + "-wal"))
      try bytes.prefix(Int(random.next() % UInt64(bytes.count))).write(to: URL(fileURLWithPath: torn + "-wal"))
      try expectWhole(torn, atLeast: 0)
    }
  }

  private func expectWhole(_ path: String, atLeast acknowledged: Int) throws {
    let store = try RuleSetStore(path: path)
    let count = try store.log().count
    #expect(count >= acknowledged)
    #expect(count % 3 == 0)
    #expect(try store.problems() == [])
    #expect(try store.ruleSet().obligations.count == count * 2)
    try store.close()
  }
}
