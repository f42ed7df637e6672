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

  /// How many letters are added, dropped or changed.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let changed = diagonal + (letter == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
