internal import CongvanText

extension IslandSet {
  /// A token at which rules may start.
  struct Start {
    var at: Int32
    /// Where the list of those rules stands.
    var list: Int32
    /// What the tokens from there on meet, all together, of what rules need.
    var met: NeedSet
  }

  /// How many starts there is room for without asking for memory: few stretches have more.
  private static let usualRoom = 40

  /// Lends the tokens of `range` before `limit` at which rules may start, in order: most stretches of a text have none.
  @inline(__always)
  func withStarts<Result>(
    in tokens: [Token], _ range: Range<Int>, before limit: Int, _ body: (Slice<UnsafeMutableBufferPointer<Start>>) -> Result
  ) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= tokens.count, "a searched range outside the tokens")
    return withStarts(in: tokens, range, before: limit, room: min(range.count, Self.usualRoom), body)
      ?? withStarts(in: tokens, range, before: limit, room: range.count, body)!
  }

  /// The same with room for so many; nil, and nothing lent, where there are more.
  @inline(__always)
  private func withStarts<Result>(
    in tokens: [Token], _ range: Range<Int>, before limit: Int, room: Int, _ body: (Slice<UnsafeMutableBufferPointer<Start>>) -> Result
  ) -> Result? {
    withUnsafeTemporaryAllocation(of: Start.self, capacity: room) { starts in
      // Filled from behind.
      var first = room
      let rows = rows.values
      let hasRoom = tokens.withUnsafeBufferPointer { tokens in
        var met = NeedSet()
        var at = range.upperBound
        while at > range.lowerBound {
          at &-= 1
          let row = rows[self.row(of: tokens[at])]
          met.formUnion(row.met)
          guard row.list != 0, row.needed.isSubset(of: met), at < limit else { continue }
          if first == 0 { return false }
          first &-= 1
          starts.initializeElement(at: first, to: Start(at: Int32(truncatingIfNeeded: at), list: row.list, met: met))
        }
        return true
      }
      return hasRoom ? body(starts[first..<room]) : nil
    }
  }
}
