import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import GRDB
import Testing

/// Rows changed by someone who drops the triggers first: the chain of events shows it, and nothing makes it good again.
@Suite struct TamperTests {
  let folder: TemporaryFolder
  let path: String
  let store: RuleSetStore

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("congvan.db")
    store = try RuleSetStore(path: path)
    _ = try store.record([document("1", [report, train])], author: "An", message: "", at: noon)
    var moving = document("3", [report])
    moving.effects = { _, key in [Sample.extending("1", ["1"], to: "2022-05-31", by: key)] }
    _ = try store.record([moving], author: "An", message: "", at: noon)
    // Only like one another, so that the match is proposed.
    let before = Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số định kỳ", in: ["1"])
    let after = Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số cho Ủy ban", in: ["5"])
    _ = try store.record([document("4", [before]), document("4", file: "4-new.pdf", [after])], author: "An", message: "", at: noon)
  }

  static let effects = "history: the effects of version 2 are not what was recorded"
  static let matches = "history: the matches of version 4 are not what was recorded"

  @Test(arguments: [
    ("effect", "UPDATE effect SET payload = replace(payload, '2022-05-31', '2022-12-31')", effects),
    ("effect", "DELETE FROM effect", effects),
    ("effect", "INSERT INTO effect SELECT version, position + 1, id || 'x', kind, payload FROM effect", effects),
    ("matchDecision", "UPDATE matchDecision SET decidedBy = 'Lan' WHERE version = 4", matches),
    ("matchDecision", "DELETE FROM matchDecision WHERE version = 4 AND position = 0", matches),
    ("matchProposal", "UPDATE matchProposal SET score = 0.01 WHERE version = 4 AND position = 0", matches),
    ("matchProposal", "DELETE FROM matchProposal", matches),
    (
      "obligationVersion",
      "UPDATE obligationVersion SET payloadSha256 = substr(payloadSha256, 2) || '0' WHERE version = 1 AND position = 0",
      "history: 'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/1-stttt-cntt#1~bao-cao-ket-qua-thanh-lap' of version 1 is not what was recorded"
    ),
    ("version", "UPDATE version SET readingSha256 = 'x' WHERE number = 3", "history: version 3 is not what was recorded"),
    ("artifact", "UPDATE artifact SET mediaType = 'application/zip'", "history: the media type of original "),
    ("obligation", "UPDATE obligation SET firstVersion = 2", " was not first recorded where it says"),
    (
      "obligation",
      "INSERT INTO obligation SELECT id || 'x', directive, firstVersion, firstPath FROM obligation LIMIT 1",
      " was not first recorded where it says"
    ),
    (
      "obligationVersion", "UPDATE obligationVersion SET position = 7 WHERE version = 1 AND position = 1",
      "history: 'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/1-stttt-cntt#2~to-chuc-tap-huan-cho-thanh' of version 1 stands at 7 instead of 1"
    ),
    (
      "obligationVersion", "UPDATE obligationVersion SET payload = payload || char(0) || 'x' WHERE version = 1 AND position = 1",
      "history: obligationVersion 1 1 holds a zero byte"
    ),
    (
      "obligation", "UPDATE obligation SET firstPath = firstPath || char(0) || 'x' WHERE firstVersion = 2",
      "history: obligation ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/3-stttt-cntt#1~bao-cao-ket-qua-thanh-lap holds a zero byte"
    ),
    (
      "edition", "UPDATE edition SET directive = json_set(directive, '$.note', 'x') WHERE version = 1",
      "history: version 1 is not what was recorded"
    ),
    ("directive", "INSERT INTO directive VALUES ('x')", "history: no version records the directive 'x'"),
  ])
  func `what was changed behind the triggers is named, no rebuilding makes it whole, and it is not exported`(
    _ table: String, _ change: String, _ problem: String
  )
    throws
  {
    let head = try store.extent().head
    try DatabaseQueue(path: path).write { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", arguments: [table])
      var made: [String] = []
      for name in triggers {
        made += try String.fetchAll(db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [name])
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: change)
      try #require(db.changesCount > 0)
      for sql in made { try db.execute(sql: sql) }
    }
    let problems = try store.problems()
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    #expect(!problems.contains { $0.hasPrefix("schema: ") })
    #expect(#expect(throws: StoreError.self) { try store.rebuild() }?.code == .damaged)
    #expect(#expect(throws: StoreError.self) { try store.export(to: folder.path("export")) }?.code == .damaged)
    #expect(try store.problems() == problems)
    #expect(try store.extent().head == head)
  }

  @Test func `a missing trigger is named, a strange one too`() throws {
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: "DROP TRIGGER effect_keepsRows; CREATE TRIGGER quiet AFTER INSERT ON review BEGIN SELECT 1; END; DROP INDEX review_obligation;"
      )
    }
    #expect(
      try store.problems() == [
        "schema: index review_obligation is missing", "schema: trigger effect_keepsRows is missing",
        "schema: trigger quiet was not made by congvan",
      ])
  }

  @Test func `another number of the schema in the header is named`() throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 3") }
    #expect(try store.problems() == ["schema: user_version is 3 instead of 6"])
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 6; PRAGMA application_id = 7") }
    #expect(try store.problems() == ["schema: application_id is 7 instead of 1129730609"])
  }

  @Test func `a correction that says more than the one that was recorded is named`() throws {
    let id = try store.ruleSet().obligations[0].id
    _ = try store.review(id, .edit, correction: Correction(action: "họp"), author: "Lan", note: "", at: noon)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "DROP TRIGGER review_keepsRows; UPDATE review SET correction = json_set(correction, '$.note', 'x')")
    }
    #expect(try store.problems().contains("history: review 1 is not what was recorded"))
  }

  @Test func `all that is wrong is listed, also behind what cannot be read`() throws {
    _ = try store.review(try store.ruleSet().obligations[0].id, .accept, author: "Lan", note: "", at: noon)
    _ = try store.review(effect: try store.effects()[0].id, .accept, author: "Lan", note: "", at: noon)
    try DatabaseQueue(path: path).write { db in
      for trigger in ["review_keepsRows", "effectReview_keepsRows", "effect_keepsRows"] { try db.execute(sql: "DROP TRIGGER \(trigger)") }
      try db.execute(
        sql: """
          UPDATE review SET recordedAt = '2022-99-01T08:00:00Z'; UPDATE effectReview SET recordedAt = '2022-99-01T08:00:00Z';
          UPDATE effect SET payload = '{}';
          """)
    }
    let problems = try store.problems()
    for problem in [
      Self.effects, "history: review 1 is not what was recorded", "history: 'effect review 1' holds a value this program does not write",
      "schema: trigger review_keepsRows is missing",
    ] { #expect(problems.contains { $0.hasPrefix(problem) }, "\(problem) in \(problems)") }
  }

  @Test func `effects that were read later have their event too`() throws {
    _ = try store.record([document("9", [report])], author: "An", message: "", at: noon)
    try store.completeEffects { _, key in [Sample.extending("1", ["1"], to: "2022-07-31", by: key)] }
    #expect(try store.problems() == [])
    #expect(try store.events().last?.entry.kind == .effects)
    #expect(try store.events().last?.entry.author == "congvan")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DROP TRIGGER effect_losesNothing; DELETE FROM effect WHERE version = 5") }
    #expect(try store.problems().contains("history: the effects of version 5 are not what was recorded"))
  }
}
