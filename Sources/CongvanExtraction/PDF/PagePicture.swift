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
    if let own = own(page, width, height) { return own }
    let scale = min(usual / 72, (mostPixels / (width * height)).squareRoot())
    return drawn(page, width, height, scale).map {
      PagePicture(image: $0, frame: PictureFrame(x0: 0, y0: 0, pitchX: 1 / scale, pitchY: 1 / scale, isDrawn: true))
    }
  }

  /// The one picture that makes the page.
  private static func own(_ page: OpaquePointer, _ width: Double, _ height: Double) -> PagePicture? {
    guard let images = poppler_page_get_image_mapping(page) else { return nil }
    defer { poppler_page_free_image_mapping(images) }
    guard images.pointee.next == nil, let mapping = images.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self).pointee else {
      return nil
    }
    let area = mapping.area
    let (across, down) = (abs(area.x2 - area.x1), abs(area.y2 - area.y1))
    guard across > 0.8 * width, down > 0.8 * height, across < 1.1 * width, down < 1.1 * height,
      let surface = poppler_page_get_image(page, mapping.image_id)
    else { return nil }
    defer { cairo_surface_destroy(surface) }
    let (columns, rows) = (Double(cairo_image_surface_get_width(surface)), Double(cairo_image_surface_get_height(surface)))
    guard columns > 0, rows > 0, columns * rows <= mostPixels else { return nil }
    let found = columns / across * 72
    let scale = readable.contains(found) ? 1 : usual / found
    guard let image = scale == 1 ? GreyImage(surface) : scaled(surface, columns, rows, by: scale) else { return nil }
    // The picture may be stored lying on its side or as its own negative; drawing the page small shows that.
    guard let small = drawn(page, width, height, 0.25), let own = scaled(surface, columns, rows, by: 0.25 * across / columns),
      own.resembles(small)
    else { return nil }
    let frame = PictureFrame(
      x0: min(area.x1, area.x2), y0: min(area.y1, area.y2), pitchX: across / Double(image.width), pitchY: down / Double(image.height))
    return PagePicture(image: image, frame: frame)
  }

  private static func scaled(_ surface: OpaquePointer, _ columns: Double, _ rows: Double, by scale: Double) -> GreyImage? {
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

  private static func drawn(_ page: OpaquePointer, _ width: Double, _ height: Double, _ scale: Double) -> GreyImage? {
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
