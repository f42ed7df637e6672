internal import CongvanText

/// Writes blocks of laid-out lines into one text, with the place of every word.
///
/// Words are parted by a blank, lines of a block by LF, blocks by two LF.
struct TextComposer {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  /// Words read from a picture that may be others as well, with those.
  private(set) var doubts: [(span: TextSpan, other: String)] = []
  /// What was laid over pages and completes what is printed.
  private(set) var stamped: [TextSpan] = []
  private let pages: [PageText]

  init(_ pages: [PageText]) {
    self.pages = pages
    bytes.reserveCapacity(pages.reduce(0) { $0 + $1.glyphs.count * 2 })
  }

  /// Adds a block; lines without a letter are dropped.
  mutating func add(_ kind: Block.Kind, side: Block.Side? = nil, _ lines: [LayoutLine]) {
    let mark = bytes.count
    if !blocks.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    var written: [Line] = []
    for line in lines {
      let before = bytes.count
      if !written.isEmpty { bytes.append(0x0A) }
      if let line = write(line) { written.append(line) } else { bytes.removeLast(bytes.count - before) }
    }
    guard !written.isEmpty else {
      bytes.removeLast(bytes.count - mark)
      return
    }
    blocks.append(Block(kind: kind, span: TextSpan(start, bytes.count), side: side, lines: written))
  }

  private mutating func write(_ line: LayoutLine) -> Line? {
    let start = bytes.count
    let page = pages[line.page]
    let glyphs = page.glyphs
    var words: [Word] = []
    var last: Piece?
    for piece in line.pieces {
      var wordStart = bytes.count
      var box = page.box(of: piece)
      var confidence = piece.confidence.map(Double.init)
      if let last {
        if Self.doubles(piece, last, glyphs) { continue }
        let gap = piece.x0 - last.x1
        let follows = piece.glyphs.lowerBound == last.glyphs.upperBound
        if follows ? piece.followsBlank || gap >= 0.4 * piece.height : gap > 0.08 * piece.height {
          bytes.append(0x20)
          wordStart += 1
        } else if let word = words.popLast() {
          wordStart = word.span.start
          box = word.box.union(box)
          confidence = [confidence, word.confidence].compactMap { $0 }.min()
        }
      }
      let pieceStart = bytes.count
      write(glyphs[piece.glyphs], from: wordStart)
      if page.stamped.contains(piece.glyphs.lowerBound), pieceStart < bytes.count { stamped.append(TextSpan(pieceStart, bytes.count)) }
      let other = page.doubts[piece.glyphs.lowerBound]
      if let other { doubts.append((TextSpan(wordStart, bytes.count), other)) }
      last = piece
      if bytes.count > wordStart {
        words.append(Word(span: TextSpan(wordStart, bytes.count), box: box, confidence: confidence, other: other))
      }
    }
    guard let first = words.first, let end = words.last?.span.end else {
      bytes.removeLast(bytes.count - start)
      return nil
    }
    bytes.removeLast(bytes.count - end)
    return Line(
      span: TextSpan(first.span.start, end), page: line.page,
      box: words.dropFirst().reduce(first.box) { $0.union($1.box) }, words: words)
  }

  /// Writes glyphs as NFC; a word that goes on from `wordStart` is composed as a whole.
  private mutating func write(_ run: ArraySlice<Glyph>, from wordStart: Int) {
    var composes = false
    var last: Glyph?
    for glyph in run {
      // Fake bold draws a letter twice, a hair's breadth apart.
      if let last, last.scalar == glyph.scalar, abs(glyph.x0 - last.x0) < 0.1 * glyph.height, abs(glyph.x1 - last.x1) < 0.1 * glyph.height,
        abs(glyph.y0 - last.y0) < 0.1 * glyph.height, glyph.x1 - glyph.x0 > 0.12 * glyph.height
      {
        continue
      }
      last = glyph
      if glyph.isCombining || (glyph.scalar >= 0xF900 && glyph.scalar < 0xFB00) { composes = true }
      append(Self.named(glyph.scalar))
    }
    if composes { compose(from: wordStart) }
  }

  /// A letter by its right name: some fonts' tables have Ư and ư as Ƣ and ƣ, whose Unicode names say “oi”.
  private static func named(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x1A2: 0x1AF
    case 0x1A3: 0x1B0
    default: scalar
    }
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private mutating func compose(from start: Int) {
    bytes.replaceSubrange(start..., with: ICU.nfc(Array(bytes[start...])))
  }

  /// Whether a piece repeats the one before it in its place.
  private static func doubles(_ piece: Piece, _ last: Piece, _ glyphs: [Glyph]) -> Bool {
    piece.glyphs.count == last.glyphs.count && abs(piece.x0 - last.x0) < 0.15 * piece.height
      && abs(piece.x1 - last.x1) < 0.15 * piece.height
      && abs(piece.y0 - last.y0) < 0.15 * piece.height
      && glyphs[piece.glyphs].elementsEqual(glyphs[last.glyphs]) { $0.scalar == $1.scalar }
  }
}
