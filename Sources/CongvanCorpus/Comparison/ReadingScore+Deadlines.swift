internal import CongvanModel

extension ReadingScore {
  mutating func deadlines(_ promised: [PromisedReading.Deadline], _ read: [Deadline]) {
    let (wanted, found) = (promised.map(DeadlineValue.init), read.map(DeadlineValue.init))
    let quotes = (promised.map { Words.of($0.quote) }, read.map { Words.of($0.quote) })
    let contexts = (promised.map { Words.of($0.context) }, read.map { Words.of($0.context) })
    let pairs = Pair.all(promised: promised.count, read: read.count, floor: 0.5) { i, j in
      let near = Likeness.overlap(quotes.0[i], quotes.1[j])
      return near < 0.5 ? 0 : near + (wanted[i] == found[j] ? 1 : 0) + 0.5 * Likeness.overlap(contexts.0[i], contexts.1[j])
    }
    let right = pairs.filter { wanted[$0.promised] == found[$0.read] }
    note("deadlinesFound", Double(pairs.count), of: promised.count, read: read.count)
    let rightlyRead = Set(right.map(\.read))
    for (index, deadline) in read.enumerated() { judge("deadlines", deadline.confidence, isRight: rightlyRead.contains(index)) }
    note("deadlines", Double(right.count), of: promised.count, read: read.count)
    let bearers = right.map { ReadingScore.bearerF1(promised[$0.promised].bearers ?? [], read[$0.read].bearers) }
    note("deadlineBearers", bearers.reduce(0, +), of: right.count)

    let (hit, used) = (Set(pairs.map(\.promised)), Set(pairs.map(\.read)))
    for index in promised.indices where !hit.contains(index) { miss("deadline missed: \(promised[index].quote): \(wanted[index])") }
    for pair in pairs where wanted[pair.promised] != found[pair.read] {
      miss("deadline wrong: \(promised[pair.promised].quote): want \(wanted[pair.promised]), read \(found[pair.read])")
    }
    for index in read.indices where !used.contains(index) { miss("deadline invented: \(read[index].quote)") }
    for (pair, share) in zip(right, bearers) where share < 1 {
      let (want, got) = (promised[pair.promised].bearers ?? [], read[pair.read].bearers)
      miss("deadline bearers: \(promised[pair.promised].quote): want \(listed(want)), read \(listed(got))")
    }
  }

  func listed(_ names: [String]) -> String { names.isEmpty ? "nobody" : names.joined(separator: "; ") }
}
