internal import CPoppler
internal import CongvanText

/// A white page to draw on, in points; it owns cairo's handles.
struct PageCanvas: ~Copyable {
  private let surface: OpaquePointer
  private let context: OpaquePointer

  /// A page of so many points; nil where that cannot be had.
  init?(width: Double, height: Double) {
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
    let scale = min(PageDrawing.resolution / 72, (PageDrawing.mostPixels / (width * height)).squareRoot())
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32((width * scale).rounded(.up)), Int32((height * scale).rounded(.up)))
    guard let surface, let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    self.context = context
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Has the page of a PDF drawn.
  func draw(_ page: OpaquePointer) { poppler_page_render(page, context) }

  /// Draws a picture over the whole page.
  ///
  /// - Parameter pixel: One by its column and row, in the lower 24 bits as red, green and blue.
  func draw(across: Int, down: Int, width: Double, height: Double, _ pixel: (_ column: Int, _ row: Int) -> UInt32) {
    guard let picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(across), Int32(down)) else { return }
    defer { cairo_surface_destroy(picture) }
    cairo_surface_flush(picture)
    guard let data = cairo_image_surface_get_data(picture) else { return }
    let stride = Int(cairo_image_surface_get_stride(picture))
    for row in 0..<down {
      let line = UnsafeMutableRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
      for column in 0..<across { line[column] = pixel(column, row) }
    }
    cairo_surface_mark_dirty(picture)
    cairo_save(context)
    cairo_scale(context, width / Double(across), height / Double(down))
    cairo_set_source_surface(context, picture, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
    cairo_paint(context)
    cairo_restore(context)
  }

  /// Draws a mark, a little larger than its box.
  func draw(_ mark: PageMark) {
    let (box, colour, rim) = (mark.box, mark.colour, 1.0)
    cairo_rectangle(context, box.x0 - rim, box.y0 - rim, box.x1 - box.x0 + 2 * rim, box.y1 - box.y0 + 2 * rim)
    cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, 0.15)
    cairo_fill_preserve(context)
    cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, 0.9)
    cairo_set_line_width(context, 0.75)
    cairo_stroke(context)
  }

  /// What was drawn, as a PNG file; nil where it came to nothing.
  func png() -> [UInt8]? {
    let target = ByteTarget()
    let status = withExtendedLifetime(target) { cairo_surface_write_to_png_stream(surface, ByteTarget.write, target.context) }
    return status == CAIRO_STATUS_SUCCESS ? target.bytes : nil
  }
}

/// Where cairo writes a file to.
final class ByteTarget {
  private(set) var bytes: [UInt8] = []

  /// What `write` is to be called with; it does not keep the target alive.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { context, data, count in
    guard let context, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteTarget>.fromOpaque(context).takeUnretainedValue().bytes += UnsafeBufferPointer(start: data, count: Int(count))
    return CAIRO_STATUS_SUCCESS
  }
}
