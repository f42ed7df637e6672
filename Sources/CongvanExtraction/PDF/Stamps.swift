internal import CPoppler

/// Text that signing programs lay over a page as annotations: the document's number, its day, the signer's stamp.
///
/// `poppler_page_get_text` leaves annotations out (22.12), but drawing does not; so the text of such a page is taken while it is drawn.
struct Stamps {
  /// Text on one line, which completes what is printed round it: `No: 458/...`.
  var inline: [Glyph] = []
  /// Text on several lines: what a signing program says about the signature.
  var blocks: [Glyph] = []

  /// What stands in an area and is not the page's own.
  static func glyphs(in area: Area, of all: [Glyph], without own: [Glyph]) -> [Glyph] {
    let printed = own.filter(area.holds)
    return all.filter { area.holds($0) && !isPrinted($0, printed) }
  }

  /// - Parameters:
  ///   - areas: The glyphs within each annotation of a page.
  ///   - printed: What the page says itself.
  init(in areas: [[Glyph]], over printed: [Glyph]) {
    for area in areas {
      var found = area.filter { !Self.isPrinted($0, printed) }
      guard let first = found.first else { continue }
      found[0].followsBlank = true
      let top = found.map(\.y0).min() ?? 0, bottom = found.map(\.y1).max() ?? 0
      if bottom - top < 1.7 * first.height, Self.completes(found, printed) { inline += found } else { blocks += found }
    }
  }

  /// A text layer of a few lines over a page's picture.
  ///
  /// - Parameter printed: What was read from the picture.
  init(of layer: [Glyph], over printed: [Glyph]) {
    let lines = LayoutLine.lines(of: Piece.pieces(of: layer), page: 0)
    for line in lines {
      let isAlone = !lines.contains {
        $0.y0 != line.y0 && $0.x0 < line.x1 && $0.x1 > line.x0 && min(abs($0.y0 - line.y1), abs(line.y0 - $0.y1)) < line.height
      }
      var found = line.pieces.flatMap { layer[$0.glyphs] }
      found[0].followsBlank = true
      if isAlone, Self.completes(found, printed) { inline += found } else { blocks += found }
    }
  }

  /// Whether any of its glyphs lies on a word's place: the picture shows the stamp too.
  func covers(_ piece: Piece) -> Bool {
    let x = (piece.x0 + piece.x1) / 2
    return (inline + blocks).contains { $0.x0 <= x && x <= $0.x1 && $0.y0 <= piece.middle && piece.middle <= $0.y1 }
  }

  struct Area {
    fileprivate var x0, y0, x1, y1: Float

    func holds(_ glyph: Glyph) -> Bool {
      let x = (glyph.x0 + glyph.x1) / 2
      return x >= x0 && x <= x1 && glyph.middle >= y0 && glyph.middle <= y1
    }
  }

  /// The visible fields and texts laid over the page, from its top left.
  static func areas(on page: OpaquePointer, height: Double) -> [Area] {
    guard let annotations = poppler_page_get_annot_mapping(page) else { return [] }
    defer { poppler_page_free_annot_mapping(annotations) }
    var areas: [Area] = []
    var item: UnsafeMutablePointer<GList>? = annotations
    while let current = item, areas.count < 64 {
      item = current.pointee.next
      guard let mapping = current.pointee.data?.assumingMemoryBound(to: PopplerAnnotMapping.self).pointee else { continue }
      let kind = poppler_annot_get_annot_type(mapping.annot)
      guard kind == POPPLER_ANNOT_WIDGET || kind == POPPLER_ANNOT_FREE_TEXT || kind == POPPLER_ANNOT_STAMP else { continue }
      let hidden = POPPLER_ANNOT_FLAG_HIDDEN.rawValue | POPPLER_ANNOT_FLAG_NO_VIEW.rawValue
      guard poppler_annot_get_flags(mapping.annot).rawValue & hidden == 0 else { continue }
      let box = mapping.area
      areas.append(Area(x0: Float(box.x1), y0: Float(height - box.y2), x1: Float(box.x2), y1: Float(height - box.y1)))
    }
    return areas
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
