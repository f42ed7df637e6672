import CongvanExport

/// A table for a screen, where some columns deserve more room than others.
enum PageTable {
  /// `listing` within `width` columns.
  ///
  /// - Parameter weights: The shares in which columns get the room that is left; a column of weight 0 gets what it needs, up to 20.
  static func text(_ listing: Listing, weights: [Int], width: Int) -> String {
    let needed = listing.header.indices.map { column in
      ([listing.header] + listing.rows).map { TextWidth.of($0[column]) }.max() ?? 0
    }
    var widths = needed
    for column in weights.indices where weights[column] == 0 { widths[column] = min(needed[column], 20) }
    var open = Set(weights.indices.filter { weights[$0] > 0 })
    var room = width - 2 * max(0, weights.count - 1) - weights.indices.filter { weights[$0] == 0 }.reduce(0) { $0 + widths[$1] }
    while !open.isEmpty {
      let total = open.reduce(0) { $0 + weights[$1] }
      let small = open.filter { needed[$0] <= room * weights[$0] / total }
      if small.isEmpty {
        for column in open { widths[column] = max(6, room * weights[column] / total) }
        break
      }
      for column in small {
        widths[column] = needed[column]
        room -= needed[column]
      }
      open.subtract(small)
    }
    return TextTable.text(listing, widths: widths)
  }
}
