import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import GRDB
import GRDBSQLite
import Testing

@testable import CongvanStore

/// What SQLite does for a question, counted in the instructions of its machine: the same number on every machine.
@Suite struct DatabaseStepTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A rule set of so many directives, of which every other one is reviewed and every twentieth acts on the one before.
  private func store(_ directives: Int) throws -> RuleSetStore {
    let store = try RuleSetStore(path: folder.path("\(directives).db"))
    let documents = (1...directives).map { number -> ImportedDocument in
      var given = document("\(number)", file: "\(number).pdf", [report, train])
      given.effects = { _, key in number % 20 == 0 ? [Sample.extending("\(number - 1)", ["1"], to: "2023-01-15", by: key)] : [] }
      return given
    }
    for document in documents {
      let outcome = try store.record([document], author: "An", message: "", at: noon)[0]
      if outcome.version.number % 2 == 1 {
        _ = try store.review(outcome.added[0], .accept, author: "Lan", note: "", at: noon)
      }
    }
    return store
  }

  private func steps(of store: RuleSetStore, _ question: (RuleSetStore) throws -> Void) throws -> Int {
    try question(store)
    let counter = Counter()
    try store.pool.read { db in
      sqlite3_progress_handler(
        db.sqliteConnection, 1,
        { counter in
          Unmanaged<Counter>.fromOpaque(counter!).takeUnretainedValue().count += 1
          return 0
        }, Unmanaged.passUnretained(counter).toOpaque())
    }
    try question(store)
    try store.pool.read { sqlite3_progress_handler($0.sqliteConnection, 0, nil, nil) }
    return counter.count
  }

  private final class Counter { var count = 0 }

  @Test func `what a proposal costs does not grow with the document it is about`() throws {
    let counts = try [50, 200].map { count in
      let store = try RuleSetStore(path: folder.path("proposal-\(count).db"))
      let duties = (0..<count).map { Sample.obligation("bố trí kinh phí cho tổ \($0)", in: ["\($0 + 2)"]) }
      let (before, after) = ("báo cáo kết quả thành lập Tổ công nghệ số định kỳ", "báo cáo kết quả thành lập Tổ công nghệ số cho Ủy ban")
      _ = try store.record([document("1", [Sample.obligation(before, in: ["1"])] + duties)], author: "An", message: "", at: noon)
      _ = try store.record(
        [document("1", file: "b", [Sample.obligation(after, in: ["x"])] + duties)], author: "An", message: "", at: noon)
      return try steps(of: store) { store in
        let proposals = try store.proposals()
        #expect(proposals.count == 1)
      }
    }
    #expect(counts[0] > 20)
    #expect(counts[1] < 2 * counts[0])
  }

  @Test func `what a difference between neighbouring versions costs does not grow with the rule set`() throws {
    let counts = try [100, 400].map { directives in
      let store = try store(directives)
      return try [[50, 51], [directives - 1, directives]].map { pair in
        try steps(of: store) { store in
          try store.completeEffects { _, _ in [] }
          let sides = try store.differing(.version(pair[0]), .version(pair[1]))
          #expect(sides.old.known.set.directives.count < sides.new.known.set.directives.count)
        }
      }
    }
    #expect(counts[0][0] > 100)
    #expect(counts[0][0] == counts[1][0])
    // The last versions have other neighbours.
    #expect(counts[1][1] < counts[0][1] * 11 / 10)
  }

  @Test(arguments: ["51-stttt-cntt#1", "2022/51-stttt-cntt#1~bao-cao", "59-stttt-cntt#1"], [true, false])
  func `what one obligation costs does not grow with the directives beside`(name: String, inFull: Bool) throws {
    let counts = try [100, 400].map { directives in
      let store = try store(directives)
      let id = try store.known(only: .named(name)).view(on: nil).entry(name).recorded.id
      return try steps(of: store) { store in
        try store.completeEffects { _, _ in [] }
        #expect(try store.known(only: .named(inFull ? id : name)).view(on: nil).entry(id).standing == .inForce)
        #expect(try store.reviews(of: id).count == 1)
      }
    }
    #expect(counts[0] > 100)
    #expect(counts[0] == counts[1])
  }

  @Test func `what one directive costs to be checked does not grow with the directives beside`() throws {
    let counts = try [100, 400].map { directives in
      let store = try store(directives)
      return try steps(of: store) { store in
        let keys = try store.directives(named: "51-stttt-cntt")
        let own = try store.known(only: .directives(keys)).set.directives
        #expect(own.count == 1)
        #expect(try store.directives(citedBy: own) == [])
      }
    }
    #expect(counts[0] > 100)
    #expect(counts[0] == counts[1])
  }
}
