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
