internal import CPoppler

/// Text that signing programs lay over a page as annotations: the document's number, its day, the signer's stamp.
///
/// `poppler_page_get_text` leaves annotations out (22.12), but drawing does not; so such a page is drawn once more into
/// a PDF in memory, clipped to its annotations, and that is read.
struct Stamps {
  /// Text on one line, which completes what is printed round it: `No: 458/...`.
  var inline: [Glyph] = []
  /// Text on several lines: what a signing program says about the signature.
  var blocks: [Glyph] = []

  /// - Parameters:
  ///   - page: Poppler's page.
  ///   - printed: The page's own glyphs, which are drawn too.
  init(on page: OpaquePointer, width: Double, height: Double, printed: [Glyph], limit: Int) {
    let areas = Self.areas(on: page, height: height)
    guard !areas.isEmpty, width > 0, height > 0, width < 5000, height < 5000, let drawn = Self.draw(page, areas, width, height) else {
      return
    }
    guard let pdf = try? PopplerPDF(drawn, name: ""), let sheet = pdf.page(0) else { return }
    let glyphs = sheet.glyphs(limit: limit).glyphs
    for area in areas {
      let inside = glyphs.filter { area.holds($0) && !Self.isPrinted($0, printed) }
      guard var first = inside.first else { continue }
      first.followsBlank = true
      let found = [first] + inside.dropFirst()
      let top = found.map(\.y0).min() ?? 0, bottom = found.map(\.y1).max() ?? 0
      if bottom - top < 1.7 * first.height, Self.completes(found, printed) { inline += found } else { blocks += found }
    }
  }

  private struct Area {
    var x0, y0, x1, y1: Float

    func holds(_ glyph: Glyph) -> Bool {
      let x = (glyph.x0 + glyph.x1) / 2
      return x >= x0 && x <= x1 && glyph.middle >= y0 && glyph.middle <= y1
    }
  }

  /// The visible fields and texts laid over the page, from its top left.
  private static func areas(on page: OpaquePointer, height: Double) -> [Area] {
    guard let annotations = lazy_poppler_page_get_annot_mapping(page) else { return [] }
    defer { lazy_poppler_page_free_annot_mapping(annotations) }
    var areas: [Area] = []
    var item: UnsafeMutablePointer<CPopplerList>? = annotations
    while let current = item, areas.count < 64 {
      item = current.pointee.next
      guard let mapping = current.pointee.data?.assumingMemoryBound(to: CPopplerAnnotMapping.self).pointee else { continue }
      let kind = lazy_poppler_annot_get_annot_type(mapping.annot)
      guard [CPOPPLER_ANNOT_WIDGET, CPOPPLER_ANNOT_FREE_TEXT, CPOPPLER_ANNOT_STAMP].contains(Int(kind)) else { continue }
      let hidden = UInt32(CPOPPLER_ANNOT_FLAG_HIDDEN | CPOPPLER_ANNOT_FLAG_NO_VIEW)
      guard lazy_poppler_annot_get_flags(mapping.annot) & hidden == 0 else { continue }
      let box = mapping.area
      areas.append(Area(x0: Float(box.x1), y0: Float(height - box.y2), x1: Float(box.x2), y1: Float(height - box.y1)))
    }
    return areas
  }

  private final class Target {
    var bytes: [UInt8] = []
  }

  /// The page as a PDF of what lies in the areas.
  private static func draw(_ page: OpaquePointer, _ areas: [Area], _ width: Double, _ height: Double) -> [UInt8]? {
    let target = Target()
    let write: CPopplerWrite = { context, data, count in
      guard let context, let data else { return Int32(CPOPPLER_CAIRO_WRITE_ERROR) }
      Unmanaged<Target>.fromOpaque(context).takeUnretainedValue().bytes += UnsafeBufferPointer(start: data, count: Int(count))
      return Int32(CPOPPLER_CAIRO_SUCCESS)
    }
    return withExtendedLifetime(target) {
      let surface = lazy_cairo_pdf_surface_create_for_stream(write, Unmanaged.passUnretained(target).toOpaque(), width, height)
      let context = lazy_cairo_create(surface)
      for area in areas {
        lazy_cairo_rectangle(context, Double(area.x0), Double(area.y0), Double(area.x1 - area.x0), Double(area.y1 - area.y0))
      }
      lazy_cairo_clip(context)
      lazy_poppler_page_render(page, context)
      lazy_cairo_destroy(context)
      lazy_cairo_surface_finish(surface)
      let status = lazy_cairo_surface_status(surface)
      lazy_cairo_surface_destroy(surface)
      return status == Int32(CPOPPLER_CAIRO_SUCCESS) ? target.bytes : nil
    }
  }

  /// Whether print stands close by on the same line.
  private static func completes(_ stamp: [Glyph], _ printed: [Glyph]) -> Bool {
    let height = stamp[0].height, x0 = stamp[0].x0, x1 = stamp[stamp.count - 1].x1
    return printed.contains { abs($0.middle - stamp[0].middle) < 0.6 * height && $0.x1 > x0 - 3 * height && $0.x0 < x1 + 3 * height }
  }

  private static func isPrinted(_ glyph: Glyph, _ printed: [Glyph]) -> Bool {
    printed.contains {
      $0.scalar == glyph.scalar && abs($0.x0 - glyph.x0) < 0.2 * glyph.height && abs($0.middle - glyph.middle) < 0.3 * glyph.height
    }
  }
}
