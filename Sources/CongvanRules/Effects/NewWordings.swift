internal import CongvanModel

/// The words of a reading that are to stand in another document, each below the line that leads over to them.
struct NewWordings {
  private let spans: [SourceSpan]
  /// Where items and sentences begin that change something, outside of new wording.
  private let lines: [Int]

  init(_ reading: Reading) {
    let spans = reading.newWordings
    self.spans = spans
    func starts(_ nodes: [OutlineNode]) -> [Int] { nodes.flatMap { [$0.span.start] + starts($0.children) } }
    lines =
      spans.isEmpty
      ? []
      : (starts(reading.outline) + reading.changeSentences.map(\.start)).filter { at in !spans.contains { $0.start <= at && at < $0.end } }
  }

  /// Whether a place stands in one.
  func hold(_ place: Int) -> Bool { spans.contains { $0.start <= place && place < $0.end } }

  /// The one that follows the words of `line`, no other item or sentence between them.
  func behind(_ line: SourceSpan) -> SourceSpan? {
    guard let next = spans.first(where: { $0.start >= line.end }) else { return nil }
    return lines.contains { line.end <= $0 && $0 < next.start } ? nil : next
  }
}

extension SourceSpan {
  /// Both, with what stands between them.
  func joined(_ next: SourceSpan) -> SourceSpan {
    SourceSpan(start: start, end: next.end, page: page, quote: quote + " " + next.quote, boxes: boxes + next.boxes)
  }
}
