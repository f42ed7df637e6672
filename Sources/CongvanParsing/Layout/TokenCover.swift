/// Which tokens lie in any of some ranges, worked out in one pass.
struct TokenCover {
  private let isCovered: [Bool]

  init(_ ranges: [Range<Int>], count: Int) {
    var isCovered = [Bool](repeating: false, count: count)
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      for at in max(end, range.lowerBound)..<max(end, range.upperBound) { isCovered[at] = true }
      end = max(end, range.upperBound)
    }
    self.isCovered = isCovered
  }

  subscript(at: Int) -> Bool { isCovered[at] }
}
