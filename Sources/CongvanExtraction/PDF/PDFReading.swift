internal import CongvanText

/// PDF files, page by page.
enum PDFReading {
  /// - Parameters:
  ///   - readers: Who reads the pictures of scanned pages.
  ///   - mostGlyphs: With more letters on the pages before it, a page is left out.
  ///   - step: Told before each step.
  static func document(
    _ file: ForeignFile, readers: PictureReaders = .shared, mostGlyphs: Int = PagedDocument.mostGlyphs, _ step: (ForeignFile.Step) -> Void
  ) throws(ExtractionError) -> ExtractedDocument {
    let pdf = try PopplerPDF(file.bytes, name: file.name)
    var pages = try PagedDocument(file, claimed: pdf.pageCount, mostGlyphs: mostGlyphs)
    for index in pages.indices where !pages.isHopeless {
      if pages.passesOver() { continue }
      step(.page(index, of: pages.count))
      guard let sheet = pdf.page(index) else {
        pages.addMissing()
        continue
      }
      pages.add(PageReading(sheet, index: index, readers, step))
    }
    var document = try pages.joined(engine: PopplerPDF.engine, step)
    document.signatures = SignatureDictionaries.stamps(in: file.bytes)
    // Where a file has broken a worker, its signatures may have done it.
    if !document.signatures.isEmpty, file.pageByPage == nil { document.add(pdf.signatures(), of: file.bytes) }
    return document
  }
}
