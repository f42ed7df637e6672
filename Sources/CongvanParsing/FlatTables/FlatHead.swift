internal import CongvanText

/// The names of a table's columns, one below another.
struct FlatHead {
  /// What a column is for.
  enum Column: Hashable {
    case task, lead, cooperate, time, product, note, other
  }

  /// The lines of each name.
  var cells: [Range<Int>]
  /// What the columns behind the one of numbers are for.
  var columns: [Column]
  /// Whether the first name is that of the column of numbers.
  var hasOrdinal: Bool
  /// The first line of the first row.
  var end: Int

  /// The first line.
  var start: Int { cells[0].lowerBound }
  /// How many columns the table has.
  var width: Int { columns.count + 1 }
  /// The columns that the names stand in; numbers of rows stand in the first, named or not.
  var columnNumbers: Range<Int> { hasOrdinal ? 0..<cells.count : 1..<cells.count + 1 }
}

/// Finds the names of columns above the first row of a flattened table.
struct FlatHeads {
  let text: DocumentText
  /// The most lines of all names and of one.
  private static let mostLines = 20, mostOfOne = 4
  /// The fewest columns.
  private static let fewest = 3
  /// The most words on a line of a name.
  private static let mostWords = 10

  /// The names that end right before line `index`, none before line `floor`.
  func head(before index: Int, from floor: Int, in lines: [TextLine]) -> FlatHead? {
    let columns = TableColumns(text: text)
    var first = index
    var ordinal: Int?
    while first > max(floor, index - Self.mostLines), case let line = lines[first - 1], line.cell == nil,
      line.tokens.count <= Self.mostWords
    {
      first -= 1
      if columns.name(line.tokens) == "ordinal" || first + 1 < index && columns.name(range(first..<first + 2, of: lines)) == "ordinal" {
        ordinal = first
        break
      }
    }
    guard first < index, let cells = cells(lines, first..<index, columns, isLed: ordinal != nil) else { return nil }
    let row = Dictionary(
      uniqueKeysWithValues: cells.enumerated().map { ($0.offset, TableGrid.Cell(range: range($0.element, of: lines), item: 0, lastRow: 0)) }
    )
    let names = columns.tasks(row)
    let hasOrdinal = names["ordinal"] == 0
    // Rows of goals are no tasks; names without one for the numbers may be a list of headings.
    guard let task = names["task"], names["measure"] == nil, names["lead"] != nil || names["time"] ?? names["day"] != nil,
      cells.count >= Self.fewest, hasOrdinal || names["lead"] != nil && names["time"] ?? names["day"] != nil
    else { return nil }
    let sorts = cells.indices.dropFirst(hasOrdinal ? 1 : 0).map { column -> FlatHead.Column in
      switch column {
      case task: .task
      case names["lead"]: .lead
      case names["cooperate"]: .cooperate
      case names["time"], names["day"]: .time
      case names["product"]: .product
      case names["note"]: .note
      default: .other
      }
    }
    return FlatHead(cells: cells, columns: sorts, hasOrdinal: hasOrdinal, end: behindCount(index, cells.count, in: lines))
  }

  /// Where the first row begins behind a row that only counts the columns: “(1)”, “(2)”, “(3)”.
  private func behindCount(_ index: Int, _ columns: Int, in lines: [TextLine]) -> Int {
    guard index + columns < lines.count else { return index }
    let counts = (0..<columns).allSatisfy { text.numberAlone(lines[index + $0].tokens) == $0 + 1 }
    return counts ? index + columns : index
  }

  private func range(_ cell: Range<Int>, of lines: [TextLine]) -> Range<Int> {
    lines[cell.lowerBound].tokens.lowerBound..<lines[cell.upperBound - 1].tokens.upperBound
  }

  /// The lines of each name, as they are best parted; nil where they do not part into names.
  ///
  /// - Parameter isLed: Whether the first names the column of numbers; a column of which the name is not known may stand behind it.
  private func cells(_ lines: [TextLine], _ range: Range<Int>, _ columns: TableColumns, isLed: Bool) -> [Range<Int>]? {
    var best: [(score: Int, start: Int)?] = [(0, 0)]
    let own = range.map { columns.name(lines[$0].tokens) }
    let isSmall = range.map { text.opensSmall(lines[$0].tokens) }
    for end in 1...range.count {
      var found: (score: Int, start: Int)?
      for start in max(0, end - Self.mostOfOne)..<end {
        // Without a column of numbers the names may begin on any line.
        let before = best[start] ?? (isLed ? nil : (0, start))
        guard let before else { continue }
        let words = self.range(range.lowerBound + start..<range.lowerBound + end, of: lines)
        var score = before.score
        if columns.name(words) != nil, case let isWhole = columns.isWhole(words), isLed || isWhole {
          score += isWhole ? 6 : 4
        } else if isLed, start > 0, end - start == 1 {
          score -= 3
        } else {
          continue
        }
        if isSmall[start] { score -= 8 }
        for at in start..<end where at > start {
          score += isSmall[at] ? 1 : own[at] != nil ? -5 : -1
          if text.endsOpen(lines[range.lowerBound + at - 1].tokens) { score += 4 }
        }
        if score > found?.score ?? Int.min { found = (score, start) }
      }
      best.append(found)
    }
    var out: [Range<Int>] = []
    var end = range.count
    while end > 0, let step = best[end] {
      out.append(range.lowerBound + step.start..<range.lowerBound + end)
      end = step.start
    }
    return end > 0 && isLed || out.isEmpty ? nil : out.reversed()
  }
}
