internal import CPoppler
internal import CongvanText
internal import Synchronization

/// One page of an open PDF; it owns poppler's handle.
struct PopplerSheet: ~Copyable {
  private let handle, document: OpaquePointer
  private let index: Int
  private let file: PDFBytes

  /// - Parameter document: It lives as long as its pages do.
  init?(_ document: OpaquePointer, _ index: Int, of file: PDFBytes) {
    guard let page = poppler_document_get_page(document, Int32(index)) else { return nil }
    handle = page
    self.document = document
    self.index = index
    self.file = file
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Width and height of the crop box after rotation, in points.
  var size: (width: Double, height: Double) {
    var width = 0.0, height = 0.0
    poppler_page_get_size(handle, &width, &height)
    return (width, height)
  }

  /// The page's glyphs in poppler's order, in points from the top left, whether there were more than `limit`, and in which encodings from
  /// before Unicode some were.
  ///
  /// White space is dropped; a glyph knows whether some stood before it. Poppler gives one rectangle a scalar.
  func glyphs(limit: Int) -> (glyphs: [Glyph], cut: Bool, legacy: Set<LegacyEncoding>) {
    guard let text = poppler_page_get_text(handle) else { return ([], false, []) }
    defer { g_free(text) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: UInt32 = 0
    guard poppler_page_get_text_layout(handle, &rectangles, &count) != 0, let rectangles else { return ([], false, []) }
    defer { g_free(rectangles) }

    var letters: [UInt32] = []
    letters.reserveCapacity(Int(count))
    var cursor = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    while cursor.pointee != 0, letters.count < Int(count) { letters.append(Self.scalar(&cursor)) }
    let shown = LegacyRuns.mayBe(in: letters) ? LegacyRuns(letters, fonts: fonts(of: letters.count)) : nil
    let legacy = Set((shown?.fonts ?? []).map(\.encoding))

    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(min(letters.count, limit))
    var blank = true
    var index = 0
    while index < letters.count {
      var scalar = letters[index]
      var box = rectangles[index]
      if let letter = shown?.letters[index] {
        scalar = letter.scalar
        for mark in (index + 1)..<(index + letter.length) {
          let mark = rectangles[mark]
          box = PopplerRectangle(x1: min(box.x1, mark.x1), y1: min(box.y1, mark.y1), x2: max(box.x2, mark.x2), y2: max(box.y2, mark.y2))
        }
        index += letter.length
      } else {
        index += 1
      }
      if scalar <= 0x20 || scalar == 0xA0 || scalar == 0x3000 || (scalar >= 0x2000 && scalar <= 0x200B) || scalar == 0xFEFF {
        blank = true
        continue
      }
      if scalar == 0x7F || (scalar >= 0x80 && scalar < 0xA0) || scalar == 0x2028 || scalar == 0x2029 { continue }
      guard glyphs.count < limit else { return (glyphs, true, legacy) }
      let glyph = Glyph(
        scalar: scalar, x0: Float(min(box.x1, box.x2)), y0: Float(min(box.y1, box.y2)), x1: Float(max(box.x1, box.x2)),
        y1: Float(max(box.y1, box.y2)), followsBlank: blank)
      if glyph.isPlaced { glyphs.append(glyph) }
      blank = false
    }
    return (glyphs, false, legacy)
  }

  /// The fonts of the page's text, and how many letters each has on end.
  private func fonts(of count: Int) -> [LegacyRuns.Font] {
    guard let list = poppler_page_get_text_attributes(handle) else { return [] }
    defer { poppler_page_free_text_attributes(list) }
    var fonts: [LegacyRuns.Font] = []
    var item: UnsafeMutablePointer<GList>? = list
    while let current = item {
      item = current.pointee.next
      guard let run = current.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self).pointee else { continue }
      // The last letter of a run is in it.
      let start = max(Int(run.start_index), fonts.last?.letters.upperBound ?? 0), end = min(Int(run.end_index) + 1, count)
      guard let name = run.font_name, start < end else { continue }
      fonts.append(LegacyRuns.Font(name: String(cString: name), letters: start..<end))
    }
    return fonts
  }

  /// The page as a picture to read words from, and the glyphs of what was laid over it, annotation by annotation.
  func picture(limit: Int) -> (picture: PagePicture?, laidOver: [[Glyph]]) {
    pictureBeneath(limit: limit)
      ?? drawnAnew(limit: limit) { PagePicture.of($0, width: size.width, height: size.height) } ?? (nil, [])
  }

  /// The same, without unpacking the pictures of what was laid over it; nil where nothing was, or the page is not one picture.
  private func pictureBeneath(limit: Int) -> (picture: PagePicture?, laidOver: [[Glyph]])? {
    let (width, height) = size
    guard file.bytes.count <= Self.mostToCopy, !Stamps.areas(on: handle, height: height).isEmpty else { return nil }
    return Self.drawing.withLock { _ in
      guard let stored = StoredPicture(of: handle, width: width, height: height),
        let hidden = try? PopplerPDF(file.bytes.hidingPictures(butOfWidth: stored.columns), name: ""), let page = hidden.page(index),
        stored.isShown(by: page.handle)
      else { return nil }
      return (stored.picture, laidOver(on: page, limit: limit))
    }
  }

  /// The largest file of which another copy is made, in bytes.
  private static let mostToCopy = 16 << 20

  /// Those glyphs alone.
  func laidOver(limit: Int) -> [[Glyph]] {
    if Stamps.areas(on: handle, height: size.height).isEmpty { return [] }
    return drawnAnew(limit: limit) { PagePicture.draw($0, width: size.width, height: size.height) }?.laidOver ?? []
  }

  /// Poppler finds what annotations say only while it draws, and only on a page that was not asked for its text before.
  private func drawnAnew<Result: Sendable>(
    limit: Int, _ draw: (OpaquePointer) -> Result
  ) -> (Result, laidOver: [[Glyph]])? {
    guard let page = PopplerSheet(document, index, of: file) else { return nil }
    let result = Self.drawing.withLock { _ in draw(page.handle) }
    return (result, laidOver(on: page, limit: limit))
  }

  /// - Parameter page: The same page, drawn.
  private func laidOver(on page: borrowing PopplerSheet, limit: Int) -> [[Glyph]] {
    let areas = Stamps.areas(on: page.handle, height: size.height)
    if areas.isEmpty { return [] }
    let own = glyphs(limit: limit).glyphs, all = page.glyphs(limit: limit).glyphs
    return areas.map { Stamps.glyphs(in: $0, of: all, without: own) }
  }

  /// The page and what is drawn over it, as a PNG file.
  func drawn(_ drawing: PageDrawing) -> [UInt8]? {
    Self.drawing.withLock { _ in
      guard let canvas = PageCanvas(width: size.width, height: size.height) else { return nil }
      canvas.draw(handle)
      for mark in drawing.marks { canvas.draw(mark) }
      return canvas.png()
    }
  }

  /// Whether anything is drawn on the page.
  var hasInk: Bool { Self.drawing.withLock { _ in PagePicture.hasInk(handle, width: size.width, height: size.height) } }

  /// The lines ruled on the page.
  var ruledLines: RuledLines { file.objects.map { RuledLines(page: index, of: $0, size: size) } ?? RuledLines() }

  /// Held while a page is drawn: the colour engine that poppler draws with is shared by all threads of a process, and not made for that.
  private static let drawing = Mutex(())

  /// The share of the page that images cover, from 0 to 1; those that overlap count twice.
  var imageCover: Double {
    let (width, height) = size
    guard width > 0, height > 0, let images = poppler_page_get_image_mapping(handle) else { return 0 }
    defer { poppler_page_free_image_mapping(images) }
    var cover = 0.0
    var item: UnsafeMutablePointer<GList>? = images
    while let current = item {
      if let image = current.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self).pointee {
        cover += abs((image.area.x2 - image.area.x1) * (image.area.y2 - image.area.y1)) / (width * height)
      }
      item = current.pointee.next
    }
    return min(cover, 1)
  }

  /// One scalar of text that poppler has made valid UTF-8; never reads past the NUL at its end.
  private static func scalar(_ cursor: inout UnsafePointer<UInt8>) -> UInt32 {
    let lead = cursor.pointee
    cursor += 1
    if lead < 0x80 { return UInt32(lead) }
    let more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
    var value = UInt32(lead) & (0x3F >> UInt32(more))
    for _ in 0..<more where cursor.pointee & 0xC0 == 0x80 {
      value = value << 6 | UInt32(cursor.pointee & 0x3F)
      cursor += 1
    }
    return Unicode.Scalar(value) == nil ? 0xFFFD : value
  }
}
