internal import CTesseract

/// A file that is a picture, or a TIFF of several.
struct ImageFile {
  private let file: ForeignFile
  private let directories: TIFFDirectories?

  init(_ file: ForeignFile) {
    self.file = file
    directories = file.format == .tiff ? TIFFDirectories(file.bytes[...]) : nil
  }

  /// How many pictures the file claims.
  var pageCount: Int { directories?.places.count ?? 1 }

  /// A picture as a page: upright, grey, at the resolution that pages are read at.
  ///
  /// - Parameter index: Counted from 0.
  /// - Throws: `.limit` where it has more pixels than are read, `.damaged` where it cannot be opened.
  func page(_ index: Int) throws(ExtractionError) -> PagePicture {
    guard let size = size(of: index) else { throw ExtractionError(.damaged, file.name, "no size is given") }
    guard Double(size.width) * Double(size.height) <= PagePicture.mostPixels else {
      let most = Int(PagePicture.mostPixels / 1_000_000)
      throw ExtractionError(.limit, file.name, "\(size.width) × \(size.height) pixels; \(most) million are the most")
    }
    if let directories, !directories.isWhole(at: directories.places[index]) {
      throw ExtractionError(.damaged, file.name, "the picture is cut off")
    }
    guard var picture = LeptonicaPicture(opened(index)) else { throw ExtractionError(.damaged, file.name, "the picture is broken") }
    picture.turn(by: quarters)
    guard let page = picture.page() else { throw ExtractionError(.damaged, file.name, "the picture cannot be drawn") }
    return page
  }

  /// Width and height in pixels, as the file says before it is unpacked.
  private func size(of index: Int) -> (width: Int, height: Int)? {
    var width: Int32 = 0, height: Int32 = 0
    let failed =
      directories == nil
      ? pixReadHeaderMem(file.bytes, file.bytes.count, nil, &width, &height, nil, nil, nil)
      : readHeaderMemTiff(file.bytes, file.bytes.count, Int32(index), &width, &height, nil, nil, nil, nil, nil)
    return failed == 0 && width > 0 && height > 0 ? (Int(width), Int(height)) : nil
  }

  private func opened(_ index: Int) -> OpaquePointer? {
    directories == nil
      ? pixReadMem(file.bytes, file.bytes.count) : pixReadMemTiff(file.bytes, file.bytes.count, Int32(index))
  }

  /// How often a photo must be turned to the right by a quarter to be upright. Leptonica turns TIFFs by itself.
  private var quarters: Int {
    guard file.format == .jpeg, let exif = TIFFDirectories(exifOf: file.bytes), let place = exif.places.first,
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
