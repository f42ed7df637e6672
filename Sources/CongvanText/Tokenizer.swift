/// Cuts a text into tokens: syllables, runs of digits, single marks of punctuation.
///
/// Work is one pass over the bytes; a spelling is folded once and then remembered.
/// Runs of dots and ellipses are one mark `…`. With `markup`, Markdown's marks are no tokens.
public struct Tokenizer: Sendable {
  private let symbols: SymbolTable
  private let markSymbols: [Unicode.Scalar: Symbol]

  /// A tokenizer that knows the words of `symbols`.
  public init(symbols: SymbolTable) {
    self.symbols = symbols
    var marks: [Unicode.Scalar: Symbol] = [:]
    for value in UInt32(0x21)..<0x7F {
      let scalar = Unicode.Scalar(value)!
      marks[scalar] = symbols.symbol(ofKey: Folding.key(ofMark: scalar))
    }
    for (scalar, _) in LetterTables.marks { marks[scalar] = symbols.symbol(ofKey: Folding.key(ofMark: scalar)) }
    markSymbols = marks
  }

  /// The tokens of `span`, in order.
  ///
  /// - Parameter markup: Whether the text is Markdown, whose emphasis and heading marks are passed over.
  public func tokens(of text: SourceText, in span: TextSpan? = nil, markup: Bool = false) -> [Token] {
    let span = span ?? text.span
    var run = TokenRun(symbols: symbols, marks: markSymbols, markup: markup, room: span.length / 4 + 8)
    text.bytes.withUnsafeBufferPointer { run.cut($0, from: span.start, to: span.end) }
    return run.tokens
  }

  /// The tokens of a phrase that is no document.
  public func tokens(of phrase: String) -> [Token] { tokens(of: SourceText(phrase)) }
}

/// One pass over a stretch of bytes.
private struct TokenRun {
  let symbols: SymbolTable
  let marks: [Unicode.Scalar: Symbol]
  let markup: Bool
  var tokens: [Token] = []
  var remembered: SpellingCache

