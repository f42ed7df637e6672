internal import CongvanGrammar
internal import CongvanText

/// Reads the family names of signers on machine-read pages, where a seal hides how their names begin.
struct HiddenSurname {
  private let known: Set<String>
  /// Family names by their letters without marks, and those that many bear.
  private let surnames: [String: [String]]
  private let common: Set<String>
  /// Letters that strokes of a seal look like.
  private let strokes: Set<Character>
  /// Fewer letters at the end of a word say nothing of its beginning.
  private static let fewest = 3

  /// Nil for a text that no machine read.
  init?(_ text: DocumentText) {
    guard text.isMachineRead else { return nil }
    let grammar = text.vocabulary.grammar
    let entries = grammar.entries(of: text.vocabulary.surname)
    known = Set(entries.map { $0.phrase.lowercased() })
    common = Set(entries.filter { $0.value != nil }.map { $0.phrase.lowercased() })
    surnames = Dictionary(grouping: known.sorted()) { Self.letters($0) }
    strokes = Set(grammar.entries(of: text.vocabulary.strokeLetter).compactMap(\.phrase.first))
  }

  func isKnown(_ word: String) -> Bool { known.contains(word.lowercased()) }

  /// The only family name that a misread word can be: one of the same letters, or, where the word is none that Vietnamese has, one that
  /// many bear and of which no other ends as the word does.
  func surname(of word: String) -> String? {
    let letters = Self.letters(word)
    let isWhole = word.first?.isUppercase == true
    if isWhole, let same = surnames[letters] { return same.count == 1 ? same.first.map(Self.capitalized) : nil }
    guard !isWhole || !Self.isSyllable(word) else { return nil }
    return ending(letters) ?? ending(letters.filter { !strokes.contains($0) })
  }

  private func ending(_ letters: String) -> String? {
    let ends = surnames.keys.map { (letters: $0, common: zip($0.reversed(), letters.reversed()).prefix { $0 == $1 }.count) }
    guard let longest = ends.map(\.common).max(), longest >= Self.fewest else { return nil }
    let likely = ends.filter { $0.common == longest }.flatMap { surnames[$0.letters] ?? [] }
    return likely.count == 1 ? likely.first { common.contains($0) }.map(Self.capitalized) : nil
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  private static func letters(_ word: String) -> String { Folding.plain(word).filter(\.isLetter) }

  private static func isSyllable(_ word: String) -> Bool {
    var count = SyllableCount()
    for scalar in word.unicodeScalars { count.add(scalar.value) }
    count.end()
    return count.syllables > 0 && count.others == 0
  }
}
