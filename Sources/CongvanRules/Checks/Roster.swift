internal import CongvanText

/// A list of groups, its columns known by their headings.
struct Roster {
  /// What a column holds.
  enum Column: String, CaseIterable {
    case ordinal, place, team, size, leader, office, phone, group
    /// A name that may be the group's own, or that of its chat group.
    case name
  }

  /// A group of the list.
  struct Entry {
    var row: Sheet.Row
    /// The place it is in: its own, or the last one above where cells were merged.
    var place: String
  }

  let file: String
  /// The rows above the heading: what list it is, and perhaps how long.
  let title: [Sheet.Row]
  let header: Sheet.Row
  let columns: [Column: Int]
  let entries: [Entry]
  /// The row of totals, where there is one.
  let total: Sheet.Row?

  /// A heading names so many columns at least.
  static let fewestColumns = 3
  /// It is one of so many first rows.
  private static let mostRowsAbove = 40

  /// The list in `sheet`; nil where no row names enough columns.
  init?(_ sheet: Sheet, _ vocabulary: CheckVocabulary) {
    let rows = Array(sheet.rows.prefix(Self.mostRowsAbove))
    let headers = rows.enumerated().map { place, row in
      let own = Self.columns(headed: row.cells, vocabulary)
      let lower = own.count > 1 ? Self.columns(below: rows.dropFirst(place + 1).first, vocabulary) : [:]
      return (row: row, columns: own.merging(lower) { $1 })
    }
    guard let best = headers.max(by: { $0.columns.count < $1.columns.count }), best.columns.count >= Self.fewestColumns else { return nil }
    // Of rows that name as many, the first is the heading.
    let found = headers.first { $0.columns.count == best.columns.count }!
    file = sheet.file
    title = sheet.rows.filter { $0.number < found.row.number }
    header = found.row
    let isDouble = Self.columns(headed: found.row.cells, vocabulary) != found.columns
    let below = sheet.rows.filter { $0.number > found.row.number + (isDouble ? 1 : 0) }
    total = below.first { row in row.cells.contains { vocabulary.totals.isWhole($0) } }
    let listed = below.prefix { [total] in $0.number < total?.number ?? .max }
    columns = Self.columns(found.columns, naming: Array(listed), vocabulary)
    var place = ""
    var entries: [Entry] = []
    for row in listed {
      let own = columns[.place].map { row[$0] } ?? ""
      if !own.isEmpty { place = own }
      // A lone cell, perhaps behind “II”, is the heading of a part of the list.
      let filled = row.cells.filter { !$0.isEmpty }
      let isNumbered = columns[.ordinal].map { !row[$0].isEmpty && Int(row[$0]) == nil } ?? false
      if filled.count == 2, isNumbered {
        if columns[.place] == nil { place = filled[1] }
      } else if filled.count > 1 {
        entries.append(Entry(row: row, place: place))
      }
    }
    self.entries = entries
  }

  /// The columns that a second row of headings names, below merged cells or beside them; none where it is no such row.
  private static func columns(below next: Sheet.Row?, _ vocabulary: CheckVocabulary) -> [Column: Int] {
    guard let next else { return [:] }
    let named = next.cells.map { $0.isEmpty || vocabulary.column(headed: $0) != nil }
    guard next.cells.contains(where: { !$0.isEmpty }), named.allSatisfy({ $0 }), Int(next.cells.first { !$0.isEmpty } ?? "") == nil else {
      return [:]
    }
    return columns(headed: next.cells, vocabulary)
  }

  /// How many members a cell says that there are: “05”, “05 người”.
  static func size(_ cell: String, _ vocabulary: CheckVocabulary) -> Int? {
    let digits = cell.prefix { $0.isASCII && $0.isNumber }
    let rest = Folding.words(String(cell.dropFirst(digits.count)))
    if let whole = Int(cell) { return whole }
    return !rest.isEmpty && vocabulary.persons.length(atStartOf: rest) == rest.count ? Int(digits) : nil
  }

  /// The first column of each sort that headings name; a name beside the group's own is that of its chat group.
  static func columns(headed headings: [String], _ vocabulary: CheckVocabulary) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    for (index, cell) in headings.enumerated() {
      guard let name = vocabulary.column(headed: cell), let column = Column(rawValue: name), columns[column] == nil else { continue }
      columns[column] = index
    }
    if let name = columns.removeValue(forKey: .name) {
      let column = columns[.team] == nil ? Column.team : .group
      if columns[column] == nil { columns[column] = name }
    }
    return columns
  }

  /// The same, and the names of groups for those of their chat groups where nothing else is and they are parted as those are.
  private static func columns(_ columns: [Column: Int], naming rows: [Sheet.Row], _ vocabulary: CheckVocabulary) -> [Column: Int] {
    guard columns[.group] == nil, let team = columns[.team] else { return columns }
    let names = rows.map { $0[team] }.filter { !$0.isEmpty }
    let parted = names.count { name in vocabulary.nameSeparators.contains { name.contains($0) } }
    return parted * 2 > names.count ? columns.merging([.group: team]) { own, _ in own } : columns
  }

  /// The cell of a row in a column; nil where the list has no such column.
  func cell(_ column: Column, _ row: Sheet.Row) -> String? { columns[column].map { row[$0] } }

  /// The place of a cell.
  func place(_ column: Column, _ row: Sheet.Row) -> Finding.Place {
    Finding.Place(file: file, row: row.number, column: columns[column], words: cell(column, row) ?? row.cells.joined(separator: " | "))
  }
}

extension Finding.Place {
  /// A place in a sheet; `column` is counted from 0.
  init(file: String, row: Int, column: Int?, words: String) {
    self.init(document: file, file: file, page: nil, words: words)
    self.row = row
    self.column = column.map { Sheet.letters(ofColumn: $0) }
  }
}
