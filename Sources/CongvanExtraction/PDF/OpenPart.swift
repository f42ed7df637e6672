/// A strip or table at the end of a page that the next page may go on with.
enum OpenPart {
  case strip(Strip)
  /// The table's zone and where its pieces start.
  case table(Zone, starts: [Float])

  /// The part the first bands of the next page make, and the first band after it; nil where the page begins anew.
  func continuation(in bands: [Band], _ ruled: RuledLines, page: Int) -> (LayoutPart, Int)? {
    let end = bands.prefix { belongs($0) }.count
    guard end > 0 else { return nil }
    let taken = bands[..<end]
    switch self {
    case .strip(let strip):
      let (left, right) = Strip.columns(taken, strip.zone, page)
      return (.strip(left: left, right: right), end)
    case .table(let zone, _):
      return (.table(TableGrid.rows(of: taken, zone: zone, ruled, page: page)), end)
    }
  }

  private func belongs(_ band: Band) -> Bool {
    switch self {
    case .strip(let strip):
      let gutter = strip.zone.gutters[0].extent
      if band.x1 < gutter.upperBound { return strip.left.contains { abs($0.x0 - band.x0) < 2.5 } }
      let right = band.pieces.filter { $0.x0 > gutter.lowerBound }
      guard let start = right.map(\.x0).min(), let end = right.map(\.x1).max() else { return false }
      let isCentred = strip.right.contains { abs($0.center - (start + end) / 2) < 6 }
      if band.x0 > gutter.lowerBound { return isCentred }
      if case .between = band.meeting(gutter, least: band.leastGutter) {
        return isCentred && strip.left.contains { abs($0.x0 - band.x0) < 2.5 }
      }
      return false
    case .table(let zone, let starts):
      guard let filled = zone.columns(of: band) else { return false }
      return filled.count > 1 || starts.contains { abs($0 - band.x0) < 2.5 }
    }
  }
}
