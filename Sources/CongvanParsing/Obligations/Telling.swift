internal import CongvanGrammar
internal import CongvanText

/// Tells what is said to have happened, or to be so, from what is ordered.
struct Telling {
  let text: DocumentText
  /// The tokens by which a report tells what was done or a submission argues for what it asks.
  private let told: TokenCover
  /// The tokens of clauses that order something.
  let isOrdered: TokenCover
  /// The tokens of titles of documents that a sentence goes by.
  private let titles: TokenCover
  /// The quotation marks, in order.
  private let quotes: TokenPlaces
  private var vocabulary: Vocabulary { text.vocabulary }

  /// How far back a clause is followed; nothing asks about words as far from a time as this.
  static let clauseLimit = 200

  /// - Parameters:
  ///   - told: What a report tells of what was done, or a submission argues.
  ///   - ordered: The clauses that order something.
  ///   - items: Where documents are cited at `citations`.
  init(text: DocumentText, told: [Range<Int>], ordered: [Range<Int>], items: [OutlineItem] = [], citations: [Range<Int>] = []) {
    self.text = text
    self.told = TokenCover(told, count: text.tokens.count)
    let isOrdered = TokenCover(ordered, count: text.tokens.count)
    self.isOrdered = isOrdered
    let titles = CitedTitles(text: text, items: items, citations: TokenRanges(citations))
    self.titles = TokenCover(titles.ranges(besides: isOrdered), count: text.tokens.count)
    quotes = TokenPlaces(text.places(of: .quote, in: text.tokens.indices).filter { text.isMark(text.vocabulary.quoteMark, at: $0) })
  }

  /// Whether nothing around `at` is there to be done, unless it is ordered.
  func onlyTells(_ at: Int) -> Bool { told[at] }

  /// Whether it stands in the title of a document that the sentence goes by; but not “…, trước ngày 30/4, các xã …”.
  func isTitle(_ at: Int) -> Bool { titles[at] && !text.isMark(vocabulary.comma, at: at - 1) }

  /// From the stop before `at`, or a good way back, to the paragraph's end.
  func clause(before at: Int, in paragraph: Range<Int>) -> Range<Int> {
    var start = at
    while start > paragraph.lowerBound, at - start < Telling.clauseLimit {
      let token = text.tokens[start - 1]
      if token.kind == .punctuation, token.symbol == vocabulary.stop || token.symbol == vocabulary.semicolon { break }
      start -= 1
    }
    return start..<paragraph.upperBound
  }

  /// “đã …” before it in the clause; but a slogan in quotation marks tells nothing, nor does what is going on while something is ordered:
  /// “các hạng mục đang thi công”.
  ///
  /// - Parameter lasts: Whether the time is a length of time or comes round, which a relative clause seldom has.
  func isDone(_ clause: Range<Int>, _ at: Int, lasts: Bool) -> Bool {
    (max(clause.lowerBound, at - 25)..<at).contains {
      text.starts(vocabulary.doneCue, at: $0, in: clause.lowerBound..<at) && (quotes.count(before: $0) - quotes.count(before: at)) % 2 == 0
        && !(isOrdered[at] && text.starts(vocabulary.ongoingCue, at: $0, in: clause.lowerBound..<at))
        && !(isRelative($0, in: clause, lasts: lasts) && (lasts || at - $0 > Self.shortClause))
        && !(isOwed(before: $0, in: clause) && standsOff(at)) && !strives($0, at, in: clause)
    }
  }

  /// “lúa đã chín …, phấn đấu thu hoạch xong 80%”, “phấn đấu thu hoạch 80% diện tích đã chín trước ngày …”: what is striven for is not done,
  /// but “phấn đấu …, đến nay đã đạt 80%” and “đã phấn đấu đạt 80%” are.
  private func strives(_ done: Int, _ at: Int, in clause: Range<Int>) -> Bool {
    let behind = (done...at).contains { $0 > done + 1 && text.starts(vocabulary.striveCue, at: $0, in: clause) }
    if behind { return true }
    for before in (clause.lowerBound..<done).reversed() {
      if text.tokens[before].kind == .punctuation, text.tokens[before].symbol != vocabulary.percent { return false }
      if text.starts(vocabulary.striveCue, at: before, in: clause) { return true }
    }
    return false
  }

  /// “phải bàn giao mặt bằng đã kiểm đếm …”: words of duty, or a verb that opens the clause, order what is said behind them.
  private func isOwed(before done: Int, in clause: Range<Int>) -> Bool {
    let before = clause.lowerBound..<done
    return !before.isEmpty
      && (text.starts(vocabulary.taskVerb, at: clause.lowerBound, in: clause) || text.contains(vocabulary.obligingWord, in: before))
      && !text.starts(vocabulary.basisCue, at: clause.lowerBound, in: clause)
  }

  /// Whether a time is set apart from the words that tell: “đã phân bổ, không muộn hơn …”, “đã thu hồi (hạn chót …)”, “đã giao ngay trong …”.
  private func standsOff(_ at: Int) -> Bool {
    let before = text.tokens[at - 1]
    return before.kind == .punctuation && !text.isMark(vocabulary.quoteMark, at: at - 1)
      || text.starts(vocabulary.promptWord, at: at, in: at..<text.tokens.count)
  }

  /// “xử lý các hồ sơ đã tiếp nhận trước ngày …”: a day right behind a relative clause so short is the day of what it tells.
  private static let shortClause = 3

  /// “tiếp nhận hồ sơ của các cơ quan đã số hóa”: behind a verb and its object, the words tell which of a class are meant.
  func isRelative(_ done: Int, in clause: Range<Int>, lasts: Bool = false) -> Bool {
    let near = max(clause.lowerBound, done - 6)..<done
    guard let determiner = lasts ? near.last : near.last(where: { text.starts(vocabulary.bodyDeterminer, at: $0, in: clause) }),
      !(determiner..<done).contains(where: { text.tokens[$0].kind == .punctuation })
    else { return false }
    for at in (max(clause.lowerBound, determiner - 12)..<determiner).reversed() {
      if text.tokens[at].kind == .punctuation { return false }
      if text.starts(vocabulary.taskVerb, at: at, in: clause) { return !text.starts(vocabulary.basisCue, at: at, in: clause) }
    }
    return false
  }

  /// “Theo dự báo, … trên 200 mm”: in a paragraph that opens so, only what is ordered counts.
  func isTold(_ at: Int, in item: OutlineItem) -> Bool {
    let paragraph = item.paragraph.content
    return item.paragraph.marker == nil && !isOrdered[at] && text.starts(vocabulary.toldCue, at: paragraph.lowerBound, in: paragraph)
  }

  /// Whether an odd number of quotation marks stands before it: a slogan or a title.
  func isQuoted(_ range: Range<Int>, in paragraph: Range<Int>) -> Bool {
    (quotes.count(before: range.lowerBound) - quotes.count(before: paragraph.lowerBound)) % 2 == 1
  }

  /// Whether it stands in what a line puts in the place of a provision: “Sửa đổi điểm a mục 1 như sau: “…””.
  func isInNewWording(_ range: Range<Int>, of item: OutlineItem) -> Bool {
    if item.paragraph.newWording != nil { return true }
    let first = item.paragraph.tokens.lowerBound
    guard let opening = quotes.last(before: range.lowerBound), opening > first,
      text.isMark(vocabulary.colon, at: opening - 1)
        || text.ends(vocabulary.puttingCue, before: opening, longest: 7, in: first..<opening)
    else { return false }
    return text.gives(newWordingBehind: max(first, opening - Self.clauseLimit)..<opening)
  }
}
