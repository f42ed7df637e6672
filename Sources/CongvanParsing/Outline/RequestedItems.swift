internal import CongvanText

/// The items that say what is asked for and not what is done: below “UBND xã A kiến nghị:” or “Đề xuất, kiến nghị”.
struct RequestedItems {
  let text: DocumentText
  let items: [OutlineItem]
  /// The most lines below the one that leads over.
  private static let longest = 24

  /// Whether the line that leads over to an item names nobody of whom it is asked.
  func contains(_ index: Int) -> Bool {
    let above = items[index].parent ?? items[max(0, index - Self.longest)..<index].lastIndex { $0.parent == nil && leadsOver($0) }
    return above.map { asks(items[$0].paragraph.content) } ?? false
  }

  private func leadsOver(_ item: OutlineItem) -> Bool {
    let line = item.paragraph.content
    return item.paragraph.marker == nil && !line.isEmpty && text.isMark(text.vocabulary.colon, at: line.upperBound - 1)
  }

  /// Whether a line ends in the name of a request, and opens with it or leads over.
  private func asks(_ line: Range<Int>) -> Bool {
    let v = text.vocabulary
    let leads = line.last.map { text.isMark(v.colon, at: $0) } ?? false
    let end = line.upperBound - (leads ? 1 : 0)
    return (leads || text.starts(v.askingNoun, at: line.lowerBound, in: line))
      && text.ends(v.askingNoun, before: end, in: line.lowerBound..<end)
  }
}
