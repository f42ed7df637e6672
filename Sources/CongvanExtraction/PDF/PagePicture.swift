internal import CPoppler

/// A page as a grey picture.
struct PagePicture: Sendable {
  var image: GreyImage
  var frame: PictureFrame
}

/// Where a picture lies on its page.
struct PictureFrame: Sendable {
  /// The picture's top left corner in points from the page's.
  var x0, y0: Double
  /// Points for a pixel.
  var pitchX, pitchY: Double
  /// Whether the page was drawn, with what was laid over it.
  var isDrawn = false

  /// Pixels an inch.
  var resolution: Int { Int((72 / pitchX).rounded()) }
}

extension PagePicture {
  /// Pixels an inch at which pages are read: more costs time and reads no better.
  static let usual = 200.0
  /// Pictures of other resolutions are scaled; between these they are read as they are.
  static let readable = 150.0...250.0
  /// The most pixels of a picture, which is A2; larger pages are read at a lower resolution.
  static let mostPixels = 16_000_000.0

  /// The page's own picture where it is one, untouched by what was laid over it; else the page as it is drawn.
  static func of(_ page: OpaquePointer, width: Double, height: Double) -> PagePicture? {
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
    if let stored = StoredPicture(of: page, width: width, height: height), stored.isShown(by: page) { return stored.picture }
    let scale = min(usual / 72, (mostPixels / (width * height)).squareRoot())
    return drawn(page, width, height, scale).map {
      PagePicture(image: $0, frame: PictureFrame(x0: 0, y0: 0, pitchX: 1 / scale, pitchY: 1 / scale, isDrawn: true))
    }
  }

  static func scaled(_ surface: OpaquePointer, _ columns: Double, _ rows: Double, by scale: Double) -> GreyImage? {
    painted(columns * scale, rows * scale) { context in
      cairo_scale(context, scale, scale)
      cairo_set_source_surface(context, surface, 0, 0)
      cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
      cairo_paint(context)
    }
  }

  /// Draws the page as small as can be, for what poppler notes meanwhile.
  static func draw(_ page: OpaquePointer, width: Double, height: Double) {
    guard width > 0, height > 0 else { return }
    _ = drawn(page, width, height, 1 / max(width, height))
  }

  /// Whether anything but white is drawn on the page.
  static func hasInk(_ page: OpaquePointer, width: Double, height: Double) -> Bool {
    guard width > 0, height > 0, width * height < mostPixels else { return false }
    return drawn(page, width, height, 0.5)?.pixels.contains { $0 < 128 } ?? false
  }

  static func drawn(_ page: OpaquePointer, _ width: Double, _ height: Double, _ scale: Double) -> GreyImage? {
    painted(width * scale, height * scale) { context in
      cairo_scale(context, scale, scale)
      poppler_page_render(page, context)
    }
  }

  /// A picture of what is painted on a white ground.
  private static func painted(_ width: Double, _ height: Double, _ paint: (OpaquePointer) -> Void) -> GreyImage? {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width.rounded(.up)), Int32(height.rounded(.up)))
    defer { cairo_surface_destroy(surface) }
    guard let surface, let context = cairo_create(surface) else { return nil }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    paint(context)
    return GreyImage(surface)
  }
}

extension GreyImage {
  /// The shades of a cairo image, red seals faded; nil where it is empty or of a format without colours.
  init?(_ surface: OpaquePointer) {
    cairo_surface_flush(surface)
    let format = cairo_image_surface_get_format(surface)
    guard format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32, let data = cairo_image_surface_get_data(surface) else {
      return nil
    }
    let (width, height) = (Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface)))
    let stride = Int(cairo_image_surface_get_stride(surface))
    self.width = width
    self.height = height
    pixels = [UInt8](unsafeUninitializedCapacity: width * height) { out, count in
      for y in 0..<height {
        let row = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
        for x in 0..<width {
          let pixel = row[x]
          out[y * width + x] = Self.shade(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF)
        }
      }
      count = width * height
    }
  }
}
