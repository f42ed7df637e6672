internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads tables of tasks: one obligation a row, its bodies and time in the columns that the header names.
struct TaskTableReader {
  let text: DocumentText
  let bodies: BodyReader
  /// The most names that one cell gives.
  private static let mostNames = 100

  /// The obligations of all task tables among `items`.
  func drafts(_ items: [OutlineItem]) -> [Draft] {
    var tables: [Int: [Int]] = [:]
    for index in items.indices {
      if let cell = items[index].paragraph.cell { tables[cell.table, default: []].append(index) }
    }
    var columns: [String: Int] = [:]
    return tables.keys.sorted().flatMap { rows(items, tables[$0] ?? [], &columns) }
  }

  /// - Parameter columns: The columns of the table before, which one with no header of its own goes on with; those it ends with.
  private func rows(_ items: [OutlineItem], _ cells: [Int], _ columns: inout [String: Int]) -> [Draft] {
    var grid: [Int: [Int: (range: Range<Int>, item: Int)]] = [:]
    for index in cells {
      guard let cell = items[index].paragraph.cell else { continue }
      let tokens = items[index].paragraph.tokens
      if let known = grid[cell.row]?[cell.column] {
        grid[cell.row]?[cell.column] = (known.range.lowerBound..<tokens.upperBound, known.item)
      } else {
        grid[cell.row, default: [:]][cell.column] = (tokens, index)
      }
    }
    let last = grid.values.flatMap(\.keys).max() ?? 0
    if columns.values.contains(where: { $0 > last }) { columns = [:] }
    var above: Range<Int>?
    var out: [Draft] = []
    for row in grid.keys.sorted() {
      guard let found = grid[row] else { continue }
      if let header = header(found.mapValues(\.range)) { columns = header; above = nil; continue }
      guard let taskColumn = columns["task"], columns["lead"] != nil || columns["time"] != nil else { continue }
      if let task = found[taskColumn] { above = task.range }
      guard let task = found[taskColumn] ?? columns["lead"].flatMap({ found[$0] }) ?? columns["time"].flatMap({ found[$0] }) else {
        continue
      }
      var actors: [Draft.Actor] = []
      for (name, role) in [("lead", Bearer.Role.lead), ("cooperate", .cooperate)] {
        guard let cell = columns[name].flatMap({ found[$0] }) else { continue }
        actors += names(cell.range).map { Draft.Actor(name: $0, role: role, isInherited: false) }
      }
      let time = columns["time"].flatMap { found[$0]?.range }
      guard !actors.isEmpty || time != nil else { continue }
      out.append(
        Draft(
          item: task.item, range: task.range, action: task.range, actors: actors, isRequest: false, rule: "duty.table-row", time: time,
          carried: found[taskColumn] == nil ? above : nil))
    }
    return out
  }

  /// Column names of a header row: at least a task and one more.
  private func header(_ cells: [Int: Range<Int>]) -> [String: Int]? {
    var out: [String: Int] = [:]
    for (column, range) in cells {
      let range = text.trimmed(range)
      guard !range.isEmpty, range.count <= 12, let entry = text.entry(text.vocabulary.taskColumn, at: range.lowerBound, in: range),
        let name = entry.value.symbol,
        out[name] == nil
      else { continue }
      out[name] = column
    }
    return out["task"] != nil && out.count >= 2 ? out : nil
  }

  /// A cell's bodies: as a list, or cut at commas, semicolons and line breaks.
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
    }.filter { range in range.contains { text.tokens[$0].kind == .word } }
      .prefix(TaskTableReader.mostNames).map { $0 }
  }
}
