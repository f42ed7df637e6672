internal import CongvanText

extension DocumentText {
  /// Cuts behind a full stop with a capital after it; not behind an abbreviation of one or two capitals (“TP.”, “KT.”).
  func sentences(of range: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where isMark(vocabulary.stop, at: at) && at > start && at + 1 < range.upperBound {
      let before = tokens[at - 1]
      let after = tokens[at + 1]
      guard after.flags.contains(.afterSpace), after.kind == .word, after.flags.contains(.capitalized) else { continue }
      if before.kind == .word, before.flags.contains(.allCapitals), before.length <= 2 { continue }
      out.append(start..<at + 1)
      start = at + 1
    }
    out.append(start..<range.upperBound)
    return out
  }
}
