import CongvanTestSupport
import CongvanText
import Testing

@Suite struct LegacyFontTests {
  @Test(arguments: LegacyEncoding.allCases) func `every letter of the alphabet is what its bytes spell`(_ encoding: LegacyEncoding) {
    for letter in encoding == .tcvn3 ? LegacyAlphabet.small : LegacyAlphabet.letters {
      let bytes = LegacyAlphabet.bytes(of: "b\(letter)n", in: encoding)
      #expect(encoding.text(of: bytes) == "b\(letter)n")
      #expect(encoding.letters(bytes).map(\.length).reduce(0, +) == bytes.count)
    }
  }

  @Test(arguments: [("VNI-Times", LegacyEncoding.vni), ("VPS Times", .vps), ("VITimes", .viscii), (".VnTime", .tcvn3)])
  func `every letter is shown that its font shows for the Western letters of its bytes`(_ name: String, _ encoding: LegacyEncoding) throws {
    let font = try #require(LegacyFont(named: name))
    let words = LegacyAlphabet.syllables(in: encoding)
    let written = LegacyAlphabet.bytes(of: words, in: encoding).map { Unicode.Scalar($0) }
    #expect(font.shown(String(String.UnicodeScalarView(written))) == words)
  }

  @Test(arguments: [".VnArial NarrowH", ".VnTimeH,Bold", ".VnTimeH-BoldItalic", "VPS Times Hoa", "VI Times H"])
  func `the second font of a pair shows capitals`(_ name: String) throws {
    let font = try #require(LegacyFont(named: name))
    let written = LegacyAlphabet.bytes(of: LegacyAlphabet.small, in: font.encoding).map { Unicode.Scalar($0) }
    #expect(font.shown(String(String.UnicodeScalarView(written))) == LegacyAlphabet.small.uppercased())
  }

  @Test func `words are read whole, and what is no letter of the font stays`() throws {
    #expect(
      try #require(LegacyFont(named: ".VnTime")).shown("Céng hoµ x· héi, ngµy 30/4 – tr\u{AD}êng") == "Cộng hoà xã hội, ngày 30/4 – trường")
    #expect(try #require(LegacyFont(named: ".vntimeH")).shown("Uû ban nh©n d©n") == "UỶ BAN NHÂN DÂN")
  }

  @Test(arguments: ["Times New Roman", "VnTime", "", "Arial", "Vivaldi", "VIVALDI", "VI", "Verdana"])
  func `other fonts show what is written`(_ name: String) {
    #expect(LegacyFont(named: name) == nil)
  }

  @Test func `signs of Windows and the codes of symbol fonts are bytes like the letters beside them`() throws {
    #expect(try #require(LegacyFont(named: ".VnTime")).shown("\u{201C}§\u{F0AE}\u{201D}") == "\u{201C}Đđ\u{201D}")
    #expect(try #require(LegacyFont(named: "VNI-Times")).shown("Vieät Nam, thaønh phoá, AÙ, Aù") == "Việt Nam, thành phố, Á, Á")
  }
}
