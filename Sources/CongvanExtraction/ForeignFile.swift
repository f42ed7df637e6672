internal import CongvanText

/// A file in a format that a library of somebody else's takes apart, and that may have been made to break it.
struct ForeignFile: Sendable {
  /// What extraction is about to do with a file; what it may use up grows with it.
  enum Step: Hashable, Sendable {
    /// A page's text layer is taken: its place in the file, counted from 0, and how many pages are read.
    case page(Int, of: Int)
    /// A page is drawn, and words are read from the picture.
    case picture
    /// The pages are put together.
    case joining
  }

  /// How a file is read again that broke a worker: page by page, and not all of them.
  struct PageByPage: Sendable {
    /// Pages that are known to break workers, counted from 0, and how they did so.
    var lost: [Int: ExtractionError] = [:]
    /// The first page that is not tried any more, counted from 0.
    var end = PagedDocument.mostClaimed
  }

  /// Its name without its folder.
  let name: String
  /// What it was before anything was converted.
  let format: FileFormat
  /// Of the bytes it had before anything was converted.
  let sha256: String
  /// A PDF, a web page, a Word document, a workbook or an image.
  let bytes: [UInt8]
  /// The pages wanted; nil for all.
  var pages: PageSelection?
  /// The page to draw; nil where the text is wanted.
  var drawing: PageDrawing?
  /// How LibreOffice converted it, as a sentence; nil where nothing did.
  var conversion: String?
  /// Nil at the first try.
  var pageByPage: PageByPage?

  /// - Parameters:
  ///   - format: What the bytes are; through LibreOffice, some formats become Word documents here.
  ///   - needsWalls: Whether none is converted outside of bubblewrap.
  /// - Throws: `.needsLibreOffice`, `.noBubblewrap`, and what befalls a conversion.
  init(_ bytes: [UInt8], _ format: FileFormat, name: String, needsWalls: Bool = false) throws(ExtractionError) {
    let digest = Digest.sha256(of: bytes)
    guard [.doc, .odt, .rtf].contains(format) else {
      self.init(name: name, format: format, sha256: digest, bytes: bytes)
      return
    }
    let bubble = Bubblewrap.usable
    let converted = try LibreOffice.docx(
      bytes, suffix: format.rawValue, name: name, label: format.label, in: bubble, needsBubble: needsWalls)
    self.init(name: name, format: format, sha256: digest, bytes: converted)
    conversion = "LibreOffice converted it first, \(bubble == nil ? "behind limits on its time and memory only" : "within bubblewrap")."
  }

  /// Whether a page is wanted, counted from 0.
  func isWanted(_ page: Int) -> Bool { pages?.contains(page + 1) ?? true }

  init(name: String, format: FileFormat, sha256: String, bytes: [UInt8]) {
    self.name = name
    self.format = format
    self.sha256 = sha256
    self.bytes = bytes
  }

  /// Its text in this process.
  ///
  /// - Parameter step: Told before each step.
  func document(_ step: (Step) -> Void) throws(ExtractionError) -> ExtractedDocument {
    switch format {
    case .pdf: try PDFReading.document(self, step)
    case .png, .jpeg, .tiff: try ImageReading.document([ImageFile(bytes, format, name: name)].compactMap { $0 }, of: self, step)
    case .xlsx: try XlsxReading.document(self)
    case .html: try HTMLReading.document(bytes, name: name)
    case .docx: try DocxReading.document(self, engine: LibXML2.engine, step)
    default: try DocxReading.document(self, engine: "LibreOffice, " + LibXML2.engine, step)
    }
  }
}
