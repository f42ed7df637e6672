/// Cuts a text into tokens: syllables, runs of digits, single marks of punctuation.
///
/// Work is one pass over the bytes.
/// Runs of dots and ellipses are one mark `…`. With `markup`, Markdown's marks are no tokens.
public struct Tokenizer: Sendable {
  private let symbols: SymbolTable
  private let marks: MarkSymbols

  /// A tokenizer that knows the words of `symbols`.
  public init(symbols: SymbolTable) {
    self.symbols = symbols
    marks = MarkSymbols(symbols)
  }

  /// The tokens of `span`, in order.
  ///
  /// - Parameter markup: Whether the text is Markdown, whose emphasis and heading marks are passed over.
  public func tokens(of text: SourceText, in span: TextSpan? = nil, markup: Bool = false) -> [Token] {
    tokens(of: text.bytes, in: span ?? text.span, markup: markup)
  }

  /// The tokens of a phrase that is no document.
  public func tokens(of phrase: String) -> [Token] { tokens(of: Array(phrase.utf8)) }

  /// The tokens of a phrase in UTF-8.
  public func tokens(of phrase: [UInt8]) -> [Token] { tokens(of: phrase, in: TextSpan(0, phrase.count), markup: false) }

  private func tokens(of bytes: [UInt8], in span: TextSpan, markup: Bool) -> [Token] {
    // A few words are cut sooner than memory is had for them.
    let isLong = span.length > WordMemory.room
    return withUnsafeTemporaryAllocation(of: Token.self, capacity: TokenRun.shelfLength) { shelf in
      withUnsafeTemporaryAllocation(of: WordMemory.Word.self, capacity: isLong ? WordMemory.room : 0) { words in
        let seen = isLong ? WordMemory(words) : nil
        var run = TokenRun(symbols: symbols, marks: marks, seen: seen, markup: markup, room: span.length / 4 + 8, shelf: shelf)
        bytes.withUnsafeBufferPointer { run.cut($0, from: span.start, to: span.end) }
        return run.tokens
      }
    }
  }
}

/// The symbols of marks of punctuation.
private struct MarkSymbols: Sendable {
  let ellipsis: Symbol
  private let ascii: [Symbol]
  private let others: [Unicode.Scalar: Symbol]

  init(_ symbols: SymbolTable) {
    func symbol(_ scalar: Unicode.Scalar) -> Symbol { symbols.symbol(ofKey: Folding.key(ofMark: scalar)) }
    ellipsis = symbol("…")
    ascii = (UInt8(0)..<0x80).map { symbol(Unicode.Scalar($0)) }
    others = (symbols.marks + LetterTables.marks.keys).reduce(into: [:]) { $0[$1] = symbol($1) }
  }

  /// The symbol of a mark; 0 when no grammar names it.
  func symbol(of mark: Unicode.Scalar) -> Symbol { mark.isASCII ? ascii[Int(mark.value)] : others[mark] ?? 0 }
}

/// One pass over a stretch of bytes.
private struct TokenRun {
  let symbols: SymbolTable
  let marks: MarkSymbols
  let markup: Bool
  let sorts = LetterSorts.known
  /// The words met so far; nil for a text of a few words.
  private let seen: WordMemory?
  private(set) var tokens: [Token] = []
  /// The latest tokens, which go to `tokens` a shelf at a time: an array asks at every one whether it is shared.
  private let shelf: UnsafeMutableBufferPointer<Token>
  private var shelved = 0
  static let shelfLength = 128
  private static let smallBit: UInt8 = 0x20

  init(
    symbols: SymbolTable, marks: MarkSymbols, seen: WordMemory?, markup: Bool, room: Int, shelf: UnsafeMutableBufferPointer<Token>
  ) {
    self.symbols = symbols
    self.marks = marks
    self.seen = seen
    self.markup = markup
    self.shelf = shelf
    tokens.reserveCapacity(room)
  }

  @inline(__always)
  private mutating func put(_ token: Token) {
    if shelved == shelf.count { clearShelf() }
    shelf.initializeElement(at: shelved, to: token)
    shelved &+= 1
  }