  init(symbols: SymbolTable, marks: [Unicode.Scalar: Symbol], markup: Bool, room: Int) {
    self.symbols = symbols
    self.marks = marks
    self.markup = markup
    remembered = SpellingCache(expected: min(4096, room))
    tokens.reserveCapacity(room)
  }

  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var flags: Token.Flags = [.afterSpace]
    var breaks = 0
    var at = start
    while at < end {
      let (scalar, length) = UTF8Scalars.decode(bytes, at, end)
      if LetterTables.isBlank(scalar) {
        flags.insert(.afterSpace)
        if LetterTables.isLineBreak(scalar), !(scalar == "\n" && at > start && bytes[at - 1] == 0x0D) {
          breaks += 1
          flags.insert(.afterLineBreak)
          if breaks > 1 { flags.insert(.afterEmptyLine) }
        }
        at += length
        continue
      }
      if LetterTables.isInvisible(scalar) { at += length; continue }
      let opensLine = (flags.contains(.afterLineBreak) || tokens.isEmpty) && !flags.contains(.afterMarkup)
      if markup, Markup.isSign(bytes[at]), let next = Markup.end(bytes, at: at, end: end, opensLine: opensLine) {
        flags.insert(.afterMarkup)
        at = next
        continue
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
      flags = []
      breaks = 0
    }
  }

  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ flags: Token.Flags) -> Int {
    var stop = at
    var value: Int32 = 0
    while stop < end, bytes[stop] >= 0x30, bytes[stop] <= 0x39 {
      if stop - at < 9 { value = value * 10 + Int32(bytes[stop] - 0x30) }
      stop += 1
    }
    let digits = stop - at
    tokens.append(
      Token(
        symbol: 0, start: Int32(at), end: Int32(stop), value: digits <= 9 ? value : -1, kind: .number, flags: flags,
        length: UInt8(min(255, digits))))
    return stop
  }

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ flags: Token.Flags) -> Int {
    var stop = at
    var letters = 0
    var capitals = 0
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var firstIsCapital = false
    while stop < end {
      let byte = bytes[stop]
      if byte < 0x80 {
        let upper = byte >= 0x41 && byte <= 0x5A
        guard upper || (byte >= 0x61 && byte <= 0x7A) else { break }
        if upper { capitals += 1; if letters == 0 { firstIsCapital = true } }
        letters += 1
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        stop += 1
      } else {
        let (scalar, length) = UTF8Scalars.decode(bytes, stop, end)
        let invisible = LetterTables.isInvisible(scalar)
        guard invisible || LetterTables.isLetter(scalar) else { break }
        for k in 0..<length { hash = (hash ^ UInt64(bytes[stop + k])) &* 0x100_0000_01b3 }
        stop += length
        if invisible || (0x300...0x36F).contains(scalar.value) { continue }
        if LetterTables.isCapital(scalar) { capitals += 1; if letters == 0 { firstIsCapital = true } }
        letters += 1
      }
    }
    var flags = flags
    if firstIsCapital { flags.insert(.capitalized) }
    if capitals == letters, letters > 0 { flags.insert(.allCapitals) }
    let symbol = remembered.symbol(bytes, at, stop, hash) { symbols.symbol(ofKey: Folding.key(utf8: bytes[at..<stop])) }
    tokens.append(
      Token(
        symbol: symbol, start: Int32(at), end: Int32(stop), value: -1, kind: .word, flags: flags, length: UInt8(min(255, letters))))
    return stop
  }

  private mutating func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ scalar: Unicode.Scalar, _ length: Int, _ flags: Token.Flags
  ) -> Int {
    var stop = at + length
    var symbol = marks[scalar] ?? symbols.symbol(ofKey: Folding.key(ofMark: scalar))
    if scalar == "." || scalar == "…" {
      var dots = scalar == "…" ? 2 : 1
      while stop < end {
        let (next, width) = UTF8Scalars.decode(bytes, stop, end)
        guard next == "." || next == "…" else { break }
        dots += 1
        stop += width
      }
      if dots > 1 { symbol = symbols.symbol(ofKey: "…") }
    }
    tokens.append(
      Token(symbol: symbol, start: Int32(at), end: Int32(stop), value: -1, kind: .punctuation, flags: flags, length: 1))
    return stop
  }
}

/// Remembers the symbol of each spelling seen in one text: open addressing over the text's own bytes.
private struct SpellingCache {
  private struct Entry {
    var hash: UInt64
    var start: Int32
    var length: Int32
    var symbol: Symbol
  }

  private var entries: [Entry]
  private var used = 0

  init(expected: Int) {
    var size = 64
    while size < expected * 2 { size *= 2 }
    entries = Array(repeating: Entry(hash: 0, start: -1, length: 0, symbol: 0), count: size)
  }

  mutating func symbol(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64, make: () -> Symbol) -> Symbol {
    if used * 2 >= entries.count { grow() }
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while entries[slot].start >= 0 {
      let entry = entries[slot]
      if entry.hash == hash, Int(entry.length) == end - start, same(bytes, Int(entry.start), start, end - start) { return entry.symbol }
      slot = (slot + 1) & mask
    }
    let symbol = make()
    entries[slot] = Entry(hash: hash, start: Int32(start), length: Int32(end - start), symbol: symbol)
    used += 1
    return symbol
  }

  private func same(_ bytes: UnsafeBufferPointer<UInt8>, _ a: Int, _ b: Int, _ count: Int) -> Bool {
    for k in 0..<count where bytes[a + k] != bytes[b + k] { return false }
    return true
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(hash: 0, start: -1, length: 0, symbol: 0), count: old.count * 2)
    let mask = entries.count - 1
    for entry in old where entry.start >= 0 {
      var slot = Int(truncatingIfNeeded: entry.hash ^ (entry.hash >> 29)) & mask
      while entries[slot].start >= 0 { slot = (slot + 1) & mask }
      entries[slot] = entry
    }
  }
}
