/// Two columns side by side: issuer beside motto, recipients beside signer.
struct Strip {
  /// The bands taken up, those of a column that starts earlier or goes on longer included.
  var bands: ClosedRange<Int>
  /// The bands it was found in, with its one gutter.
  var zone: Zone
  var left, right: [LayoutLine]
  /// Whether the two columns are rather a table's: rows that answer each other.
  var isTable = false

  /// The strip a zone makes; nil where the zone is a list with its marks set apart, or chance.
  init?(_ zone: Zone, in all: [Band], from first: Int, page: Int, width: Float, isTop: Bool) {
    guard let gutter = zone.gutters.min(by: { abs($0.center - width / 2) < abs($1.center - width / 2) }) else { return nil }
    let zone = Zone(bands: zone.bands, gutters: [gutter])
    self.zone = zone
    bands = zone.bands
    (left, right) = Self.columns(all[bands], zone, page)
    guard let leftEdge = left.map(\.x0).min(), let leftEnd = left.map(\.x1).max(), let rightEdge = right.map(\.x0).min(),
      let rightEnd = right.map(\.x1).max()
    else { return nil }
    guard leftEnd - leftEdge > 0.06 * width, rightEnd - rightEdge > 0.08 * width, rightEdge > 0.3 * width else { return nil }
    guard isTop || gutter.count >= 2 || gutter.width > 0.12 * width else { return nil }

    let rightCenter = (rightEdge + rightEnd) / 2
    // Of a line on a page that was read from its picture, a seal may have hidden an end.
    let widest = right.max { $0.x1 - $0.x0 < $1.x1 - $1.x0 }, isRead = all[bands.lowerBound].isRead
    let centred = right.allSatisfy { line in
      abs(line.center - rightCenter) < 12 || isRead && widest.map { line.share(over: $0) > 0.5 } ?? false
    }
    let starts = right.map(\.x0)
    let flush = starts.allSatisfy { abs($0 - rightEdge) < 2 }
    if !isTop, !centred || (flush && right.count > 2) {
      guard gutter.count >= 3 else { return nil }
      isTable = true
      return
    }
    // A column that goes on alone still belongs to the strip, above and below.
    var (low, high) = (bands.lowerBound, bands.upperBound)
    let pitch = Self.pitch(left)
    while low > first, Self.isRightOnly(all[low - 1], gutter, rightCenter) { low -= 1 }
    while high + 1 < all.count {
      let band = all[high + 1], above = all[high]
      if Self.isRightOnly(band, gutter, rightCenter), band.y0 - above.y1 < 9 * band.height {
        high += 1
      } else if band.x1 < gutter.extent.upperBound,
        isTop
          ? Self.isCentred(band, under: left) || Self.goesOn(band, below: left)
          : Self.isAligned(band, with: left) || isRead && band.x0 > leftEdge,
        isTop ? band.y0 - above.y1 < 0.8 * band.height : band.y0 - (left.map(\.y1).max() ?? 0) < pitch
      {
        high += 1
        left = Self.columns(all[low...high], zone, page).0
      } else {
        break
      }
    }
    // Right-hand lines at the very end that only the left went on to reach are in; nothing else is.
    bands = low...high
    (left, right) = Self.columns(all[bands], zone, page)
  }

  /// The bands' lines, left and right.
  static func columns(_ bands: ArraySlice<Band>, _ zone: Zone, _ page: Int) -> ([LayoutLine], [LayoutLine]) {
    var sides: [[Piece]] = [[], []]
    for band in bands {
      // A line that stands on one side stands there whole, even where it reaches into the gutter.
      if band.x1 < zone.gutters[0].extent.upperBound {
        sides[0] += band.pieces
      } else if band.x0 > zone.gutters[0].extent.lowerBound {
        sides[1] += band.pieces
      } else {
        for piece in band.pieces { sides[min(zone.column(of: piece), 1)].append(piece) }
      }
    }
    return (LayoutLine.lines(of: sides[0], page: page), LayoutLine.lines(of: sides[1], page: page))
  }

  /// The largest blank between two lines of a column that is still no break in it.
  private static func pitch(_ lines: [LayoutLine]) -> Float {
    let blanks = zip(lines, lines.dropFirst()).map { $1.y0 - $0.y1 }.sorted()
    let height = lines.map(\.height).min() ?? 0
    return (blanks.isEmpty ? 0.3 * height : max(blanks[blanks.count / 2], 0)) + 0.45 * height
  }

  private static func isRightOnly(_ band: Band, _ gutter: Gutter, _ center: Float) -> Bool {
    band.x0 > gutter.extent.lowerBound && abs((band.x0 + band.x1) / 2 - center) < 30
  }

  private static func isCentred(_ band: Band, under lines: [LayoutLine]) -> Bool {
    let centers = lines.map(\.center)
    let center = centers.reduce(0, +) / Float(max(centers.count, 1))
    return abs((band.x0 + band.x1) / 2 - center) < 14
  }

  /// Whether a line stands under the last one and begins where it does.
  private static func goesOn(_ band: Band, below lines: [LayoutLine]) -> Bool {
    lines.last.map { abs(band.x0 - $0.x0) < 3 && band.y0 - $0.y1 < 0.3 * band.height } ?? false
  }

  private static func isAligned(_ band: Band, with lines: [LayoutLine]) -> Bool {
    guard let last = lines.last else { return false }
    return lines.contains { abs(band.x0 - $0.x0) < 3 } || abs((band.x0 + band.x1) / 2 - last.center) < 6
  }
}

extension LayoutLine {
  /// How much of its width lies over or under another line.
  fileprivate func share(over other: LayoutLine) -> Float { (min(x1, other.x1) - max(x0, other.x0)) / max(x1 - x0, 1) }
}

extension Gutter {
  var center: Float { (extent.lowerBound + extent.upperBound) / 2 }
}
