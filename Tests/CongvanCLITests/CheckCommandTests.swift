import CongvanModel
import CongvanRules
import Foundation
import Testing

@Suite struct CheckCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(directive(due: "01/7/2025"), to: "upper.txt")
    try folder.write(lower(due: "15/7/2025"), to: "late.txt")
    try folder.write(lower(due: "10/6/2025"), to: "sound.txt")
  }

  private func lower(due day: String) -> String {
    """
    UBND HUYỆN LỘC AN

    Số: 40/UBND-NV

    Lộc An, ngày 20 tháng 5 năm 2025

    V/v báo cáo kết quả cải cách hành chính

    Kính gửi: UBND các xã

    Thực hiện Công văn số 12/SNV-CCHC ngày 05/5/2025 của Sở Nội vụ, UBND huyện yêu cầu:

    1. UBND các xã báo cáo kết quả cải cách hành chính về UBND huyện trước ngày \(day).
    """
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Run { try BuiltProgram.run(["check"] + arguments, in: folder.url) }

  @Test func `a finding names both places and the way out, and ends with 1`() throws {
    let run = try run("upper.txt", "late.txt")
    #expect(run.status == 1)
    #expect(
      run.output == """
        late.txt
          error deadline.later-than-above
            “trước ngày 15/7/2025” is later than “trước ngày 01/7/2025” in the document that it implements.
            at      “trước ngày 15/7/2025”
            against upper.txt, “trước ngày 01/7/2025”
            → Set a day before the one above, which this one has to feed, or ask for more time above.

        2 documents checked: 1 error

        """)
  }

  @Test func `with --lang vi what is found is said in Vietnamese, and JSON stays as it is`() throws {
    #expect(
      try run("upper.txt", "late.txt", "--lang", "vi").output == """
        late.txt
          lỗi deadline.later-than-above
            “trước ngày 15/7/2025” muộn hơn “trước ngày 01/7/2025” trong văn bản được thực hiện.
            tại     “trước ngày 15/7/2025”
            so với  upper.txt, “trước ngày 01/7/2025”
            → Đặt ngày sớm hơn ngày của cấp trên, nơi nhận báo cáo này, hoặc đề nghị cấp trên cho thêm thời
              gian.

        đã kiểm tra 2 văn bản: 1 lỗi

        """)
    let json = try run("upper.txt", "late.txt", "--format", "json").output
    #expect(try run("upper.txt", "late.txt", "--format", "json", "--lang", "vi").output == json)
  }

  @Test func `of the rule set some is checked, on a day, and what was not is said`() throws {
    #expect(try BuiltProgram.run(["import", "upper.txt", "late.txt"], in: folder.url).status == 0)
    let some = try run("--directive", "40-ubnd-nv", "--on", "2025-06-01", "--known", "2100-01-01")
    #expect(some.status == 1 && some.output.hasPrefix("on 2025-06-01, as known at 2100-01-01T23:59:59Z (version 2)\nlate.txt\n"))
    #expect(try run("--on", "2025-01-01").messages == "congvan: not checked: 2 not yet in force\n")
    #expect(try run("--directive", "99").status == 66)
    #expect(try run("--body", "sở tài chính").messages.hasPrefix("congvan: nothing recorded is asked of a body called 'sở tài chính'"))
    #expect(try run("late.txt", "--directive", "40-ubnd-nv").status == 64)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("congvan-objects"))
    let unread = try run("--directive", "12-snv-cchc")
    #expect(unread.status == 65 && unread.messages.contains("12-snv-cchc are not checked, for its original is missing"))
  }

  @Test func `sound files end with 0 and say how many were looked at`() throws {
    let run = try run("upper.txt", "sound.txt")
    #expect(run.status == 0 && run.messages == "")
    #expect(run.output == "2 documents checked: nothing found\n")
  }

  @Test func `which findings count is for the caller to say`() throws {
    #expect(try run("sound.txt").output.contains("note citation.unresolved"))
    #expect(try run("sound.txt").status == 0)
    #expect(try run("sound.txt", "--fail-on", "note").status == 1)
    #expect(try run("sound.txt", "--fail-on", "citation.unresolved").status == 1)
    #expect(try run("upper.txt", "late.txt", "--fail-on", "never").status == 0)
    #expect(try run("upper.txt", "late.txt", "--fail-on", "cascade.no-time").status == 0)
    #expect(try run("sound.txt", "--fail-on", "sometimes").status == 64)
  }

  @Test func `a file is held against the rule set, and the rule set against itself`() throws {
    #expect(try BuiltProgram.run(["import", "upper.txt"], in: folder.url).status == 0)
    #expect(try run("late.txt").status == 1)
    #expect(try run().status == 0)
    #expect(try BuiltProgram.run(["import", "late.txt"], in: folder.url).status == 0)
    let whole = try run()
    #expect(whole.status == 1 && whole.output.contains("deadline.later-than-above"))
  }

  @Test func `the rule set's names and figures are read in its originals`() throws {
    try folder.write(
      directive().replacingOccurrences(of: "1. Đề nghị", with: "1. Đã có 12/15 xã nộp, đạt tỷ lệ 85%.\n\n2. Đề nghị"), to: "share.txt")
    #expect(try BuiltProgram.run(["import", "share.txt"], in: folder.url).status == 0)
    #expect(try run().output.contains("figure.share-differs"))
  }

  @Test func `json has the whole result, and what cannot be read is never nothing found`() throws {
    let json = try run("upper.txt", "late.txt", "--format", "json")
    let result = try JSONDecoder().decode(CheckResult.self, from: Data(json.output.utf8))
    #expect(result.checked.map(\.file) == ["upper.txt", "late.txt"])
    #expect(result.findings.map(\.code) == [.deadlineLaterThanAbove])
    let unread = try run("upper.txt", "missing.txt")
    #expect(unread.status == 66 && unread.messages.contains("missing.txt"))
    #expect(try run("missing.txt").output == "")
    #expect(try run().status == 66)
  }
}

