internal import CTesseract

/// A file that is a picture, or a TIFF of several.
struct ImageFile {
  private let bytes: [UInt8]
  private let format: FileFormat
  /// Of the file that it is or is in, for errors.
  private let name: String
  private let directories: TIFFDirectories?

  /// Nil where the bytes are no image that is read.
  init?(_ bytes: [UInt8], _ format: FileFormat, name: String) {
    guard [.png, .jpeg, .tiff].contains(format) else { return nil }
    self.bytes = bytes
    self.format = format
    self.name = name
    directories = format == .tiff ? TIFFDirectories(bytes[...]) : nil
  }

  /// The most pixels of a picture, and bytes of a strip of it, which is unpacked at once.
  private static let mostPixels = 40_000_000, mostOfStrip = 128 << 20

  /// How many pictures the file claims.
  var pageCount: Int { directories?.places.count ?? 1 }

  /// A picture as a page: upright, grey, at the resolution that pages are read at.
  ///
  /// - Parameter index: Counted from 0.
  /// - Throws: `.limit` where it has more pixels than are read, `.damaged` where it cannot be opened.
  func page(_ index: Int) throws(ExtractionError) -> PagePicture {
    guard let page = try upright(index).page() else { throw ExtractionError(.damaged, name, "the picture cannot be drawn") }
    return page
  }

  /// A picture as a page with what is drawn over it, in its colours, as a PNG file.
  func drawn(_ drawing: PageDrawing) throws(ExtractionError) -> [UInt8]? { try upright(drawing.page).drawn(drawing) }

  /// A picture turned as it is to be looked at.
  private func upright(_ index: Int) throws(ExtractionError) -> LeptonicaPicture {
    guard let size = size(of: index) else { throw ExtractionError(.damaged, name, "no size is given") }
    guard size.width * size.height <= Self.mostPixels else {
      throw ExtractionError(.limit, name, "\(size.width) × \(size.height) pixels; \(Self.mostPixels / 1_000_000) million are the most")
    }
    if let strip = directories?.unpackedStrip(at: directories?.places[index] ?? 0, width: size.width, height: size.height),
      strip > Self.mostOfStrip
    {
      throw ExtractionError(
        .limit, name, "a strip of the picture has \(strip >> 20) MB when it is unpacked; \(Self.mostOfStrip >> 20) are the most")
    }
    if let directories, !directories.isWhole(at: directories.places[index]) {
      throw ExtractionError(.damaged, name, "the picture is cut off")
    }
    guard var picture = LeptonicaPicture(opened(index)) else { throw ExtractionError(.damaged, name, "the picture is broken") }
    picture.turn(by: quarters)
    return picture
  }

  /// Width and height in pixels, as the file says before it is unpacked.
  private func size(of index: Int) -> (width: Int, height: Int)? {
    var width: Int32 = 0, height: Int32 = 0
    let failed =
      directories == nil
      ? pixReadHeaderMem(bytes, bytes.count, nil, &width, &height, nil, nil, nil)
      : readHeaderMemTiff(bytes, bytes.count, Int32(index), &width, &height, nil, nil, nil, nil, nil)
    return failed == 0 && width > 0 && height > 0 ? (Int(width), Int(height)) : nil
  }

  private func opened(_ index: Int) -> OpaquePointer? {
    directories == nil
      ? pixReadMem(bytes, bytes.count) : pixReadMemTiff(bytes, bytes.count, Int32(index))
  }

  /// How often a photo must be turned to the right by a quarter to be upright. Leptonica turns TIFFs by itself.
  private var quarters: Int {
    guard format == .jpeg, let exif = TIFFDirectories(exifOf: bytes), let place = exif.places.first,
      let orientation = exif.values(of: 0x0112, at: place).first
    else { return 0 }
    return switch orientation {
    case 3: 2
    case 6: 1
    case 8: 3
    default: 0
    }
  }
}
