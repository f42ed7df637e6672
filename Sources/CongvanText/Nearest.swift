/// Finds the name someone meant.
package enum Nearest {
  /// The known name nearest to `name`; nil when none is near.
  package static func name(to name: String, in known: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in known where candidate != name {
      let distance = distance(Array(name.utf8), Array(candidate.utf8))
      guard distance * 3 <= max(name.utf8.count, 6), distance * 2 < name.utf8.count else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// How many letters are added, dropped, changed or swapped with the next one.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var rows = [[], [], Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[2][j] + (a[i] == b[j] ? 0 : 1), row[j] + 1, rows[2][j + 1] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[1][j - 1] + 1) }
        row.append(least)
      }
      rows = [rows[1], rows[2], row]
    }
    return rows[2][b.count]
  }
}
