internal import CongvanText

extension Matcher {
  /// Whether the mark `symbol` stands at `at`.
  @inline(__always)
  func isMark(_ at: Int, _ symbol: Symbol) -> Bool { at < end && tokens[at].symbol == symbol && tokens[at].kind == .punctuation }

  /// Whether a sentence or one of its `;` parts ends at `at`.
  ///
  /// A dot that a word or number follows without a blank ends nothing: `1.267`, `30.6.2025`, `TP.HCM`.
  func isSentenceEnd(_ at: Int) -> Bool {
    if isMark(at, marks.semicolon) { return true }
    guard isMark(at, marks.dot) else { return false }
    return at + 1 >= end || tokens[at + 1].flags.contains(.afterSpace) || tokens[at + 1].kind == .punctuation
  }

  /// Whether no token is left at `at`, or a mark that ends a clause.
  func isClauseEnd(_ at: Int) -> Bool { at >= end || isSentenceEnd(at) || isMark(at, marks.closing) }

  /// Matches one of the elements that read a number.
  mutating func number(_ node: Node, _ at: Int) -> Int {
    guard at < end, tokens[at].kind == .number else { return -1 }
    let token = tokens[at]
    switch node.op {
    case .int:
      guard token.value >= 0, Int(token.value) >= node.a, Int(token.value) <= node.b else { return -1 }
    case .digits:
      guard Int(token.length) >= node.a, Int(token.length) <= node.b else { return -1 }
    default: return grouped(at)
    }
    if isRecording { value = token.value >= 0 ? .integer(Int(token.value)) : .words(at..<(at + 1)) }
    return at + 1
  }

  /// A number written the Vietnamese way: groups of three after dots, a fraction after a comma.
  private mutating func grouped(_ at: Int) -> Int {
    guard tokens[at].value >= 0 else { return -1 }
    var whole = Int(tokens[at].value)
    var stop = at + 1
    if tokens[at].length <= 3 {
      // Five groups stay below 10 to the 18th.
      for _ in 0..<5 {
        steps += 1
        guard isGlued(stop, marks.dot), tokens[stop + 1].length == 3 else { break }
        whole = whole * 1000 + Int(tokens[stop + 1].value)
        stop += 2
      }
    }
    guard isGlued(stop, marks.comma), tokens[stop + 1].value >= 0 else {
      if isRecording { value = .integer(whole) }
      return stop
    }
    var scale = 1.0
    for _ in 0..<tokens[stop + 1].length { scale *= 10 }
    if isRecording { value = .decimal((Double(whole) * scale + Double(tokens[stop + 1].value)) / scale) }
    return stop + 2
  }

  /// Whether a mark and then a number stand at `at`, no blank before either.
  private func isGlued(_ at: Int, _ mark: Symbol) -> Bool {
    at + 1 < end && isMark(at, mark) && !tokens[at].flags.contains(.afterSpace) && tokens[at + 1].kind == .number
      && !tokens[at + 1].flags.contains(.afterSpace)
  }
}
