import CongvanText
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("hoà", "hòa"), ("Thuý", "thúy"), ("UỶ", "ủy"), ("qúy", "quý"), ("TRƯỚC", "trước"), ("trươ\u{301}c", "trước"), ("Ðiện", "điện"),
    ("\u{189}ơn", "đơn"), ("С\u{430}o", "cao"), ("ngh\u{AD}ị", "nghị"), ("ng\u{200B}ày", "ngày"),
  ])
  func `spellings of one word have one key`(_ a: String, _ b: String) { #expect(Folding.key(of: a) == Folding.key(of: b)) }

  @Test(arguments: [("ngày", "ngay"), ("hòa", "họa"), ("da", "đa"), ("o", "ô"), ("tư", "tu"), ("mấy", "mây")])
  func `different words have different keys`(_ a: String, _ b: String) { #expect(Folding.key(of: a) != Folding.key(of: b)) }

  @Test(arguments: ["Hoà", "nghiệp", "ƯỚC", "abc", "ßx", "đ"])
  func `folding a key gives the key`(_ word: String) { #expect(Folding.key(of: Folding.key(of: word)) == Folding.key(of: word)) }

  @Test func `dashes, quotes and look-alike marks have one form each`() {
    #expect(Set(["-", "–", "—", "−", "\u{2010}"].map { Folding.key(ofMark: $0) }) == ["-"])
    #expect(Set(["\"", "“", "”", "«"].map { Folding.key(ofMark: $0) }) == ["\""])
  }

  @Test func `a phrase is the same whatever its wrapping and case`() {
    #expect(Folding.phrase("Uỷ ban\r\n  nhân  DÂN") == Folding.phrase("ủy ban nhân dân"))
  }
}
