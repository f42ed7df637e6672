import CongvanModel
import CongvanRules
import Foundation
import Testing

/// `congvan diff` from the outside: what can be compared, how it is written, and how a run ends.
@Suite struct DiffCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(directive(), to: "a.txt")
    try folder.write(directive(due: "15/6/2025"), to: "b.txt")
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(arguments, in: folder.url, environment: ["COLUMNS": "200"])
  }

  /// Exports the rule set into a file, as a shell would.
  private func export(_ name: String) throws { try folder.write(try run("rules", "--format", "json").output, to: name) }

  @Test func `one file is compared with what is recorded of it, and nothing is recorded by that`() throws {
    _ = try run("import", "a.txt")
    let same = try run("diff", "a.txt")
    #expect(same.status == 0 && same.output.hasSuffix(": no changes\n"))
    let changed = try run("diff", "b.txt")
    #expect(changed.status == 1)
    #expect(changed.output.contains("deadline-advanced: before 2025-06-30 → before 2025-06-15 (tightens)"))
    #expect(try run("diff", "1", "b.txt").output == changed.output.replacing("what is recorded", with: "version 1"))
    let backwards = try run("diff", "b.txt", "1")
    #expect(backwards.status == 1 && backwards.output.contains("deadline-postponed: before 2025-06-15 → before 2025-06-30 (loosens)"))
    #expect(try run("log", "--format", "json").output.split(separator: "\n").count == 1)
  }

  @Test func `a directive that is to end one day is compared while it holds`() throws {
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    func letter(_ day: Int, until end: Int) -> String {
      directive().replacing("trước ngày 30/6/2025", with: "trước ngày \(day) hằng tháng")
        + "\n\n2. Công văn này có hiệu lực đến hết ngày 31/12/\(end).\n"
    }
    for (index, text) in [letter(20, until: year + 2), letter(10, until: year + 2), letter(10, until: year + 1)].enumerated() {
      try folder.write(text, to: "\(index).txt")
      #expect(try run("import", "\(index).txt").status == 0)
    }
    #expect(try run("diff", "2000-01-01", "1").output.contains("obligation-added"))
    let advanced = try run("diff", "1", "2")
    #expect(advanced.status == 1 && advanced.output.contains("deadline-advanced: before day 20 every month → before day 10 every month"))
    let end = try run("diff", "2", "3")
    #expect(end.status == 1 && end.output.contains("end-advanced: \(year + 3)-01-01 → \(year + 2)-01-01 (loosens)"))
    #expect(try run("diff", "3", "2", "--lang", "vi").output.contains("hết hiệu lực muộn hơn: \(year + 2)-01-01 → \(year + 3)-01-01"))
  }

  @Test func `a threshold that names nothing says what there is`() throws {
    let none = try run("diff", "a.txt", "b.txt", "--fail-on", "")
    #expect(none.status == 64 && none.messages.contains("--fail-on names nothing; give one of any, none, tightens"))
  }

  @Test func `exported rule sets are compared with one another, with versions and with documents`() throws {
    _ = try run("import", "a.txt")
    try export("old.ndjson")
    _ = try run("import", "b.txt")
    try export("new.ndjson")
    for sides in [["old.ndjson", "new.ndjson"], ["1", "new.ndjson"], ["old.ndjson", "2"], ["1", "2"], ["old.ndjson", "b.txt"]] {
      let changed = try BuiltProgram.run(["diff"] + sides, in: folder.url)
      #expect(changed.status == 1 && changed.output.contains("deadline-advanced"), "\(sides)")
      #expect(
        changed.output.contains("compared 1 with 1 obligations") && changed.output.contains("2 changes (1 tightens, 1 neutral), minor"),
        "\(sides)")
    }
    #expect(try run("diff", "new.ndjson", "2").status == 0)
    let lines = try run("read", "a.txt", "b.txt", "--format", "json").output.split(separator: "\n").map { $0 + "\n" }
    try folder.write(String(lines[0]), to: "a.json")
    try folder.write(String(lines[1]), to: "b.json")
    #expect(try run("diff", "a.json", "b.json").output.contains("deadline-advanced"))
  }

  @Test func `exported folders are compared, and one without its directives is an error`() throws {
    for (folder, day) in [("old", "30/6/2025"), ("new", "15/6/2025")] {
      try self.folder.write(directive(due: day), to: "\(folder).txt")
      let reading = try run("read", "\(folder).txt", "--format", "json").output
      try self.folder.write(reading, to: "\(folder)/directives/so-noi-vu/2025/12-snv-cchc.json")
    }
    let changed = try run("diff", "old", "new")
    #expect(changed.status == 1 && changed.output.contains("deadline-advanced"))
    #expect(try run("diff", "old", "old").output.hasSuffix("no changes\n"))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("new/directives/so-noi-vu/2025/12-snv-cchc.json"))
    let torn = try run("diff", "old", "new")
    #expect(torn.status == 65 && torn.output == "")
    #expect(torn.messages.hasPrefix("congvan: 'new/directives' is no exported rule set: no file in it ends in .json; "))
  }

  @Test func `a side of which a page was lost ends with 65, also when nothing else differs`() throws {
    let whole = try run("read", "a.txt", "--format", "json").output
    let loss = #"{"id":"extraction.lostPage","message":"Page 2 was left out: it is damaged.","severity":"warning","span":null}"#
    let torn = whole.replacing("\"diagnostics\":[", with: "\"diagnostics\":[" + loss + (whole.contains("\"diagnostics\":[]") ? "" : ","))
    #expect(torn != whole)
    try folder.write(torn, to: "torn.json")
    for sides in [["a.txt", "torn.json"], ["torn.json", "a.txt"], ["torn.json", "torn.json"]] {
      let run = try BuiltProgram.run(["diff", "--fail-on", "none"] + sides, in: folder.url, environment: ["COLUMNS": "200"])
      #expect(run.status == 65, "\(sides)")
      #expect(run.output.contains("INCOMPLETE") && !run.output.contains("no changes"), "\(sides)")
      #expect(run.messages.contains("congvan: a.txt: Page 2 was left out: it is damaged."), "\(sides)")
    }
  }

  @Test func `a rule set file that was cut off anywhere is an error or a finding, never no change`() throws {
    try folder.write(directive(number: 13, due: "1/7/2025"), to: "c.txt")
    _ = try run("import", "a.txt", "c.txt")
    try export("whole.ndjson")
    let text = try String(contentsOf: folder.url.appendingPathComponent("whole.ndjson"), encoding: .utf8)
    let bytes = Array(text.utf8)
    let lineEnd = try #require(bytes.firstIndex(of: 0x0A))
    for length in [0, 1, 40, lineEnd - 1, lineEnd, lineEnd + 1, lineEnd + 2, bytes.count - 2, bytes.count - 1] {
      try Data(bytes.prefix(length)).write(to: folder.url.appendingPathComponent("torn.ndjson"))
      for sides in [["whole.ndjson", "torn.ndjson"], ["torn.ndjson", "whole.ndjson"], ["torn.ndjson", "2"]] {
        let torn = try BuiltProgram.run(["diff", "--fail-on", "neutral"] + sides, in: folder.url)
        #expect(torn.status == 65 && torn.output == "", "\(length) \(sides)")
      }
    }
  }

  @Test func `an export without one of its lines or directives is an error, whichever side it is`() throws {
    for number in [13, 14, 15] { try folder.write(directive(number: number, due: "\(number)/7/2025"), to: "\(number).txt") }
    _ = try run("import", "13.txt", "14.txt", "15.txt")
    try export("whole.ndjson")
    let text = try String(contentsOf: folder.url.appendingPathComponent("whole.ndjson"), encoding: .utf8)
    try folder.write(text.split(separator: "\n").dropLast().map { $0 + "\n" }.joined(), to: "cut.ndjson")
    for sides in [["cut.ndjson", "whole.ndjson"], ["whole.ndjson", "cut.ndjson"], ["cut.ndjson", "cut.ndjson"]] {
      let torn = try BuiltProgram.run(["diff", "--fail-on", "loosens"] + sides, in: folder.url)
      #expect(torn.status == 65 && torn.output == "")
      #expect(torn.messages.contains("'cut.ndjson' is no exported rule set: it has 2 of 3 obligations, so that it was cut off; "))
    }
    _ = try run("export", "whole")
    #expect(try run("diff", "whole", "whole").output.hasSuffix("no changes\n"))
    let lost = "whole/directives/so-noi-vu/2025/14-snv-cchc.json"
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent(lost))
    for sides in [["whole", "3"], ["3", "whole"], ["whole", "whole"]] {
      let torn = try BuiltProgram.run(["diff", "--fail-on", "loosens"] + sides, in: folder.url)
      #expect(torn.status == 65 && torn.output == "")
      #expect(torn.messages.contains("'\(lost)' is damaged: it is missing, and congvan.json lists it; export again"))
    }
    #expect(try run("import", "--export-dir", "whole", "--rules", "new.db").status == 65)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("whole/congvan.json"))
    #expect(try run("diff", "whole", "3").status == 66)
  }

  @Test func `an export whose history was changed, cut or lost is an error, whichever side it is`() throws {
    for number in [13, 14] { try folder.write(directive(number: number, due: "\(number)/7/2025"), to: "\(number).txt") }
    _ = try run("import", "13.txt", "14.txt")
    let manager = FileManager.default
    func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }
    _ = try run("export", "whole")
    for (file, change) in [
      ("history/000002.json", { $0.replacing("2025-07-13", with: "2025-07-23") }), ("history/000002.json", { String($0.prefix(200)) }),
      ("history/000001.json", { _ in "" }), ("events.ndjson", { $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" }),
    ] as [(String, (String) -> String)] {
      try? manager.removeItem(atPath: path("torn"))
      try manager.copyItem(atPath: path("whole"), toPath: path("torn"))
      let text = try String(contentsOfFile: path("torn/" + file), encoding: .utf8)
      try #require(change(text) != text)
      try folder.write(change(text), to: "torn/" + file)
      for sides in [["whole", "torn"], ["torn", "whole"], ["torn", "2"]] {
        let torn = try BuiltProgram.run(["diff", "--fail-on", "none"] + sides, in: folder.url)
        #expect(torn.status == 65 && torn.output == "", "\(file) \(sides)")
        #expect(torn.messages.hasPrefix("congvan: 'torn") && torn.messages.contains("is damaged: "), "\(file) \(sides)")
      }
    }
    #expect(try run("diff", "whole", "2").status == 0)
  }

  @Test func `the summary counts what was compared, and only that`() throws {
    _ = try run("import", "a.txt")
    #expect(try run("diff", "1", "1").output.hasSuffix("\n1 directive has one edition on both sides: no changes\n"))
    try export("a.ndjson")
    #expect(try run("diff", "a.ndjson", "a.ndjson").output == "compared 1 with 1 obligations: no changes\n")
  }

  @Test func `a rejection of words that are gone is no reason for what is read now`() throws {
    _ = try run("import", "a.txt")
    _ = try run("review", "reject", "12-snv-cchc#1")
    _ = try run("import", "b.txt")
    let changed = try run("diff", "a.txt", "b.txt").output
    #expect(changed.contains("deadline-advanced") && !changed.contains("review"))
    #expect(!(try run("diff", "2000-01-01", "2").output.contains("by review")))
  }

  @Test func `another task in the place of one is no patch`() throws {
    try folder.write(directive(due: "30/6/2025").replacing("báo cáo", with: "dừng báo cáo"), to: "stop.txt")
    let stopped = try run("diff", "a.txt", "stop.txt", "--fail-on", "minor")
    #expect(stopped.status == 1 && stopped.output.contains("action-reworded"))
    #expect(stopped.output.contains(", minor\n"))
  }

  @Test func `a document that was cut off is an error or a finding, never no change`() throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../corpus/documents")
    for name in ["01-y-te-truong-hoc/source.pdf", "31-phan-cong-nhiem-vu-xa/source.docx"] {
      let source = corpus.appendingPathComponent(name)
      let ending = source.pathExtension
      try? FileManager.default.removeItem(at: folder.url.appendingPathComponent("whole." + ending))
      try FileManager.default.copyItem(at: source, to: folder.url.appendingPathComponent("whole." + ending))
      let bytes = try Data(contentsOf: source)
      for share in [0.2, 0.6, 0.95] {
        try bytes.prefix(Int(Double(bytes.count) * share)).write(to: folder.url.appendingPathComponent("torn." + ending))
        let torn = try run("diff", "whole." + ending, "torn." + ending, "--fail-on", "tightens")
        #expect(torn.status != 0 && !torn.output.contains("no changes"), "\(name) \(share)")
      }
    }
  }

  @Test func `a text that was cut off is a finding whatever is asked for, from either side`() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../corpus/chains/bao-cao-cai-cach/12-snv-cchc.txt")
    let whole = try String(contentsOf: source, encoding: .utf8)
    try folder.write(whole, to: "whole.txt")
    #expect(try run("diff", "whole.txt", "whole.txt", "--fail-on", "none").status == 0)
    for share in [0.3, 0.6, 0.9] {
      try folder.write(String(whole.prefix(Int(Double(whole.count) * share))), to: "cut.txt")
      for sides in [["whole.txt", "cut.txt"], ["cut.txt", "whole.txt"]] {
        #expect(try BuiltProgram.run(["diff", "--fail-on", "none"] + sides, in: folder.url).status == 1, "\(share) \(sides)")
      }
    }
  }

  @Test(arguments: [
    ("tightens", 1), ("any", 1), ("error", 1), ("minor", 1), ("loosens", 0), ("major", 0), ("none", 0), ("loosens,tightens", 1),
  ]) func `findings are what was asked for`(asked: String, status: Int32) throws {
    let changed = try run("diff", "a.txt", "b.txt", "--fail-on", asked)
    #expect(changed.status == status)
    #expect(changed.output.contains("deadline-advanced"))
  }

  @Test func `the detail shows both words and their redline`() throws {
    let detail = try run("diff", "a.txt", "b.txt", "--detail").output
    #expect(detail.contains("- before 2025-06-30 “trước ngày 30/6/2025”"))
    #expect(detail.contains("[-30/6/2025-] {+15/6/2025+}"))
  }

  @Test func `the language is that of the option, else of the environment`() throws {
    let asked = try run("diff", "a.txt", "b.txt", "--lang", "vi").output
    #expect(asked.contains("thời hạn sớm hơn: trước ngày 30/6/2025 → trước ngày 15/6/2025 (chặt hơn)"))
    let local = try BuiltProgram.run(["diff", "a.txt", "b.txt"], in: folder.url, environment: ["LANG": "vi_VN.UTF-8", "COLUMNS": "200"])
      .output
    #expect(local == asked)
    let forced = try BuiltProgram.run(
      ["diff", "a.txt", "b.txt", "--lang", "en"], in: folder.url, environment: ["LANG": "vi_VN.UTF-8", "COLUMNS": "200"]
    )
    .output
    #expect(try forced == run("diff", "a.txt", "b.txt").output)
  }

  @Test func `two grammars are compared by what they read in a corpus`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardizedFileURL
    try FileManager.default.copyItem(at: root.appendingPathComponent("grammars"), to: folder.url.appendingPathComponent("grammars"))
    try FileManager.default.copyItem(at: root.appendingPathComponent("grammars"), to: folder.url.appendingPathComponent("later"))
    for file in ["source.txt", "promised.json", "known-gaps.json"] {
      let from = root.appendingPathComponent("corpus/documents/01-y-te-truong-hoc/" + file)
      guard FileManager.default.fileExists(atPath: from.path) else { continue }
      let to = folder.url.appendingPathComponent("corpus/documents/01/" + file)
      try FileManager.default.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: from, to: to)
    }
    let same = try run("diff", "grammar:grammars", "grammar:later")
    #expect(same.status == 0 && same.output.hasSuffix("no changes\n"), "\(same.messages)")
    let rules = folder.url.appendingPathComponent("later/temporal/deadline.grammar")
    let text = try String(contentsOf: rules, encoding: .utf8)
    try Data(text.replacing("trước ngày", with: "ngược ngày").replacing("\"trước\"", with: "\"ngược\"").utf8).write(to: rules)
    let changed = try run("diff", "grammar:grammars", "grammar:later", "--format", "json")
    #expect(changed.status == 1, "\(changed.messages)")
    let diff = try CanonicalJSON.value(RuleDiff.self, from: Data(changed.output.utf8))
    #expect(Set(diff.changes.map(\.origin)) == [.reextraction])
  }
}
