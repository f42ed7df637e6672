internal import CongvanModel
internal import CongvanText

/// One paragraph in its place: its ancestors and the items below it.
///
/// Handed about in every pass, so it is one reference.
final class OutlineItem: Sendable {
  let paragraph: Paragraph
  let parent: Int?
  let children: [Int]
  let level: Int
  /// Whether the paragraph stands in capitals without a marker, as a heading.
  let isCapitals: Bool
  /// Whether a marker or capitals set it off from running text.
  var standsApart: Bool { isCapitals || paragraph.marker != nil }

  init(paragraph: Paragraph, parent: Int?, children: [Int], level: Int, isCapitals: Bool) {
    self.paragraph = paragraph
    self.parent = parent
    self.children = children
    self.level = level
    self.isCapitals = isCapitals
  }
}

/// Puts paragraphs into a tree by their markers and their order.
///
/// How deep a marker stands is decided over the whole document; a number that does not follow is kept where it stands and reported.
struct OutlineBuilder {
  let text: DocumentText

  /// The items of the paragraphs in order, and what was odd about their numbers.
  func build(_ read: [Paragraph]) -> (items: [OutlineItem], misnumbered: [Int]) {
    let paragraphs = MarkerMending(text).mended(read)
    let lastMarked = paragraphs.lastIndex { $0.marker != nil } ?? -1
    let capitals = Marker(kind: .capitals, numbers: [], text: "", length: 0)
    let places = OutlineSolver.places(paragraphs.count) { position, isBelowCapitals in
      let tokens = paragraphs[position].tokens
      if paragraphs[position].isQuoted { return .text(endsAll: false, endsBullets: false) }
      if paragraphs[position].cell != nil { return .cell }
      if let marker = paragraphs[position].marker {
        return .marked(marker, leadsOver: text.isMark(text.vocabulary.colon, at: tokens.upperBound - 1))
      }
      if isHeadingInCapitals(tokens), !(isBelowCapitals && paragraphs[position].gap < OutlineBuilder.pageGap && isTask(tokens)) {
        return .marked(capitals, leadsOver: false)
      }
      let isAfresh = startsAfresh(tokens)
      let isClosing = position > lastMarked && isAfresh && !leadsOn(position > 0 ? paragraphs[position - 1] : nil)
      return .text(endsAll: isClosing, endsBullets: isAfresh)
    }
    var children = Array(repeating: [Int](), count: places.count)
    for (position, place) in places.enumerated() {
      if let parent = place.parent { children[parent].append(position) }
    }
    var items: [OutlineItem] = []
    var misnumbered: [Int] = []
    var latest: [Marker.Class: Int] = [:]
    for (position, place) in places.enumerated() {
      var paragraph = paragraphs[position]
      let isCapitals = place.marker?.kind == .capitals
      if !isCapitals, let marker = place.marker { paragraph.marker = marker }
      if let marker = place.marker, let number = marker.numbers.last {
        if isMisnumbered(marker, place, items), latest[marker.kind] != number - 1 { misnumbered.append(position) }
        latest[marker.kind] = number
      }
      items.append(
        OutlineItem(
          paragraph: paragraph, parent: place.parent, children: children[position], level: place.depth, isCapitals: isCapitals))
    }
    return (items, misnumbered)
  }

  private func isMisnumbered(_ marker: Marker, _ place: OutlineSolver.Place, _ items: [OutlineItem]) -> Bool {
    if let before = place.before { return !follows(before, marker) }
    if case .decimal(let parts) = marker.kind, parts > 1, let above = place.parent.flatMap({ items[$0].paragraph.marker }),
      case .decimal = above.kind, !marker.numbers.starts(with: above.numbers)
    {
      return true
    }
    return startsLate(marker)
  }

  /// Whether `next` may come after `open` in one row.
  private func follows(_ open: Marker, _ next: Marker) -> Bool {
    guard let last = open.numbers.last, let number = next.numbers.last else { return true }
    if open.numbers.count == next.numbers.count, open.numbers.dropLast() == next.numbers.dropLast() { return number == last + 1 }
    // A row that starts anew under another heading is no fault.
    return number == 1
  }

  private func startsLate(_ marker: Marker) -> Bool {
    guard let last = marker.numbers.last, marker.numbers.count == 1 else { return false }
    if case .part = marker.kind { return false }
    return last != 1
  }

  /// Whether a marked paragraph is a heading, whose text is still to come.
  private func leadsOn(_ paragraph: Paragraph?) -> Bool {
    guard let paragraph, paragraph.marker != nil else { return false }
    let last = text.tokens[paragraph.tokens.upperBound - 1]
    return !(last.kind == .punctuation && [text.vocabulary.stop, text.vocabulary.semicolon, text.vocabulary.slash].contains(last.symbol))
  }

  private func startsAfresh(_ paragraph: Range<Int>) -> Bool {
    let first = text.tokens[paragraph.lowerBound]
    return first.kind == .word && first.flags.contains(.capitalized)
  }

  /// Empty lines that part two pages of slides.
  private static let pageGap = 3

  /// Text set all in capitals that orders something, under a heading on the same page.
  private func isTask(_ paragraph: Range<Int>) -> Bool {
    text.starts(text.vocabulary.taskVerb, at: paragraph.lowerBound, in: paragraph)
  }

  private func isHeadingInCapitals(_ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    var words = 0
    for token in text.tokens[range] where token.kind == .word {
      guard token.flags.contains(.allCapitals) else { return false }
      words += 1
    }
    guard words >= 2 else { return false }
    let last = text.tokens[range.upperBound - 1]
    return !(last.kind == .punctuation && [text.vocabulary.stop, text.vocabulary.semicolon].contains(last.symbol))
  }

  /// The tree as the contract shows it.
  func nodes(_ items: [OutlineItem]) -> [OutlineNode] {
    func node(_ index: Int) -> OutlineNode {
      let item = items[index]
      return OutlineNode(
        marker: item.paragraph.marker?.text ?? "", heading: heading(item), level: item.level, span: text.place(item.paragraph.tokens),
        children: item.children.filter { isShown(items[$0]) }.map(node))
    }
    return items.indices.filter { items[$0].parent == nil && isShown(items[$0]) }.map(node)
  }

  private func isShown(_ item: OutlineItem) -> Bool { item.paragraph.cell == nil && item.standsApart }

  /// The words before the first colon, or the whole of a short item without an end mark.
  private func heading(_ item: OutlineItem) -> String {
    let content = item.paragraph.content
    guard !content.isEmpty else { return "" }
    if let colon = text.colon(in: content, reach: 41), colon > content.lowerBound {
      return text.words(content.lowerBound..<colon)
    }
    let last = text.tokens[content.upperBound - 1]
    let closes = last.kind == .punctuation && [text.vocabulary.stop, text.vocabulary.semicolon].contains(last.symbol)
    return content.count <= 40 && !closes ? text.words(content) : ""
  }
}
