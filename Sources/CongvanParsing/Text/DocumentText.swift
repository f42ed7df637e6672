internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// One document's tokens, with the ways from tokens to bytes, words, pages and boxes.
struct DocumentText: Sendable {
  let document: ExtractedDocument
  private(set) var tokens: [Token]
  let markup: Bool
  let vocabulary: Vocabulary
  private let lines: [Line]

  init(_ document: ExtractedDocument, vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    markup = document.mediaType == "text/markdown" || (document.method == .plain && DocumentText.hasEmphasis(document.text.bytes))
    tokens = vocabulary.grammar.tokenizer.tokens(of: document.text, in: nil, markup: markup)
    lines = document.blocks.flatMap(\.lines).sorted { $0.span < $1.span }
  }

  /// Whether a plain text carries Markdown's `**` at least twice, as machine-read pages do.
  private static func hasEmphasis(_ bytes: [UInt8]) -> Bool {
    var seen = 0
    var at = 1
    while at < bytes.count {
      if bytes[at] == 0x2A, bytes[at - 1] == 0x2A {
        seen += 1
        if seen == 2 { return true }
        at += 1
      }
      at += 1
    }
    return false
  }

  /// The same text, with capitals restored in `range` where all of it is written in capitals.
  func restoringCase(in range: Range<Int>) -> DocumentText {
    let restorer = CaseRestorer(text: self, range: range)
    guard restorer.isNeeded else { return self }
    var out = self
    out.tokens = restorer.restored()
    return out
  }

  /// The tokens that start inside `span`.
  func range(of span: TextSpan) -> Range<Int> {
    let lower = firstToken(from: span.start)
    return lower..<max(lower, firstToken(from: span.end))
  }

  private func firstToken(from byte: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of a range of tokens; the range must not be empty.
  func span(_ range: Range<Int>) -> TextSpan { TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)) }

  /// The words of a range as a person would quote them.
  func words(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : CleanedView(document.text, span: span(range), markup: markup).text
  }

  /// The words with no blanks at all, as symbols of documents are written.
  func glued(_ range: Range<Int>) -> String { words(range).filter { $0 != " " } }

  /// The place of a range, with its page and boxes.
  func place(_ range: Range<Int>) -> SourceSpan { place(span(range)) }

  /// The place of a span, with its page and boxes.
  func place(_ span: TextSpan) -> SourceSpan {
    var page: Int?
    var boxes: [PageBox] = []
    var index = firstLine(endingAfter: span.start)
    while index < lines.count, lines[index].span.start < span.end {
      let line = lines[index]
      index += 1
      guard line.span.overlaps(span), let number = line.page.map({ $0 + 1 }) else { continue }
      if page == nil { page = number }
      let touched = line.words.filter { $0.span.overlaps(span) }.map(\.box)
      if let first = touched.first { boxes.append(PageBox(page: number, box: touched.dropFirst().reduce(first) { $0.union($1) })) }
    }
    let quote = CleanedView(document.text, span: span, markup: markup).text
    return SourceSpan(start: span.start, end: span.end, page: page, quote: quote, boxes: boxes)
  }

  private func firstLine(endingAfter byte: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].span.end <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Asking the lexicons

  /// The longest entry of a lexicon at token `at`.
  func entry(_ lexicon: LexiconRef, at: Int, in range: Range<Int>) -> LexiconMatch? {
    at < range.upperBound ? vocabulary.grammar.longest(lexicon, at: at, in: tokens, range: at..<range.upperBound) : nil
  }

  /// How many tokens the longest entry at `at` has; 0 when there is none.
  func length(_ lexicon: LexiconRef, at: Int, in range: Range<Int>) -> Int { entry(lexicon, at: at, in: range)?.length ?? 0 }

  /// Whether an entry starts at `at`.
  func starts(_ lexicon: LexiconRef, at: Int, in range: Range<Int>) -> Bool { length(lexicon, at: at, in: range) > 0 }

  /// Whether an entry starts anywhere in `range`.
  func contains(_ lexicon: LexiconRef, in range: Range<Int>) -> Bool { range.contains { starts(lexicon, at: $0, in: range) } }

  func isMark(_ symbol: Symbol, at: Int) -> Bool { tokens[at].kind == .punctuation && tokens[at].symbol == symbol }

  /// `range` without blanks' worth of closing marks at its end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    let v = vocabulary
    while upper > range.lowerBound, tokens[upper - 1].kind == .punctuation {
      let symbol = tokens[upper - 1].symbol
      guard [v.stop, v.semicolon, v.comma, v.colon, v.slash, v.dash].contains(symbol) else { break }
      upper -= 1
    }
    return range.lowerBound..<upper
  }
}
