extension RuledLines {
  /// Those of a page; none where its content is damaged or not known to the end.
  ///
  /// - Parameters:
  ///   - index: Counted from 0.
  ///   - size: What poppler takes for the page's, in points; a page of another size is another page.
  init(page index: Int, of objects: PDFObjects, size: (width: Double, height: Double)) {
    do throws(UnreadablePDF) {
      let page = try objects.page(index), (map, width, height) = try Self.frame(of: page, objects)
      guard width > 0, height > 0, abs(width - size.width) < 0.1, abs(height - size.height) < 0.1 else { throw UnreadablePDF() }
      self.init(try ContentLines(of: page, in: objects, map).pieces, width: Float(width), height: Float(height))
    } catch {
      self.init()
    }
  }

  /// From a page's own space to points from its top left, as it is seen, and its size.
  private static func frame(of page: PDFObject, _ objects: PDFObjects) throws(UnreadablePDF) -> (PlaneMap, width: Double, height: Double) {
    func box(_ key: String) throws(UnreadablePDF) -> (x0: Double, y0: Double, x1: Double, y1: Double)? {
      var n: [Double] = []
      for element in try objects.value(page[key])?.array ?? [] { n += try [objects.value(element)?.number].compactMap { $0 } }
      return n.count == 4 ? (min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])) : nil
    }
    let media = try box("MediaBox") ?? (0, 0, 612, 792), crop = try box("CropBox") ?? media
    let (x0, y0) = (max(media.x0, crop.x0), max(media.y0, crop.y0)), (x1, y1) = (min(media.x1, crop.x1), min(media.y1, crop.y1))
    let (width, height) = (x1 - x0, y1 - y0)
    switch (try objects.value(page["Rotate"])?.whole ?? 0) % 360 {
    case 0: return (PlaneMap(d: -1, e: -x0, f: y1), width, height)
    case 90, -270: return (PlaneMap(a: 0, b: 1, c: 1, d: 0, e: -y0, f: -x0), height, width)
    case 180, -180: return (PlaneMap(a: -1, e: x1, f: -y0), width, height)
    case 270, -90: return (PlaneMap(a: 0, b: -1, c: -1, d: 0, e: y1, f: x1), height, width)
    default: throw UnreadablePDF()
    }
  }
}