/// Files that directives bind.
@Suite struct CheckFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      directive(due: "01/7/2025").replacingOccurrences(
        of: "1. Đề nghị",
        with: """
          1. Mỗi thôn thành lập 01 Tổ tự quản. Tổ tự quản có tối thiểu 03 người, tối đa 07 người.

          2. Đặt tên nhóm Zalo theo mẫu: TQ_Tên thôn_Tên xã.

          3. Đề nghị
          """), to: "so.txt")
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(["check", "so.txt"] + arguments, in: folder.url)
  }

  @Test func `a list of groups is held against the sizes of the directive`() throws {
    let head = "TT;Xã;Tên tổ;Số lượng thành viên;Họ tên tổ trưởng;Điện thoại\n"
    try folder.write("\u{FEFF}" + head + "1;Hòa Lạc;Tổ Đông;5;Trần Văn Bình;0912345678\n", to: "good.csv")
    try folder.write("\u{FEFF}" + head + "1;Hòa Lạc;Tổ Đông;9;Trần Văn Bình;912345678\n", to: "bad.csv")
    let good = try run("--roster", "good.csv")
    #expect(good.status == 0)
    #expect(good.output.contains("1 group of 5 members keep within “tối thiểu 03 người, tối đa 07 người”."))
    let bad = try run("--roster", "bad.csv")
    #expect(bad.status == 1)
    #expect(bad.output.contains("row 2, column D, “9”") && bad.output.contains("row 2, column F, “912345678”"))
    #expect(bad.output.contains("so.txt, “tối thiểu 03 người, tối đa 07 người”"))
  }

  @Test func `a list that is none ends with 65 and its name`() throws {
    try folder.write("a,b\n1,2\n", to: "list.csv")
    let run = try run("--roster", "list.csv")
    #expect(run.status == 65 && run.messages.hasPrefix("congvan: list.csv: no row names three columns"))
    #expect(try self.run("--roster", "missing.xlsx").status == 66)
    try folder.write("a,\"b\n", to: "open.csv")
    #expect(
      try self.run("--roster", "open.csv").messages.contains("open.csv: the file is damaged and cannot be opened (row 1, column B opens"))
  }

  @Test func `names are held against the pattern`() throws {
    try folder.write("TQ_Đông_Hòa Lạc\nTQ_Tây\n", to: "names.txt")
    let run = try run("--names", "names.txt")
    #expect(run.status == 1)
    #expect(run.output.contains("names.txt") && run.output.contains("“TQ_Tây” has 2 parts where 3 are wanted by “TQ_Tên thôn_Tên xã”."))
    try folder.write(directive(), to: "so.txt")
    #expect(try self.run("--names", "names.txt").status == 65)
  }

  @Test func `a report's figures are held against the directive`() throws {
    func report(_ people: String) -> String {
      directive().replacingOccurrences(
        of: "1. Đề nghị", with: "1. Đã thành lập 148/148 Tổ tự quản tại các thôn với \(people) thành viên (đạt tỷ lệ 100%).\n\n2. Đề nghị")
    }
    try folder.write(report("912"), to: "report.txt")
    let run = try run("--report", "report.txt")
    #expect(run.status == 0)
    #expect(run.output.contains("912 members in 148 groups are 6.2 each, within “tối thiểu 03 người, tối đa 07 người”"))
    try folder.write(report("1.267"), to: "report.txt")
    #expect(try self.run("--report", "report.txt").status == 1)
  }

  @Test func `files are checked also where the environment names a rule set that is not there`() throws {
    try folder.write(directive(), to: "alone.txt")
    let run = try BuiltProgram.run(["check", "alone.txt"], in: folder.url, environment: ["CONGVAN_RULES": "nowhere.db"])
    #expect(run.status != 66)
    #expect(run.messages.contains("congvan: CONGVAN_RULES names 'nowhere.db', which does not exist; only the files are looked at"))
    #expect(try BuiltProgram.run(["check", "alone.txt", "--rules", "nowhere.db"], in: folder.url).status == 66)
    #expect(try BuiltProgram.run(["check", "--help"], in: folder.url).output.contains("default: warning"))
  }
}
