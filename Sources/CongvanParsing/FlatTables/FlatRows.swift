internal import CongvanText

/// A row of a flattened table.
struct FlatRow {
  /// All its lines, from its number on.
  var lines: Range<Int>
  /// The lines of each cell, by column; all of them in the first where the cells could not be told.
  var cells: [(column: Int, lines: Range<Int>)]
  /// What stands across the table behind it.
  var across: Range<Int>?
  /// The blocks of lines that are no words of it: numbers of pages, names of columns repeated.
  var left: Set<Int>
  /// Whether a body or a time stands in its column.
  var isTold = false
  /// Whether its cells could not be told.
  var isUnread = false
  /// How well its lines fit in their columns.
  var score = 0
}

/// Finds the rows below the head of a flattened table, each from its number to the next.
struct FlatRows {
  let text: DocumentText
  let looks: FlatLooks
  let head: FlatHead
  private var lines: [TextLine] { looks.lines }
  private let labels: FlatLabels
  private let gap: Int
  private let task: Int
  /// The most lines of a row.
  private static let longest = 60
  /// How many blanks further in than the number of a row that of a page stands.
  private static let indent = 8

  init(_ looks: FlatLooks, head: FlatHead) {
    text = looks.text
    self.looks = looks
    self.head = head
    labels = FlatLabels(text: text)
    task = head.columns.firstIndex(of: .task) ?? 0
    gap = head.cells.dropFirst().map { looks.lines[$0.lowerBound].gap }.min() ?? 0
  }

  /// The rows in order; none where the first has no number.
  func rows() -> [FlatRow] {
    var rows = numbered()
    // Where a body was left out that several rows have in common, which of two a lone one is cannot be told.
    let bodies = head.columns.indices.filter { [.lead, .cooperate].contains(head.columns[$0]) }
    guard bodies.count > 1, rows.contains(where: { $0.isTold && named(bodies, in: $0) == 0 }) else { return rows }
    for at in rows.indices where named(bodies, in: rows[at]) == 1 { rows[at] = unread(rows[at]) }
    return rows
  }

  /// How many of some columns have a cell in a row.
  private func named(_ columns: [Int], in row: FlatRow) -> Int { row.cells.count { columns.contains($0.column - 1) } }

  /// The rows as they are numbered.
  private func numbered() -> [FlatRow] {
    var out: [FlatRow] = []
    var count = FlatLabels.Count()
    var start = head.end
    guard start < lines.count, let first = labels.label(lines[start]), count.goesOn(with: first, isApart: false) else { return [] }
    count.count(first)
    while true {
      if let next = next(from: start, count) {
        out.append(next.row)
        start = next.row.lines.upperBound
        count.count(next.label)
      } else {
        if let row = last(from: start) { out.append(row) }
        return out
      }
    }
  }

  /// The row that begins at `start`, where another follows, and the number of that.
  private func next(from start: Int, _ count: FlatLabels.Count) -> (row: FlatRow, label: FlatLabel)? {
    let limit = min(lines.count, start + 1 + Self.longest)
    var found: (end: Int, label: FlatLabel)?
    var behind = count
    var broke = false
    for at in start + 1..<max(start + 1, limit) {
      if endsTable(at) { break }
      if isBreak(at) { broke = true }
      guard let label = labels.label(lines[at]) else { continue }
      guard let first = found else {
        guard count.goesOn(with: label, isApart: at > start + 2 && mayHead(at - 1)) else { continue }
        found = (at, label)
        behind.count(label)
        continue
      }
      // Where the same number comes again before the next one, the first may be that of a page.
      if first.label == label {
        if isPageNumber(first.end) || score(start, at) > score(start, first.end) + score(first.end, at) { found = (at, label) }
        break
      }
      if behind.goesOn(with: label, isApart: false) { break }
    }
    guard let found, let row = row(start, found.end), !broke || row.isTold else { return nil }
    return (row, found.label)
  }

  /// How well the lines between two numbers fit in the columns.
  private func score(_ start: Int, _ end: Int) -> Int { row(start, end)?.score ?? 0 }

  /// The last row; nil where it cannot be told where it ends.
  private func last(from start: Int) -> FlatRow? {
    let limit = min(lines.count, start + 1 + Self.longest)
    let end =
      (start + 1..<max(start + 1, limit)).first {
        endsTable($0) || isBreak($0) || opensItem($0, of: start) || repeatedHead($0, before: lines.count) != nil
      } ?? limit
    guard end > start + 1, var row = row(start, end) else { return nil }
    let isOpen = end == limit && limit < lines.count
    if let across = row.across {
      row.lines = start..<across.lowerBound
      row.across = nil
    } else if isOpen {
      return nil
    }
    return row.isUnread ? nil : row
  }

