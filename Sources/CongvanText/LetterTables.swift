/// The letters of Vietnamese and what is mistaken for them.
enum LetterTables {
  private static let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  /// The same tones as letters that combine with nothing, in the same order.
  private static let toneSigns: [Unicode.Scalar] = ["\u{2CB}", "\u{2CA}", "\u{2DC}", "\u{2C0}", "\u{2CC}"]

  /// The signs in UTF-8, two bytes each.
  static let toneSpellings = toneSigns.map { Array(String(Character($0)).utf8) }

  /// Each toned vowel as its letter and its tone: grave, acute, tilde, hook above, dot below, in that order.
  static let toned: [Unicode.Scalar: (base: Unicode.Scalar, tone: Unicode.Scalar)] = {
    let rows: [(Unicode.Scalar, String)] = [
      ("a", "àáãảạ"), ("ă", "ằắẵẳặ"), ("â", "ầấẫẩậ"), ("e", "èéẽẻẹ"), ("ê", "ềếễểệ"), ("i", "ìíĩỉị"), ("o", "òóõỏọ"),
      ("ô", "ồốỗổộ"), ("ơ", "ờớỡởợ"), ("u", "ùúũủụ"), ("ư", "ừứữửự"), ("y", "ỳýỹỷỵ"),
    ]
    var table: [Unicode.Scalar: (base: Unicode.Scalar, tone: Unicode.Scalar)] = [:]
    for (base, letters) in rows {
      for (letter, tone) in zip(letters.unicodeScalars, tones) { table[letter] = (base, tone) }
    }
    return table
  }()

  /// Lower-case letters that look like another: the Icelandic and African d for đ, gha for ư, Cyrillic for Latin.
  static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{F0}": "đ", "\u{1A3}": "ư", "\u{256}": "đ", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "т": "t", "н": "h", "к": "k", "м": "m",
    "в": "b",
    "х": "x", "у": "y", "і": "i",
  ]

  /// The letters of Vietnamese that have a mark, without it.
  static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = ["ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d"]

  /// Marks that mean the same in one form: dashes and the minus sign, quotes, the slash, bullets.
  static let marks: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-", "\u{AD}": "-",
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "′": "'", "\u{2044}": "/", "\u{2215}": "/",
    "％": "%", "（": "(", "）": ")", "，": ",", "；": ";", "：": ":",
  ]

  static func isTone(_ scalar: Unicode.Scalar) -> Bool { tones.contains(scalar) || toneSigns.contains(scalar) }

  /// The place of a tone or of its sign among the five, from 1; nil for anything else.
  static func place(ofTone scalar: Unicode.Scalar) -> UInt8? {
    (tones.firstIndex(of: scalar) ?? toneSigns.firstIndex(of: scalar)).map { UInt8($0 + 1) }
  }

  /// A tone as keys carry it: a sign of its own, which no letter before it can draw in.
  static func toneSign(_ tone: Unicode.Scalar) -> Unicode.Scalar { tones.firstIndex(of: tone).map { toneSigns[$0] } ?? tone }

  /// Characters without width that may stand inside a word: soft hyphen, zero-width blanks and joiners, byte order mark.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a character stands alone in NFC; false where that would have to be looked up.
  ///
  /// The letters of Vietnamese and Cyrillic, dashes, quotes and other signs, and the private use that fonts of bullets make.
  static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x400...0x482, 0x1E00...0x1EFF, 0x2010...0x205E, 0x2070...0x20CF, 0x2190...0x2328, 0x232B...0x2ADB, 0xE000...0xF8FF:
      true
    default: false
    }
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0x20, scalar.value < 0x80 { return false }
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x250...0x2AF, 0x300...0x36F, 0x400...0x4FF, 0x1E00...0x1EFF:
      true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x1AF, 0x410...0x42F: true
    case 0x100...0x137, 0x1A0...0x1A1: scalar.value & 1 == 0
    case 0x1EA0...0x1EF9: scalar.value & 1 == 0
    case 0..<0xC0, 0xD7, 0xDF...0xFF, 0x1B0: false
    default: scalar.properties.isUppercase
    }
  }
}
