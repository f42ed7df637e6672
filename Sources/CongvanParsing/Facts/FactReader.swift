internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads what only checks ask for: patterns for names with their examples, and figures stated as facts.
struct FactReader {
  private(set) var facts = DocumentFacts()
  private let words: FactWords
  private let text: DocumentText
  private var names: NamingReader

  init(_ words: FactWords, paragraphs: [Paragraph], in text: DocumentText) {
    self.words = words
    self.text = text
    names = NamingReader(words, text)
    for (number, paragraph) in paragraphs.enumerated() where !paragraph.content.isEmpty {
      let range = paragraph.content
      let matches = words.grammar.search(words.facts, in: text.tokens, range: range)
      let records = matches.compactMap { match in match.value.record.map { (record: $0, range: match.range) } }
      for (record, place) in records where record.head == "figure" { add(record, place, paragraph: number) }
      names.read(
        range, rank: paragraph.marker?.rank,
        cues: records.filter { $0.record.head == "naming" }.map { NamingReader.Cue($0.record, $0.range) })
    }
    facts.naming = names.rules
    facts.totals = ColumnTotals(words, text).totals
    facts.headings = TableHeadings.headings(in: text)
  }

  private mutating func add(_ record: GrammarRecord, _ range: Range<Int>, paragraph: Int) {
    guard let value = value(of: record) else { return }
    facts.figures.append(StatedFigure(value, paragraph: paragraph, span: text.place(range)))
  }

  private func value(of record: GrammarRecord) -> StatedFigure.Value? {
    let unit = record["unit"]?.words.map(text.words) ?? ""
    switch record["kind"]?.symbol {
    case "part":
      guard let done = record["done"]?.number, let total = record["total"]?.number, done <= total else { return nil }
      return .part(done: done, of: total, unit: unit)
    case "share":
      guard let done = record["done"]?.number, let total = record["total"]?.number, let percent = record["percent"]?.number,
        done <= total
      else { return nil }
      return .share(done: done, of: total, unit: unit, percent: percent, decimals: Self.decimals(percent))
    case "count": return record["n"]?.number.map { .count($0, unit: unit) }
    case "average": return record["n"]?.number.map { .average($0, decimals: Self.decimals($0), unit: unit) }
    case "sum", "among":
      let isSum = record["kind"]?.symbol == "sum"
      // What cannot be added up is still so many.
      guard let (total, parts) = parts(record, unit), parts.count > 1 || !isSum else {
        return record["total"]?.number.map { .count($0, unit: unit) }
      }
      return isSum ? .sum(total: total, parts: parts, unit: unit) : .among(total: total, parts: parts, unit: unit)
    default: return nil
    }
  }

  /// Parts of which each is counted by the unit of the total, or by none; of others nobody says that they are all. Where they say of what
  /// they are parts, they say the same.
  private func parts(_ record: GrammarRecord, _ unit: String) -> (total: Double, parts: [Double])? {
    let parts = record["parts"]?.list?.compactMap(\.record) ?? []
    let own = Folding.phrase(unit)
    guard let total = record["total"]?.number,
      parts.allSatisfy({ part in part["unit"]?.words.map { Folding.phrase(text.words($0)) == own } ?? true })
    else { return nil }
    let things = parts.compactMap { $0["of"]?.words.map { Folding.phrase(text.words($0)) } }.sorted { $0.count < $1.count }
    if let least = things.first, !things.allSatisfy({ $0.hasPrefix(least) }) { return nil }
    return (total, parts.compactMap { $0["n"]?.number })
  }

  private static func decimals(_ number: Double) -> Int {
    number == number.rounded() ? 0 : String(number).split(separator: ".").last?.count ?? 0
  }
}
