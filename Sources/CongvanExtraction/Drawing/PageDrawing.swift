public import CongvanText

/// A rectangle drawn over a page's picture.
public struct PageMark: Hashable, Sendable {
  /// A colour by its shares of red, green and blue, 0 to 1.
  public struct Colour: Hashable, Sendable {
    var red, green, blue: Double

    /// A colour by its shares.
    public init(red: Double, green: Double, blue: Double) {
      self.red = red
      self.green = green
      self.blue = blue
    }
  }

  /// Where it lies, in points from the page's top left.
  public var box: Box
  /// Of its edge, and of its ground, through which the page shows.
  public var colour: Colour

  /// A rectangle in a colour.
  public init(_ box: Box, _ colour: Colour) {
    self.box = box
    self.colour = colour
  }
}

/// A page that is to be drawn.
struct PageDrawing: Hashable, Sendable {
  /// Counted from 0.
  var page: Int
  /// What is drawn over it; the last on top.
  var marks: [PageMark]

  /// Pixels an inch; fewer where a page would have more than `mostPixels`.
  static let resolution = 150.0, mostPixels = 10_000_000.0
}

extension DocumentExtractor {
  /// A page of a PDF file or an image as a picture (PNG).
  ///
  /// - Parameters:
  ///   - page: Counted from 0.
  ///   - bytes: The whole file.
  ///   - name: The file's name without its folder.
  ///   - marks: What is drawn over the page; the last on top.
  ///   - workers: The processes in which files from elsewhere are taken apart; nil for this one, which a hostile file can then end.
  /// - Throws: `.noSuchPage`; `.noPages` for a file in another format; as `extract` does, for an image where Tesseract is missing too.
  public static func picture(
    ofPage page: Int, bytes: [UInt8], name: String, marks: [PageMark], workers: WorkerPool? = nil
  ) throws(ExtractionError) -> [UInt8] {
    let format = FileFormat(sniffing: bytes, name: name)
    guard [.pdf, .png, .jpeg, .tiff].contains(format) else { throw ExtractionError(.noPages, name, format.label) }
    // Beyond these it could not even be told to a worker.
    guard (0..<Int(Int32.max)).contains(page) else { throw ExtractionError(.noSuchPage, name, "with the index \(page)") }
    var file = try ForeignFile(bytes, format, name: name)
    file.drawing = PageDrawing(page: page, marks: marks)
    if let workers { return try workers.picture(of: file) }
    return try file.picture(file.drawing!) { _ in }
  }
}

extension ForeignFile {
  /// A page as a picture in this process.
  ///
  /// - Parameter step: Told before each step.
  func picture(_ drawing: PageDrawing, _ step: (Step) -> Void) throws(ExtractionError) -> [UInt8] {
    step(.page(drawing.page, of: 1))
    step(.picture)
    let picture: [UInt8]?
    if let image = ImageFile(bytes, format, name: name) {
      guard Tesseract.isInstalled else { throw ExtractionError(.unread, name, "1 page") }
      try drawing.check(image.pageCount, of: self)
      picture = try image.drawn(drawing)
    } else {
      let pdf = try PopplerPDF(bytes, name: name)
      try drawing.check(pdf.pageCount, of: self)
      guard let sheet = pdf.page(drawing.page) else { throw ExtractionError(.damaged, name, "page \(drawing.page + 1) cannot be opened") }
      picture = sheet.drawn(drawing)
    }
    guard let picture else { throw ExtractionError(.damaged, name, "page \(drawing.page + 1) cannot be drawn") }
    return picture
  }
}

extension PageDrawing {
  fileprivate func check(_ count: Int, of file: ForeignFile) throws(ExtractionError) {
    if page < 0 || page >= count { throw ExtractionError(.noSuchPage, page: page + 1, of: count, file.name) }
  }
}
