internal import CongvanModel

extension ReadingScore {
  /// One citation a number and symbol: 07-NQ/TU and 07/NQ-TU are one.
  mutating func citations(_ promised: [PromisedReading.Citation], _ read: [Citation]) {
    func key(_ number: String?, _ symbol: String?) -> String { (Words.plain(number) + "|" + Words.plain(symbol)).replacing("/", with: "") }
    let wanted = Dictionary(promised.map { (key($0.number, $0.symbol), $0) }) { $1 }
    let found = Dictionary(read.map { (key($0.number, $0.symbol), $0) }) { $1 }
    let both = Set(wanted.keys).intersection(found.keys)
    note("citations", Double(both.count), of: wanted.count, read: found.count)
    for key in found.keys.sorted() { judge("citations", nil, isRight: both.contains(key)) }
    for (key, citation) in wanted.sorted(by: { $0.key < $1.key }) where found[key] == nil { miss("citation missed: \(citation.quote)") }
    for (key, citation) in found.sorted(by: { $0.key < $1.key }) where wanted[key] == nil { miss("citation invented: \(citation.quote)") }

    let dated = both.filter { !(wanted[$0]?.issued ?? "").isEmpty }.sorted()
    let wrong = dated.filter { Words.plain(wanted[$0]?.issued) != Words.plain(found[$0]?.issued?.iso) }
    note("citationDates", Double(dated.count - wrong.count), of: dated.count)
    for key in wrong {
      miss("citation date: \(wanted[key]!.quote): want \(wanted[key]!.issued!), read \(found[key]!.issued?.iso ?? "nothing")")
    }

    let placed = both.filter { wanted[$0]?.role != nil }.sorted()
    let mistaken = placed.filter { wanted[$0]?.role != found[$0]?.role.rawValue }
    note("citationRoles", Double(placed.count - mistaken.count), of: placed.count)
    for key in mistaken { miss("citation role: \(wanted[key]!.quote): want \(wanted[key]!.role!), read \(found[key]!.role.rawValue)") }
  }
}
