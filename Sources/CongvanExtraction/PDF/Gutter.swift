/// A blank upright stretch with text on both sides in several bands.
struct Gutter {
  /// From its left edge to its right, in points.
  var extent: ClosedRange<Float>
  /// The bands from the first to the last with text on both sides.
  var bands: ClosedRange<Int>
  /// How many lines of bands have text on both sides.
  var count: Int

  var width: Float { extent.upperBound - extent.lowerBound }

  /// All gutters of a page that are wide or long enough to part columns.
  static func gutters(in bands: ArraySlice<Band>) -> [Gutter] {
    var open: [Gutter] = [], found: [Gutter] = []
    for k in bands.indices {
      let band = bands[k]
      let least = 0.28 * band.height
      var kept: [Gutter] = []
      for var gutter in open {
        let blank = band.y0 - bands[k - 1].y1
        let before = gutter.width
        switch blank > 9 * band.height ? .crossed : band.meeting(gutter.extent, least: least) {
        case .between(let extent):
          // After a blank, a gutter that suddenly narrows is another block's.
          if blank > 1.2 * band.height, extent.upperBound - extent.lowerBound < 0.5 * before {
            found.append(gutter)
            continue
          }
          // A blank between two words of a full line is no gutter because another block's stands below it.
          if gutter.count == 1, before < band.height, bands[k - 1].isFullLine, band.gap(at: extent) > 4 * before {
            found.append(gutter)
            continue
          }
          gutter.extent = extent
          gutter.bands = gutter.bands.lowerBound...k
          gutter.count += band.lineCount
          kept.append(gutter)
        case .beside(let extent):
          // A line on one side narrows the gutter only for as long as it lasts.
          if extent.upperBound - extent.lowerBound >= least { kept.append(gutter) }
        case .crossed: found.append(gutter)
        }
      }
      open = kept
      for gap in band.gaps where gap.upperBound - gap.lowerBound >= band.leastGutter {
        let known = open.contains { $0.extent.overlaps(gap) && $0.bands.upperBound == k }
        if !known { open.append(Gutter(extent: gap, bands: k...k, count: band.lineCount)) }
      }
    }
    found += open
    return found.filter { gutter in
      let height = bands[gutter.bands.lowerBound].height
      // Two lines in one band need not both have text on both sides.
      let least: Float = gutter.bands.count == 1 ? 1.5 : 0.6
      return gutter.count >= 3 || (gutter.count == 2 && gutter.width >= least * height) || gutter.width >= 2.5 * height
    }
  }

  /// Gutters left to right, of those that overlap only the one with the most bands.
  static func apart(_ gutters: [Gutter]) -> [Gutter] {
    var kept: [Gutter] = []
    for gutter in gutters.sorted(by: { ($0.count, $0.width) > ($1.count, $1.width) })
    where !kept.contains(where: { $0.extent.overlaps(gutter.extent) }) {
      kept.append(gutter)
    }
    return kept.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }

  /// The part of it that is blank in other gutters' bands too, as far as one is left: of a table's head and its rows, one is wider.
  func narrowed(by others: [Gutter], least: Float) -> Gutter {
    var gutter = self
    for other in others where other.extent.overlaps(gutter.extent) {
      let common = gutter.extent.clamped(to: other.extent)
      if common.upperBound - common.lowerBound >= least { gutter.extent = common }
    }
    return gutter
  }
}
