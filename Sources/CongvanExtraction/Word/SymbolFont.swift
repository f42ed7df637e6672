/// Fonts whose letters are signs: which sign a code means.
enum SymbolFont {
  /// The character a `w:sym` shows; nil where its code is none.
  ///
  /// Codes stand from U+F000 on, or without it. A sign without a place in the table keeps its private code.
  static func character(_ code: String?, font: String?) -> Character? {
    guard let code, let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
    let signs = isPictorial(font ?? "") ? pictures : font == "Symbol" ? symbols : [:]
    return signs[value & 0xFF] ?? Character(scalar)
  }

  /// The mark of a bulleted list; a dot where the font draws a sign in a letter's place.
  static func bullet(_ text: String, font: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    let isSign = !first.properties.isAlphabetic && !(0xE000...0xF8FF).contains(first.value) && !isPictorial(font)
    return isSign ? text : "•"
  }

  private static func isPictorial(_ font: String) -> Bool { font.hasPrefix("Wingdings") || font == "Webdings" }

  /// Source: the mapping table of the Symbol font at unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt.
  private static let symbols: [UInt32: Character] = [
    0x2D: "−", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
  ]
  /// Wingdings' signs that forms and lists use.
  private static let pictures: [UInt32: Character] = [
    0x6E: "■", 0x6F: "☐", 0x76: "❖", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]
}
