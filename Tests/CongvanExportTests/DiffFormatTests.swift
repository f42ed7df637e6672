import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

/// A comparison as other programs and people get it.
@Suite struct DiffFormatTests {
  private let key = "ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt"

  @Test func `Markdown lists obligations with struck out and new words, its own marks made harmless`() {
    let text = DiffMarkdown.text(DiffSample.diff, .english)
    #expect(text.hasPrefix("# Changes from old.md to new, signed.pdf\n\n**compared 3 with 2 obligations"))
    #expect(text.contains("\n## \(key)\n\n- the directive itself (p. 1)\n"))
    #expect(text.contains("\n- `1~bao-cao-ket-qua-truoc-ngay` (p. 1)\n  - **error** `deadline-advanced` The deadline is earlier: "))
    #expect(text.contains("`action-reworded` báo cáo kết quả \\<trước ngày ~~30/4\\>~~ **20/4\\>** — unknown\n"))
    #expect(
      text.contains(
        "\n- \\- `3~bo-tri-kinh-phi` (p. 1)\n  - **error** `obligation-removed` An obligation is gone: “bố trí kinh phí”. — loosens\n"))
    let lines = text.split(separator: "\n")
    #expect(lines[1] == lines.last)
  }

  @Test func `the page has every change, redlines, no script and nothing that breaks out`() {
    let page = DiffHTML.text(DiffSample.diff, .vietnamese)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    for change in DiffSample.diff.changes { #expect(page.contains("id=\"c-\(change.fingerprint)\"")) }
    #expect(page.contains("&lt;trước ngày <del>30/4&gt;</del> <ins>20/4&gt;</ins>"))
    #expect(!page.contains("<script") && !page.contains("<trước"))
    #expect(page.components(separatedBy: "class=\"summary\"").count == 3)
    for tag in ["table", "tbody", "tr", "td", "th", "del", "ins", "h2", "body", "html", "p", "code", "small", "q"] {
      let opened = page.components(separatedBy: "<\(tag)>").count + page.components(separatedBy: "<\(tag) ").count
      #expect(opened - 1 == page.components(separatedBy: "</\(tag)>").count, "\(tag)")
    }
  }

  @Test func `JUnit counts findings as failures and other changes as passed`() throws {
    let findings = DiffSample.diff.findings([.tightens])
    let text = DiffJUnit.text(DiffSample.diff, findings: findings, .english)
    let tests = DiffSample.diff.changes.count + 1
    #expect(text.contains("<testsuites tests=\"\(tests)\" failures=\"\(findings.count)\" errors=\"0\">"))
    #expect(text.components(separatedBy: "<failure ").count - 1 == findings.count)
    #expect(text.components(separatedBy: "<testcase ").count - 1 == tests)
    #expect(text.contains("báo cáo kết quả &lt;trước ngày 30/4&gt;"))
    try #expect(isWellFormed(text))
    let torn = DiffJUnit.text(DiffSample.diff.called("a", "b", incomplete: ["page 3 & 4"]), findings: [], .english)
    #expect(torn.contains("errors=\"1\"") && torn.contains("<error type=\"incomplete\" message=\"incomplete\">page 3 &amp; 4</error>"))
    let none = RuleDiff(DiffSample.old, DiffSample.old)
    #expect(DiffJUnit.text(none, findings: [], .english).contains("<testsuites tests=\"1\" failures=\"0\" errors=\"0\">"))
  }

  @Test func `GitHub gets one annotation a change, escaped`() {
    let lines = DiffGitHub.text(DiffSample.diff, file: "new, signed.pdf", .english).split(separator: "\n")
    #expect(lines.count == DiffSample.diff.changes.count + 1)
    #expect(
      lines.contains(
        "::error file=new%2C signed.pdf,title=deadline-advanced::\(key)#1~bao-cao-ket-qua-truoc-ngay: The deadline is earlier: “before 2022-04-20” instead of “before 2022-04-30”."
      ))
    #expect(lines.contains { $0.hasPrefix("::warning ") && $0.contains("“100%25 xã (lead)” is now bound by it.") })
    #expect(lines.last?.hasPrefix("::notice title=congvan diff::compared 3 with 2 obligations") == true)
    let torn = DiffGitHub.text(DiffSample.diff.called("a", "b", incomplete: ["lost"]), file: nil, .english)
    #expect(torn.split(separator: "\n").last?.hasPrefix("::error ") == true)
  }

  @Test func `what may be one obligation stands side by side`() {
    let report = "báo cáo kết quả thực hiện chương trình cải cách hành chính"
    let before = Sample.reading([
      Sample.obligation(report + " định kỳ", in: ["1"]), Sample.obligation("tổ chức tập huấn kỹ năng số", in: ["2"]),
    ])
    let after = Sample.reading([Sample.obligation("bố trí kinh phí", in: ["1"]), Sample.obligation(report + " và tồn tại", in: ["9"])])
    let names = DiffGroups(RuleDiff(before, after)).directives[0].entries.compactMap(\.shortID)
    #expect(
      names == [
        "1~bao-cao-ket-qua-thuc-hien", "9~bao-cao-ket-qua-thuc-hien", "1~bo-tri-kinh-phi", "2~to-chuc-tap-huan-ky-nang",
      ])
  }

  @Test func `the table has a row a change, and the words of either language`() {
    let listing = Listing(changes: DiffSample.diff.changes)
    #expect(listing.rows.count == DiffSample.diff.changes.count)
    let vietnamese = Listing(changes: DiffSample.diff.changes, .vietnamese)
    let advanced = vietnamese.rows.first { $0[0] == "deadline-advanced" }
    #expect(advanced?[9...10] == ["trước ngày 2022-04-30", "trước ngày 2022-04-20"])
    #expect(advanced?[16] == "Thời hạn sớm hơn: “trước ngày 2022-04-20” thay cho “trước ngày 2022-04-30”.")
  }

  private func isWellFormed(_ xml: String) throws -> Bool {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString).xml")
    try Data(xml.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", "import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])", file.path]
    try python.run()
    python.waitUntilExit()
    return python.terminationStatus == 0
  }
}
