import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@testable import CongvanCLI

@Suite struct PageTableTests {
  @Test(arguments: [60, 80, 100]) func `no heading is broken, and no line is wider than the screen`(width: Int) {
    let words = "thiết lập kênh điều hành, chỉ đạo, trao đổi thông tin"
    let listing = Listing(
      header: ["due", "who", "what", "directive"], rows: [["2025-04-30", words, words + " " + words, "12-snv-cchc-tong-hop"]])
    let lines = PageTable.text(listing, weights: [0, 3, 5, 1], width: width).split(separator: "\n")
    #expect(lines[0].split(separator: " ") == ["due", "who", "what", "directive"])
    #expect(lines.allSatisfy { TextWidth.of(String($0)) <= width })
  }

  @Test func `no word is broken while there is room for it`() {
    let words = "thiết lập kênh điều hành, chỉ đạo, trao đổi thông tin"
    let listing = Listing(
      header: ["who", "what", "directive"], rows: [["Các xã/phường/thị trấn", words + " " + words + " " + words, "12-stttt-cntt"]])
    let wide = PageTable.text(listing, weights: [1, 9, 1], width: 80)
    #expect(wide.contains("12-stttt-cntt") && wide.contains("xã/phường/thị"))
    let narrow = PageTable.text(listing, weights: [1, 9, 1], width: 24)
    #expect(narrow.split(separator: "\n").allSatisfy { TextWidth.of(String($0)) <= 24 })
    #expect(!narrow.contains("12-stttt-cntt"))
  }

  @Test func `what comes round every day is one row, and what comes round every week as many as there are`() throws {
    var friday = Sample.each(.week)
    friday.every?.weekday = 5
    let duties = [Sample.obligation("trực ban", due: [Sample.each(.day)]), Sample.obligation("gửi tin", due: [friday])]
    let set = RuleSet(lifting: [Sample.reading(duties)])
    let due = set.deadlines(from: LegalDate(iso: "2024-04-01"), to: LegalDate(iso: "2024-04-14"), body: nil)
    #expect(due.count == 16)
    let table = DeadlineTable.text(due, of: set, namesDirective: false, width: 100)
    #expect(table.split(separator: "\n").count { $0.hasPrefix("every day ") } == 1)
    #expect(table.split(separator: "\n").count { $0.hasPrefix("2024-04-") } == 2)
    #expect(!table.contains("Saturday"))
  }
}
