internal import CongvanModel

extension ReadingScore {
  mutating func limits(_ promised: [PromisedReading.Limit], _ read: [Limit]) {
    let quotes = (promised.map { Words.of($0.quote) }, read.map { Words.of($0.quote) })
    let subjects = (promised.map { Words.of($0.subject) }, read.map { Words.of($0.subject) })
    func isSame(_ i: Int, _ j: Int) -> Bool {
      let (want, got) = (promised[i], read[j])
      return want.op == got.op.rawValue && want.min == got.min && want.max == got.max
        && Words.of(want.unit).prefix(2) == Words.of(got.unit).prefix(2) && (want.unit == "%") == (got.unit == "%")
    }
    let pairs = Pair.all(promised: promised.count, read: read.count, floor: 0.5) { i, j in
      let near = Likeness.overlap(quotes.0[i], quotes.1[j])
      return near < 0.5 ? 0 : near + (isSame(i, j) ? 1 : 0) + 0.5 * Likeness.overlap(subjects.0[i], subjects.1[j])
    }
    let right = pairs.filter { isSame($0.promised, $0.read) }
    note("limitsFound", Double(pairs.count), of: promised.count, read: read.count)
    let rightlyRead = Set(right.map(\.read))
    for (index, limit) in read.enumerated() { judge("limits", limit.confidence, isRight: rightlyRead.contains(index)) }
    note("limits", Double(right.count), of: promised.count, read: read.count)

    let (hit, used) = (Set(pairs.map(\.promised)), Set(pairs.map(\.read)))
    for index in promised.indices where !hit.contains(index) {
      miss("limit missed: \(promised[index].quote) (\(promised[index].subject ?? ""))")
    }
    for pair in pairs where !isSame(pair.promised, pair.read) {
      let (want, got) = (promised[pair.promised], read[pair.read])
      let wanted = described(want.op, want.min, want.max, want.unit)
      miss("limit wrong: \(want.quote): want \(wanted), read \(described(got.op.rawValue, got.min, got.max, got.unit))")
    }
    for index in read.indices where !used.contains(index) { miss("limit invented: \(read[index].quote)") }
  }

  private func described(_ op: String, _ min: Double?, _ max: Double?, _ unit: String?) -> String {
    [op, min.map { "\($0)" } ?? "–", max.map { "\($0)" } ?? "–", unit ?? ""].joined(separator: " ")
  }
}
