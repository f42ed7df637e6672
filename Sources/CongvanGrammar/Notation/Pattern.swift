/// A pattern as it is written.
struct Pattern: Hashable, Sendable {
  /// What sort of element it is.
  indirect enum Kind: Hashable, Sendable {
    case words(String)
    case reference(String)
    case bind(String, Pattern)
    case sequence([Pattern])
    case choice([Pattern])
    case optional(Pattern)
    case repetition(Pattern, most: Int)
    case list(Pattern)
    case gap(Int)
    case until(Pattern, most: Int)
    case glued
    case nothing
    case not(Pattern)
    case ahead(Pattern)
    case anchor(Anchor)
    case builtin(Builtin)
  }

  /// A place in the text rather than a word of it.
  enum Anchor: String, CaseIterable, Hashable, Sendable {
    case start, end
    case clauseEnd = "clause-end"
    case commaEnd = "comma-end"
    case lineStart = "line-start"
  }

  /// A sort of token.
  enum Builtin: Hashable, Sendable {
    case int(ClosedRange<Int>)
    case digits(ClosedRange<Int>)
    case number, word, capital, caps, punct, any

    static let names = ["int", "digits", "number", "word", "capital", "caps", "punct", "any"]
  }

  var kind: Kind
  var place: Place

  /// The elements it is made of.
  var parts: [Pattern] {
    switch kind {
    case .sequence(let parts), .choice(let parts): parts
    case .bind(_, let part), .optional(let part), .repetition(let part, _), .list(let part), .until(let part, _), .not(let part),
      .ahead(let part):
      [part]
    case .words, .reference, .gap, .glued, .nothing, .anchor, .builtin: []
    }
  }

  /// Calls `body` with the element and all it is made of.
  func visit(_ body: (Pattern) -> Void) {
    body(self)
    for part in parts { part.visit(body) }
  }
}
