internal import CongvanText

/// A file's pages as they are read one after the other, and the document that they make.
struct PagedDocument {
  /// The most pages read of a file at a time, and the most letters on all of them, for the memory they take.
  static let mostPages = 2000, mostGlyphs = 2_000_000

  /// The most pages that a document is said to have, and that are chosen from.
  static let mostClaimed = 100_000

  /// The pages up to the last that is read, counted from 0, and how many of them are wanted.
  let indices: Range<Int>, count: Int

  private let file: ForeignFile
  private let claimed, mostGlyphs: Int
  private var readings: [PageReading] = []
  private var missing = 0
  private var glyphs = 0
  /// The first page that was left out because those before it have so many letters, counted from 0.
  private var firstLeftOut: Int?

  /// - Parameter claimed: How many pages the file says it has.
  /// - Throws: `.empty`, `.noSuchPage`; `.limit` where the first page wanted is too far behind.
  init(_ file: ForeignFile, claimed: Int, mostGlyphs: Int = Self.mostGlyphs) throws(ExtractionError) {
    guard claimed > 0 else { throw ExtractionError(.empty, file.name, "no pages") }
    if let number = file.pages?.missing(of: claimed) {
      throw ExtractionError(.noSuchPage, page: number, of: claimed, file.name)
    }
    self.file = file
    self.claimed = claimed
    self.mostGlyphs = mostGlyphs
    let wanted = Array((0..<min(claimed, Self.mostClaimed)).lazy.filter { file.isWanted($0) }.prefix(Self.mostPages))
    guard let last = wanted.last else { throw ExtractionError(.limit, file.name, "pages behind the \(Self.mostClaimed)th") }
    count = wanted.count
    indices = 0..<min(last + 1, file.pageByPage?.end ?? .max)
  }

  mutating func add(_ reading: PageReading) {
    readings.append(reading)
    glyphs += reading.text.glyphs.count
    // Were two pages read at a time, nobody could say which of them broke the reader.
    if file.pageByPage != nil { readings[readings.count - 1].finish() }
  }

  /// Adds a page that the file claims and does not have.
  mutating func addMissing() {
    missing += 1
    add(PageReading(lost: readings.count, for: ExtractionError(.damaged, file.name, "none of its pages can be opened")))
  }

  /// Adds a page that gives nothing, and the reason.
  mutating func addLost(for error: ExtractionError) {
    var reading = PageReading(lost: readings.count, for: error)
    reading.note(Diagnostic.lostPage, .warning, "Page \(readings.count + 1) was left out: \(error.reason).")
    add(reading)
  }

  /// Adds the next page as left out if it is not wanted or broke a worker before; false where it is to be read.
  mutating func passesOver() -> Bool {
    if !file.isWanted(readings.count) {
      readings.append(PageReading(unwanted: readings.count))
      return true
    }
    if let error = file.pageByPage?.lost[readings.count] {
      addLost(for: error)
      return true
    }
    guard glyphs > mostGlyphs else { return false }
    firstLeftOut = firstLeftOut ?? readings.count
    readings.append(PageReading(lost: readings.count, for: ExtractionError(.limit, file.name, "more than \(mostGlyphs) letters")))
    return true
  }

  /// Whether the pages read so far leave no hope: a file that claims pages it does not have claims them all.
  var isHopeless: Bool { missing > 50 && missing == readings.count }

