/// The two spellings of one vowel at the end of an open syllable: `kĩ` and `kỹ`, `quí` and `quý`, `lí` and `lý`.
///
/// Source: Quyết định 240/QĐ of 05/3/1984 of the Ministry of Education (unverified), by which schools write `i`; most offices write `y`.
enum OpenVowel {
  private static let onsets = ["h", "k", "l", "m", "s", "t", "qu"]

  /// The other spelling of a word folded by `Folding.key`; nil for a word that has one only.
  static func otherSpelling(ofKey key: String) -> String? {
    let letters = key.utf8
    let (i, y) = (UInt8(ascii: "i"), UInt8(ascii: "y"))
    guard let at = letters.lastIndex(where: { $0 < 0x80 }), letters[at] == i || letters[at] == y,
      onsets.contains(where: { $0.utf8.elementsEqual(letters[..<at]) })
    else { return nil }
    return key[..<at] + (letters[at] == i ? "y" : "i") + key[letters.index(after: at)...]
  }
}
