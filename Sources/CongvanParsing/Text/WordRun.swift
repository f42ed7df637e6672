internal import CongvanText

/// Words that belong together though they may stand on lines of one column, with another column's words between them.
struct WordRun: Sendable {
  /// The stretches in reading order; at least one.
  private(set) var pieces: [Range<Int>]

  init(_ piece: Range<Int>) { pieces = [piece] }

  /// The first token.
  var first: Int { pieces[0].lowerBound }
  /// Behind the last token.
  var end: Int { last.upperBound }
  /// The last stretch.
  var last: Range<Int> { pieces[pieces.count - 1] }
  /// Every token, in order.
  var tokens: [Int] { pieces.flatMap { Array($0) } }

  /// Adds a further stretch, joined to the last one where they touch.
  mutating func append(_ piece: Range<Int>) {
    if piece.isEmpty { return }
    if pieces.count == 1, last.isEmpty { pieces = [piece]; return }
    if last.upperBound == piece.lowerBound { pieces[pieces.count - 1] = last.lowerBound..<piece.upperBound } else { pieces.append(piece) }
  }

  /// The run without closing marks at its end; nil when nothing is left.
  func trimmed(_ text: DocumentText) -> WordRun? {
    var out = self
    while let last = out.pieces.last {
      let rest = text.trimmed(last)
      if rest.isEmpty { out.pieces.removeLast() } else { out.pieces[out.pieces.count - 1] = rest; break }
    }
    return out.pieces.isEmpty ? nil : out
  }

  /// The words as a person would quote them.
  func words(_ text: DocumentText) -> String { pieces.map { text.words($0) }.joined(separator: " ") }
}
