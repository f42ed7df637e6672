internal import Foundation

/// Words made comparable: case, blanks, normal form and the place of a tone mark set aside.
enum Folding {
  /// Lower case, single blanks, decomposed, each word's tone mark moved to its end, so that hoà and hòa, NFC and NFD are one.
  static func key(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var tones = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isWhitespace {
        out.append(contentsOf: tones)
        tones.removeAll()
        pendingBlank = !out.isEmpty
        continue
      }
      if pendingBlank {
        out.append(" ")
        pendingBlank = false
      }
      if toneMarks.contains(scalar.value) {
        tones.append(scalar)
        continue
      }
      if !scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark {
        out.append(contentsOf: tones)
        tones.removeAll()
      }
      out.append(scalar)
    }
    out.append(contentsOf: tones)
    return String(out)
  }

  /// `key` with every mark dropped and đ written d: what someone types who types no marks.
  static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in key(text).unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      out.append(scalar == "đ" ? "d" : scalar)
    }
    return String(out)
  }

  /// The words of `key`, punctuation dropped.
  static func words(_ text: String) -> [Substring] {
    key(text).split { character in !character.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
  }

  /// ASCII words joined by hyphens, at most `words` of them.
  static func slug(_ text: String, words limit: Int = .max) -> String {
    plain(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(limit).joined(separator: "-")
  }

  /// Huyền, sắc, hỏi, ngã, nặng as combining marks.
  private static let toneMarks: Set<UInt32> = [0x300, 0x301, 0x309, 0x303, 0x323]
}
