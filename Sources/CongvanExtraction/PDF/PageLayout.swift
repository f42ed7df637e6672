/// What stands on one page, top to bottom.
enum LayoutPart {
  /// A line across the page's one column.
  case line(LayoutLine)
  /// Two columns side by side: all of the left one is read before the right one.
  case strip(left: [LayoutLine], right: [LayoutLine])
  /// A table: rows of columns.
  case table([[LayoutCell]])
}

/// A page's pieces parted into lines, two-column strips and tables, by their boxes alone.
struct PageLayout {
  var index: Int
  var width, height: Float
  var parts: [LayoutPart] = []

  /// The strip or table that ends the page and may go on on the next.
  private(set) var open: OpenPart?
  /// Whether the first part goes on with what was open on the page before.
  private(set) var continues = false

  private let ruled: RuledLines

  /// - Parameters:
  ///   - pieces: Those of the page that are to be laid out; nil for all.
  ///   - open: What ended the page before.
  init(_ page: PageText, pieces: [Piece]? = nil, after open: OpenPart? = nil) {
    index = page.index
    width = page.width
    height = page.height
    ruled = page.ruled
    let bands = Band.bands(of: pieces ?? page.pieces)
    var next = 0
    if let open, let (part, end) = open.continuation(in: bands, ruled, page: index) {
      parts.append(part)
      continues = true
      self.open = open
      next = end
    }
    for zone in Zone.zones(in: bands) {
      guard zone.bands.lowerBound >= next else { continue }
      if Gutter.apart(zone.gutters).count > 1, !isLetterhead(zone, bands) {
        lines(bands[next..<zone.bands.lowerBound])
        table(zone, bands)
        next = zone.bands.upperBound + 1
      } else if let strip = Strip(zone, in: bands, from: next, page: index, width: width, isTop: isTop(zone, bands)) {
        lines(bands[next..<strip.bands.lowerBound])
        if strip.isTable {
          table(zone, bands)
          next = zone.bands.upperBound + 1
        } else {
          append(strip)
          self.open = isTop(zone, bands) ? nil : .strip(strip)
          next = strip.bands.upperBound + 1
        }
      }
    }
    lines(bands[next...])
  }

  var hasTables: Bool { parts.contains { if case .table = $0 { true } else { false } } }

  /// Two strips with nothing between them are one, with a row of its own in the middle.
  private mutating func append(_ strip: Strip) {
    if case .strip(let left, let right) = parts.last {
      parts[parts.count - 1] = .strip(left: left + strip.left, right: right + strip.right)
    } else {
      parts.append(.strip(left: strip.left, right: strip.right))
    }
  }

  private mutating func table(_ zone: Zone, _ bands: [Band]) {
    parts.append(.table(TableGrid.rows(of: bands[zone.bands], zone: zone, ruled, page: index)))
    open = .table(zone, starts: bands[zone.bands].flatMap(\.pieces).map(\.x0))
  }

  private mutating func lines(_ bands: ArraySlice<Band>) {
    if !bands.isEmpty { open = nil }
    for line in LayoutLine.lines(of: bands.flatMap(\.pieces), page: index) { parts.append(.line(line)) }
  }

  private func isTop(_ zone: Zone, _ bands: [Band]) -> Bool {
    index == 0 && zone.bands.lowerBound <= 2 && bands[zone.bands.lowerBound].y0 < 0.2 * height
  }

  /// A letterhead may be parted by chance at more than one place.
  private func isLetterhead(_ zone: Zone, _ bands: [Band]) -> Bool {
    isTop(zone, bands) && bands[zone.bands.upperBound].y1 < 0.4 * height && zone.bands.count <= 8
  }
}
