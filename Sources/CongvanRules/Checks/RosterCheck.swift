public import CongvanModel
public import CongvanText

/// Holds a list of groups against the limits and names that directives give.
public struct RosterCheck: Sendable {
  private let vocabulary: CheckVocabulary
  private let sizes: TeamSizes
  private let names: NameCheck
  /// The columns that a list has to have, and where a form of a directive says so.
  private let wanted: [(column: Roster.Column, place: Finding.Place?)]

  /// A check by the limits and patterns of `directives`.
  public init(_ directives: [CheckedDirective], vocabulary: CheckVocabulary) {
    self.vocabulary = vocabulary
    sizes = TeamSizes(directives, vocabulary)
    names = NameCheck(directives, vocabulary: vocabulary)
    wanted = Self.form(of: directives, vocabulary) ?? Roster.Column.usual.map { ($0, nil) }
  }

  /// The columns of the first table of a directive that is a form for such a list.
  private static func form(of directives: [CheckedDirective], _ vocabulary: CheckVocabulary) -> [(Roster.Column, Finding.Place?)]? {
    let forms = directives.lazy.flatMap { directive in
      directive.facts.headings.map { cells in
        Roster.columns(headed: cells.map(\.quote), vocabulary).sorted { $0.value < $1.value }.map { column, place in
          (column, Optional(directive.place(cells[place])))
        }
      }
    }
    let form = forms.first { form in form.count >= Roster.fewestColumns && form.contains { $0.0 == .team } }
    return form?.filter { $0.0 != .ordinal }
  }

  /// What of the first list in `sheets` does not fit; nil where none of them has a row that names its columns.
  ///
  /// - Parameter figures: Reads the figures stated in a text.
  public func result(_ sheets: [Sheet], reading figures: (String) throws -> [StatedFigure]) rethrows -> CheckResult? {
    guard let roster = sheets.lazy.compactMap({ Roster($0, vocabulary) }).first else { return nil }
    var result = CheckResult(checked: [CheckResult.Subject(document: roster.file, file: roster.file)])
    let header = Finding.Place(
      file: roster.file, row: roster.header.number, column: nil, words: roster.header.cells.joined(separator: " | "))
    for (column, place) in wanted where roster.columns[column] == nil {
      result.findings.append(
        Finding(.rosterColumnMissing, "No heading names a column for the \(column.words).", at: header, against: place))
    }
    result.findings += roster.entries.flatMap { cells(of: $0, in: roster) }
    result.findings += PhoneCheck(roster).findings + duplicates(in: roster) + totals(of: roster)
    result.findings += try roster.title.flatMap { title(of: roster, $0, try figures($0.cells.joined(separator: " "))) }
    sizes(of: roster, into: &result, header)
    if let column = roster.columns[.group] {
      let groups = roster.entries.filter { !$0.row[column].isEmpty }.map {
        NameCheck.Name(words: $0.row[column], place: roster.place(.group, $0.row))
      }
      result.findings += names.findings(groups)
    }
    result.findings.sort { ($0.place.row ?? 0, $0.place.column ?? "") < ($1.place.row ?? 0, $1.place.column ?? "") }
    return result
  }

  private func cells(of entry: Roster.Entry, in roster: Roster) -> [Finding] {
    Roster.Column.usual.compactMap { column in
      guard let cell = roster.cell(column, entry.row) else { return nil }
      if cell.isEmpty {
        let isRequired = vocabulary.requiredMarks.stand(in: Folding.words(roster.header[roster.columns[column]!]))
        let message = "The \(column.words) is missing" + (isRequired ? ", and the heading calls for it." : ".")
        var place = roster.place(column, entry.row)
        place.words = entry.row.cells.filter { !$0.isEmpty }.joined(separator: " | ")
        return Finding(.rosterCellMissing, message, at: place)
      }
      guard column == .size, Roster.size(cell, vocabulary) == nil else { return nil }
      return Finding(.rosterSizeNoNumber, "“\(cell)” is no number of members.", at: roster.place(.size, entry.row))
    }
  }