  /// The document.
  ///
  /// - Parameter engine: What took the file apart; nil where only Tesseract reads it.
  /// - Throws: Why the first page was lost where all were; `.unread` or `.noText` where no page says anything.
  mutating func joined(engine: String?, _ step: (ForeignFile.Step) -> Void) throws(ExtractionError) -> ExtractedDocument {
    for index in readings.indices { readings[index].finish() }
    step(.joining)
    let pages = readings.map(\.page), losses = readings.compactMap(\.loss)
    // Of a file that has none of its pages how many it claims means nothing.
    let unread = readings.count < indices.count ? 0..<0 : readings.count..<max(readings.count, min(claimed, Self.mostClaimed))
    let texts = readings.indices.map { readings[$0].takeText() }
    let wanted = pages.filter { $0.status != .unwanted }
    if losses.count == wanted.count, let loss = losses.first { throw loss }
    let count = wanted.count == 1 ? "1 page" : "\(wanted.count) pages"
    if wanted.allSatisfy({ [.unread, .damaged, .limit].contains($0.status) }) { throw ExtractionError(.unread, file.name, count) }
    if texts.allSatisfy({ $0.pieces.isEmpty && $0.stamps.isEmpty }) { throw ExtractionError(.noText, file.name, count) }

    let hasStamps = texts.contains { !$0.stamps.isEmpty }
    let composed = DocumentFlow.compose(texts)
    if !hasStamps, composed.blocks.allSatisfy({ $0.kind == .furniture }) { throw ExtractionError(.noText, file.name, count) }
    let isRead = pages.contains { $0.status == .ocr }
    return ExtractedDocument(
      name: file.name, sha256: file.sha256, mediaType: file.format.mediaType, method: isRead ? .ocr : .textLayer,
      engine: [engine, isRead ? Tesseract.engine : nil].compactMap { $0 }.joined(separator: ", "),
      text: SourceText(composed.bytes),
      pages: pages + unread.map { Page(index: $0, width: 0, height: 0, status: file.isWanted($0) ? .limit : .unwanted) },
      blocks: composed.blocks,
      diagnostics: notes + stamps(in: composed) + doubts(in: composed))
  }

  /// What befell pages.
  private var notes: [Diagnostic] {
    var notes: [Diagnostic] = []
    if let wanted = file.pages {
      notes.append(Diagnostic(id: "extraction.pagesChosen", severity: .note, message: "Of \(claimed) pages only \(wanted.text) were read."))
    }
    if let first = (indices.count..<max(indices.count, min(claimed, Self.mostClaimed))).first(where: file.isWanted) {
      let message =
        file.pageByPage?.end == indices.count
        ? "The file has \(claimed) pages; the first \(indices.count) were read."
        : "More than \(count) pages are not read at a time; page \(first + 1) and those behind it were left out: "
          + "read them by themselves, with --pages \(first + 1)-."
      notes.append(warning("extraction.pageLimit", message))
    }
    notes += readings.flatMap(\.diagnostics)
    if let firstLeftOut {
      let rest = "\(firstLeftOut + 1)-\(indices.count)"
      notes.append(
        warning(
          "extraction.letterLimit",
          "The file has more than \(mostGlyphs) letters; pages \(rest) were left out: read them by themselves, with --pages \(rest)."))
    }
    if missing > 0 {
      notes.append(warning("extraction.missingPage", "\(missing) of \(claimed) pages cannot be opened and were left out."))
    }
    return notes
  }

  private func stamps(in composed: TextComposer) -> [Diagnostic] {
    composed.stamped.map { span in
      let words = String(decoding: composed.bytes[span.start..<span.end], as: UTF8.self)
      return Diagnostic(
        id: "extraction.stampedText", severity: .note,
        message: "“\(words)” is not printed on the page: it was laid over it, as programs do that sign and register documents.", span: span)
    }
  }

  private func doubts(in composed: TextComposer) -> [Diagnostic] {
    composed.doubts.map { doubt in
      let word = String(decoding: composed.bytes[doubt.span.start..<doubt.span.end], as: UTF8.self)
      return warning(
        "extraction.doubtfulWord",
        "“\(word)” was read from a picture; at another scale it reads “\(doubt.other)”: compare it with the page.", doubt.span)
    }
  }

  private func warning(_ id: String, _ message: String, _ span: TextSpan? = nil) -> Diagnostic {
    Diagnostic(id: id, severity: .warning, message: message, span: span)
  }
}
