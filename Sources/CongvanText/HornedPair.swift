/// The pair of vowels `ươ` written with one of its two horns, as hurried typists do: `truớc`, `nguời`, `phưòng`.
///
/// Before another letter neither `uơ` nor `ưo` is part of any syllable, so nothing else can be meant; at the end `uơ` is, as in `thuở`.
enum HornedPair {
  /// The spellings with one horn of a word folded by `Folding.key`; none of a word that ends with the pair or has none.
  static func otherSpellings(ofKey key: String) -> [String] {
    guard let pair = key.firstRange(of: "ươ"), key[pair.upperBound...].unicodeScalars.first.map({ !LetterTables.isTone($0) }) == true
    else { return [] }
    return ["uơ", "ưo"].map { key[..<pair.lowerBound] + $0 + key[pair.upperBound...] }
  }
}
