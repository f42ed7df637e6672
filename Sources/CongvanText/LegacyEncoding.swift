/// A way of writing Vietnamese from before Unicode: a letter is one byte, or a byte and those of its marks.
///
/// What was written so often comes as the Western letters of the same bytes (`Céng hoµ`), for the fonts that show it call them so.
package enum LegacyEncoding: String, CaseIterable, Sendable {
  /// The ABC fonts `.Vn…`: TCVN 5712:1993 without its capitals, among the signs of Windows.
  case tcvn3
  /// TCVN 5712:1993 with its capitals (VN1).
  case tcvn5712
  /// VNI for Windows: a vowel, then its marks.
  case vni
  /// Vietnamese Professionals Society.
  case vps
  /// RFC 1456.
  case viscii
  /// The code page of Windows: a vowel, then its tone.
  case windows1258

  /// What people call it.
  package var label: String {
    switch self {
    case .tcvn3: "TCVN3"
    case .tcvn5712: "TCVN 5712"
    case .vni: "VNI"
    case .vps: "VPS"
    case .viscii: "VISCII"
    case .windows1258: "Windows-1258"
    }
  }

  /// The letters that bytes spell, in NFC, each with the number of its bytes; bytes that spell none stand for signs of Windows.
  package func letters(_ bytes: some Sequence<UInt8>) -> [(letter: Unicode.Scalar, length: Int)] {
    let table = LegacyTables.table(of: self)
    var letters: [(letter: Unicode.Scalar, length: Int)] = []
    for byte in bytes {
      if let marks = table.marks[byte] {
        if let last = letters.last, let composed = LegacyTables.composed[LegacyTables.Spelling(base: last.letter, marks: marks)] {
          letters[letters.count - 1] = (composed, last.length + 1)
          continue
        }
      }
      letters.append((table.letters[Int(byte)], 1))
    }
    return letters
  }

  /// What bytes say.
  package func text(of bytes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(letters(bytes).map(\.letter)))
  }

  /// The byte that a Western letter stands for; nil where it stands for none.
  ///
  /// Fonts that are marked as symbols call byte 0xE9 U+F0E9.
  package static func byte(for letter: Unicode.Scalar) -> UInt8? {
    switch letter.value {
    case 0..<0x100: UInt8(letter.value)
    case 0xF000..<0xF100: UInt8(letter.value & 0xFF)
    default: LegacyTables.windowsBytes[letter]
    }
  }
}
