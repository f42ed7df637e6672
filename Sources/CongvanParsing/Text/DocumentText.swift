internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText
internal import Foundation

/// One document's tokens, with the ways from tokens to bytes, words, pages and boxes.
final class DocumentText: Sendable {
  let document: ExtractedDocument
  let tokens: [Token]
  /// Words of a damaged text that were taken for others, in order; empty for a clean one.
  let repairs: [Repair]
  /// The short names that the document gives to bodies.
  let shortNames: [ShortName]
  let markup: Bool
  let vocabulary: Vocabulary
  /// Whether a machine read it from a picture.
  var isMachineRead: Bool { document.method == .ocr }
  /// Whether a machine read it, now or before it came here.
  var mayBeMisread: Bool { isMachineRead || !repairs.isEmpty }
  private let lines: [Line]
  private let landmarks: Landmarks
  private let tries: PhraseTries
  private let openers: LexiconOpeners

  init(_ document: ExtractedDocument, vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    tries = vocabulary.grammar.tries
    openers = tries.openers
    markup = document.mediaType == "text/markdown" || (document.method == .plain && DocumentText.hasEmphasis(document.text.bytes))
    let tokens = vocabulary.grammar.tokenizer.tokens(of: document.text, in: nil, markup: markup)
    (self.tokens, repairs) = document.text.bytes.withUnsafeBufferPointer { bytes in
      guard document.method == .ocr || DamageMeter(vocabulary, bytes).isDamaged(tokens) else { return (tokens, []) }
      return TokenRepair(vocabulary, bytes).repaired(tokens)
    }
    landmarks = Landmarks(self.tokens, signs: vocabulary.signs)
    // Without pages a place has neither page nor boxes.
    lines = document.pages.isEmpty ? [] : document.blocks.flatMap(\.lines).sorted { $0.span < $1.span }
    shortNames = []
  }

  /// - Parameter tokens: The same words and marks.
  private init(_ text: DocumentText, tokens: [Token], shortNames: [ShortName]) {
    document = text.document
    vocabulary = text.vocabulary
    markup = text.markup
    lines = text.lines
    tries = text.tries
    openers = text.openers
    landmarks = text.landmarks
    repairs = text.repairs
    self.tokens = tokens
    self.shortNames = shortNames
  }

