import CongvanExport
import CongvanRules

/// A table for a screen, where some columns deserve more room than others.
enum PageTable {
  /// `listing` within `width` columns.
  ///
  /// - Parameter weights: The shares in which columns get the room that is left; a column of weight 0 gets what it needs, up to 20. None
  ///   gets less than its heading needs, nor, where there is room, than its longest word, up to 16.
  static func text(_ listing: Listing, weights: [Int], width: Int, _ wording: Wording = .english) -> String {
    let listing = listing.headed(in: wording)
    let needed = listing.header.indices.map { column in
      ([listing.header] + listing.rows).map { TextWidth.of($0[column]) }.max() ?? 0
    }
    var widths = needed
    for column in weights.indices where weights[column] == 0 { widths[column] = min(needed[column], 20) }
    var open = Set(weights.indices.filter { weights[$0] > 0 })
    var room = width - 2 * max(0, weights.count - 1) - weights.indices.filter { weights[$0] == 0 }.reduce(0) { $0 + widths[$1] }
    let headings = listing.header.map { TextWidth.of($0) }
    let words = headings.indices.map { open.contains($0) ? max(headings[$0], min(longestWord(listing, $0), 16)) : headings[$0] }
    let least = open.reduce(0) { $0 + words[$1] } <= room ? words : headings
    while !open.isEmpty {
      let total = open.reduce(0) { $0 + weights[$1] }
      let share = { (column: Int) in room * weights[column] / total }
      let settled = open.filter { needed[$0] <= share($0) || least[$0] >= share($0) }
      if settled.isEmpty {
        for column in open { widths[column] = share(column) }
        break
      }
      for column in settled { widths[column] = min(needed[column], max(share(column), least[column])) }
      for column in settled { room -= widths[column] }
      open.subtract(settled)
    }
    return TextTable.text(listing, widths: widths)
  }

  private static func longestWord(_ listing: Listing, _ column: Int) -> Int {
    listing.rows.lazy.flatMap { $0[column].utf8.split(separator: UInt8(ascii: " ")) }.map { TextWidth.of(Substring($0)) }.max() ?? 0
  }
}

extension Listing {
  /// The same under headings in a language; in English they are the columns' own names.
  func headed(in wording: Wording) -> Listing { Listing(header: header.map(wording.name(ofHeading:)), rows: rows) }
}
