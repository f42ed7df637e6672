internal import CongvanText
internal import Foundation

/// The forms in which the words of a promise and of a reading are compared: those of the benchmark's score.
enum Words {
  /// Lower-case syllables, the tone moved to each syllable's end so that hoà = hòa; punctuation dropped.
  static func of(_ text: String?) -> [String] {
    let lowered = (text ?? "").precomposedStringWithCanonicalMapping.lowercased()
    return lowered.unicodeScalars.split { !isWordScalar($0) }.map { Folding.key(of: String($0)) }
  }

  /// A body's words with the abbreviations that everyone writes folded; which those are is the benchmark's to say.
  static func ofName(_ text: String?) -> [String] {
    var words = of(text)
    for (full, short) in abbreviated {
      var index = 0
      while index + full.count <= words.count {
        if Array(words[index..<index + full.count]) == full { words.replaceSubrange(index..<index + full.count, with: short) }
        index += 1
      }
    }
    return words
  }

  /// Letters, digits and slashes in lower case, leading zeros dropped: numbers, symbols, dates.
  static func plain(_ text: String?) -> String {
    let lowered = (text ?? "").precomposedStringWithCanonicalMapping.lowercased()
    let kept = lowered.unicodeScalars.filter { isWordScalar($0) || $0 == "/" }
    return String(String.UnicodeScalarView(kept.drop { $0 == "0" }))
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: return true
    default: return scalar.properties.numericType != nil
    }
  }

  private static let abbreviated = [("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND")].map { (of($0), of($1)) }
}