  /// Whether a plain text carries Markdown's `**` at least twice, as machine-read pages do.
  private static func hasEmphasis(_ bytes: [UInt8]) -> Bool {
    var seen = 0
    return bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var at = 0
      while let found = memchr(start + at, 0x2A, bytes.count - at) {
        let star = UnsafeRawPointer(found) - start
        let isPair = star + 1 < bytes.count && bytes[star + 1] == 0x2A
        if isPair { seen += 1 }
        if seen == 2 { return true }
        at = star + (isPair ? 2 : 1)
      }
      return false
    }
  }

  /// The same text, with capitals restored in `range` where all of it is written in capitals.
  func restoringCase(in range: Range<Int>) -> DocumentText {
    let restorer = CaseRestorer(text: self, range: range)
    guard restorer.isNeeded else { return self }
    return DocumentText(self, tokens: restorer.restored(), shortNames: shortNames)
  }

  /// The most short names that are kept, so that looking for one takes no longer in a long text.
  private static let mostShortNames = 64

  /// The same text, with the short names that it gives to bodies in its paragraphs.
  func givingShortNames(in paragraphs: [Range<Int>]) -> DocumentText {
    let reader = ShortNameReader(self)
    let names = paragraphs.filter { holds(.shortName, in: $0) }.flatMap { reader.names(in: $0) }
    return names.isEmpty ? self : DocumentText(self, tokens: tokens, shortNames: Array(names.prefix(DocumentText.mostShortNames)))
  }

  /// The short name at token `at`, given before.
  func shortName(at: Int, in range: Range<Int>) -> ShortName? {
    guard !shortNames.isEmpty, tokens[at].flags.contains(.capitalized) else { return nil }
    return shortNames.last { name in
      let end = at + name.short.count
      return name.short.upperBound <= at && end <= range.upperBound && isSame(at..<end, name.short)
    }
  }

  /// What was repaired inside a range of tokens.
  func repairs(in range: Range<Int>) -> ArraySlice<Repair> {
    guard !repairs.isEmpty, !range.isEmpty else { return [] }
    let span = span(range)
    var low = 0
    var high = repairs.count
    while low < high {
      let middle = (low + high) / 2
      if repairs[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return repairs[low...].prefix { $0.span.start < span.end }
  }

  /// What a repair did, in the words of the text.
  func account(of repair: Repair) -> String {
    "read “\(CleanedView(document.text, span: repair.span, markup: markup).text)” as “\(repair.words)”"
  }

  /// The tokens that start inside `span`.
  func range(of span: TextSpan) -> Range<Int> {
    let lower = firstToken(from: span.start)
    return lower..<max(lower, firstToken(from: span.end))
  }

  /// The tokens that start inside `span`, looked for from the token `hint` on, before which none of them is.
  func range(of span: TextSpan, after hint: Int) -> Range<Int> {
    var lower = hint
    while lower < tokens.count, Int(tokens[lower].start) < span.start { lower += 1 }
    var upper = lower
    while upper < tokens.count, Int(tokens[upper].start) < span.end { upper += 1 }
    return lower..<upper
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
    range.isEmpty ? "" : CleanedView.text(document.text, tokens: tokens[range], markup: markup)
  }

  /// The words with no blanks at all, as symbols of documents are written.
  func glued(_ range: Range<Int>) -> String { words(range).filter { $0 != " " } }

  /// The place of a range, with its page and boxes.
  func place(_ range: Range<Int>) -> SourceSpan { place(span(range), quote: words(range)) }

  /// The place of a span, with its page and boxes.
  func place(_ span: TextSpan) -> SourceSpan {
    place(span, quote: CleanedView(document.text, span: span, markup: markup).text)
  }

  /// A diagnostic with its place spelled out.
  func placed(_ diagnostic: Diagnostic) -> ReadingDiagnostic { ReadingDiagnostic(diagnostic, span: diagnostic.span.map { place($0) }) }

  private func place(_ span: TextSpan, quote: String) -> SourceSpan {
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
    return SourceSpan(start: span.start, end: span.end, page: page, quote: quote, boxes: boxes)
  }

  /// Whether figures are what every reading of them by machine saw: not those of “4807” that at another scale reads “48#”.
  func isCertain(figures range: Range<Int>) -> Bool {
    let span = span(range), figures = words(range).filter(\.isNumber)
    return lines[firstLine(endingAfter: span.start)...].prefix { $0.span.start < span.end }.allSatisfy { line in
      line.words.filter { $0.span.overlaps(span) }.compactMap(\.other).allSatisfy { other in
        other.split { !$0.isNumber }.contains { $0 == figures }
      }
    }
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
    guard at < range.upperBound, openers.opens(lexicon, tokens[at]) else { return nil }
    return vocabulary.grammar.longest(lexicon, at: at, in: tokens, range: at..<range.upperBound)
  }

  /// How many tokens the longest entry at `at` has; 0 when there is none.
  @inline(__always)
  func length(_ lexicon: LexiconRef, at: Int, in range: Range<Int>) -> Int {
    at < range.upperBound && openers.opens(lexicon, tokens[at]) ? openedLength(lexicon, at, range.upperBound) : 0
  }

  @inline(never)
  private func openedLength(_ lexicon: LexiconRef, _ at: Int, _ end: Int) -> Int {
    tries.length(lexicon, at: at, in: tokens, end: end)
  }

  /// Whether an entry starts at `at`.
  @inline(__always)
  func starts(_ lexicon: LexiconRef, at: Int, in range: Range<Int>) -> Bool { length(lexicon, at: at, in: range) > 0 }

  /// Whether an entry of at most `longest` tokens ends right before `at`.
  func ends(_ lexicon: LexiconRef, before at: Int, longest: Int = 4, in range: Range<Int>) -> Bool {
    (max(range.lowerBound, at - longest)..<at).contains { $0 + length(lexicon, at: $0, in: range) == at }
  }

  /// Whether an entry of any of these lexicons may start at `at`; where it may not, as behind the end of the text, none does.
  func mayStart(_ lexicons: LexiconSet, at: Int) -> Bool { at < tokens.count && openers.opens(lexicons, tokens[at]) }

  /// Whether an entry starts anywhere in `range`.
  func contains(_ lexicon: LexiconRef, in range: Range<Int>) -> Bool { range.contains { starts(lexicon, at: $0, in: range) } }

  // MARK: - Asking the landmarks

  /// The tokens of `range` that are landmarks of a kind, in order: a mark, or a word that may open a phrase.
  func places(of landmark: Landmark, in range: Range<Int>) -> ArraySlice<Int> { landmarks.places(of: landmark, in: range) }

  /// Whether `range` holds a landmark of a kind.
  func holds(_ landmark: Landmark, in range: Range<Int>) -> Bool { landmarks.holds(landmark, in: range) }

  /// The first colon among the first `reach` tokens of a range.
  func colon(in range: Range<Int>, reach: Int) -> Int? {
    places(of: .colon, in: range.lowerBound..<min(range.upperBound, range.lowerBound + reach)).first {
      isMark(vocabulary.colon, at: $0) && !isInBrackets($0, from: range.lowerBound)
    }
  }

  /// “… về Bộ (điện thoại: 024 …) trước 16 giờ”: whether a bracket that opens behind `first` is not closed before `at`.
  private func isInBrackets(_ at: Int, from first: Int) -> Bool {
    let depth = (first..<at).reduce(0) { depth, at in
      if isMark(vocabulary.open, at: at) { return depth + 1 }
      return isMark(vocabulary.close, at: at) ? max(0, depth - 1) : depth
    }
    return depth > 0
  }

  // MARK: - Comparing words

  /// Whether two tokens are one word, whatever their capitals and spelling, one number or one mark.
  func isSame(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (tokens[a], tokens[b])
    guard one.kind == other.kind, one.symbol == other.symbol else { return false }
    if one.symbol != 0 { return true }
    // Only what no grammar names has to be folded to be compared.
    return one.length == other.length && (one.kind == .number ? one.value == other.value && one.value >= 0 : key(a) == key(b))
  }

  /// Whether two ranges say the same words.
  func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool { a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) } }

  /// The folded word at `at`.
  func key(_ at: Int) -> String { Folding.key(utf8: document.text.bytes[Int(tokens[at].start)..<Int(tokens[at].end)]) }

  /// Whether the token at `at` is a year of our time in four figures.
  func isYear(at: Int) -> Bool { tokens[at].kind == .number && tokens[at].length == 4 && (1990...2100).contains(tokens[at].value) }

  /// Whether a number is the rest of one behind a point or comma: the thousands of “300.000”.
  func isFraction(_ at: Int, in paragraph: Range<Int>) -> Bool {
    at > paragraph.lowerBound + 1 && tokens[at - 1].kind == .punctuation && tokens[at - 2].kind == .number
      && !tokens[at].flags.contains(.afterSpace) && !tokens[at - 1].flags.contains(.afterSpace)
      && (isMark(vocabulary.stop, at: at - 1) || isMark(vocabulary.comma, at: at - 1))
  }

  /// Whether a mark stands at `at`; none does outside of the text.
  func isMark(_ symbol: Symbol, at: Int) -> Bool {
    tokens.indices.contains(at) && tokens[at].kind == .punctuation && tokens[at].symbol == symbol
  }

  /// Whether a line opens as the heading of an annex does, in capitals: “PHỤ LỤC 2”.
  func isAnnexHead(_ line: Range<Int>) -> Bool {
    tokens[line.lowerBound].flags.contains(.allCapitals) && starts(vocabulary.annexHead, at: line.lowerBound, in: line)
  }

  /// `range` without the stops, commas, semicolons, colons, slashes and dashes at its end, and without a quotation mark that closes what
  /// opens before it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    let v = vocabulary
    while upper > range.lowerBound, tokens[upper - 1].kind == .punctuation {
      let symbol = tokens[upper - 1].symbol
      guard
        symbol == v.stop || symbol == v.semicolon || symbol == v.comma || symbol == v.colon || symbol == v.slash || symbol == v.dash
          || symbol == v.quoteMark && isUnpaired(at: upper - 1, in: range)
      else { break }
      upper -= 1
    }
    return range.lowerBound..<upper
  }

  /// Whether the quotation mark at `last` is one more than pairs of them stand in `range` up to it.
  private func isUnpaired(at last: Int, in range: Range<Int>) -> Bool {
    !places(of: .quote, in: range.lowerBound..<last + 1).count { isMark(vocabulary.quoteMark, at: $0) }.isMultiple(of: 2)
  }
}
