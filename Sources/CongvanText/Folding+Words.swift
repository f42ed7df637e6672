extension Folding {
  /// The folded words of `text`, punctuation dropped.
  package static func words(_ text: String) -> [Substring] {
    phrase(text).split { character in !character.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
  }
}
