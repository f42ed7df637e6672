/// Which encoding from before Unicode a text is in, told by how many of its words become Vietnamese syllables.
package enum LegacyEvidence {
  /// The encoding in which bytes are Vietnamese; nil where they are so in none.
  ///
  /// Words of ASCII alone say nothing. Of the others, four in five must be syllables, and two at least.
  ///
  /// - Parameter bytes: Those of a text, or of the Western letters that it comes as.
  package static func encoding(of bytes: some Sequence<UInt8>) -> LegacyEncoding? {
    let words = marked(bytes)
    var best: (encoding: LegacyEncoding, score: Int)?
    for encoding in LegacyEncoding.allCases {
      // Quotes and dashes are beyond ASCII too, and no evidence.
      let marked = encoding.letters(words).map(\.letter).split(separator: " ").filter { $0.contains(where: isMark) }
      let letters = Array(marked.joined(separator: [" "])), count = count(letters)
      guard count.syllables > 1, 5 * count.syllables >= 4 * (count.syllables + count.others) else { continue }
      // Nobody writes sỈ, though it has the spelling of a syllable.
      let capitals = zip(letters, letters.dropFirst()).count { $0.properties.isLowercase && $1.properties.isUppercase }
      let score = count.syllables - count.others - capitals
      if score > best?.score ?? .min { best = (encoding, score) }
    }
    return best?.encoding
  }

  /// The encoding of a text that comes as the Western letters of its bytes; nil where its letters are its own.
  package static func encoding(ofWestern text: some Sequence<Unicode.Scalar>) -> LegacyEncoding? {
    var letters: [Unicode.Scalar] = []
    for letter in text {
      // Letters and marks of Vietnamese alone: nobody mistook them for others.
      if isVietnamese(letter) { return nil }
      letters.append(letter)
    }
    // What has no byte of its own is a blank here.
    guard let found = encoding(of: letters.lazy.map { LegacyEncoding.byte(for: $0) ?? 0x20 }) else { return nil }
    let own = count(letters), shown = count(found.letters(letters.lazy.compactMap(LegacyEncoding.byte)).map(\.letter))
    return shown.syllables > own.syllables && shown.others < own.others ? found : nil
  }

  /// The words that are not of ASCII alone, each with a blank behind it.
  private static func marked(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var start = 0
    var isMarked = false
    for byte in bytes {
      if isBetweenWords(byte) {
        if isMarked { out.append(0x20) } else { out.removeLast(out.count - start) }
        (start, isMarked) = (out.count, false)
        if start > mostBytes { return out }
      } else {
        out.append(byte)
        if byte >= 0x80 { isMarked = true }
      }
    }
    if !isMarked { out.removeLast(out.count - start) }
    return out
  }

  private static func isMark(_ letter: Unicode.Scalar) -> Bool { letter.value >= 0xA1 && !(0x2000..<0x2C00).contains(letter.value) }

  /// Whether a letter or mark is none of Western Europe's, and of those of Vietnamese.
  private static func isVietnamese(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300...0x323, 0x1EA0...0x1EF9: true
    default: false
    }
  }

  /// Whether a byte parts words in all of the encodings; some have letters among the bytes that control.
  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// The most bytes that are looked at.
  private static let mostBytes = 100_000

  /// How many words of a text are Vietnamese syllables.
  package static func count(_ letters: some Sequence<Unicode.Scalar>) -> SyllableCount {
    var count = SyllableCount()
    for letter in letters { count.add(letter.value) }
    count.end()
    return count
  }
}
