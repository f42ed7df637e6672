/// A font from before Unicode, which shows Vietnamese letters at the places of others.
///
/// Known by their names are the fonts of TCVN 5712:1993 (ABC), `.Vn…`, those of VNI, `VNI-…`, of VPS, `VPS …`, and of VISCII, `VI …`.
/// Source: winvnkey.sourceforge.net/webhelp/check_capital_fonts.htm.
package struct LegacyFont: Hashable, Sendable {
  /// How it wants letters written.
  package let encoding: LegacyEncoding
  /// Whether it shows capitals for small letters, as one of each pair of fonts does: its name ends with `H` or `Hoa`.
  package let showsCapitals: Bool

  /// The font of a name; nil where its letters are those of Unicode.
  package init?(named name: String) {
    guard let encoding = Self.encoding(named: name) else { return nil }
    self.init(encoding, named: name)
  }

  /// A font that is known to want letters written so, whatever its name.
  package init(_ encoding: LegacyEncoding, named name: String) {
    self.encoding = encoding
    let family = Self.family(name)
    showsCapitals = encoding != .vni && (family.hasSuffix("H") || family.hasSuffix("Hoa"))
  }

  /// What a text shows in this font.
  package func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(shown(text.unicodeScalars).map(\.letter)))
  }

  /// The letters that a text shows in this font, each with the number of its characters.
  package func shown(_ text: some Sequence<Unicode.Scalar>) -> [(letter: Unicode.Scalar, length: Int)] {
    var shown: [(letter: Unicode.Scalar, length: Int)] = []
    var bytes: [UInt8] = []
    func end() { shown += encoding.letters(bytes); bytes = [] }
    for letter in text {
      if let byte = LegacyEncoding.byte(for: letter) {
        bytes.append(byte)
      } else {
        end()
        shown.append((letter, 1))
      }
    }
    end()
    return showsCapitals ? shown.map { (Self.capital($0.letter), $0.length) } : shown
  }

  private static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    let capital = letter.properties.uppercaseMapping.unicodeScalars
    return capital.count == 1 ? capital.first! : letter
  }

  private static func encoding(named name: String) -> LegacyEncoding? {
    if name.lowercased().hasPrefix(".vn") { return .tcvn3 }
    let makers: [(String, LegacyEncoding)] = [("VNI", .vni), ("VPS", .vps), ("VI", .viscii)]
    return makers.first { maker, _ in
      // `VNI-Times`, `VPS Times`, `VITimes`, and not `VIVALDI`.
      guard name.uppercased().hasPrefix(maker) else { return false }
      let rest = Array(name.dropFirst(maker.count).prefix(2))
      return rest.first == " " || rest.first == "-"
        || rest.count == 2 && name.hasPrefix(maker) && rest[0].isUppercase && rest[1].isLowercase
    }?.1
  }

  /// A name without its style: `.VnTimeH` of `.VnTimeH,Bold` and `.VnTimeH-BoldItalic`.
  private static func family(_ name: String) -> Substring {
    // The hyphen of `VNI-Times` is the maker's.
    name[..<(name.firstIndex(of: ",") ?? name.dropFirst(4).firstIndex(of: "-") ?? name.endIndex)]
  }
}
