internal import CongvanText

/// One page: its text layer where it has one that is worth something, else its picture, read by machine.
struct PageReading {
  private(set) var page: Page
  private(set) var text: PageText
  private(set) var diagnostics: [Diagnostic] = []
  /// Why the page gave nothing.
  private(set) var loss: ExtractionError?
  private var scan: Scan?

  /// A picture that is still being read, and what the page says beside it.
  private struct Scan {
    let picture: PictureReading
    let laidOver: [[Glyph]]
    let layer: TextLayer
  }

  /// The most glyphs read of a page, and of what is laid over a scan.
  private static let mostGlyphs = 200_000, mostLaidOver = 10_000

  /// A page that gave nothing.
  init(lost index: Int, for error: ExtractionError) {
    page = Page(index: index, width: 0, height: 0, status: error.status)
    text = PageText(index: index, width: 0, height: 0, glyphs: [], pieces: [])
    loss = error
  }

  /// A page that was not asked for.
  init(unwanted index: Int) {
    page = Page(index: index, width: 0, height: 0, status: .unwanted)
    text = PageText(index: index, width: 0, height: 0, glyphs: [], pieces: [])
  }

  /// A page that is a picture and nothing else; `finish` completes it.
  init(_ picture: PagePicture, index: Int, _ readers: PictureReaders) {
    let width = Double(picture.image.width) * picture.frame.pitchX, height = Double(picture.image.height) * picture.frame.pitchY
    page = Page(index: index, width: width, height: height, status: .text)
    text = PageText(index: index, width: Float(width), height: Float(height), glyphs: [], pieces: [])
    scan = Scan(picture: readers.read(width: width, height: height) { picture }, laidOver: [], layer: .missing)
  }

  /// Takes a page from its file, which is not needed any more; `finish` completes it.
  init(_ sheet: borrowing PopplerSheet, index: Int, _ readers: PictureReaders, _ step: (ForeignFile.Step) -> Void) {
    let (width, height) = sheet.size
    let (glyphs, cut, legacy) = sheet.glyphs(limit: Self.mostGlyphs)
    page = Page(index: index, width: width, height: height, status: .text)
    text = PageText(index: index, width: width, height: height, layer: glyphs)
    if text.turn != .none {
      note("extraction.turnedPage", .note, "Page \(number) was turned to be read: most of its words run another way.")
    }
    if cut { note("extraction.glyphLimit", .warning, "Page \(number) has more than \(Self.mostGlyphs) letters; the rest was left out.") }

    if !legacy.isEmpty {
      let names = legacy.map(\.label).sorted().joined(separator: ", ")
      note("extraction.legacyFont", .note, "Page \(number): what is in fonts from before Unicode (\(names)) was read as it shows.")
    }

    let layer = TextLayer(glyphs, of: sheet)
    page.layer = layer.kept
    if layer.worth == .good {
      let laidOver = sheet.laidOver(limit: Self.mostGlyphs).map { $0.map { $0.turned(text.turn, width: width, height: height) } }
      text.add(Stamps(in: laidOver, over: text.glyphs))
      if text.turn == .none, PageLayout(text).hasTables { text.ruled = sheet.ruledLines }
      return
    }
    step(.picture)
    if layer.glyphs == 0, layer.cover == 0, !sheet.hasInk {
      page.status = .empty
      return
    }
    var laidOver: [[Glyph]] = []
    let picture = readers.read(width: width, height: height) {
      let found = sheet.picture(limit: Self.mostLaidOver)
      laidOver = found.laidOver
      return found.picture
    }
    scan = Scan(picture: picture, laidOver: laidOver, layer: layer)
  }

  /// Waits for what is read of the picture, and takes it where it says more than the text layer does.
  mutating func finish() {
    guard let scan else { return }
    self.scan = nil
    let layer = scan.layer
    let words: PictureWords?
    switch scan.picture.outcome {
    case .words(let found): words = found
    case .noPicture: words = nil
    case .noEngine:
      page.status = .unread
      let message =
        "Page \(number) is a picture and was not read: Tesseract or its Vietnamese model is missing "
        + "(Debian: apt-get install libtesseract5 tesseract-ocr-vie)."
      note("extraction.unreadPage", .warning, message)
      return
    }
    var read = ScannedPage(words, page, laidOver: scan.laidOver)
    guard read.isBetter(than: layer, text.glyphs) else {
      page.status = layer.glyphs == 0 ? .empty : .garbage
      let message = "Page \(number): the text layer is doubtful (\(layer.figures)), and reading the page's picture gave no better one."
      if layer.glyphs > 0 { note("extraction.doubtfulLayer", .warning, message) }
      return
    }
    page.status = .ocr
    switch layer.worth {
    case .stamp: read.add(Stamps(of: text.glyphs, over: read.text.glyphs))
    case .poor: note("extraction.layerPassedOver", .note, "Page \(number): the text layer was passed over (\(layer.figures)).")
    case .missing, .good: break
    }
    text = read.text
    if text.turn != .none { note("extraction.turnedPage", .note, "Page \(number) was turned to be read: its picture lies another way.") }
    note("extraction.scannedPage", .note, "Page \(number) was read from its picture by machine: \(read.figures).")
  }

  /// What stands on the page, which is then not kept here.
  mutating func takeText() -> PageText {
    defer { text = PageText(index: page.index, width: 0, height: 0, glyphs: [], pieces: []) }
    return text
  }

  private var number: Int { page.index + 1 }

  mutating func note(_ id: String, _ severity: Diagnostic.Severity, _ message: String) {
    diagnostics.append(Diagnostic(id: id, severity: severity, message: message))
  }
}

extension ExtractionError {
  /// That of a page which gave nothing for it.
  fileprivate var status: Page.Status {
    switch code {
    case .limit, .stopped: .limit
    case .encrypted: .encrypted
    default: .damaged
    }
  }
}
