internal import CPoppler
internal import CTesseract

/// A picture in Leptonica's hands; it owns the handle.
struct LeptonicaPicture: ~Copyable {
  private(set) var handle: OpaquePointer

  init?(_ handle: OpaquePointer?) {
    guard let handle else { return nil }
    self.handle = handle
  }

  deinit {
    var last: OpaquePointer? = handle
    pixDestroy(&last)
  }

  private var width: Double { Double(pixGetWidth(handle)) }
  private var height: Double { Double(pixGetHeight(handle)) }

  /// Turns it to the right by quarters.
  mutating func turn(by quarters: Int) {
    if quarters != 0 { become(pixRotateOrth(handle, Int32(quarters))) }
  }

  /// It as a page, in grey; nil where that cannot be made of it.
  consuming func page() -> PagePicture? {
    let found = Resolution(of: self)
    let (across, down) = (width * 72 / found.across, height * 72 / found.down)
    guard becomeGrey() else { return nil }
    let most = (PagePicture.mostPixels / (across * down)).squareRoot()
    let pitch = min(PagePicture.usual / 72, most)
    if !found.isReadable, !become(pixScale(handle, Float(pitch * across / width), Float(pitch * down / height))) { return nil }
    guard let image = GreyImage(leptonica: handle) else { return nil }
    return PagePicture(
      image: image, frame: PictureFrame(x0: 0, y0: 0, pitchX: across / Double(image.width), pitchY: down / Double(image.height)))
  }

  /// It as a page with what is drawn over it, as a PNG file.
  consuming func drawn(_ drawing: PageDrawing) -> [UInt8]? {
    let found = Resolution(of: self)
    let (across, down) = (width * 72 / found.across, height * 72 / found.down)
    guard cpoppler_load() == nil, becomeReadable(), become(pixConvertTo32(handle)), let data = pixGetData(handle),
      let canvas = PageCanvas(width: across, height: down)
    else { return nil }
    let words = Int(pixGetWpl(handle)), hasAlpha = hasAlpha
    canvas.draw(across: Int(pixGetWidth(handle)), down: Int(pixGetHeight(handle)), width: across, height: down) { column, row in
      Self.colour(data[row * words + column], hasAlpha)
    }
    for mark in drawing.marks { canvas.draw(mark) }
    return canvas.png()
  }

  private var hasAlpha: Bool { pixGetDepth(handle) == 32 && pixGetSpp(handle) == 4 }

  /// Becomes a picture of 8 or 32 bits a pixel.
  private mutating func becomeReadable() -> Bool {
    // A picture of 32 bits is large, and its alpha is seen to where its pixels are.
    (pixGetDepth(handle) == 32 || become(pixRemoveAlpha(handle))) && become(pixConvertTo8Or32(handle, Int32(L_CLONE), 0))
  }

  /// Becomes a picture of 8 bits a pixel, which is a quarter of one in colours, before anything is done with it; red seals fade in it.
  private mutating func becomeGrey() -> Bool {
    guard becomeReadable() else { return false }
    if pixGetDepth(handle) == 8 { return true }
    guard let grey = pixCreate(pixGetWidth(handle), pixGetHeight(handle), 8), let from = pixGetData(handle), let to = pixGetData(grey)
    else {
      return false
    }
    let (columns, rows, words, greyWords) = (
      Int(pixGetWidth(handle)), Int(pixGetHeight(handle)), Int(pixGetWpl(handle)), Int(pixGetWpl(grey))
    )
    let hasAlpha = hasAlpha
    for row in 0..<rows {
      for column in 0..<columns {
        let colour = Self.colour(from[row * words + column], hasAlpha)
        // The first pixel of a word is in its highest byte.
        to[row * greyWords + column / 4] |=
          UInt32(GreyImage.shade(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF)) << (24 - 8 * UInt32(column % 4))
      }
    }
    return become(grey)
  }

  /// A pixel as red, green and blue in the lower 24 bits, on white ground.
  private static func colour(_ pixel: UInt32, _ hasAlpha: Bool) -> UInt32 {
    let colour = pixel >> 8, alpha = pixel & 0xFF
    if !hasAlpha || alpha == 0xFF { return colour }
    func blended(_ shade: UInt32) -> UInt32 { ((shade & 0xFF) * alpha + 0xFF * (0xFF - alpha)) / 0xFF }
    return blended(colour >> 16) << 16 | blended(colour >> 8) << 8 | blended(colour)
  }

  /// Puts another picture in place of this one; false where there is none.
  @discardableResult private mutating func become(_ other: OpaquePointer?) -> Bool {
    guard let other else { return false }
    var last: OpaquePointer? = handle
    pixDestroy(&last)
    handle = other
    return true
  }

  /// Pixels an inch.
  struct Resolution {
    var across, down: Double

    /// What the file says where a page comes out of it that is no larger than A3; else that of a page as wide as A4 is, lying where the
    /// picture has such a shape. Very small pictures are no pages.
    init(of picture: borrowing LeptonicaPicture) {
      (across, down) = (Double(pixGetXRes(picture.handle)), Double(pixGetYRes(picture.handle)))
      let likely = 70.0...1200.0
      let longest = 72 * max(picture.width / across, picture.height / down)
      if !likely.contains(across) || !likely.contains(down) || longest > 1250 {
        let isLying = (1.2...1.7).contains(picture.width / picture.height)
        across = max(50, picture.width * 72 / (isLying ? 842 : 595))
        down = across
      }
    }

    /// Whether pictures are read as they are.
    var isReadable: Bool { across == down && PagePicture.readable.contains(across) }
  }
}

extension GreyImage {
  /// The shades of a picture of 8 bits a pixel.
  fileprivate init?(leptonica picture: OpaquePointer) {
    guard let data = pixGetData(picture) else { return nil }
    let (width, height) = (Int(pixGetWidth(picture)), Int(pixGetHeight(picture)))
    let words = Int(pixGetWpl(picture))
    self.width = width
    self.height = height
    pixels = [UInt8](unsafeUninitializedCapacity: width * height) { out, count in
      for y in 0..<height {
        let row = data + y * words
        for x in 0..<width { out[y * width + x] = UInt8(row[x / 4] >> (24 - 8 * UInt32(x % 4)) & 0xFF) }
      }
      count = width * height
    }
  }

  /// A pixel is as light as its red, where that is lighter than the pixel: red seals fade, and what they stamp over is left.
  static func shade(_ red: UInt32, _ green: UInt32, _ blue: UInt32) -> UInt8 { UInt8(max(red, (red * 77 + green * 150 + blue * 29) >> 8)) }
}
