internal import CongvanText

/// PDF files with a text layer.
enum PDFReading {
  /// The most pages read of a file.
  static let mostPages = 2000
  /// The most glyphs read of a page.
  static let mostGlyphs = 200_000

  static func document(_ file: [UInt8], name: String) throws(ExtractionError) -> ExtractedDocument {
    let pdf = try PopplerPDF(file, name: name)
    let claimed = pdf.pageCount
    guard claimed > 0 else { throw ExtractionError(.empty, name, "no pages") }

    var diagnostics: [Diagnostic] = []
    if claimed > mostPages {
      diagnostics.append(warning("extraction.pageLimit", "The file has \(claimed) pages; the first \(mostPages) were read."))
    }
    var texts: [PageText] = []
    var pages: [Page] = []
    var missing = 0, scans = 0
    for index in 0..<min(claimed, mostPages) {
      guard let sheet = pdf.page(index) else {
        missing += 1
        // A file that claims pages it does not have claims them all.
        if missing > 50, missing == pages.count + 1 { break }
        pages.append(Page(index: index, width: 0, height: 0))
        texts.append(PageText(index: index, width: 0, height: 0, glyphs: [], pieces: []))
        continue
      }
      let (width, height) = sheet.size
      let (glyphs, cut) = sheet.glyphs(limit: mostGlyphs)
      if cut {
        diagnostics.append(
          warning("extraction.glyphLimit", "Page \(index + 1) has more than \(mostGlyphs) letters; the rest was left out."))
      }
      // A stamp over a picture of a page is no text of the page.
      if glyphs.count < fewGlyphs, glyphs.isEmpty || sheet.imageCover > 0.5 {
        if sheet.imageCover > 0.5 {
          scans += 1
          diagnostics.append(warning("extraction.scannedPage", "Page \(index + 1) is a picture; its words were not read."))
        }
      }
      pages.append(Page(index: index, width: width, height: height))
      var text = PageText(index: index, width: Float(width), height: Float(height), glyphs: glyphs, pieces: [])
      if glyphs.count >= fewGlyphs {
        text.add(sheet.stamps(over: glyphs, limit: mostGlyphs))
      } else {
        text.pieces = Piece.pieces(of: glyphs)
      }
      texts.append(text)
    }
    if missing > 0 {
      diagnostics.append(warning("extraction.missingPage", "\(missing) of \(claimed) pages cannot be opened and were left out."))
    }
    guard missing < pages.count else { throw ExtractionError(.damaged, name, "none of its pages can be opened") }
    if texts.allSatisfy({ $0.glyphs.isEmpty }) || scans == pages.count {
      throw ExtractionError(.noText, name, pages.count == 1 ? "1 page without text" : "\(pages.count) pages without text")
    }

    let (text, blocks) = DocumentFlow.compose(texts)
    return ExtractedDocument(
      name: name, sha256: Digest.sha256(of: file), mediaType: FileFormat.pdf.mediaType, method: .textLayer, engine: PopplerPDF.engine,
      text: SourceText(text), pages: pages, blocks: blocks,
      signatures: SignatureDictionaries.stamps(in: file), diagnostics: diagnostics)
  }

  /// With fewer letters than this a page may be a scan with a stamp on it.
  private static let fewGlyphs = 300

  private static func warning(_ id: String, _ message: String) -> Diagnostic {
    Diagnostic(id: id, severity: .warning, message: message)
  }
}
