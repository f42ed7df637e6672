internal import CongvanModel
internal import CongvanText

/// Gives every byte of the body to one class and adds them up.
struct CoverageMeter {
  let text: DocumentText
  let items: [OutlineItem]

  /// The shares, which add up to one; all zero for a body without words.
  func measure(drafts: [Draft], citations: [Range<Int>], headings: Set<Int>) -> Reading.Coverage {
    let isOrdered = TokenCover(drafts.map(\.range) + drafts.compactMap(\.time), count: text.tokens.count)
    let isCited = TokenCover(citations, count: text.tokens.count)
    var counts = (structure: 0, obligation: 0, citation: 0, boilerplate: 0, unexplained: 0)
    for (index, item) in items.enumerated() where !item.paragraph.isAnnex {
      let range = item.paragraph.tokens
      let isHeading = headings.contains(index) || item.isCapitals
      let isBasis = item.parent == nil && text.starts(text.vocabulary.basisCue, at: item.paragraph.content.lowerBound, in: range)
      for at in range {
        let weight = Int(text.tokens[at].end - text.tokens[at].start)
        if at < item.paragraph.content.lowerBound || isHeading {
          counts.structure += weight
        } else if isOrdered[at] {
          counts.obligation += weight
        } else if isCited[at] {
          counts.citation += weight
        } else if isBasis {
          counts.boilerplate += weight
        } else {
          counts.unexplained += weight
        }
      }
    }
    let parts = shares([counts.structure, counts.obligation, counts.citation, counts.boilerplate, counts.unexplained])
    var shares = Reading.Coverage()
    guard !parts.isEmpty else { return shares }
    shares.structure = parts[0]
    shares.obligation = parts[1]
    shares.citation = parts[2]
    shares.boilerplate = parts[3]
    shares.unexplained = parts[4]
    return shares
  }

  /// Each count's share of all, to four digits; what rounding down leaves goes to the largest remainders. Empty for no bytes.
  private func shares(_ counts: [Int]) -> [Double] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return [] }
    var parts = counts.map { $0 * CoverageMeter.whole / total }
    let left = CoverageMeter.whole - parts.reduce(0, +)
    let remainders = counts.indices.map { (rest: counts[$0] * CoverageMeter.whole % total, index: $0) }
    for (_, index) in remainders.sorted(by: { ($1.rest, $0.index) < ($0.rest, $1.index) }).prefix(left) { parts[index] += 1 }
    return parts.map { Double($0) / Double(CoverageMeter.whole) }
  }

  /// A share is told in ten-thousandths.
  private static let whole = 10_000
}

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
