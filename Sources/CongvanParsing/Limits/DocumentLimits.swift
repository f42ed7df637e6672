internal import CongvanModel
internal import CongvanText

/// Finds the limits of a document, item by item.
struct DocumentLimits {
  let text: DocumentText
  let items: [OutlineItem]
  let filter: LimitFilter
  /// The citations and times, which are no quantities.
  let masks: TokenRanges

  /// The limits, in reading order.
  func mentions() -> [LimitMention] {
    let reader = LimitReader(text: text, subjects: LimitSubject(text: text, masks: masks))
    let goals = GoalScope(text: text, items: items)
    let rows = rowNames()
    var out = GoalTableReader(text: text, items: items).mentions()
    let scored = scoredTables()
    let reached = reachedCells()
    let goalCells = Set(out.map(\.range.lowerBound))
    var isExam = false
    for (index, item) in items.enumerated() {
      let range = item.paragraph.content
      isExam = isExam || item.paragraph.isAnnex && text.contains(text.vocabulary.examCue, in: range)
      guard !range.isEmpty, !item.paragraph.isQuoted, !item.paragraph.isAnnex || item.paragraph.cell != nil || isExam else { continue }
      if !isExam, let cell = item.paragraph.cell, scored.contains(cell.table) || reached.contains(range.lowerBound) { continue }
      var own: [LimitMention] = []
      let mayAim = goals.mayCover(index, in: range)
      masks.forEachGap(in: range) { gap in
        for mention in reader.mentions(in: gap, paragraph: range, row: item.paragraph.cell.flatMap { rows[Row($0)] }, mayAim: mayAim)
        where !goalCells.contains(range.lowerBound)
          && filter.keeps(mention, in: item, isExam: isExam, isGoal: goals.covers(mention, of: index, in: range))
        {
          own.append(mention)
        }
      }
      if own.isEmpty { continue }
      out += (own + reader.repeated(own, in: range, masks: masks.overlapping(range))).map { goals.applied(to: $0, of: index, in: range) }
    }
    return out.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A row of a table.
  private struct Row: Hashable {
    var table, row: Int

    init(_ cell: TableCell) { (table, row) = (cell.table, cell.row) }
  }

  /// The tables that say how many points a criterion is worth: their amounts are steps of a score.
  private func scoredTables() -> Set<Int> {
    Set(
      items.compactMap { item in
        guard let cell = item.paragraph.cell, cell.row < 2 else { return nil }
        let words = text.trimmed(item.paragraph.content)
        let isHead =
          !words.isEmpty && words.lowerBound + text.length(text.vocabulary.scoreColumn, at: words.lowerBound, in: words) == words.upperBound
        return isHead ? cell.table : nil
      })
  }

  /// Where the cells start that tell what was reached.
  private func reachedCells() -> Set<Int> {
    Set(
      TableGrid.grids(of: items).flatMap { grid -> [Int] in
        guard let head = grid.rows.first?.cells, case let columns = TableColumns(text: text).reached(head), !columns.isEmpty else {
          return []
        }
        return grid.rows.dropFirst().flatMap { row in columns.compactMap { row.cells[$0]?.range.lowerBound } }
      })
  }

  /// What each row of a table is about: its first cell with more than figures.
  private func rowNames() -> [Row: Range<Int>] {
    var names: [Row: (column: Int, words: Range<Int>)] = [:]
    for item in items {
      let words = text.trimmed(item.paragraph.content)
      guard let cell = item.paragraph.cell, words.contains(where: { text.tokens[$0].kind == .word }) else { continue }
      if let known = names[Row(cell)], known.column <= cell.column { continue }
      names[Row(cell)] = (cell.column, words)
    }
    return names.mapValues(\.words)
  }
}
