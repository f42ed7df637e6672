internal import CongvanText

/// Images of pages: PNG, JPEG, and TIFF of one page or several. They are read as scanned pages are.
enum ImageReading {
  /// - Parameters:
  ///   - images: The images in the file; the file itself as a rule.
  ///   - engine: What took the file apart to find them; nil where nothing had to.
  ///   - readers: Who reads the pictures.
  ///   - step: Told before each step.
  static func document(
    _ images: [ImageFile], of file: ForeignFile, engine: String? = nil, readers: PictureReaders = .shared,
    _ step: (ForeignFile.Step) -> Void
  ) throws(ExtractionError) -> ExtractedDocument {
    let places = images.flatMap { image in (0..<image.pageCount).map { (image: image, page: $0) } }
    guard Tesseract.isInstalled else { throw ExtractionError(.unread, file.name, places.count == 1 ? "1 page" : "\(places.count) pages") }
    var pages = try PagedDocument(file, claimed: places.count)
    for index in pages.indices {
      if pages.passesOver() { continue }
      step(.page(index, of: pages.count))
      step(.picture)
      do throws(ExtractionError) { pages.add(PageReading(try places[index].image.page(places[index].page), index: index, readers)) } catch {
        pages.addLost(for: error)
      }
    }
    return try pages.joined(engine: engine, step)
  }
}
