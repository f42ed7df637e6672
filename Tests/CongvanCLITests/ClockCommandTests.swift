import Foundation
import Testing

/// The clocks, reviews and effects from the outside.
@Suite struct ClockCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(directive(), to: "12.txt")
    try folder.write(
      letter(31, "ngày 10 tháng 6 năm 2025", "1. Gia hạn thời gian báo cáo tại mục 1 Công văn số 12/SNV-CCHC đến hết ngày 15/7/2025."),
      to: "31.txt")
    try folder.write(
      letter(
        77, "ngày 01 tháng 8 năm 2025",
        "1. Công văn này có hiệu lực kể từ ngày 15/8/2025 và thay thế Công văn số 12/SNV-CCHC ngày 05/5/2025 của Sở Nội vụ."), to: "77.txt")
  }

  private func letter(_ number: Int, _ day: String, _ body: String) -> String {
    directive(number: number).replacing("ngày 05 tháng 5 năm 2025", with: day).components(separatedBy: "\n").dropLast().joined(
      separator: "\n")
      + "\n" + body + "\n"
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(arguments, in: folder.url, environment: ["COLUMNS": "200"])
  }

  private func object(_ run: BuiltProgram.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func importAll() throws { #expect(try run("import", "12.txt", "31.txt", "77.txt").status == 0) }

  @Test(arguments: [
    ("2025-05-04", ["state": "notYetInForce", "from": "2025-05-05"], "2025-06-30"),
    ("2025-05-05", ["state": "inForce"], "2025-06-30"), ("2025-06-10", ["state": "inForce"], "2025-07-15"),
    ("2025-08-14", ["state": "inForce"], "2025-07-15"),
    (
      "15/8/2025",
      ["state": "ended", "on": "2025-08-15", "lastDay": "2025-08-14", "by": "so-noi-vu/2025/77-snv-cchc!replaces~12-snv-cchc"],
      "2025-07-15"
    ),
  ])
  func `an obligation stands as its day has it`(_ day: String, _ standing: [String: String], _ due: String) throws {
    try importAll()
    let shown = try object(try run("show", "12-snv-cchc#1", "--on", day, "--format", "json"))
    #expect(shown["standing"] as? [String: String] == standing)
    let deadlines = try #require((shown["obligation"] as? [String: Any])?["deadlines"] as? [[String: Any]])
    #expect(deadlines.map { $0["date"] as? String } == [due])
    let asked = try #require(shown["asked"] as? [String: Any])
    #expect(asked["version"] as? Int == 3)
    #expect(asked["on"] as? String == (day == "15/8/2025" ? "2025-08-15" : day))
  }

  @Test(arguments: ["deadlines", "rules", "limits", "bodies"]) func `every answer says what was asked`(_ command: String) throws {
    try importAll()
    let known = try run(command, "--on", "2025-06-01", "--known", "2000-01-01")
    #expect(known.output == "")
    #expect(known.messages.hasPrefix("congvan: no"))
    #expect(known.messages.hasSuffix("in force on 2025-06-01, as known at 2000-01-01T23:59:59Z\n"))
    let lines = try run(command, "--on", "2025-06-01", "--format", "json").output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.contains("\"on\":\"2025-06-01\"") })
    #expect(lines.isEmpty == (command == "limits"))
    let table = try run(command, "--on", "2025-06-01")
    #expect(table.output.isEmpty == (command == "limits"))
    #expect(table.output.isEmpty || table.output.hasPrefix("in force on 2025-06-01, as known at "))
  }

  @Test func `what is left out is said, and shown when asked for`() throws {
    try importAll()
    let rules = try run("rules", "--on", "2025-09-01")
    #expect(rules.output == "")
    #expect(rules.messages.hasSuffix(": 1 ended\n"))
    let all = try run("rules", "--on", "2025-09-01", "--all", "--format", "json")
    #expect(try object(all)["validTo"] as? String == "2025-08-15")
    #expect(try run("rules", "--on", "2025-09-01", "--all").output.contains("ended on"))
  }

  @Test func `what is not there is said in words and as data`() throws {
    try importAll()
    let run = try run("show", "99-snv-cchc#1", "--format", "json")
    #expect(run.status == 66)
    #expect(try object(run)["standing"] as? [String: String] == ["state": "notFound"])
    #expect(run.messages.contains("nothing recorded is called '99-snv-cchc#1'"))
  }

  @Test func `what an edition no longer has is found, and said to be gone`() throws {
    let two = directive() + "\n\n2. Đề nghị UBND các huyện, thành phố rà soát thủ tục hành chính trước ngày 15/7/2025.\n"
    try folder.write(two, to: "12-two.txt")
    #expect(try run("import", "12-two.txt").status == 0)
    let id = "so-noi-vu/2025/12-snv-cchc#2~ra-soat-thu-tuc-hanh-chinh"
    #expect(try object(run("show", "12-snv-cchc#2", "--format", "json"))["id"] as? String == id)
    #expect(try run("import", "12.txt").status == 0)
    for name in ["12-snv-cchc#2", id, "ra-soat"] {
      let shown = try object(run("show", name, "--format", "json"))
      let standing = try #require(shown["standing"] as? [String: Any])
      #expect(shown["id"] as? String == id)
      #expect(standing["state"] as? String == "removed" && standing["version"] as? Int == 2)
    }
    #expect(try run("show", "12-snv-cchc#2").output.contains("no longer read since version 2, recorded "))
    #expect(try run("rules", "--format", "csv").output.split(separator: "\r\n").count == 2)
    let all = try run("rules", "--all", "--format", "csv").output.split(separator: "\r\n")
    #expect(all.count == 3 && all[2].contains(id) && all[2].contains("removed"))

    // What comes back has another id, and the old one still names what it named; a person may say that it goes on.
    try folder.write(two + "\n3. Văn phòng Sở tổng hợp kết quả.\n", to: "12-three.txt")
    #expect(try run("import", "12-three.txt").status == 0)
    let short = "12-snv-cchc#2~ra-soat-thu-tuc-hanh-chinh"
    #expect(try object(run("show", short, "--format", "json"))["id"] as? String == id)
    #expect(try object(run("show", short + "~2", "--format", "json"))["id"] as? String == id + "~2")
    let proposals = try run("match", "list", "--format", "json").output.split(separator: "\n")
    #expect(proposals.count == 1 && proposals[0].contains("\"id\":\"\(id)\"") && proposals[0].contains("\"id\":\"\(id)~2\""))
    #expect(try run("match", "list", "--known", "2000-01-01").output == "")
    #expect(try run("match", "accept", "3.1").status == 0)
    #expect(!(try run("diff", "1", "3").output.contains("match-uncertain")))
    #expect(try run("log", "--known", "2000-01-01", "--format", "csv").output.split(separator: "\r\n").count == 1)
  }

  @Test func `a calendar of a window has what the table has, and one without it goes on from today`() throws {
    try importAll()
    func events(_ arguments: String...) throws -> [Substring] {
      try BuiltProgram.run(["deadlines", "--format", "ics"] + arguments, in: folder.url).output.split(separator: "\r\n")
        .filter { $0.hasPrefix("DTSTART") }
    }
    // Directive 77 has ended all by today.
    #expect(try events() == [])
    #expect(try events("--from", "2025-06-01", "--to", "2025-12-31") == ["DTSTART;VALUE=DATE:20250715"])
    #expect(try events("--to", "2025-12-31") == ["DTSTART;VALUE=DATE:20250715"])
    #expect(try events("--from", "2025-09-01", "--to", "2025-12-31") == [])

    try folder.write(directive(number: 13).replacing("trước ngày 30/6/2025", with: "ngày 30 hằng tháng"), to: "13.txt")
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    let own = try BuiltProgram.run(["deadlines", "13.txt", "--format", "ics"], in: folder.url).output.split(separator: "\r\n")
    #expect(own.filter { $0.hasPrefix("DTSTART") }.contains("DTSTART;VALUE=DATE:\(year + 1)1130"))
    let later = try BuiltProgram.run(["deadlines", "13.txt", "--format", "ics", "--from", "2040-01-01"], in: folder.url).output
    #expect(later.contains("DTSTART;VALUE=DATE:20411230") && !later.contains("20420130"))
  }

  @Test func `a calendar and a workbook say what they answer`() throws {
    try importAll()
    let calendar = try run("deadlines", "--on", "2025-06-01", "--known", "2100-01-01", "--format", "ics").output
    #expect(calendar.contains("\r\nX-CONGVAN-ON:2025-06-01\r\nX-CONGVAN-KNOWN:2100-01-01T23:59:59Z\r\n"))
    #expect(calendar.contains("X-WR-CALDESC:on 2025-06-01\\, as known at 2100-01-01T23:59:59Z (version 3)"))
  }

  @Test func `deadlines are taken on their own days unless one is named`() throws {
    try importAll()
    let own = try run("deadlines", "--from", "2025-06-01", "--to", "2025-12-31", "--format", "csv").output
    #expect(own.split(separator: "\r\n").dropFirst().map { $0.prefix(10) } == ["2025-07-15"])
    let then = try run("deadlines", "--from", "2025-06-01", "--to", "2025-12-31", "--on", "2025-06-01", "--format", "csv").output
    #expect(then.split(separator: "\r\n").dropFirst().map { $0.prefix(10) } == ["2025-06-29"])
  }

  @Test func `effects are listed, those outstanding by themselves`() throws {
    #expect(try run("import", "31.txt").status == 0)
    #expect(try run("effects", "--outstanding", "--format", "csv").output.contains("the other directive is not recorded"))
    #expect(try run("import", "12.txt").status == 0)
    let none = try run("effects", "--outstanding")
    #expect(none.output == "" && none.messages == "congvan: no effects outstanding\n")
    #expect(try object(try run("effects", "--format", "json"))["since"] as? String == "2025-06-10")
  }

  @Test func `an effect is settled by a person, which every answer goes by`() throws {
    try importAll()
    let rejected = try run("effects", "reject", "77-snv-cchc replaces", "--note", "only cites it", "--author", "Lan")
    #expect(rejected.status == 0)
    #expect(rejected.messages == "congvan: effect review 1, so-noi-vu/2025/77-snv-cchc!replaces~12-snv-cchc rejected by Lan\n")
    #expect(try run("effects", "accept", "31/SNV-CCHC extends").status == 0)
    let listed = try run("effects").output
    #expect(listed.contains("rejected by Lan") && listed.contains("; accepted by tester"))
    #expect(try run("effects", "list", "--outstanding").output == "")
    let shown = try run("show", "12-snv-cchc#1", "--on", "2025-09-01").output
    #expect(
      shown.contains("standing   in force\n") && shown.contains("replaces by 77/SNV-CCHC · 2025-08-01 · Sở Nội vụ, rejected by Lan: "))
    #expect(try run("log").output.contains("reject of 77-snv-cchc!replaces~12-snv-cchc: only cites it"))
    let changed = try run("diff", "3", "now")
    #expect(changed.output.contains("obligation-restored") && changed.output.contains("by effect review 1"))
    #expect(try run("diff", "3", "now", "--lang", "vi").output.contains("theo duyệt tác động số 1"))
    let missing = try run("effects", "reject", "99-snv-cchc")
    #expect(missing.status == 66)
    #expect(missing.messages == "congvan: no effect that is read is called '99-snv-cchc'; congvan effects lists what there is.\n")
  }

  @Test func `a review is recorded, shown and listed`() throws {
    try importAll()
    let edit = try run("review", "edit", "12-snv-cchc#1", "--bearer", "Sở Tư pháp", "--note", "by telephone", "--author", "Lan")
    #expect(edit.status == 0)
    #expect(edit.messages.hasSuffix("edited by Lan: bearers: Sở Tư pháp\n"))
    let shown = try run("show", "12-snv-cchc#1", "--on", "2025-06-01").output
    #expect(shown.contains("who        Sở Tư pháp\n"))
    #expect(shown.contains("edit by Lan: bearers: Sở Tư pháp; by telephone\n"))
    #expect(try run("review", "list").messages == "congvan: 0 disputed, 0 unreviewed of 1 obligations\n")
    #expect(try run("review", "reject", "12-snv-cchc#1").status == 0)
    #expect(try run("rules", "--on", "2025-06-01").messages.hasSuffix(": 1 rejected\n"))
    #expect(try run("review", "edit", "12-snv-cchc#1").status == 64)
    #expect(try run("review", "edit", "12-snv-cchc#1", "--deadline", "2025-07-01", "--deadline-number", "4").status == 64)
    #expect(try run("review", "accept", "nothing").status == 66)
  }

  @Test func `a review and an effect are part of the log and of what changed`() throws {
    try importAll()
    let moved = try run("diff", "1", "2")
    #expect(moved.status == 1)
    #expect(moved.output.contains("deadline-postponed") && moved.output.contains("by 31-snv-cchc since 2025-06-10"))
    #expect(try run("diff", "1", "2", "--on", "2025-06-09").output.contains("deadline-postponed") == false)
    #expect(try run("diff", "2", "3").output.contains("obligation-ended"))
    #expect(try run("diff", "3", "now").status == 0)
    #expect(try run("review", "edit", "12-snv-cchc#1", "--deadline", "2025-07-01", "--note", "annex", "--author", "Lan").status == 0)
    let log = try run("log").output
    #expect(log.contains("review 1") && log.contains("edit of 12-snv-cchc#1~") && log.contains("(deadline 1: 2025-07-01): annex"))
    let first = try object(
      BuiltProgram.Run(status: 0, output: String(try run("log", "--format", "json").output.prefix { $0 != "\n" }), messages: ""))
    #expect(first["kind"] as? String == "review" && first["event"] as? Int == 10)
    let changed = try run("diff", "3", "now", "--on", "2025-06-01")
    #expect(changed.status == 1 && changed.output.contains("by review 1"))
    #expect(try run("diff", "2000-01-01", "now").output.contains("\ncompared 0 with "))
    #expect(try run("diff", "12.txt", "--on", "2025-06-01").status == 64)
  }

  @Test func `a comparison says on which day and as known when`() throws {
    try importAll()
    let text = try run("diff", "1", "2", "--on", "2025-06-09").output.replacing("\n", with: " ")
    #expect(text.hasPrefix("on 2025-06-09, as known at ") && text.contains("(version 1) → on 2025-06-09, as known at "))
    #expect(text.contains("(version 2) compared "))
    let json = try object(run("diff", "1", "2", "--on", "2025-06-09", "--format", "json"))
    let (old, new) = (json["old"] as? [String: Any], json["new"] as? [String: Any])
    #expect((old?["asked"] as? [String: Any])?["on"] as? String == "2025-06-09")
    #expect((new?["asked"] as? [String: Any])?["version"] as? Int == 2)
    for format in ["md", "html", "junit", "github"] {
      let output = try run("diff", "1", "2", "--on", "2025-06-09", "--format", format).output
      #expect(output.contains("(version 1) → on 2025-06-09, as known at "), "\(format)")
    }
    #expect(try run("diff", "1", "2", "--lang", "vi").output.hasPrefix("những gì chưa hết hiệu lực"))
    let files = try object(run("diff", "12.txt", "12.txt", "--format", "json"))
    #expect((files["old"] as? [String: Any])?["asked"] is NSNull)
  }

  @Test func `an edit of a deadline that another directive moved says what is over it`() throws {
    let edit = ["review", "edit", "12-snv-cchc#1", "--deadline", "2025-07-01", "--author", "Lan"]
    _ = try run("import", "12.txt")
    #expect(try BuiltProgram.run(edit, in: folder.url).messages.split(separator: "\n").count == 1)
    _ = try run("import", "31.txt")
    let edited = try BuiltProgram.run(edit, in: folder.url)
    #expect(edited.status == 0)
    #expect(
      edited.messages.hasSuffix(
        "\ncongvan: deadline 1 stays by 2025-07-15: over the edit is so-noi-vu/2025/31-snv-cchc!extends~12-snv-cchc#1, which congvan effects reject takes away\n"
      ))
    #expect(!(try run("review", "edit", "12-snv-cchc#1", "--bearer", "Sở Tư pháp").messages.contains("over the edit")))
    _ = try run("effects", "reject", "31-snv-cchc")
    #expect(!(try BuiltProgram.run(edit, in: folder.url).messages.contains("over the edit")))
  }

  @Test func `what carries out another stands below it`() throws {
    try folder.write(
      directive().replacing("1. Đề nghị", with: "Thực hiện Công văn số 88/UBND-NC ngày 20/4/2025 của UBND tỉnh An Sơn:\n\n1. Đề nghị"),
      to: "12.txt")
    try importAll()
    let chain = try run("chain", "12-snv-cchc", "--on", "2025-06-01")
    #expect(
      chain.output.split(separator: "\n").dropFirst() == [
        "(88/UBND-NC · 2025-04-20 · UBND tỉnh An Sơn: not recorded)",
        "└─ 12/SNV-CCHC · 2025-05-05 · Sở Nội vụ: báo cáo kết quả cải cách hành chính",
      ])
    try folder.write(
      directive(number: 40).replacing("1. Đề nghị", with: "Thực hiện Chỉ thị số 46-CT/TU ngày 20/4/2025 của Tỉnh ủy An Sơn:\n\n1. Đề nghị"),
      to: "40.txt")
    #expect(try run("import", "40.txt").status == 0)
    #expect(try run("chain", "40-snv-cchc").output.contains("\n(46-CT/TU · 2025-04-20 · Tỉnh ủy An Sơn: not recorded)\n"))
    #expect(try run("chain", "nothing").status == 66)
  }

  @Test func `files by themselves are a rule set, and what they do to one another counts`() throws {
    let own = try run("deadlines", "12.txt", "31.txt", "--format", "csv").output
    #expect(own.split(separator: "\r\n").dropFirst().map { $0.prefix(10) } == ["2025-07-15"])
    #expect(try run("deadlines", "12.txt", "--known", "2025-01-01").status == 64)
  }
}
