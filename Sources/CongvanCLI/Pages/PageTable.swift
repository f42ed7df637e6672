import CongvanExport

/// A table for a screen, where some columns deserve more room than others.
enum PageTable {
  /// `listing` within `width` columns.
  ///
  /// - Parameter weights: The shares in which columns get the room that is left; a column of weight 0 gets what it needs, up to 20. None
  ///   gets less than its heading needs.
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
      let share = { (column: Int) in room * weights[column] / total }
      let heading = { (column: Int) in TextWidth.of(listing.header[column]) }
      let settled = open.filter { needed[$0] <= share($0) || heading($0) >= share($0) }
      if settled.isEmpty {
        for column in open { widths[column] = share(column) }
        break
      }
      for column in settled { widths[column] = min(needed[column], max(share(column), heading(column))) }
      for column in settled { room -= widths[column] }
      open.subtract(settled)
    }
    return TextTable.text(listing, widths: widths)
  }
}
