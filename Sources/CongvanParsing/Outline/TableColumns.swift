internal import CongvanGrammar

/// What the cells of a table's head call their columns.
struct TableColumns {
  let text: DocumentText
  /// The most words of a heading.
  private static let mostWords = 12

  /// A column's name by the words that its heading opens with, or that end it behind a comma: “Đối tượng, nội dung”.
  func name(_ heading: Range<Int>) -> String? {
    let v = text.vocabulary
    let cell = text.trimmed(heading)
    guard !cell.isEmpty, cell.count <= Self.mostWords else { return nil }
    if let entry = text.entry(v.taskColumn, at: cell.lowerBound, in: cell), let name = entry.value.symbol {
      // “Thực hiện 2023”: what was reached.
      let year = cell.lowerBound + entry.length
      if name == "lead", text.starts(v.reachedColumn, at: cell.lowerBound, in: cell), cell.contains(year), text.isYear(at: year) {
        return nil
      }
      // “Công trình cấp nước xã A” says which one.
      if name == "work", entry.length < cell.count { return nil }
      // “Thôn phụ trách”: where somebody works.
      let isPlace = text.starts(v.levelNoun, at: cell.lowerBound, in: cell)
      return name == "body" && !isPlace ? part(of: cell.dropFirst(entry.length)) ?? name : name
    }
    guard let comma = cell.last(where: { text.isMark(v.comma, at: $0) }), comma + 1 < cell.upperBound,
      let entry = text.entry(v.taskColumn, at: comma + 1, in: cell), comma + 1 + entry.length == cell.upperBound,
      entry.value.symbol != "body"
    else { return nil }
    return entry.value.symbol
  }

  /// “Khoa, phòng | phụ trách”, “Trường | phối hợp”: what those that a heading names first do, if that is said.
  private func part(of rest: Range<Int>) -> String? {
    guard !rest.isEmpty, let entry = text.entry(text.vocabulary.taskColumn, at: rest.lowerBound, in: rest), entry.length == rest.count,
      let name = entry.value.symbol, ["lead", "cooperate", "monitor"].contains(name)
    else { return nil }
    return name
  }

  /// The first column of each name; in a table of goals, those of figures that were reached have none.
  func names(_ head: TableGrid.Row) -> [String: Int] {
    let hasGoals = head.values.contains { name($0.range) == "measure" }
    var out: [String: Int] = [:]
    for (column, cell) in head.sorted(by: { $0.key < $1.key }) {
      guard let name = name(cell.range), out[name] == nil, !(hasGoals && tellsOfReached(cell.range)) else { continue }
      out[name] = column
    }
    return out
  }

  /// The columns of a table of tasks, by what the cells of a row call them: “task”, “lead”, “cooperate”, “time” or “day”, and others.
  func tasks(_ head: TableGrid.Row) -> [String: Int] {
    var out = names(head)
    // A day alone is one to act on only beside the hour at which something starts.
    if let date = out.removeValue(forKey: "date"), out["hour"] != nil, out["day"] == nil { out["day"] = date }
    // Of “Hoạt động | Nội dung” the second says what is to be done.
    if let activity = out.removeValue(forKey: "activity"), out["task"] == nil { out["task"] = activity }
    // Works and goals are tasks where somebody sees to each of them, goals also by which figure.
    let isSeenTo = out["monitor"] != nil || out["lead"].map { !isReached(head[$0]?.range) } ?? false
    if let work = out.removeValue(forKey: "work"), out["task"] == nil, isSeenTo { out["task"] = work }
    if out["measure"] != nil || isSeenTo, out["task"] == nil { out["task"] = out["indicator"] }
    // “Phòng, bộ phận | Nhiệm vụ | Thời gian”
    if out["task"] != nil, out["lead"] == nil, let body = out["body"], isWhole(head[body]?.range) { out["lead"] = body }
    // A table of persons with what they do by when; one without a time says who is what.
    if let person = out.removeValue(forKey: "person"), out["lead"] == nil, out["time"] ?? out["day"] != nil { out["lead"] = person }
    return out
  }

  /// Whether the words that name a column are all that its heading says.
  func isWhole(_ heading: Range<Int>?) -> Bool {
    guard let cell = heading.map({ text.trimmed($0) }), !cell.isEmpty else { return false }
    return text.length(text.vocabulary.taskColumn, at: cell.lowerBound, in: cell) == cell.count
  }

  /// The columns of a table of goals; nil for any other table, and for one without a column of units.
  ///
  /// - Returns: What is measured, its unit, and the columns of figures to be reached.
  func goals(_ head: TableGrid.Row) -> (subject: Int, unit: Int, figures: [Int])? {
    let names = head.compactMapValues { name($0.range) }
    guard let unit = names.first(where: { $0.value == "measure" })?.key,
      let subject = names.filter({ ["task", "indicator"].contains($0.value) }).keys.min()
    else { return nil }
    let figures = head.keys.filter { column in
      guard column > subject, column != unit, let cell = head[column]?.range, !tellsOfReached(cell) else { return false }
      return names[column].map { ["amount", "product", "indicator"].contains($0) } ?? cell.contains { text.isYear(at: $0) }
    }
    return figures.isEmpty ? nil : (subject, unit, figures.sorted())
  }

  /// The columns of a table of goals of which the figures were reached: “Thực hiện 2023”.
  func reached(_ head: TableGrid.Row) -> [Int] {
    guard head.values.contains(where: { name($0.range) == "indicator" }) else { return [] }
    return head.compactMap { isReached($1.range) ? $0 : nil }
  }

  private func isReached(_ heading: Range<Int>?) -> Bool {
    guard let cell = heading.map({ text.trimmed($0) }), !cell.isEmpty else { return false }
    return text.starts(text.vocabulary.reachedColumn, at: cell.lowerBound, in: cell)
  }

  private func tellsOfReached(_ cell: Range<Int>) -> Bool { text.contains(text.vocabulary.reachedColumn, in: cell) }
}
