/// A font from before Unicode, which shows Vietnamese letters at the places of others.
///
/// Read so far: the fonts of TCVN 5712:1993 (ABC), whose names begin with `.Vn`; those whose names end with `H` show capitals.
public struct LegacyFont: Hashable, Sendable {
  private let showsCapitals: Bool

  /// The font of a name; nil where its letters are those of Unicode.
  public init?(named name: String) {
    guard name.lowercased().hasPrefix(".vn") else { return nil }
    showsCapitals = name.hasSuffix("H")
  }

  /// What a text shows in this font.
  public func shown(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let place = Int(scalar.value) - 0xA1
      out.append(LegacyFont.letters.indices.contains(place) ? LegacyFont.letters[place] : scalar)
    }
    return showsCapitals ? String(out).uppercased() : String(out)
  }

  /// The letters from 0xA1 to 0xFF; capitals with a tone have places here too, which the fonts leave empty.
  ///
  /// Source: TCVN 5712:1993, VN1, as `iconv -f TCVN5712-1` has it.
  private static let letters = Array(
    """
    ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
    """.unicodeScalars)
}
