internal import CongvanText

/// Images of pages: PNG, JPEG, and TIFF of one page or several. They are read as scanned pages are.
enum ImageReading {
  /// - Parameters:
  ///   - readers: Who reads the pictures.
  ///   - step: Told before each step.
  static func document(
    _ file: ForeignFile, readers: PictureReaders = .shared, _ step: (ForeignFile.Step) -> Void
  ) throws(ExtractionError) -> ExtractedDocument {
    guard Tesseract.isInstalled else { throw ExtractionError(.unread, file.name, "an image") }
    let image = ImageFile(file)
    var pages = try PagedDocument(file, claimed: image.pageCount)
    for index in pages.indices {
      step(.page)
      if pages.passesOver() { continue }
      step(.picture)
      do throws(ExtractionError) { pages.add(PageReading(try image.page(index), index: index, readers)) } catch {
        pages.addLost(for: error)
      }
    }
    return try pages.joined(engine: Tesseract.engine, step)
  }
}
