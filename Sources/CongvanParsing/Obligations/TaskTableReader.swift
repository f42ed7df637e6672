internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads tables of tasks: one obligation a row, its bodies and time in the columns that the header names.
struct TaskTableReader {
  let text: DocumentText
  let tasks: TaskReader
  private var bodies: BodyReader { tasks.bodies }
  /// The most names that one cell gives.
  private static let mostNames = 100

  /// The obligations of all task tables among `items`, and the first rows of tables that look like such and gave none.
  func read(_ items: [OutlineItem]) -> (drafts: [Draft], unread: [Range<Int>]) {
    var columns: [String: Int] = [:]
    var drafts: [Draft] = []
    var unread: [Range<Int>] = []
    for grid in TableGrid.grids(of: items) {
      let found = rows(grid, &columns)
      drafts += found
      if found.isEmpty, let head = headOfTasks(grid) { unread.append(head) }
    }
    return (drafts, unread)
  }

  /// The fewest rows that make a table one of tasks, though no name of its columns is known.
  private static let fewestTasks = 2

  /// The first row of a table of which some rows have a cell that opens with a task and another that only names bodies.
  private func headOfTasks(_ grid: TableGrid) -> Range<Int>? {
    guard let head = grid.rows.first?.cells.values.map(\.range), head.count > 1 else { return nil }
    let tasked = grid.rows.map(\.cells).count { row in
      let cells = row.values.map { text.trimmed($0.range) }.filter { !$0.isEmpty }
      return cells.contains { text.starts(text.vocabulary.taskVerb, at: $0.lowerBound, in: $0) && bodies.wholeList($0) == nil }
        && cells.contains { bodies.wholeList($0, mayHoldVerbs: false) != nil }
    }
    guard tasked >= Self.fewestTasks, let start = head.map(\.lowerBound).min(), let end = head.map(\.upperBound).max() else { return nil }
    return start..<end
  }

  /// - Parameter columns: The columns of the table before, which one with no header of its own goes on with; those it ends with.
  private func rows(_ grid: TableGrid, _ columns: inout [String: Int]) -> [Draft] {
    let last = grid.lastColumn
    if columns.values.contains(where: { $0 > last }) { columns = [:] }
    var above: Range<Int>?
    /// The cells that go on below the row they begin in, by column.
    var merged: TableGrid.Row = [:]
    var isHead = false
    var out: [Draft] = []
    let amounts = grid.rows.first.flatMap { TableColumns(text: text).goals($0.cells) }?.figures ?? []
    let first = grid.rows.first?.index
    for (row, found) in grid.rows {
      let names = TableColumns(text: text).tasks(found)
      if names["task"] != nil, names.count(where: { $0.key != "ordinal" }) >= 2 {
        (columns, above, merged, isHead) = (names, nil, [:], true)
        continue
      }
      if row == first, !names.isEmpty {
        (columns, isHead) = (quotaColumns(names, of: found), true)
        continue
      }
      // A second row of names parts a column of the first.
      if isHead, names.count == found.count {
        columns.merge(names) { $1 }
        continue
      }
      isHead = false
      guard let taskColumn = columns["task"], case let timeColumn = columns["time"] ?? columns["day"],
        columns["lead"] ?? columns["monitor"] ?? timeColumn != nil
      else { continue }
      merged = merged.filter { $0.value.lastRow >= row }.merging(found.filter { $0.value.lastRow > row }) { $1 }
      // A row of numbers alone counts the columns.
      guard found.values.contains(where: { hasWord($0.range) }) else { continue }
      // A heading across the table stands in its first cell.
      if found.count == 1, found[0] != nil, taskColumn > 0, last > 1, merged[taskColumn] == nil { continue }
      // “Cộng”: what all owe together.
      if let lead = columns["lead"].flatMap({ found[$0] }).map({ text.trimmed($0.range) }), !lead.isEmpty,
        text.length(text.vocabulary.totalRow, at: lead.lowerBound, in: lead) == lead.count
      {
        continue
      }
      // “III.1.2 | Nhóm các nền tảng …”, set under other columns: a heading of what follows.
      if let lead = columns["lead"].flatMap({ found[$0] }), isOrdinal(lead.range) { continue }
      if let task = found[taskColumn] { above = task.range }
      let own = [taskColumn, columns["lead"], timeColumn].compactMap { $0 }.compactMap { found[$0] }
      guard let task = own.first else { continue }
      func cell(_ column: Int?) -> Range<Int>? { column.flatMap { found[$0] ?? merged[$0] }?.range }
      var actors: [Draft.Actor] = []
      for (name, role) in [("lead", Bearer.Role.lead), ("monitor", .monitor), ("cooperate", .cooperate)] {
        guard let cell = cell(columns[name]) else { continue }
        if role == .lead, let shared = tasks.sharing(in: cell) {
          actors += shared
          continue
        }
        actors += self.names(cell).map { Draft.Actor(name: $0, role: role, isInherited: false) }
      }
      let time = timeColumn.flatMap { found[$0]?.range }
      let shared = time == nil ? cell(timeColumn) : nil
      guard !actors.isEmpty || time != nil || shared != nil else { continue }
      out.append(
        Draft(
          item: task.item, range: task.range, action: task.range, actors: actors, isRequest: false, form: .tableRow, time: time,
          isHeld: columns["time"] == nil, hour: columns["hour"].flatMap { found[$0]?.range },
          amounts: amounts.compactMap { found[$0]?.range }, sharedTime: shared,
          carried: found[taskColumn] == nil ? above : nil))
    }
    return out
  }

  /// Whether a cell holds only figures, marks and Roman numbers.
  private func isOrdinal(_ cell: Range<Int>) -> Bool {
    let cell = text.trimmed(cell)
    return !cell.isEmpty
      && cell.allSatisfy { text.tokens[$0].kind != .word || text.starts(text.vocabulary.roman, at: $0, in: $0..<$0 + 1) }
  }

  private func hasWord(_ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].kind == .word } }

  /// The columns of a table that says how much each body owes by when: what stands behind the body is its task. None of any other table.
  private func quotaColumns(_ names: [String: Int], of head: TableGrid.Row) -> [String: Int] {
    guard let body = names["body"], let time = names["time"],
      let task = head.keys.filter({ $0 > body && !names.values.contains($0) }).min()
    else { return [:] }
    return ["task": task, "lead": body, "time": time]
  }

  /// A cell's bodies: as a list, or cut at commas and semicolons.
  private func names(_ cell: Range<Int>) -> [Range<Int>] {
    let v = text.vocabulary
    if let list = bodies.wholeList(cell) { return list }
    var out: [Range<Int>] = []
    var start = cell.lowerBound
    for at in cell where text.isMark(v.comma, at: at) || text.isMark(v.semicolon, at: at) {
      if start < at { out.append(start..<at) }
      start = at + 1
    }
    if start < cell.upperBound { out.append(start..<cell.upperBound) }
    return out.map { text.trimmed($0) }.map { range in
      let bullet = range.isEmpty ? 0 : text.length(v.bullet, at: range.lowerBound, in: range)
      return range.lowerBound + bullet..<range.upperBound
    }.filter(hasWord)
      .prefix(TaskTableReader.mostNames).map { $0 }
  }
}
