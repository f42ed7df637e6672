public import CongvanText

/// The first pass: from a file's bytes to its text in reading order, with the place of every word.
///
/// Read so far: plain text, Markdown, web pages, Word documents, PDF files with scanned pages among them, and images of pages
/// (PNG, JPEG, TIFF); and where LibreOffice is installed, what it can turn into a Word document.
public enum DocumentExtractor {
  /// The longest text given on, in bytes, which is some 1500 pages: reading it takes memory by its length.
  static let mostText = 4 << 20

  /// Reads a file, finds out what it is by its bytes, and extracts it.
  ///
  /// - Parameters:
  ///   - path: A file on this machine, absolute or relative to the working folder.
  ///   - workers: The processes in which files from elsewhere are taken apart; nil for this one, which a hostile file can then end.
  /// - Throws: `ExtractionError` when the file cannot be read or holds nothing this version can read.
  public static func extract(fileAt path: String, workers: WorkerPool? = nil) throws(ExtractionError) -> ExtractedDocument {
    try extract(bytes: FileBytes.document(path), name: FileBytes.name(of: path), workers: workers)
  }

  /// Finds out what `bytes` are and extracts them.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name without its folder; its extension tells Markdown from plain text.
  ///   - workers: The processes in which files from elsewhere are taken apart; nil for this one, which a hostile file can then end.
  ///   - pages: The pages wanted; nil for all.
  /// - Throws: `ExtractionError` when the bytes hold nothing this version can read.
  public static func extract(
    bytes: [UInt8], name: String, workers: WorkerPool? = nil, pages: PageSelection? = nil
  ) throws(ExtractionError) -> ExtractedDocument {
    guard !bytes.isEmpty else { throw ExtractionError(.empty, name) }
    let format = FileFormat(sniffing: bytes, name: name)
    let document = try whole(bytes, format, name, workers, pages)
    if document.text.bytes.count > mostText { throw ExtractionError(.limit, name, "more than \(mostText >> 20) MB of text") }
    if pages != nil, document.pages.isEmpty { throw ExtractionError(.noPages, name, format.label) }
    return document
  }

  private static func whole(
    _ bytes: [UInt8], _ format: FileFormat, _ name: String, _ workers: WorkerPool?, _ pages: PageSelection?
  ) throws(ExtractionError) -> ExtractedDocument {
    if !format.agrees(with: name) { throw ExtractionError(.mismatched, name, format.label) }
    switch format {
    case .lockedOffice: throw ExtractionError(.encrypted, name)
    case .pdf, .html, .docx, .doc, .odt, .rtf, .png, .jpeg, .tiff:
      var file = try ForeignFile(bytes, format, name: name, needsWalls: workers?.needsWalls ?? false)
      file.pages = pages
      if let workers { return try workers.document(of: file) }
      return try file.document { _ in }
    case .plain, .markdown: return try TextReading.document(bytes, name: name, format: format)
    default: throw ExtractionError(.unsupported, name, format.label)
    }
  }
}
