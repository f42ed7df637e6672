internal import Foundation

/// How far a word's letters reach above and below the line's foot, in ems, in the upright faces that offices print with.
struct LetterReach {
  private(set) var up: Float = 0
  private(set) var down: Float = 0

  /// Nil where a word has no letter or figure, whose reach is known.
  init?(_ word: String) {
    guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    for character in word {
      let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
      guard let base = scalars.first else { continue }
      let marks = scalars.dropFirst().map(\.value)
      let above = marks.count { Self.above.contains($0) }
      // The second mark stands beside the first rather than on it.
      up = max(up, Self.height(of: base) + (above == 0 ? 0 : above == 1 ? 0.22 : 0.34))
      down = max(down, marks.contains(0x323) ? 0.21 : Self.depth(of: base))
    }
  }

  /// Grave, acute, circumflex, tilde, breve, hook above.
  private static let above: Set<UInt32> = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309]

  private static func height(of base: Unicode.Scalar) -> Float {
    switch base {
    case "a", "c", "e", "g", "m"..."s", "u"..."z", ":", ";": 0.46
    case "t": 0.58
    case "-", "–", "—", "~", "=": 0.3
    case ".", ",", "_", "…": 0.1
    default: 0.68
    }
  }

  private static func depth(of base: Unicode.Scalar) -> Float {
    switch base {
    case "g", "j", "p", "q", "y", "Q", "(", ")", "[", "]", "|", "§": 0.22
    case ",", ";": 0.14
    default: 0
    }
  }
}
