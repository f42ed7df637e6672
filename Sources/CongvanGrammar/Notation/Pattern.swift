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

  /// Calls `body` with each of the elements it is made of.
  func forEachPart(_ body: (Pattern) -> Void) {
    switch kind {
    case .sequence(let parts), .choice(let parts): for part in parts { body(part) }
    case .bind(_, let part), .optional(let part), .repetition(let part, _), .list(let part), .until(let part, _), .not(let part),
      .ahead(let part):
      body(part)
    case .words, .reference, .gap, .glued, .nothing, .anchor, .builtin: break
    }
  }

  /// Calls `body` with the element and all it is made of, from the outside in.
  func forEachElement(_ body: (Pattern) -> Void) {
    body(self)
    forEachPart { $0.forEachElement(body) }
  }

  /// What it reads, one element after the other, with neither slots nor places: equal shapes read the same.
  var shape: [Kind] {
    func whole(_ part: Pattern) -> Pattern {
      let kinds = part.shape
      let none = Place(line: 0, column: 0)
      return kinds.count == 1
        ? Pattern(kind: kinds[0], place: none) : Pattern(kind: .sequence(kinds.map { Pattern(kind: $0, place: none) }), place: none)
    }
    return switch kind {
    case .words(let text): text.lowercased().split(separator: " ").map { .words(String($0)) }
    case .bind(_, let part): part.shape
    case .sequence(let parts): parts.flatMap(\.shape)
    case .choice(let parts): [.choice(parts.map(whole))]
    case .optional(let part): [.optional(whole(part))]
    case .repetition(let part, let most): [.repetition(whole(part), most: most)]
    case .list(let part): [.list(whole(part))]
    case .until(let part, let most): [.until(whole(part), most: most)]
    case .not(let part): [.not(whole(part))]
    case .ahead(let part): [.ahead(whole(part))]
    case .reference, .gap, .glued, .nothing, .anchor, .builtin: [kind]
    }
  }

  /// Whether the shapes of the two can open alike, as far as their first elements tell.
  func mayOpen(like other: Pattern) -> Bool {
    switch (kind, other.kind) {
    case (.sequence(let parts), _): parts[0].mayOpen(like: other)
    case (_, .sequence(let parts)): mayOpen(like: parts[0])
    case (.bind(_, let part), _): part.mayOpen(like: other)
    case (_, .bind(_, let part)): mayOpen(like: part)
    case (.words(let text), .words(let otherText)):
      // Letters beyond ASCII may have one in it as their small letter.
      if let one = text.utf8.first, let another = otherText.utf8.first, one < 0x80, another < 0x80, one != 0x20, another != 0x20 {
        one | 0x20 == another | 0x20
      } else {
        true
      }
    case (.reference(let name), .reference(let otherName)): name == otherName
    case (.words, .reference), (.reference, .words): false
    default: true
    }
  }
}