  /// A row's lines up to `end`, dealt out; nil for a number with nothing behind it.
  private func row(_ start: Int, _ end: Int) -> FlatRow? {
    var left: Set<Int> = []
    var broken: Set<Int> = []
    var kept: [FlatLine] = []
    var at = start + 1
    while at < end {
      if let repeated = repeatedHead(at, before: end) {
        left.formUnion(lines[at..<repeated].map(\.block))
        broken.insert(kept.count)
        at = repeated
        continue
      }
      if isLeft(at) {
        left.insert(lines[at].block)
        broken.insert(kept.count)
      } else {
        kept.append(looks[at])
      }
      at += 1
    }
    guard !kept.isEmpty else { return nil }
    var row = FlatRow(lines: start..<end, cells: [(0, start..<start + 1)], across: nil, left: left)
    guard let (columns, score) = FlatRowDeal(columns: head.columns, gap: gap).columns(of: kept) else { return unread(row) }
    for (offset, line) in kept.enumerated() {
      let column = columns[offset]
      guard column < head.columns.count else {
        row.across = (row.across?.lowerBound ?? line.index)..<line.index + 1
        continue
      }
      if let last = row.cells.last, last.column == column + 1 {
        row.cells[row.cells.count - 1].lines = last.lines.lowerBound..<line.index + 1
        // What is left out in the middle of a name or a time would be read as part of it.
        if broken.contains(offset), head.columns[column] != .task { return unread(row) }
        continue
      }
      row.cells.append((column + 1, line.index..<line.index + 1))
      switch head.columns[column] {
      case .lead, .cooperate: if line.body != .none { row.isTold = true }
      case .time: if line.time != .none { row.isTold = true }
      default: break
      }
    }
    // The name of a group has no other cells.
    row.score = row.cells.count > 2 ? score : max(score, 0)
    // Without a body or a time that looks like one, what stands in their columns is none.
    let isNamed = row.cells.contains { $0.column > 0 && [.lead, .cooperate, .time].contains(head.columns[$0.column - 1]) }
    // A body's name is no task: other columns stand there.
    let tasks = zip(kept, columns).filter { $1 == task }.map(\.0)
    let namesBody = tasks.count == 1 && tasks[0].body == .fills
    return isNamed && !row.isTold || namesBody ? unread(row) : row
  }

  /// The row with all its lines in the first column, which says nothing of tasks.
  private func unread(_ row: FlatRow) -> FlatRow {
    FlatRow(
      lines: row.lines, cells: [(0, row.lines.lowerBound..<(row.across?.lowerBound ?? row.lines.upperBound))], across: row.across,
      left: row.left, isUnread: true)
  }

  // MARK: - Between the rows

  /// Whether a line is no part of a row: the number of a page.
  private func isLeft(_ at: Int) -> Bool {
    guard case .numbers(let numbers) = labels.label(lines[at]), numbers.count == 1 else { return false }
    return !head.columns.contains(.other) || isPageNumber(at)
  }

  /// Whether a number stands as that of a page does: further in, or apart from what is round it.
  private func isPageNumber(_ at: Int) -> Bool {
    guard text.numberAlone(lines[at].tokens) != nil else { return false }
    return blanks(before: at) >= blanks(before: head.end) + Self.indent
      || lines[at].gap > gap || at + 1 < lines.count && lines[at + 1].gap > gap && lines[at + 1].gap > lines[at].gap
  }

  private func blanks(before at: Int) -> Int {
    let bytes = text.document.text.bytes
    var start = lines[at].span.start
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return lines[at].span.start - start
  }

  /// Where the names of the columns end that a new page repeats from line `at` on.
  private func repeatedHead(_ at: Int, before end: Int) -> Int? {
    let names = head.start..<head.cells[head.cells.count - 1].upperBound
    guard at + names.count <= end, zip(at..., names).allSatisfy({ text.isSame(lines[$0].tokens, lines[$1].tokens) }) else { return nil }
    return at + names.count
  }

  /// Whether more empty lines stand before a line than between cells, and no page ends there.
  private func isBreak(_ at: Int) -> Bool {
    lines[at].gap > gap && text.numberAlone(lines[at].tokens) == nil && text.numberAlone(lines[at - 1].tokens) == nil
  }

  /// Whether a line belongs to what stands behind a table: a heading with its number, recipients, another annex.
  private func endsTable(_ at: Int) -> Bool {
    let (line, v) = (lines[at], text.vocabulary)
    let first = line.tokens.lowerBound
    if line.cell != nil || text.isAnnexHead(line.tokens) || text.starts(v.recipientsLabel, at: first, in: line.tokens) { return true }
    if text.tokens[first].flags.contains(.allCapitals),
      text.starts(v.motto, at: first, in: line.tokens) || text.starts(v.signingAuthority, at: first, in: line.tokens)
    {
      return true
    }
    guard let marker = MarkerReader(text).marker(at: line.tokens) else { return false }
    switch marker.kind {
    case .part, .capitalLetter, .roman: return !opensRows(below: at)
    default: return false
    }
  }

  /// “2. Các sở, ban, ngành …”: an item behind the last row, in which none was counted before.
  private func opensItem(_ at: Int, of start: Int) -> Bool {
    let markers = MarkerReader(text)
    guard let marker = markers.marker(at: lines[at].tokens), case .decimal = marker.kind, marker.numbers != [1] else { return false }
    return !lines[start + 1..<at].contains { line in
      guard let other = markers.marker(at: line.tokens), case .decimal = other.kind else { return false }
      return true
    }
  }

  /// Whether the next row begins right below a heading.
  private func opensRows(below at: Int) -> Bool {
    lines[(at + 1)...].prefix(3).contains { labels.label($0) != nil }
  }

  /// Whether a line may be the heading of a group of rows.
  private func mayHead(_ at: Int) -> Bool {
    guard labels.label(lines[at]) == nil, !text.opensSmall(lines[at].tokens), !text.endsOpen(lines[at - 1].tokens) else { return false }
    return looks[at].body == .none && looks[at].time == .none
  }
}
