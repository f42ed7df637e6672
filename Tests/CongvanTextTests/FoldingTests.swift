import CongvanTestSupport
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

  @Test(arguments: [
    "Hoà", "nghiệp", "ƯỚC", "abc", "ßx", "đ", "làn", "mỹ", "nước", "à\u{302}n", "a\u{200B}\u{302}\u{301}", "у\u{306}", "\u{301}",
  ])
  func `folding a key gives the key`(_ word: String) {
    let key = Folding.key(of: word)
    #expect(Folding.key(of: key).unicodeScalars.elementsEqual(key.unicodeScalars))
  }

  @Test func `folding the key of any letters gives the key`() {
    var random = Seeded(seed: 65_2025)
    let letters = Array("aăâeêioôơuưydđnsgAĂĐàộử\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}\u{200B}\u{AD}аеоу".unicodeScalars)
    for _ in 0..<2000 {
      let word = String(
        String.UnicodeScalarView((0..<Int.random(in: 0..<8, using: &random)).map { _ in letters.randomElement(using: &random)! }))
      let key = Folding.key(of: word)
      #expect(Folding.key(of: key).unicodeScalars.elementsEqual(key.unicodeScalars), "\(word.unicodeScalars.map(\.value))")
    }
  }

  @Test func `the quick way and the long way give one key`() {
    var random = Seeded(seed: 30_2020)
    let letters = Array("aăâeêioôơuưyđxzAĂĐÂàảãáạằắẵẳặầấẫẩậộủỹÝỊŁßñ09".unicodeScalars)
    for _ in 0..<2000 {
      let word = (0..<Int.random(in: 1..<13, using: &random)).map { _ in Character(letters.randomElement(using: &random)!) }
      // A blank without width is dropped by the long way and unknown to the quick one.
      #expect(Folding.key(of: String(word)) == Folding.key(of: String(word) + "\u{200B}"), "\(String(word))")
    }
  }

  @Test func `dashes, quotes and look-alike marks have one form each`() {
    #expect(Set(["-", "–", "—", "−", "\u{2010}"].map { Folding.key(ofMark: $0) }) == ["-"])
    #expect(Set(["\"", "“", "”", "«"].map { Folding.key(ofMark: $0) }) == ["\""])
  }

  @Test func `a phrase is the same whatever its wrapping and case`() {
    #expect(Folding.phrase("Uỷ ban\r\n  nhân  DÂN") == Folding.phrase("ủy ban nhân dân"))
  }

  @Test func `each syllable keeps its tone where a mark joins two`() {
    #expect(Folding.phrase("phường/xã") != Folding.phrase("phương/xã"))
    #expect(Folding.phrase("Hoà-Bình") == Folding.phrase("hòa-bình"))
  }

  @Test func `words typed without marks find those with them`() {
    #expect(Folding.plain("Sở Y tế tỉnh Đồng Tháp") == "so y te tinh dong thap")
    #expect(Folding.plain("so y te") == "so y te")
  }
}
