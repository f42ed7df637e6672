internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// One value that is read in the corpus: where, by which rule, and what it says.
package struct CorpusItem: Hashable, Sendable {
  /// The document's file, or the file and line of the sentence.
  package var place: String
  /// What sort of value it is: `deadline`, `limit`, `citation`, `obligation`, `letterhead` or `sentence`.
  package var kind: String
  /// The rule that read it; the kind where a reading does not say.
  package var rule: String
  /// Its bytes.
  package var start, end: Int
  /// Its words.
  package var quote: String
  /// What it says, field by field, as people read it; fields that say nothing are left out.
  package var fields: [String: String]
}

extension CorpusItem {
  /// Left out of the comparison: places, which the item has, keys made of them, and values that are items of their own.
  private static let passedOver: Set<String> = ["span", "spans", "id", "obligation", "deadlines", "limits", "rule", "quote"]

  /// All values of one document's reading.
  static func all(in reading: Reading, place: String) throws -> [CorpusItem] {
    func item(_ value: some Encodable, _ kind: String, rule: String?, quote: String, _ span: TextSpan) throws -> CorpusItem {
      let json = try CanonicalJSON.value(JSONValue.self, from: CanonicalJSON.data(of: value))
      return CorpusItem(
        place: place, kind: kind, rule: rule ?? kind, start: span.start, end: span.end, quote: quote,
        fields: json.fields.filter { !passedOver.contains($0.key) && !$0.value.isEmpty }.mapValues { $0.without(passedOver).description })
    }
    var items = [try item(reading.directive, "letterhead", rule: nil, quote: "", TextSpan(0, 0))]
    items += try reading.citations.map { try item($0, "citation", rule: nil, quote: $0.quote, $0.span.span) }
    items += try reading.obligations.map { try item($0, "obligation", rule: $0.rule, quote: $0.span.quote, $0.span.span) }
    items += try reading.deadlines.map { try item($0, "deadline", rule: $0.rule, quote: $0.quote, $0.span.span) }
    items += try reading.limits.map { try item($0, "limit", rule: $0.rule, quote: $0.quote, $0.span.span) }
    return items
  }

  /// All values read in one sentence.
  static func all(in sentence: String, place: String, grammar: Grammar) -> [CorpusItem] {
    let text = GrammarText(sentence, in: grammar)
    return grammar.readings(of: text).map { tree in
      let span = text.span(tree.range)
      let value = text.spelled(tree.value).description
      return CorpusItem(
        place: place, kind: "sentence", rule: tree.rule, start: span.start, end: span.end, quote: text.words(tree.range),
        fields: ["value": value])
    }
  }
}
