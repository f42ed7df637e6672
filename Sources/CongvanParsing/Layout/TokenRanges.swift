/// Places among the tokens that can be counted up to any other, without looking at all of them.
struct TokenPlaces: Sendable {
  private let places: [Int]

  /// - Parameter places: In ascending order.
  init(_ places: [Int]) { self.places = places }

  /// How many stand before the token `end`.
  func count(before end: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last before the token `end`.
  func last(before end: Int) -> Int? {
    let count = count(before: end)
    return count > 0 ? places[count - 1] : nil
  }
}

/// Ranges of tokens that can be asked which of them touch another range, without looking at all of them.
struct TokenRanges: Sendable {
  private let ranges: [Range<Int>]
  /// The furthest end up to each range, which never falls.
  private let ends: [Int]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var furthest = 0
    ends = self.ranges.map {
      furthest = max(furthest, $0.upperBound); return furthest
    }
  }

  /// The ranges that share a token with `range`, in order.
  func overlapping(_ range: Range<Int>) -> [Range<Int>] {
    let first = first(endingBehind: range.lowerBound)
    guard first < ranges.count, ranges[first].lowerBound < range.upperBound else { return [] }
    return ranges[first...].prefix { $0.lowerBound < range.upperBound }.filter { $0.overlaps(range) }
  }

  /// Does something with each stretch of `range` that none of them covers.
  func forEachGap(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    for mask in overlapping(range) {
      if start < mask.lowerBound { body(start..<mask.lowerBound) }
      start = max(start, mask.upperBound)
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  /// Whether one of the ranges shares a token with `range`.
  func touches(_ range: Range<Int>) -> Bool {
    let first = first(endingBehind: range.lowerBound)
    return first < ranges.count && ranges[first...].prefix { $0.lowerBound < range.upperBound }.contains { $0.overlaps(range) }
  }

  /// The first range, by its place, up to which one ends behind `token`.
  private func first(endingBehind token: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
