internal import CongvanGrammar
internal import CongvanText

/// Reads the offices of signers on machine-read pages, where a seal hides how their lines begin.
struct HiddenOffice {
  private let text: DocumentText
  /// The offices that sign, by their letters without marks, shortest first.
  private let offices: [Letters]
  private let deputyWord: String
  private let deputies: [String: Letters]
  /// Fewer letters say nothing.
  private static let fewest = 4
  /// So many letters at a line's beginning may be a seal's, where so many more are left.
  private static let mostForeign = 2, leastOwn = 6

  /// Nil for a text that no machine read.
  init?(_ text: DocumentText) {
    guard text.isMachineRead else { return nil }
    self.text = text
    let v = text.vocabulary
    offices = v.grammar.entries(of: v.officeTitle).map { Letters($0.phrase) }.sorted { $0.letters.count < $1.letters.count }
    deputyWord = v.grammar.entries(of: v.deputyWord).first.map { Letters($0.phrase).letters } ?? ""
    deputies = v.grammar.entries(of: v.deputyOffice).reduce(into: [:]) {
      $0[Letters($1.phrase).letters] = $1.value?.text.map { Letters($0) }
    }
  }

  /// The office that a line names, or the one that ends as it does; nil where several do.
  ///
  /// - Parameter heads: The offices on the lines above: whom a deputy signs for, or what a seal left of that.
  func office(_ line: Range<Int>, under heads: [String]) -> String? {
    let letters = Letters(text.words(line)).letters
    return ending(letters, under: heads) ?? foreignStarts(letters).lazy.compactMap { ending($0, under: heads) }.first
  }

  /// The offices that stand in a line, parted by commas.
  func offices(in line: Range<Int>) -> [String] {
    line.split { text.isMark(text.vocabulary.comma, at: $0) }.compactMap { part in
      part.first.flatMap { office($0..<$0 + part.count, under: []) }
    }
  }

  /// Whether an office is that of a deputy of one of the heads.
  func isDeputy(_ office: String?, of heads: [String]) -> Bool {
    heads.contains { deputy(of: Letters($0).letters)?.phrase == office && office != nil }
  }

  /// How a deputy signs under the head's office, as a document that is not hidden says it.
  var deputyAuthority: String? {
    let v = text.vocabulary
    let words = v.grammar.entries(of: v.deputyAuthority).map(\.phrase)
    return v.grammar.entries(of: v.signingAuthority).first { words.contains($0.phrase) }?.value?.text
  }

  /// Whether a line names an office as it stands.
  func isWhole(_ line: Range<Int>, _ office: String) -> Bool { Letters(text.words(line)).letters == Letters(office).letters }

  private func foreignStarts(_ letters: String) -> [String] {
    (1...Self.mostForeign).map { String(letters.dropFirst($0)) }.filter { $0.count >= Self.leastOwn }
  }

  private func ending(_ letters: String, under heads: [String]) -> String? {
    guard letters.count >= Self.fewest else { return nil }
    if let deputy = heads.lazy.compactMap({ deputy(of: Letters($0).letters) }).first(where: { $0.letters.hasSuffix(letters) }) {
      return deputy.phrase
    }
    let found = offices.filter { $0.letters.hasSuffix(letters) }
    guard let shortest = found.first, found.allSatisfy({ $0.letters.hasSuffix(shortest.letters) }) else { return nil }
    return shortest.phrase
  }

  private func deputy(of head: String) -> Letters? { deputies[head] ?? offices.first { $0.letters == deputyWord + head } }
}

/// A phrase and its letters without marks, blanks and other signs.
private struct Letters {
  let phrase: String
  let letters: String

  init(_ phrase: String) {
    self.phrase = phrase
    letters = Folding.plain(phrase).filter(\.isLetter)
  }
}
