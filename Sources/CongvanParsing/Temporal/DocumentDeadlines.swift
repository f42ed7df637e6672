internal import CongvanModel
internal import CongvanText

/// Finds the times of a document: those to act by in each item, and those that stand alone in the cells of tasks.
struct DocumentDeadlines {
  let text: DocumentText
  let items: [OutlineItem]
  let matches: TimeMatches
  let drafts: [Draft]
  /// The sentences that change another document.
  let changes: [Range<Int>]
  let reader: DeadlineReader
  let filter: DeadlineFilter

  /// The times, in reading order.
  func mentions() -> [DeadlineMention] {
    let ordered = TokenRanges(drafts.map(\.range) + changes)
    let requests = RequestedItems(text: text, items: items)
    var found = Array(repeating: [DeadlineMention](), count: items.count)
    var named = [PartialDate?](repeating: nil, count: items.count)
    /// Of those the days on which something is held.
    var held = named
    for (index, item) in items.enumerated() {
      let range = item.paragraph.content
      guard !matches[index].isEmpty else { continue }
      // “cùng ngày” means the day named before it in the item, on which what stands in the item before is held, or in the one over it.
      var day = (index > 0 ? held[index - 1] : nil) ?? item.parent.flatMap { named[$0] }
      let isGround = text.starts(text.vocabulary.basisCue, at: range.lowerBound, in: range) && item.parent == nil
      // “Kiến nghị: a) Gia hạn đến ngày 15/5 …”: until it is granted.
      if text.starts(text.vocabulary.aimCue, at: range.lowerBound, in: range), requests.contains(index) { continue }
      if isGround, ordered.overlapping(range).isEmpty { continue }
      let read = matches[index].flatMap { reader.mentions($0, in: range, after: &day) }
      if let last = read.last(where: { [.date, .period].contains($0.deadline.kind) }) {
        named[index] = day
        held[index] = last.deadline.bound == .on ? day : nil
      }
      found[index] = read.filter { filter.keeps($0, in: item) }
    }
    var out = filter.withoutLabels(found, of: items)
    let read = TokenRanges(out.map(\.range))
    for draft in drafts {
      guard let cell = draft.time, read.overlapping(cell).isEmpty else { continue }
      out += reader.bareTimes(cell, isHeld: draft.isHeld, hour: draft.hour)
    }
    return out.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
