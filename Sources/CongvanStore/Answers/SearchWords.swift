internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import Foundation

/// The words under which something is found, folded: `Hoà`, `hòa` and their decomposed forms are one word.
enum SearchWords {
  /// Characters of folded words that are no letters: the sign of the tilde.
  static let marks = "\u{2DC}"

  /// What is said in the forms of an obligation, by whom it is to be done, and for whom.
  static func of(_ forms: [Obligation]) -> String { of(forms.flatMap(texts)) }

  private static func texts(_ form: Obligation) -> [String] {
    [form.action, form.span.quote] + form.bearers.flatMap { [$0.name, $0.text] } + form.recipients.map(\.name)
      + form.deadlines.map(\.quote) + form.limits.flatMap { [$0.quote, $0.subject] } + form.conditions.map(\.text)
  }

  /// Number, symbol, issuer and subject of a directive, and the name of its file.
  static func of(_ directive: RecordedDirective) -> String {
    let facts = directive.directive
    return of([facts.number, facts.symbol, facts.issuer, facts.subject, directive.source.name].compactMap { $0 })
  }

  /// Texts that say the same words again are kept once; a line each, so that no phrase runs from one into the other.
  private static func of(_ texts: [String]) -> String {
    var lines: [String] = []
    for words in Set(texts).sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }).map(words(in:)) where !words.isEmpty {
      let line = " " + words.joined(separator: " ") + " "
      if !lines.contains(where: { strstr($0, line) != nil }) { lines.append(line) }
    }
    return lines.map { $0.dropFirst().dropLast() }.joined(separator: "\n")
  }

  /// The folded words of `text`, in order.
  static func words(in text: String) -> [Substring] { Folding.phrase(text).unicodeScalars.split { !isPartOfWord($0) }.map(Substring.init) }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    case _ where scalar.isASCII: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil || marks.unicodeScalars.contains(scalar)
    }
  }
}
