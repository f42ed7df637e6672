/// The two spellings of one vowel at the end of an open syllable: `kĩ` and `kỹ`, `quí` and `quý`, `lí` and `lý`.
///
/// Source: Quyết định 240/QĐ of 05/3/1984 of the Ministry of Education (unverified), by which schools write `i`; most offices write `y`.
enum OpenVowel {
  private static let onsets: Set<Substring> = ["h", "k", "l", "m", "s", "t", "qu"]

  /// The other spelling of a word folded by `Folding.key`; nil for a word that has one only.
  static func otherSpelling(ofKey key: String) -> String? {
    guard let at = key.lastIndex(where: { $0.isASCII }), onsets.contains(key[..<at]) else { return nil }
    let other: Character
    switch key[at] {
    case "i": other = "y"
    case "y": other = "i"
    default: return nil
    }
    return key[..<at] + String(other) + key[key.index(after: at)...]
  }
}
