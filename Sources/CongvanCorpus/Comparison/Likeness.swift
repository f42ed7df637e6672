/// How alike two runs of words are, whatever their order.
enum Likeness {
  /// The words they share, each as often as both have it, over the shorter.
  static func overlap(_ a: [String], _ b: [String]) -> Double {
    a.isEmpty || b.isEmpty ? 0 : Double(shared(a, b)) / Double(min(a.count, b.count))
  }

  /// Whether the words they share make up at least `floor` of the longer.
  static func areAlike(_ a: [String], _ b: [String], floor: Double = 0.8) -> Bool {
    a.isEmpty || b.isEmpty ? false : Double(shared(a, b)) / Double(max(a.count, b.count)) >= floor
  }

  private static func shared(_ a: [String], _ b: [String]) -> Int {
    var rest = Dictionary(b.map { ($0, 1) }, uniquingKeysWith: +)
    return a.count { word in
      guard let left = rest[word], left > 0 else { return false }
      rest[word] = left - 1
      return true
    }
  }
}

/// Two places that belong together: one in the promise, one in the reading.
struct Pair: Hashable {
  var promised: Int
  var read: Int
}

extension Pair {
  /// Pairs greedily, one to one, the highest score first, ties in reading order; nothing below `floor`.
  static func all(promised: Int, read: Int, floor: Double, score: (Int, Int) -> Double) -> [Pair] {
    struct Row {
      var score, distance: Double
      var pair: Pair
    }
    var rows: [Row] = []
    for i in 0..<promised {
      for j in 0..<read {
        let distance = abs(Double(i) / Double(max(1, promised)) - Double(j) / Double(max(1, read)))
        rows.append(Row(score: score(i, j), distance: distance, pair: Pair(promised: i, read: j)))
      }
    }
    rows.sort { a, b in
      (-a.score, a.distance, a.pair.promised, a.pair.read) < (-b.score, b.distance, b.pair.promised, b.pair.read)
    }
    var (usedPromised, usedRead) = (Set<Int>(), Set<Int>())
    var out: [Pair] = []
    for row in rows {
      if row.score < floor { break }
      if usedPromised.contains(row.pair.promised) || usedRead.contains(row.pair.read) { continue }
      usedPromised.insert(row.pair.promised)
      usedRead.insert(row.pair.read)
      out.append(row.pair)
    }
    return out
  }
}
