internal import CongvanText

/// Joins the pages' parts into blocks: paragraphs over page ends, strips, tables, and furniture where it interrupts nothing.
struct DocumentFlow {
  private var composer: TextComposer
  private let pages: [PageText]
  private var paragraph: [LayoutLine] = []
  /// Notes at the feet of pages that the paragraph may go on over.
  private var notes: [LayoutLine] = []
  /// Furniture met since the paragraph began.
  private var waiting: [[LayoutLine]] = []
  private var columns: [Column] = []
  private var leadings: [Float] = []
  private var indented: [Bool] = []
  private var tables = 0
  /// A strip or table that the next page may go on with.
  private var held: LayoutPart?

  static func compose(_ pages: consuming [PageText]) -> TextComposer {
    var furniture = Furniture(copy pages)
    // Of long documents pieces take much memory: none are kept in two places.
    for k in pages.indices { pages[k].pieces = [] }
    var layouts: [PageLayout] = []
    for (k, page) in pages.enumerated() {
      let pieces = furniture.takeBody(of: k)
      layouts.append(PageLayout(page, pieces: pieces, after: layouts.last?.open))
    }
    let feet = layouts.map { Footnotes.lines(endingIn: $0.parts, pages[$0.index]) }
    var flow = DocumentFlow(pages, layouts, feet)
    for (k, lines) in furniture.lines.enumerated() {
      let layout = layouts[k]
      let middle = layout.height / 2
      flow.waiting += lines.filter { $0.middle < middle }.map { [$0] }
      for (k, part) in layout.parts.dropLast(feet[k].count).enumerated() { flow.add(part, continues: k == 0 && layout.continues) }
      flow.notes += feet[k]
      flow.waiting += lines.filter { $0.middle >= middle }.map { [$0] }
    }
    flow.endHeld()
    flow.endParagraph()
    return flow.composer
  }

  private init(_ pages: [PageText], _ layouts: [PageLayout], _ feet: [[LayoutLine]]) {
    self.pages = pages
    composer = TextComposer(pages)
    let lines = zip(layouts, feet).map { layout, feet in
      layout.parts.dropLast(feet.count).compactMap { part in if case .line(let line) = part { line } else { nil } }
    }
    let whole = Column(Array(lines.joined()))
    for (page, lines) in zip(pages, lines) {
      columns.append(Self.column(lines, page, whole))
      leadings.append(Self.leading(lines))
      let column = columns[columns.count - 1]
      indented.append(lines.filter { (0.7 * $0.height..<4 * $0.height).contains($0.x0 - column.left) }.count * 6 > lines.count)
    }
    // A page of few lines spaces them as the others do.
    let usual = leadings.filter { $0 < .infinity }.sorted()
    for k in leadings.indices where leadings[k] == .infinity { leadings[k] = usual.isEmpty ? 18 : usual[usual.count / 2] }
  }

  private static func column(_ lines: [LayoutLine], _ page: PageText, _ whole: Column?) -> Column {
    let fallback = whole ?? Column(left: 0.12 * page.width, right: 0.9 * page.width)
    guard let own = Column(lines) else { return fallback }
    // A page of short lines does not show its edges.
    return abs(fallback.width - own.width) > 4 && own.width < fallback.width && fallback.right < page.width ? fallback : own
  }

  /// The way from foot to foot that most lines of paragraphs have: the usual among the shorter ones.
  private static func leading(_ lines: [LayoutLine]) -> Float {
    let ways = zip(lines, lines.dropFirst()).map { $1.y1 - $0.y1 }.filter { $0 > 0 }.sorted()
    return ways.count < 3 ? .infinity : ways[ways.count / 4]
  }

  /// - Parameter continues: Whether the part goes on with the one held back.
  private mutating func add(_ part: LayoutPart, continues: Bool) {
    if continues, let joined = held?.joined(with: withoutRepeatedHead(part)) {
      held = joined
      return
    }
    endHeld()
    switch part {
    case .line(let line):
      if starts(line, after: paragraph, leading: leadings[line.page]) { endParagraph() }
      paragraph.append(line)
    case .strip, .table:
      endParagraph()
      held = part
    }
  }

  /// Whether a line begins a paragraph where others stand before it.
  private func starts(_ line: LayoutLine, after paragraph: [LayoutLine], leading: Float) -> Bool {
    guard let before = paragraph.last else { return true }
    let breaks = ParagraphBreaks(
      leading: leading, column: columns[line.page], glyphs: pages[line.page].glyphs, isIndented: indented[line.page])
    return breaks.starts(line, after: paragraph, columnBefore: columns[before.page], glyphsBefore: pages[before.page].glyphs)
  }

  /// A table's part on the next page without the rows that open the table there once more; they are furniture.
  private mutating func withoutRepeatedHead(_ part: LayoutPart) -> LayoutPart {
    guard case .table(let more) = part, case .table(let rows) = held else { return part }
    let repeated = zip(rows, more).prefix { words(of: $0) == words(of: $1) }.count
    waiting += more[..<repeated].joined().map(\.lines).filter { !$0.isEmpty }
    return .table(Array(more[repeated...]))
  }

  /// What a row says, cell by cell.
  private func words(of row: [LayoutCell]) -> [[UInt32]] {
    row.map { cell in cell.lines.flatMap { line in line.pieces.flatMap { pages[line.page].glyphs[$0.glyphs] }.map(\.scalar) } }
  }

  /// Writes the strip or table held back until the next part showed that it has ended.
  private mutating func endHeld() {
    switch held {
    case .strip(let left, let right):
      for line in left { composer.add(.line, side: .left, [line]) }
      for line in right { composer.add(.line, side: .right, [line]) }
    case .table(let rows):
      for (r, row) in rows.enumerated() {
        for (c, cell) in row.enumerated() where !cell.lines.isEmpty {
          composer.add(.cell(TableCell(table: tables, row: r, column: c, rows: cell.rows)), cell.lines)
        }
      }
      tables += 1
    case .line, nil: return
    }
    held = nil
    endParagraph()
  }

  /// Writes the paragraph, then the notes and the furniture that stood at the page ends it crosses.
  private mutating func endParagraph() {
    if !paragraph.isEmpty { composer.add(.paragraph, paragraph) }
    paragraph = []
    var note: [LayoutLine] = []
    let leading = Self.leading(notes)
    for line in notes {
      if !note.isEmpty, starts(line, after: note, leading: leading) {
        composer.add(.note, note)
        note = []
      }
      note.append(line)
    }
    if !note.isEmpty { composer.add(.note, note) }
    notes = []
    for lines in waiting { composer.add(.furniture, lines) }
    waiting = []
  }
}

extension Column {
  init(left: Float, right: Float) {
    self.left = left
    self.right = right
  }
}

extension LayoutPart {
  /// A strip or table with the part of it that stands on the next page; nil where the two are no such parts.
  fileprivate func joined(with next: LayoutPart) -> LayoutPart? {
    switch (self, next) {
    case (.strip(let left, let right), .strip(let moreLeft, let moreRight)): return .strip(left: left + moreLeft, right: right + moreRight)
    case (.table(let rows), .table(let more)):
      guard let first = more.first else { return self }
      return rows.last?.count == first.count ? .table(TableGrid.joined(rows, more)) : nil
    default: return nil
    }
  }
}
