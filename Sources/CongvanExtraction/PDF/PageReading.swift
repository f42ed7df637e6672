internal import CongvanText

/// One page of a PDF: its text layer where that is worth something, else its picture, read by machine.
struct PageReading {
  private(set) var text: PageText
  private(set) var status: Page.Status
  private(set) var diagnostics: [Diagnostic] = []

  /// The most glyphs read of a page.
  private static let mostGlyphs = 200_000

  init(_ sheet: borrowing PopplerSheet, index: Int, _ step: (ForeignFile.Step) -> Void) {
    let (width, height) = sheet.size
    let (glyphs, cut) = sheet.glyphs(limit: Self.mostGlyphs)
    text = PageText(index: index, width: Float(width), height: Float(height), glyphs: glyphs, pieces: Piece.pieces(of: glyphs))
    status = .text
    let number = index + 1
    if cut { note("extraction.glyphLimit", .warning, "Page \(number) has more than \(Self.mostGlyphs) letters; the rest was left out.") }

    let layer = TextLayer(glyphs, of: sheet)
    if layer.worth == .good {
      text.add(sheet.stamps(over: glyphs, limit: Self.mostGlyphs))
      return
    }
    step(.picture)
    if layer.glyphs == 0, layer.cover == 0, !sheet.hasInk {
      status = .empty
      return
    }
    guard var read = ScannedPage(sheet, index: index) else {
      status = .unread
      let message =
        "Page \(number) is a picture and was not read: Tesseract or its Vietnamese model is missing "
        + "(Debian: apt-get install libtesseract5 tesseract-ocr-vie)."
      note("extraction.unreadPage", .warning, message)
      return
    }
    guard read.isBetter(than: layer, glyphs) else {
      status = layer.glyphs == 0 ? .empty : .garbage
      let message = "Page \(number): the text layer is doubtful (\(layer.figures)), and reading the page's picture gave no better one."
      if layer.glyphs > 0 { note("extraction.doubtfulLayer", .warning, message) }
      return
    }
    status = .ocr
    switch layer.worth {
    case .stamp: read.add(Stamps(of: glyphs, over: read.text.glyphs))
    case .poor: note("extraction.layerPassedOver", .note, "Page \(number): the text layer was passed over (\(layer.figures)).")
    case .missing, .good: break
    }
    text = read.text
    note("extraction.scannedPage", .note, "Page \(number) was read from its picture by machine: \(read.figures).")
  }

  private mutating func note(_ id: String, _ severity: Diagnostic.Severity, _ message: String) {
    diagnostics.append(Diagnostic(id: id, severity: severity, message: message))
  }
}
