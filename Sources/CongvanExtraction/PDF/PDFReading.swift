internal import CongvanText

/// PDF files, page by page.
enum PDFReading {
  /// The most pages read of a file.
  static let mostPages = 2000

  /// - Parameters:
  ///   - readers: Who reads the pictures of scanned pages.
  ///   - step: Told before each step.
  static func document(
    _ file: [UInt8], name: String, readers: PictureReaders = .shared, _ step: (ForeignFile.Step) -> Void
  ) throws(ExtractionError) -> ExtractedDocument {
    let pdf = try PopplerPDF(file, name: name)
    let claimed = pdf.pageCount
    guard claimed > 0 else { throw ExtractionError(.empty, name, "no pages") }

    var diagnostics: [Diagnostic] = []
    if claimed > mostPages {
      diagnostics.append(warning("extraction.pageLimit", "The file has \(claimed) pages; the first \(mostPages) were read."))
    }
    var readings: [PageReading] = []
    var missing = 0
    for index in 0..<min(claimed, mostPages) {
      guard let sheet = pdf.page(index) else {
        missing += 1
        // A file that claims pages it does not have claims them all.
        if missing > 50, missing == readings.count + 1 { break }
        readings.append(PageReading(missing: index))
        continue
      }
      step(.page)
      readings.append(PageReading(sheet, index: index, readers, step))
    }
    for index in readings.indices { readings[index].finish() }
    let pages = readings.map(\.page), texts = readings.map(\.text)
    diagnostics += readings.flatMap(\.diagnostics)
    if missing > 0 {
      diagnostics.append(warning("extraction.missingPage", "\(missing) of \(claimed) pages cannot be opened and were left out."))
    }
    guard missing < pages.count else { throw ExtractionError(.damaged, name, "none of its pages can be opened") }
    if pages.allSatisfy({ $0.status == .unread || $0.status == .damaged }) {
      throw ExtractionError(.unread, name, pages.count == 1 ? "1 page" : "\(pages.count) pages")
    }
    if texts.allSatisfy({ $0.pieces.isEmpty && $0.stamps.isEmpty }) {
      throw ExtractionError(.noText, name, pages.count == 1 ? "1 page" : "\(pages.count) pages")
    }

    let composed = DocumentFlow.compose(texts)
    diagnostics += composed.doubts.map { doubt in
      let word = String(decoding: composed.bytes[doubt.span.start..<doubt.span.end], as: UTF8.self)
      return Diagnostic(
        id: "extraction.doubtfulWord", severity: .warning,
        message: "“\(word)” was read from a picture; at another scale it reads “\(doubt.other)”: compare it with the page.",
        span: doubt.span)
    }
    let isRead = pages.contains { $0.status == .ocr }
    return ExtractedDocument(
      name: name, sha256: Digest.sha256(of: file), mediaType: FileFormat.pdf.mediaType, method: isRead ? .ocr : .textLayer,
      engine: isRead ? "\(PopplerPDF.engine), \(Tesseract.engine)" : PopplerPDF.engine,
      text: SourceText(composed.bytes), pages: pages, blocks: composed.blocks,
      signatures: SignatureDictionaries.stamps(in: file), diagnostics: diagnostics)
  }

  private static func warning(_ id: String, _ message: String) -> Diagnostic {
    Diagnostic(id: id, severity: .warning, message: message)
  }
}