  @inline(never)
  private mutating func clearShelf() {
    tokens.append(contentsOf: shelf[..<shelved])
    shelved = 0
  }

  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var flags: Token.Flags = [.afterSpace]
    var breaks = 0
    var isMarked = false
    var at = start
    while at < end {
      if bytes[at] == 0x20 {
        flags.insert(.afterSpace)
        at += 1
        continue
      }
      if bytes[at] >= 0x41, let stop = usualWord(bytes, at, end, flags) {
        at = stop
        flags = Token.Flags()
        breaks = 0
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at, end)
      if LetterTables.isBlank(scalar) {
        flags.insert(.afterSpace)
        if LetterTables.isLineBreak(scalar), !(scalar == "\n" && at > start && bytes[at - 1] == 0x0D) {
          breaks += 1
          isMarked = false
          flags.insert(.afterLineBreak)
          if breaks > 1 { flags.insert(.afterEmptyLine) }
        }
        at += length
        continue
      }
      if LetterTables.isInvisible(scalar) { at += length; continue }
      let opensLine = (flags.contains(.afterLineBreak) || tokens.isEmpty && shelved == 0) && !isMarked
      if markup, Markup.isSign(bytes[at]) {
        if let next = Markup.end(bytes, at: at, end: end, opensLine: opensLine) {
          flags.insert(.afterMarkup)
          isMarked = true
          at = next
          continue
        }
        flags.insert(.unclean)
      }
      let stop: Int
      if scalar.value >= 0x30, scalar.value <= 0x39 {
        stop = number(bytes, at, end, flags)
      } else if LetterTables.isLetter(scalar) {
        stop = word(bytes, at, end, flags)
      } else {
        stop = mark(bytes, at, end, scalar, length, flags)
      }
      at = stop
      flags = Token.Flags()
      breaks = 0
    }
    clearShelf()
  }

  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ flags: Token.Flags) -> Int {
    var stop = at
    var value: Int32 = 0
    while stop < end, bytes[stop] >= 0x30, bytes[stop] <= 0x39 {
      if stop - at < 9 { value = value * 10 + Int32(bytes[stop] - 0x30) }
      stop += 1
    }
    let digits = stop - at
    put(
      Token(
        symbol: 0, start: Int32(at), end: Int32(stop), value: digits <= 9 ? value : -1, kind: .number, flags: flags,
        length: UInt8(min(255, digits))))
    return stop
  }

  /// Where a usual word ends, whether it was met before or not; nil for any other.
  @inline(__always)
  private mutating func usualWord(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ flags: Token.Flags) -> Int? {
    guard let seen, at &+ WordMemory.reach <= end else { return syllable(bytes, at, end, flags) }
    let run = WordMemory.Run(bytes, at)
    if let word = seen.word(of: run) {
      let stop = at &+ run.length
      put(
        Token(
          symbol: word.symbol, start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: stop), value: -1, kind: .word,
          flags: flags.union(word.flags), length: word.length))
      return stop
    }
    let stop = syllable(bytes, at, end, flags)
    if let stop, stop == at &+ run.length { seen.remember(shelf[shelved &- 1], of: run) }
    return stop
  }

  /// The usual word: letters of `SyllableCode.alphabet` as they are composed, and no more than have a code. nil for any other.
  ///
  /// A good part of a text's bytes passes here, so it does as little for each as can be.
  @inline(never)
  private mutating func syllable(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ flags: Token.Flags) -> Int? {
    var stop = at
    var code = SyllableCode()
    /// The bit that tells small letters of ASCII from capitals, set where any letter is small.
    var smalls: UInt8 = 0
    while stop < end {
      let byte = bytes[stop]
      if (byte | 0x20) &- 0x61 < 26 {
        code.append(byte & 0x1F, tone: 0)
        smalls |= byte
        stop &+= 1
      } else if byte >= 0x80, let (letter, length) = sorts.wideLetter(bytes, stop, end) {
        code.append(letter.code, tone: letter.tone)
        if letter.sort == .small { smalls |= Self.smallBit }
        stop &+= length
      } else {
        break
      }
    }
    guard code.isComplete, stop == end || bytes[stop] < 0x80 else { return nil }
    var flags = flags
    let opensWide = bytes[at] >= 0x80
    if opensWide ? sorts.wideLetter(bytes, at, end)?.letter.sort == .capital : bytes[at] & Self.smallBit == 0 {
      flags.insert(.capitalized)
      if smalls & Self.smallBit == 0 { flags.insert(.allCapitals) }
    }
    put(
      Token(
        symbol: symbols.symbol(of: code), start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: stop), value: -1,
        kind: .word,
        flags: flags, length: UInt8(truncatingIfNeeded: code.letters)))
    return stop
  }

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ flags: Token.Flags) -> Int {
    var stop = at
    var letters = 0
    var capitals = 0
    var code = SyllableCode()
    var isSimple = true
    var isClean = true
    var firstIsCapital = false
    while stop < end {
      let (scalar, length) = UTF8Scalars.decode(bytes, stop, end)
      let letter = sorts.letter(scalar)
      guard letter.sort != .none else { break }
      stop &+= length
      if letter.code == 0 {
        isSimple = false
        if letter.sort == .part || !LetterTables.isComposed(scalar) { isClean = false }
      }
      if letter.sort == .part { continue }
      code.append(letter.code, tone: letter.tone)
      if letter.sort == .capital {
        if letters == 0 { firstIsCapital = true }
        capitals &+= 1
      }
      letters &+= 1
    }
    var flags = flags
    if firstIsCapital { flags.insert(.capitalized) }
    if capitals == letters, letters > 0 { flags.insert(.allCapitals) }
    if !isClean { flags.insert(.unclean) }
    let symbol =
      isSimple && code.isComplete ? symbols.symbol(of: code) : symbols.symbol(ofKey: Folding.key(utf8: bytes[at..<stop]))
    put(
      Token(
        symbol: symbol, start: Int32(at), end: Int32(stop), value: -1, kind: .word, flags: flags, length: UInt8(min(255, letters))))
    return stop
  }

  private mutating func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ scalar: Unicode.Scalar, _ length: Int, _ flags: Token.Flags
  ) -> Int {
    var stop = at + length
    var symbol = marks.symbol(of: scalar)
    var flags = flags
    if !LetterTables.isComposed(scalar) { flags.insert(.unclean) }
    if scalar == "." || scalar == "…" {
      var dots = scalar == "…" ? 2 : 1
      while stop < end {
        let (next, width) = UTF8Scalars.decode(bytes, stop, end)
        guard next == "." || next == "…" else { break }
        dots += 1
        stop += width
      }
      if dots > 1 { symbol = marks.ellipsis }
    }
    put(
      Token(symbol: symbol, start: Int32(at), end: Int32(stop), value: -1, kind: .punctuation, flags: flags, length: 1))
    return stop
  }
}