  /// One group twice: of one name in one place.
  private func duplicates(in roster: Roster) -> [Finding] {
    var first: [String: Roster.Entry] = [:]
    return roster.entries.compactMap { entry in
      guard let team = roster.cell(.team, entry.row), !team.isEmpty else { return nil }
      let key = Folding.phrase(entry.place) + "\n" + Folding.phrase(team)
      guard let before = first[key] else { first[key] = entry; return nil }
      let message =
        "“\(team)” stands in rows \(before.row.number) and \(entry.row.number)" + (entry.place.isEmpty ? "." : " of “\(entry.place)”.")
      return Finding(.rosterDuplicateTeam, message, at: roster.place(.team, entry.row), against: roster.place(.team, before.row))
    }
  }

  private func totals(of roster: Roster) -> [Finding] {
    guard let total = roster.total, let stated = roster.cell(.size, total).flatMap({ Roster.size($0, vocabulary) }) else { return [] }
    let counted = members(of: roster)
    if counted.sum == stated { return [] }
    let message = "The sizes above the total come to \(counted.sum), not \(stated)\(counted.remark)."
    return [Finding(.rosterTotalDiffers, message, at: roster.place(.size, total))]
  }

  /// The sum of the sizes that can be read, and how many rows have none.
  private func members(of roster: Roster) -> (sum: Int, remark: String) {
    let sizes = roster.entries.map { roster.cell(.size, $0.row).flatMap { Roster.size($0, vocabulary) } }
    let unread = sizes.count { $0 == nil }
    let remark = unread == 0 ? "" : "; rows not counted, for they have no number: \(unread)"
    return (sizes.compactMap { $0 }.reduce(0, +), remark)
  }

  /// What a row above the heading says of the length of the list: so many groups, so many members.
  private func title(of roster: Roster, _ row: Sheet.Row, _ figures: [StatedFigure]) -> [Finding] {
    let groups = roster.entries.count { !(roster.cell(.team, $0.row) ?? "").isEmpty }
    let counted = members(of: roster)
    return figures.compactMap { figure in
      guard case .count(let stated, let unit) = figure.value else { return nil }
      let isOfPeople = !vocabulary.isCountedAsGroup(unit)
      let listed: Double? = !isOfPeople ? Double(groups) : vocabulary.isPerson(unit) && counted.sum > 0 ? Double(counted.sum) : nil
      guard let listed, listed != stated else { return nil }
      let place = Finding.Place(file: roster.file, row: row.number, column: nil, words: figure.span.quote)
      return Finding(
        .rosterTotalDiffers, "The list comes to \(plain(listed)) \(unit), not \(plain(stated))\(isOfPeople ? counted.remark : "").",
        at: place)
    }
  }

  private func sizes(of roster: Roster, into result: inout CheckResult, _ header: Finding.Place) {
    guard roster.columns[.size] != nil else { return }
    guard !sizes.isEmpty else {
      result.findings.append(
        Finding(.rosterNoLimit, "The directives checked set no number of members, so sizes are held against nothing.", at: header))
      return
    }
    let counted = roster.entries.compactMap { entry in
      roster.cell(.size, entry.row).flatMap { Roster.size($0, vocabulary) }.map { (entry, Double($0)) }
    }
    let odd = counted.compactMap { entry, size in
      sizes.fault(of: size).map { fault in
        Finding(
          .rosterSizeOutside, "\(plain(size)) members are \(fault.words) “\(fault.limit.quote)”.", at: roster.place(.size, entry.row),
          against: fault.place)
      }
    }
    result.findings += odd
    guard odd.isEmpty, let least = counted.map(\.1).min(), let most = counted.map(\.1).max() else { return }
    let range = least == most ? plain(least) : "\(plain(least)) to \(plain(most))"
    let remark = members(of: roster).remark
    let message = "\(counted.count) group\(counted.count == 1 ? "" : "s") of \(range) members keep within \(sizes.quotes)\(remark)."
    result.confirmed.append(CheckResult.Confirmation(message, at: header, against: sizes.place))
  }
}

extension Roster.Column {
  /// Columns whose cells are filled in every list, and that one has where no form says otherwise.
  fileprivate static let usual: [Roster.Column] = [.team, .size, .leader, .phone]

  /// What stands in it, in words.
  var words: String {
    switch self {
    case .ordinal: "number"
    case .place: "place"
    case .team: "group"
    case .size: "number of members"
    case .leader: "leader's name"
    case .office: "leader's office"
    case .phone: "phone number"
    case .group: "name of its chat group"
    case .name: "name"
    }
  }
}
