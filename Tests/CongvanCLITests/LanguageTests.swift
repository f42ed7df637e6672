import Foundation
import Testing

/// With `--lang vi` what stands on the screen is Vietnamese; data for programs stays as it is.
@Suite struct LanguageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let table = "2. Định kỳ hằng tuần, vào thứ Sáu, UBND các huyện, thành phố gửi báo cáo tối thiểu 03 trang về Sở Nội vụ."
    try folder.write(directive() + "\n\n" + table + "\n", to: "12.txt")
    try folder.write(
      directive(number: 31).replacing(
        "1. Đề nghị UBND các huyện, thành phố báo cáo kết quả cải cách hành chính về Sở Nội vụ trước ngày 30/6/2025.",
        with: "1. Gia hạn thời gian báo cáo tại mục 1 Công văn số 12/SNV-CCHC đến hết ngày 15/7/2025."), to: "31.txt")
    #expect(try run("import", "12.txt", "31.txt", "--lang", "vi").output.hasPrefix("tệp     kết quả  bản  số điều giao\n"))
    #expect(try run("review", "accept", "12-snv-cchc#1").status == 0)
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(arguments, in: folder.url, environment: ["COLUMNS": "200"])
  }

  /// The headings of the first table: the cells above a line of dashes.
  private func headings(_ text: String) throws -> [String] {
    let lines = text.components(separatedBy: "\n")
    let rule = try #require(lines.firstIndex { $0.hasPrefix("──") })
    return lines[rule - 1].components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  @Test(arguments: [
    ["deadlines"], ["deadlines", "--from", "2025-06-01", "--to", "2025-07-31"], ["deadlines", "12.txt"], ["rules", "--all"], ["limits"],
    ["bodies", "--on", "2025-08-01"], ["effects"], ["review", "list", "--state", "all"], ["log"], ["import", "12.txt"],
  ])
  func `no heading is left untranslated, and none is lost`(_ command: [String]) throws {
    let english = try headings(try BuiltProgram.run(command, in: folder.url, environment: ["COLUMNS": "200"]).output)
    let said = try BuiltProgram.run(command + ["--lang", "vi"], in: folder.url, environment: ["COLUMNS": "200"]).output
    let vietnamese = try headings(said)
    #expect(vietnamese.count == english.count)
    #expect(Set(vietnamese).isDisjoint(with: english), "\(vietnamese)")
    #expect(try BuiltProgram.run(command, in: folder.url, environment: ["COLUMNS": "200", "LANG": "vi_VN.UTF-8"]).output == said)
  }

  @Test func `times, states and what is left out are said in Vietnamese`() throws {
    let deadlines = try run("deadlines", "--lang", "vi").output
    #expect(deadlines.hasPrefix("mỗi thời hạn vào ngày của nó, theo những gì đã ghi đến "))
    #expect(deadlines.contains("\nvào thứ Sáu hằng "))
    let day = try run("deadlines", "--from", "2025-06-01", "--to", "2025-06-30", "--on", "2025-06-01", "--lang", "vi").output
    #expect(day.hasPrefix("có hiệu lực vào ngày 2025-06-01") && !day.contains("Sunday"))
    let rules = try run("rules", "--on", "2025-06-01", "--lang", "vi").output
    #expect(rules.contains("tối thiểu 3 trang") && rules.contains("chậm nhất ngày 15/7/2025") && rules.contains("đã chấp nhận"))
    #expect(
      try run("rules", "--on", "2025-01-01", "--lang", "vi").messages.hasPrefix(
        "congvan: không có điều giao có hiệu lực vào ngày 2025-01-01"))
    let effects = try run("effects", "--lang", "vi").output
    #expect(effects.contains("31-snv-cchc gia hạn 12/SNV-CCHC #1") && effects.contains("áp dụng từ 2025-05-05"))
    #expect(try run("effects", "accept", "31-snv-cchc gia hạn 12/SNV-CCHC").status == 0)
    let shown = try run("show", "12-snv-cchc#1", "--lang", "vi").output
    #expect(shown.contains("\nai thực hiện  Ủy ban nhân dân") && shown.contains("\nTác động (1)\n") && shown.contains("tester chấp nhận"))
    #expect(shown.contains("dời từ “trước ngày 30/6/2025” theo 31-snv-cchc") && !shown.contains(" by "))
    #expect(try run("log", "--lang", "vi").output.contains("đọc lần đầu 12-snv-cchc từ 12.txt"))
  }

  @Test(arguments: [["deadlines"], ["rules"], ["limits"], ["bodies"], ["effects"], ["log"], ["review", "list"]])
  func `JSON is the same in every language`(_ command: [String]) throws {
    let english = try BuiltProgram.run(command + ["--format", "json"], in: folder.url)
    #expect(try BuiltProgram.run(command + ["--format", "json", "--lang", "vi"], in: folder.url).output == english.output)
    #expect(english.output.hasPrefix("{"))
  }
}
