/// Which pages of a file are wanted: `3`, `3-5`, `3-` for all from the third on, or several of these with commas.
public struct PageSelection: Hashable, Sendable {
  /// The words it was made of.
  public let text: String
  /// Page numbers, counted from 1.
  private let ranges: [ClosedRange<Int>]

  /// Nil where the words name no pages.
  public init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard (1...2).contains(ends.count), let first = Int(ends[0]), first > 0 else { return nil }
      guard let last = ends.count == 1 ? first : ends[1].isEmpty ? .max : Int(ends[1]), last >= first else { return nil }
      ranges.append(first...last)
    }
    self.text = text
    self.ranges = ranges
  }

  /// Whether a page is wanted, counted from 1.
  func contains(_ number: Int) -> Bool { ranges.contains { $0.contains(number) } }

  /// The first page that is named and not among so many.
  func missing(of count: Int) -> Int? {
    ranges.compactMap {
      $0.lowerBound > count ? $0.lowerBound : $0.upperBound > count && $0.upperBound < .max ? max(count + 1, $0.lowerBound) : nil
    }.min()
  }
}
