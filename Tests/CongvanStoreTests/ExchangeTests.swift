import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import GRDB
import Testing

@testable import CongvanStore

@Suite struct ExchangeTests {
  let folder: TemporaryFolder
  let store: RuleSetStore
  var export: String { folder.path("export") }

  init() throws {
    folder = try TemporaryFolder()
    store = try RuleSetStore(path: folder.path("congvan.db"))
    var changed = report
    changed.action = "báo cáo kết quả \"thành lập\" Tổ công nghệ số\\cộng đồng {1, [2]}"
    _ = try store.record([document("1", [report, train]), document("2", [train])], author: "An", message: "post", at: noon)
    _ = try store.record([document("1", file: "1-new.pdf", [changed])], author: "Bình", message: "", at: noon)
  }

  private func contents(_ path: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      let file = path + "/" + name
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = FileManager.default.contents(atPath: file)
      }
    }
    return files
  }

  private func rows(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      try ((HistoryTable.all + HistoryTable.decisions).map(\.name) + ["event"] + AnswerTables.names.map(\.table)).flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.databaseValues)" }.sorted()
      }
    }
  }

  @Test func `what is exported and imported again is the same rule set, row by row`() throws {
    let extent = try store.export(to: export)
    try FileManager.default.createDirectory(atPath: folder.path("other"), withIntermediateDirectories: false)
    let path = folder.path("other/congvan.db")
    let other = try RuleSetStore(path: path)
    #expect(try other.restore(from: export) == 3)
    #expect(try other.extent() == extent)
    #expect(try other.problems() == [])
    #expect(try rows(path) == rows(store.path))
    #expect(try other.restore(from: export) == 0)
    try other.export(to: folder.path("again"))
    #expect(try contents(folder.path("again")) == contents(export))
  }

  @Test func `what people decided goes along, also where only that is new`() throws {
    let id = try store.ruleSet().obligations[0].id
    _ = try store.review(id, .accept, author: "Chi", note: "read beside the page", at: noon)
    try store.export(to: export)
    try FileManager.default.createDirectory(atPath: folder.path("other"), withIntermediateDirectories: false)
    let path = folder.path("other/congvan.db")
    let other = try RuleSetStore(path: path)
    try other.restore(from: export)
    #expect(try other.reviews(of: id) == store.reviews(of: id))
    _ = try store.review(id, .reject, author: "Dung", note: "no duty", at: noon)
    try store.export(to: export)
    #expect(try other.restore(from: export) == 0)
    #expect(try other.reviews(of: id).map(\.decision) == [.accept, .reject])
    var acting = document("4")
    acting.effects = { _, key in [Sample.acting(.repeals, on: "1", by: key)] }
    _ = try store.record([acting], author: "An", message: "", at: noon)
    _ = try store.review(effect: try store.effects()[0].id, .reject, author: "Chi", note: "only cites it", at: noon)
    try store.export(to: export)
    #expect(try other.restore(from: export) == 1)
    #expect(try other.known().effectReviews == store.known().effectReviews)
    #expect(try rows(path) == rows(store.path))
    #expect(try other.problems() == [])
  }

  @Test func `an export without its reviews is refused`() throws {
    _ = try store.review(try store.ruleSet().obligations[0].id, .accept, author: "Chi", note: "", at: noon)
    try store.export(to: export)
    try Data().write(to: URL(fileURLWithPath: export + "/review.ndjson"))
    let other = try RuleSetStore(path: folder.path("other.db"))
    #expect(throws: StoreError.self) { try other.restore(from: export) }
    #expect(try other.log() == [])
  }

  @Test func `an export is readable, one slot a line, and grows with the rule set`() throws {
    try store.export(to: export)
    let before = try contents(export)
    let name = "directives/ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/2-stttt-cntt.json"
    let text = String(decoding: try #require(before[name]), as: UTF8.self)
    #expect(text.contains("\n      \"firstPath\": \"2\",\n"))
    #expect(text.contains("\n        \"action\": \"tổ chức tập huấn cho thành viên của Tổ\",\n"))
    #expect(text.contains("\n        \"limits\": [],\n"))
    #expect(before.keys.filter { $0.hasPrefix("history/") }.sorted() == (1...3).map { "history/00000\($0).json" })

    _ = try store.record([document("3", [report])], author: "An", message: "", at: noon)
    try store.export(to: export)
    let after = try contents(export)
    let changed = after.keys.filter { after[$0] != before[$0] }.sorted()
    #expect(changed.map { $0.split(separator: "/")[0] } == ["congvan.json", "directives", "events.ndjson", "history", "originals"])
    #expect(Set(before.keys).isSubset(of: after.keys))
  }

  @Test func `an export continues the rule set it was made of`() throws {
    let backup = folder.path("earlier.db")
    try store.backUp(to: backup)
    _ = try store.record([document("3", [report])], author: "An", message: "", at: noon)
    try store.export(to: export)
    let earlier = try RuleSetStore(path: backup)
    #expect(try earlier.restore(from: export) == 1)
    #expect(try earlier.log() == store.log())
    #expect(try earlier.problems() == [])
    #expect(try rows(backup) == rows(store.path))
  }

  @Test func `another rule set is neither written over nor mixed in`() throws {
    try store.export(to: export)
    let other = try RuleSetStore(path: folder.path("other.db"))
    _ = try other.record([document("9", [train])], author: "An", message: "", at: noon)
    #expect(throws: StoreError.self) { try other.export(to: export) }
    let error = #expect(throws: StoreError.self) { try other.restore(from: export) }
    #expect(error?.code == .otherHistory)
    #expect(try other.log().count == 1)
    #expect(try other.problems() == [])
    let strange = #expect(throws: StoreError.self) { try store.export(to: folder.url.path) }
    #expect(strange?.code == .exists)
  }

  @Test(arguments: [
    ("history/000002.json", "tập huấn", "tập luyện"), ("history/000002.json", "\"author\": \"An\"", "\"author\": \"Em\""),
    ("history/000002.json", "\"outcome\": \"added\"", "\"outcome\": \"same\""),
    ("directives/ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/2-stttt-cntt.json", "tập huấn", "tập luyện"),
    ("history/000002.json", "\n}\n", "\n"), ("history/000001.json", "\"byteCount\"", "\"bytes\""),
    ("events.ndjson", "\"number\":3", "\"number\":4"), ("congvan.json", "\"versions\": 3", "\"versions\": 4"),
    ("congvan.json", "congvan.export/2", "congvan.export/9"), ("congvan.json", "{", ""),
  ])
  func `an export that was changed or cut off is refused, and nothing of it recorded`(file: String, old: String, new: String) throws {
    try store.export(to: export)
    let url = URL(fileURLWithPath: export + "/" + file)
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: url, atomically: true, encoding: .utf8)
    let other = try RuleSetStore(path: folder.path("other.db"))
    let error = #expect(throws: StoreError.self) { try other.restore(from: export) }
    #expect(error?.path.hasPrefix(export) == true || error?.code == .badValue, "\(error?.description ?? "")")
    #expect(try other.log() == [])
    #expect(try other.problems() == [])
  }

  @Test func `an export without one of its directives, or with one more, is refused`() throws {
    try store.export(to: export)
    let shown = export + "/directives/ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/"
    let other = try RuleSetStore(path: folder.path("other.db"))
    try FileManager.default.copyItem(atPath: shown + "2-stttt-cntt.json", toPath: shown + "3-stttt-cntt.json")
    #expect(#expect(throws: StoreError.self) { try other.restore(from: export) }?.path == shown + "3-stttt-cntt.json")
    try FileManager.default.removeItem(atPath: shown + "3-stttt-cntt.json")
    try FileManager.default.removeItem(atPath: shown + "2-stttt-cntt.json")
    #expect(#expect(throws: StoreError.self) { try other.restore(from: export) }?.path == shown + "2-stttt-cntt.json")
    #expect(try other.log() == [])
    try store.export(to: export)
    #expect(try other.restore(from: export) == 3)
  }

  @Test func `an export of the layout before, without events of matches, is taken over and told of as found`() throws {
    try store.export(to: export)
    let file = URL(fileURLWithPath: export + "/events.ndjson")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    // One version, for whose event nothing else stands before it.
    try Data((lines[0] + "\n").utf8).write(to: file)
    let head = try #require(try store.events().first?.hash)
    let extent = "{\"schema\": \"congvan.export/1\", \"versions\": 1, \"events\": 1, \"head\": \"\(head)\"}"
    try extent.write(toFile: export + "/congvan.json", atomically: true, encoding: .utf8)
    let other = try RuleSetStore(path: folder.path("other.db"))
    #expect(try other.restore(from: export) == 1)
    #expect(try other.events().map(\.entry.kind) == [.version, .matches])
    #expect(try other.events().map(\.entry.author) == ["An", "congvan"])
    #expect(try other.problems() == [])
  }

  @Test func `an original that is missing or changed is refused`() throws {
    try store.export(to: export)
    try FileManager.default.removeItem(atPath: export + "/originals")
    let other = try RuleSetStore(path: folder.path("other/congvan.db".replacing("other/", with: "o-")))
    let error = #expect(throws: StoreError.self) { try other.restore(from: export) }
    #expect(error?.code == .damaged)
    #expect(try other.log() == [])
  }

  @Test(arguments: [
    ("{}", "{}\n"), ("{\"a\":[],\"b\":{\"c\":\"x,\\\"{[:\\\\\"}}", "{\n  \"a\": [],\n  \"b\": {\n    \"c\": \"x,\\\"{[:\\\\\"\n  }\n}\n"),
    ("[1,{\"a\":0.1}]", "[\n  1,\n  {\n    \"a\": 0.1\n  }\n]\n"),
  ])
  func `JSON is spread without a change to what it says`(compact: String, spread: String) {
    #expect(JSONLayout.spread(compact) == spread)
  }
}
