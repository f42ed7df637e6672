internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads tables of goals: what is measured, its unit and the figure to be reached, each in a column of its own.
struct GoalTableReader {
  let text: DocumentText
  let items: [OutlineItem]

  /// One limit a figure, in reading order.
  func mentions() -> [LimitMention] {
    TableGrid.grids(of: items).flatMap { grid -> [LimitMention] in
      guard let head = grid.rows.first?.cells, let columns = TableColumns(text: text).goals(head) else { return [] }
      return grid.rows.dropFirst().flatMap { row in
        columns.figures.compactMap { column -> LimitMention? in
          guard let subject = row.cells[columns.subject], let unit = row.cells[columns.unit], let figure = row.cells[column] else {
            return nil
          }
          return mention(text.trimmed(figure.range), of: text.trimmed(subject.range), in: text.trimmed(unit.range))
        }
      }
    }
  }

  /// The most words of a unit; longer ones explain it.
  private static let mostWordsOfUnit = 6

  private func mention(_ figure: Range<Int>, of subject: Range<Int>, in unit: Range<Int>) -> LimitMention? {
    guard !figure.isEmpty, !subject.isEmpty, (1...Self.mostWordsOfUnit).contains(unit.count),
      let match = text.vocabulary.grammar.search(text.vocabulary.cellAmounts, in: text.tokens, range: figure).first,
      let record = match.value.record, let op = record["op"]?.symbol.flatMap(Limit.Operator.init(rawValue:))
    else { return nil }
    let (low, high) = (record["min"]?.number, record["max"]?.number)
    if let low, low < 0 { return nil }
    if let high, high < low ?? 0 { return nil }
    let place = text.place(figure)
    let limit = Limit(
      quote: place.quote, subject: text.words(subject.prefix(LimitSubject.mostWords)), op: op, min: low, max: high,
      unit: text.words(unit), per: nil, rule: match.ruleName, confidence: Trust.unclouded, span: place)
    return LimitMention(range: figure, limit: limit, isFixed: true)
  }
}
