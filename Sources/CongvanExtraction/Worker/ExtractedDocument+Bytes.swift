internal import CongvanText

/// Documents on their way from a worker.
extension ByteWriter {
  mutating func add(_ document: ExtractedDocument) {
    for text in [document.name, document.sha256, document.mediaType, document.method.rawValue, document.engine] { add(text) }
    add(document.text.bytes)
    add(document.pages) { out, page in
      out.add(page.index)
      out.add(page.width)
      out.add(page.height)
      out.add(page.status.rawValue)
      out.add(page.layer) { out, layer in
        out.add(layer.letters)
        out.add(layer.syllables) { $0.add($1) }
        out.add(layer.odd)
        out.add(layer.cover)
      }
    }
    add(document.blocks) { out, block in out.add(block) }
    add(document.signatures) { out, stamp in
      out.add(stamp.signer) { $0.add($1) }
      out.add(stamp.time) { $0.add($1) }
    }
    add(document.diagnostics) { out, diagnostic in
      out.add(diagnostic.id)
      out.add(diagnostic.severity.rawValue)
      out.add(diagnostic.message)
      out.add(diagnostic.span) { $0.add($1) }
    }
  }

  private mutating func add(_ block: Block) {
    switch block.kind {
    case .paragraph: add(UInt8(0))
    case .line: add(UInt8(1))
    case .cell(let cell):
      add(UInt8(2))
      for value in [cell.table, cell.row, cell.column, cell.rows, cell.columns] { add(value) }
    case .furniture: add(UInt8(3))
    case .note: add(UInt8(4))
    }
    add(block.span)
    add(block.side) { $0.add($1.rawValue) }
    add(block.lines) { out, line in
      out.add(line.span)
      out.add(line.page) { $0.add($1) }
      out.add(line.box) { $0.add($1) }
      out.add(line.words) { out, word in
        out.add(word.span)
        out.add(word.box)
        out.add(word.confidence) { $0.add($1) }
        out.add(word.other) { $0.add($1) }
      }
    }
  }

  private mutating func add(_ span: TextSpan) {
    add(span.start)
    add(span.end)
  }

  private mutating func add(_ box: Box) {
    add(box.x0)
    add(box.y0)
    add(box.x1)
    add(box.y1)
  }
}

/// A worker may have been taken over by what it read, so that what it answers must hold what documents promise.
extension ByteReader {
  mutating func document() throws(Garbled) -> ExtractedDocument {
    let name = try string(), sha256 = try string(), mediaType = try string()
    guard let method = ExtractedDocument.Method(rawValue: try string()) else { throw Garbled() }
    let engine = try string()
    let text = try array()
    guard String(validating: text, as: UTF8.self) != nil else { throw Garbled() }
    let whole = TextSpan(0, text.count)
    let pages = try values { reader throws(Garbled) in try reader.page() }
    for (index, page) in pages.enumerated() where page.index != index { throw Garbled() }
    let blocks = try values { reader throws(Garbled) in try reader.block(pages.count) }
    try ordered(blocks.lazy.map(\.span), in: whole)
    let signatures = try values { reader throws(Garbled) in
      SignatureStamp(
        signer: try reader.optional { reader throws(Garbled) in try reader.string() },
        time: try reader.optional { reader throws(Garbled) in try reader.string() })
    }
    let diagnostics = try values { reader throws(Garbled) in try reader.diagnostic(whole) }
    guard isAtEnd else { throw Garbled() }
    return ExtractedDocument(
      name: name, sha256: sha256, mediaType: mediaType, method: method, engine: engine, text: SourceText(text), pages: pages,
      blocks: blocks, signatures: signatures, diagnostics: diagnostics)
  }

  private mutating func page() throws(Garbled) -> Page {
    let index = try count(), width = try double(), height = try double()
    guard let status = Page.Status(rawValue: try string()) else { throw Garbled() }
    var page = Page(index: index, width: width, height: height, status: status)
    page.layer = try optional { reader throws(Garbled) in
      Page.Layer(
        letters: try reader.count(), syllables: try reader.optional { reader throws(Garbled) in try reader.double() },
        odd: try reader.double(), cover: try reader.double())
    }
    return page
  }

  private mutating func block(_ pages: Int) throws(Garbled) -> Block {
    let kind: Block.Kind
    switch try byte() {
    case 0: kind = .paragraph
    case 1: kind = .line
    case 2:
      kind = .cell(
        TableCell(table: try count(), row: try count(), column: try count(), rows: try count(), columns: try count()))
    case 3: kind = .furniture
    case 4: kind = .note
    default: throw Garbled()
    }
    let span = try span()
    let side = try optional { reader throws(Garbled) -> Block.Side in
      guard let side = Block.Side(rawValue: try reader.string()) else { throw Garbled() }
      return side
    }
    let lines = try values { reader throws(Garbled) in try reader.line(pages) }
    guard !lines.isEmpty else { throw Garbled() }
    try ordered(lines.lazy.map(\.span), in: span)
    return Block(kind: kind, span: span, side: side, lines: lines)
  }

  private mutating func line(_ pages: Int) throws(Garbled) -> Line {
    let span = try span()
    let page = try optional { reader throws(Garbled) in try reader.count() }
    guard (page ?? -1) < pages else { throw Garbled() }
    let box = try optional { reader throws(Garbled) in try reader.box() }
    let words = try values { reader throws(Garbled) in
      Word(
        span: try reader.span(), box: try reader.box(), confidence: try reader.optional { reader throws(Garbled) in try reader.double() },
        other: try reader.optional { reader throws(Garbled) in try reader.string() })
    }
    try ordered(words.lazy.map(\.span), in: span)
    return Line(span: span, page: page, box: box, words: words)
  }

  private mutating func diagnostic(_ whole: TextSpan) throws(Garbled) -> Diagnostic {
    let id = try string()
    guard let severity = Diagnostic.Severity(rawValue: try string()) else { throw Garbled() }
    let message = try string()
    let span = try optional { reader throws(Garbled) in try reader.span() }
    if let span, !whole.contains(span) { throw Garbled() }
    return Diagnostic(id: id, severity: severity, message: message, span: span)
  }

  private mutating func span() throws(Garbled) -> TextSpan {
    let start = try count(), end = try count()
    guard start <= end else { throw Garbled() }
    return TextSpan(start, end)
  }

  private mutating func box() throws(Garbled) -> Box {
    Box(x0: try double(), y0: try double(), x1: try double(), y1: try double())
  }

  /// Sees that the parts lie in the whole, one behind the other.
  private func ordered(_ parts: some Sequence<TextSpan>, in whole: TextSpan) throws(Garbled) {
    var end = whole.start
    for part in parts {
      guard part.start >= end, part.end <= whole.end else { throw Garbled() }
      end = part.end
    }
  }
}
