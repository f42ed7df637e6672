/// Bands of a page that one set of gutters parts into columns.
struct Zone {
  var bands: ClosedRange<Int>
  /// Left to right.
  var gutters: [Gutter]

  /// Puts gutters that run side by side together; zones are in order and share no band.
  static func zones(of gutters: [Gutter]) -> [Zone] {
    var zones: [Zone] = []
    for gutter in gutters.sorted(by: { $0.bands.count > $1.bands.count }) {
      let home = zones.indices.first { k in
        let common = min(zones[k].bands.upperBound, gutter.bands.upperBound) - max(zones[k].bands.lowerBound, gutter.bands.lowerBound) + 1
        return common > 0
      }
      guard let home else {
        zones.append(Zone(bands: gutter.bands, gutters: [gutter]))
        continue
      }
      let zone = zones[home]
      let common = min(zone.bands.upperBound, gutter.bands.upperBound) - max(zone.bands.lowerBound, gutter.bands.lowerBound) + 1
      // A gutter of a few bands inside a zone is chance; one that sticks out by a head row widens the zone.
      if Float(common) >= 0.5 * Float(zone.bands.count), !zone.gutters.contains(where: { $0.extent.overlaps(gutter.extent) }) {
        zones[home].gutters.append(gutter)
        zones[home].bands = min(zone.bands.lowerBound, gutter.bands.lowerBound)...max(zone.bands.upperBound, gutter.bands.upperBound)
      }
    }
    for k in zones.indices { zones[k].gutters.sort { $0.extent.lowerBound < $1.extent.lowerBound } }
    zones.sort { $0.bands.lowerBound < $1.bands.lowerBound }
    for k in zones.indices.dropFirst() where zones[k].bands.lowerBound <= zones[k - 1].bands.upperBound {
      let start = zones[k - 1].bands.upperBound + 1
      zones[k].bands = start...max(start, zones[k].bands.upperBound)
    }
    return zones
  }

  /// The column a piece stands in, counted from 0.
  func column(of piece: Piece) -> Int {
    let center = (piece.x0 + piece.x1) / 2
    return gutters.reduce(0) { $0 + (center > ($1.extent.lowerBound + $1.extent.upperBound) / 2 ? 1 : 0) }
  }
}
