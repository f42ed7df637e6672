internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Gathers patterns for names and their examples, paragraph by paragraph.
///
/// A pattern stands behind its cue, or, where nothing does, in the paragraphs that follow, each perhaps behind a label and a colon.
struct NamingReader {
  /// A phrase that leads to a pattern or to an example.
  struct Cue {
    var kind: String
    var range: Range<Int>

    init(_ record: GrammarRecord, _ range: Range<Int>) {
      kind = record["kind"]?.symbol ?? ""
      self.range = range
    }
  }

  private(set) var rules: [NamingRule] = []
  private let words: FactWords
  private let text: DocumentText
  /// Whether the paragraphs that follow may hold patterns.
  private var isOpen = false
  /// How deep the item with the last cue stands.
  private var cueRank = 0

  init(_ words: FactWords, _ text: DocumentText) {
    self.words = words
    self.text = text
  }

  /// - Parameter rank: How deep the paragraph's marker stands; nil for one without.
  mutating func read(_ paragraph: Range<Int>, rank: Int?, cues: [Cue]) {
    // An item no deeper than the cue's is about something else.
    if let rank, rank <= cueRank { isOpen = false }
    let starts = cues.filter { $0.kind == "pattern" || $0.kind == "example" }
    let opening = paragraph.lowerBound..<(starts.first?.range.lowerBound ?? paragraph.upperBound)
    if isOpen, !opening.isEmpty { isOpen = addPattern(behindColon(opening)) }
    for (place, cue) in starts.enumerated() {
      let piece = cue.range.upperBound..<(place + 1 < starts.count ? starts[place + 1].range.lowerBound : paragraph.upperBound)
      if cue.kind == "pattern" {
        isOpen = piece.isEmpty || addPattern(piece)
        cueRank = rank ?? 0
      } else if isOpen {
        let called = cues.last { $0.kind == "called" && piece.contains($0.range.lowerBound) }
        addExample((called?.range.upperBound ?? piece.lowerBound)..<piece.upperBound)
      }
    }
  }

  /// Whether the words are a pattern; a name has parts.
  private mutating func addPattern(_ range: Range<Int>) -> Bool {
    guard let name = name(range) else { return false }
    rules.append(NamingRule(pattern: text.place(name)))
    return true
  }

  private mutating func addExample(_ range: Range<Int>) {
    guard let name = name(range), !rules.isEmpty else { return }
    rules[rules.count - 1].examples.append(text.place(name))
  }

  /// The words up to the end of their sentence or bracket; nil where no mark parts them.
  private func name(_ range: Range<Int>) -> Range<Int>? {
    var depth = 0
    var end = range.lowerBound
    while end < range.upperBound {
      if text.isMark(text.vocabulary.open, at: end) { depth += 1 }
      if text.isMark(text.vocabulary.close, at: end) { depth -= 1 }
      if depth < 0 || text.isMark(text.vocabulary.semicolon, at: end) { break }
      end += 1
    }
    // A bracket that holds the example opens before its cue.
    while end > range.lowerBound, text.isMark(text.vocabulary.open, at: end - 1) { end -= 1 }
    let name = text.trimmed(range.lowerBound..<end)
    return name.contains { text.starts(words.nameSeparators, at: $0, in: name) } && name.count <= Self.mostTokens ? name : nil
  }

  /// What is longer is a sentence.
  private static let mostTokens = 40

  private func behindColon(_ range: Range<Int>) -> Range<Int> {
    let colon = range.last { text.isMark(text.vocabulary.colon, at: $0) }
    return (colon.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
  }
}
