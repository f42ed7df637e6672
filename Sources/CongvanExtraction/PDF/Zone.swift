/// Bands of a page that one set of gutters parts into columns.
struct Zone {
  var bands: ClosedRange<Int>
  /// Left to right.
  var gutters: [Gutter]

  /// The zones of a page, top to bottom: tables where two gutters or more run side by side, strips where one does.
  static func zones(in bands: [Band]) -> [Zone] {
    var zones: [Zone] = []
    var next = 0
    for core in cores(of: Gutter.gutters(in: bands[...]), count: bands.count) {
      guard core.lowerBound >= next else { continue }
      // A gutter that goes on above or below the table may belong to a strip there: look again without the table.
      let found = Gutter.gutters(in: bands[core])
      let gutters = Gutter.apart(found).map { $0.narrowed(by: found, least: 0.28 * bands[core.lowerBound].height) }
      guard gutters.count > 1 else { continue }
      var table = Zone(bands: core, gutters: gutters)
      table.widen(in: bands, from: next)
      zones += strips(in: bands[next..<table.bands.lowerBound])
      zones.append(table)
      next = table.bands.upperBound + 1
    }
    return zones + strips(in: bands[next...])
  }

  private static func strips(in bands: ArraySlice<Band>) -> [Zone] {
    var zones: [Zone] = []
    for gutter in Gutter.gutters(in: bands).sorted(by: { $0.bands.lowerBound < $1.bands.lowerBound }) {
      if let last = zones.indices.last, zones[last].bands.overlaps(gutter.bands) {
        zones[last].gutters.append(gutter)
        zones[last].bands = zones[last].bands.lowerBound...max(zones[last].bands.upperBound, gutter.bands.upperBound)
      } else {
        zones.append(Zone(bands: gutter.bands, gutters: [gutter]))
      }
    }
    return zones
  }

  /// The runs of bands in which two gutters or more are at work.
  private static func cores(of gutters: [Gutter], count: Int) -> [ClosedRange<Int>] {
    var cores: [ClosedRange<Int>] = []
    for band in 0..<count {
      let active = Gutter.apart(gutters.filter { $0.bands.contains(band) }).count
      guard active > 1 else { continue }
      if let last = cores.last, last.upperBound == band - 1 {
        cores[cores.count - 1] = last.lowerBound...band
      } else {
        cores.append(band...band)
      }
    }
    return cores
  }

  /// Takes in bands that no gutter's text crosses: rows with fewer cells above, last lines of long cells below.
  private mutating func widen(in all: [Band], from first: Int) {
    var low = bands.lowerBound, high = bands.upperBound
    while low > first {
      let band = all[low - 1]
      guard all[low].y0 - band.y1 < 0.5 * band.height, columns(of: band).map({ $0.count > 1 }) ?? false else { break }
      low -= 1
    }
    let pieces = all[bands].flatMap(\.pieces)
    while high + 1 < all.count {
      let band = all[high + 1]
      guard let filled = columns(of: band), let column = filled.first, band.y0 - all[high].y1 < 0.4 * band.height else { break }
      let starts = pieces.filter { self.column(of: $0) == column }.map(\.x0)
      guard filled.count > 1 || starts.contains(where: { abs($0 - band.x0) < 2.5 }) else { break }
      high += 1
    }
    bands = low...high
  }

  /// The columns a band has text in; nil where its text stands in a gutter.
  func columns(of band: Band) -> Set<Int>? {
    for gutter in gutters {
      if case .crossed = band.meeting(gutter.extent, least: 0.6 * gutter.width) { return nil }
    }
    return Set(band.pieces.map(column))
  }

  /// The column a piece stands in, counted from 0.
  func column(of piece: Piece) -> Int {
    let center = (piece.x0 + piece.x1) / 2
    return gutters.reduce(0) { $0 + (center > ($1.extent.lowerBound + $1.extent.upperBound) / 2 ? 1 : 0) }
  }
}
