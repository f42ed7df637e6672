internal import CongvanGrammar
internal import CongvanText

/// What the look of a line says about the cell that it stands in.
struct FlatLine {
  /// How far a line looks like what a column holds.
  enum Likeness: Int { case none, opens, fills }

  /// Its place among the lines of the text.
  var index: Int
  /// Whether it opens as what goes on: in small letters.
  private(set) var isSmall: Bool
  private(set) var isOneWord: Bool
  private(set) var opensInFigures: Bool
  private(set) var opensBullet: Bool
  /// Whether it names a body, or nothing else.
  private(set) var body: Likeness
  /// Whether a word opens it by which times open, or a time.
  private(set) var time: Likeness
  private(set) var opensTask: Bool
  /// Whether it opens with a kind of document.
  private(set) var opensPaper: Bool
  /// Whether it waits for more, and whether it ends with a semicolon.
  private(set) var endsOpen: Bool
  private(set) var endsItem: Bool
  /// How many empty lines stand before it.
  private(set) var gap: Int

  init(_ index: Int, _ line: TextLine, in text: DocumentText) {
    let v = text.vocabulary
    let bullet = text.bulletLength(line.tokens)
    let range = min(line.tokens.lowerBound + bullet, line.tokens.upperBound - 1)..<line.tokens.upperBound
    let first = range.lowerBound
    self.index = index
    isSmall = text.opensSmall(range)
    isOneWord = range.count == 1 && text.tokens[first].kind == .word
    opensInFigures = text.tokens[first].kind == .number
    opensBullet = bullet > 0
    let bodies = BodyReader(text)
    if let list = bodies.list(at: first, in: range) {
      body = list.end >= text.trimmed(range).upperBound ? .fills : .opens
    } else {
      body = bodies.starts(at: first, in: range) ? .opens : .none
    }
    let isTime =
      [first, first + 1].contains { at in
        at < range.upperBound && v.grammar.match(v.dateInstant, at: at, in: text.tokens, range: range) != nil
      } || !v.grammar.search(v.deadlines, in: text.tokens, range: range, before: min(first + 2, range.upperBound)).isEmpty
      || !v.grammar.search(v.cellTimes, in: text.tokens, range: range, before: first + 1).isEmpty
      || range.count == 1 && text.isYear(at: first)
    // “12 ngày”
    let lasts = opensInFigures && first + 1 < range.upperBound && text.starts(v.timeUnit, at: first + 1, in: range)
    let opensTime = lasts || text.starts(v.timeOpener, at: first, in: range) || text.starts(v.openTime, at: first, in: range)
    time = isTime ? .fills : opensTime ? .opens : .none
    opensTask = text.starts(v.taskVerb, at: first, in: range)
    opensPaper = text.starts(v.documentKind, at: first, in: range)
    endsOpen = text.endsOpen(range)
    endsItem = text.isMark(v.semicolon, at: range.upperBound - 1)
    gap = line.gap
  }
}
