import CongvanText
import Testing

@Suite struct LegacyFontTests {
  /// Every small letter of the alphabet with a mark, and where TCVN 5712:1993 puts it.
  static let places: [(Character, UInt8)] = zip(
    "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ",
    [
      0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1,
      0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9,
      0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE,
      0xAE,
    ]
  ).map { ($0, $1) }

  @Test func `every letter of the alphabet is shown in its place, small and capital`() throws {
    let (small, capital) = (try #require(LegacyFont(named: ".VnTime")), try #require(LegacyFont(named: ".VnArial NarrowH")))
    #expect(Self.places.count == 67)
    for (letter, place) in Self.places {
      let written = String(Unicode.Scalar(place))
      #expect(small.shown(written) == String(letter))
      #expect(capital.shown(written) == String(letter).uppercased())
    }
  }

  @Test func `words are read whole, and what is no letter of the font stays`() throws {
    #expect(
      try #require(LegacyFont(named: ".VnTime")).shown("Céng hoµ x· héi, ngµy 30/4 – tr\u{AD}êng") == "Cộng hoà xã hội, ngày 30/4 – trường")
    #expect(try #require(LegacyFont(named: ".vntimeH")).shown("Uû ban nh©n d©n") == "UỶ BAN NHÂN DÂN")
  }

  @Test(arguments: ["Times New Roman", "VnTime", "", "Arial"]) func `other fonts show what is written`(_ name: String) {
    #expect(LegacyFont(named: name) == nil)
  }
}
