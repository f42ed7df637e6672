internal import CongvanGrammar
internal import CongvanText

/// Takes damaged words for those they are a confusion of, where a phrase or a date then reads.
///
/// Only what tokens stand for changes, never the text: a token keeps the span of the damaged words.
struct TokenRepair {
  private let vocabulary: Vocabulary
  private let bytes: UnsafeBufferPointer<UInt8>
  private let words: WordRepair
  private var grammar: Grammar { vocabulary.grammar }
  /// How many tokens beside an edit are looked at to see what then reads.
  private static let reach = 8

  init(_ vocabulary: Vocabulary, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.vocabulary = vocabulary
    self.bytes = bytes
    words = WordRepair(vocabulary, bytes)
  }

  /// The tokens as they are read, and what was done to them, in order.
  func repaired(_ tokens: [Token]) -> (tokens: [Token], repairs: [Repair]) {
    var tokens = tokens.applying(tokens.indices.compactMap { words.speck(tokens, $0) })
    var repairs: [Repair] = []
    for edits in [boundaryEdits, phraseEdits, ToneRepair(vocabulary, bytes).edits, ruleEdits] {
      let made = edits(tokens)
      repairs += made.map { edit in
        let span = TextSpan(Int(tokens[edit.range.lowerBound].start), Int(tokens[edit.range.upperBound - 1].end))
        return Repair(span: span, words: edit.tokens.map { spelled($0) }.joined(separator: " "))
      }
      tokens = tokens.applying(made)
    }
    return (tokens, repairs.sorted { $0.span < $1.span })
  }

  // MARK: - By phrases

  /// Words glued together or split, where the words that come of it stand in one phrase.
  private func boundaryEdits(_ tokens: [Token]) -> [Edit] {
    var out: [Edit] = []
    var at = 0
    while at < tokens.count {
      var candidates = words.parted(tokens, at)
      if let joined = words.joined(tokens, at) { candidates.append(joined) }
      if let edit = candidates.first(where: { words.makesPhrase($0, tokens) }) ?? words.numberLabel(tokens, at) { out.append(edit) }
      at = out.last.map { max(at + 1, $0.range.upperBound) } ?? at + 1
    }
    return out
  }

  /// Damaged words of phrases; a phrase that reads as it stands keeps its words.
  private func phraseEdits(_ tokens: [Token]) -> [Edit] {
    var out: [Edit] = []
    var at = 0
    while at < tokens.count {
      guard tokens[at].kind != .number, let phrase = vocabulary.confusions.phrase(at: at, in: tokens, bytes) else { at += 1; continue }
      let changed = phrase.indices.filter { tokens[at + $0].symbol != phrase[$0] }
      if let first = changed.first, let last = changed.last {
        let range = at + first..<at + last + 1
        let mended = range.map { place in
          tokens[place].symbol == phrase[place - at] ? tokens[place] : tokens[place].word(phrase[place - at])
        }
        out.append(Edit(range: range, tokens: mended))
      }
      at += phrase.count
    }
    return out
  }

  // MARK: - By rules

  /// Damaged words and figures without which a date or deadline would not read.
  private func ruleEdits(_ tokens: [Token]) -> [Edit] {
    var all: [Edit] = []
    var at = 0
    while at < tokens.count {
      if let edit = ruleEdit(tokens, at) { all.append(edit) }
      at = all.last.map { max(at + 1, $0.range.upperBound) } ?? at + 1
    }
    guard !all.isEmpty else { return [] }
    let mended = tokens.applying(all)
    var needed: Set<Int> = []
    for set in [vocabulary.deadlines, vocabulary.dates] {
      var next = 0
      for match in grammar.search(set, in: mended, range: 0..<mended.count) {
        let (start, end) = (mended[match.range.lowerBound].start, mended[match.range.upperBound - 1].end)
        while next < all.count, tokens[all[next].range.lowerBound].start < start { next += 1 }
        var inside = next
        while inside < all.count, tokens[all[inside].range.lowerBound].start < end { inside += 1 }
        for edit in next..<inside where !reads(match, set, from: start, to: end, in: tokens, all, without: edit) { needed.insert(edit) }
        next = inside
      }
    }
    return needed.sorted().map { all[$0] }
  }

  private func ruleEdit(_ tokens: [Token], _ at: Int) -> Edit? {
    if let number = words.number(tokens, at) { return number }
    if let cue = words.cue(tokens, at) { return cue }
    if let joined = words.joined(tokens, at), isCue(joined.tokens[0]) { return joined }
    return words.parted(tokens, at).first { $0.tokens.contains(where: isCue) }
  }

  private func isCue(_ token: Token) -> Bool { vocabulary.confusions.isCue(token.symbol) }

  /// Whether the rule of `match` reads the same stretch of text without one of the edits.
  private func reads(
    _ match: GrammarMatch, _ set: IslandSet, from start: Int32, to end: Int32, in tokens: [Token], _ edits: [Edit], without edit: Int
  ) -> Bool {
    let place = edits[edit].range
    var lower = place.lowerBound
    while lower > 0, tokens[lower].start > start { lower -= 1 }
    var upper = place.upperBound
    while upper < tokens.count, tokens[upper].start < end { upper += 1 }
    lower = max(0, lower - Self.reach)
    upper = min(tokens.count, upper + Self.reach)
    var first = edit
    while first > 0, edits[first - 1].range.lowerBound >= lower { first -= 1 }
    var last = edit + 1
    while last < edits.count, edits[last].range.upperBound <= upper { last += 1 }
    let others = (first..<last).filter { $0 != edit }.map {
      Edit(range: edits[$0].range.lowerBound - lower..<edits[$0].range.upperBound - lower, tokens: edits[$0].tokens)
    }
    let around = Array(tokens[lower..<upper]).applying(others)
    return grammar.search(set, in: around, range: 0..<around.count).contains {
      $0.rule == match.rule && around[$0.range.lowerBound].start == start && around[$0.range.upperBound - 1].end == end
    }
  }

  // MARK: - Saying what was done

  private func spelled(_ token: Token) -> String {
    if token.kind == .number {
      let figures = String(token.value)
      return String(repeating: "0", count: Int(token.length) - figures.count) + figures
    }
    let word = vocabulary.confusions.spelling(of: token.symbol) ?? String(decoding: bytes[token], as: UTF8.self)
    if token.flags.contains(.allCapitals), token.length > 1 { return word.uppercased() }
    return token.flags.contains(.capitalized) ? word.prefix(1).uppercased() + word.dropFirst() : word
  }
}
