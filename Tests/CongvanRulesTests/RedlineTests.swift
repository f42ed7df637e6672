import CongvanRules
import Testing

@Suite struct RedlineTests {
  @Test(arguments: [
    ("báo cáo trước ngày 30/4/2022", "báo cáo trước ngày 20/4/2022", "báo cáo trước ngày [-30/4/2022-] {+20/4/2022+}"),
    ("quý IV/ 2024, theo mẫu", "quý IV/2024, theo mẫu", "quý IV/2024, theo mẫu"),
    ("kết qủa hoà giải", "kết quả hòa giải", "kết quả hòa giải"),
    ("gửi về Sở.", "gửi về Sở (qua Văn phòng).", "gửi về Sở {+(qua Văn phòng)+}."), ("", "mới", "{+mới+}"), ("cũ", "", "[-cũ-]"),
    ("", "", ""),
  ]) func `words are laid over one another`(old: String, new: String, expected: String) {
    #expect(marked(Redline(old, new)) == expected)
  }

  @Test func `what stays far from a change is left out`() {
    let words = (1...40).map { "chữ\($0)" }
    let redline = Redline(words.joined(separator: " "), (words.prefix(20) + ["mới"] + words.suffix(20)).joined(separator: " "))
    #expect(marked(redline.shortened(to: 2)) == "… chữ19 chữ20 {+mới+} chữ21 chữ22 …")
  }

  private func marked(_ redline: Redline) -> String {
    redline.text { piece in
      switch piece.kind {
      case .same, .skipped: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }
  }
}
