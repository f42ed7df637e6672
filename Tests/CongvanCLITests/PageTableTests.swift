import CongvanExport
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
}
