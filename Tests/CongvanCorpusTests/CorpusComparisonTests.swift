import Testing

@testable import CongvanCorpus

private func item(_ rule: String, _ span: Range<Int>, _ value: String = "1", place: String = "a.txt") -> CorpusItem {
  CorpusItem(
    place: place, kind: "deadline", rule: rule, start: span.lowerBound, end: span.upperBound, quote: "\(span)", fields: ["value": value])
}

/// Changes, one a line.
private func changes(_ old: [CorpusItem], _ new: [CorpusItem]) -> [String] {
  CorpusComparison(old, new).changes.map { change in
    let item = change.new ?? change.old!
    let fields = change.fields.map { "\($0.name) \($0.old ?? "nothing")→\($0.new ?? "nothing")" }
    return (["\(change.kind.rawValue) \(item.rule) \(item.place) \(item.quote)"] + fields).joined(separator: ", ")
  }
}

@Suite struct CorpusComparisonTests {
  @Test func `the same readings are no change`() {
    let items = [item("a", 0..<4), item("a", 0..<4, "2"), item("b", 9..<12)]
    #expect(changes(items, items) == [])
    #expect(changes(items, items.reversed()) == [])
  }

  @Test func `what only one side reads is gained or lost, rule by rule`() {
    let old = [item("b", 0..<4), item("a", 5..<8)]
    let new = [item("b", 10..<12), item("a", 5..<8), item("a", 20..<22, place: "b.txt")]
    #expect(changes(old, new) == ["gained a b.txt 20..<22", "lost b a.txt 0..<4", "gained b a.txt 10..<12"])
    #expect(changes(new, old) == ["lost a b.txt 20..<22", "gained b a.txt 0..<4", "lost b a.txt 10..<12"])
  }

  @Test func `another value, rule or extent on the same words is a change`() {
    #expect(changes([item("a", 0..<4)], [item("a", 0..<4, "2")]) == ["changed a a.txt 0..<4, value 1→2"])
    #expect(changes([item("a", 0..<4)], [item("b", 0..<4)]) == ["changed b a.txt 0..<4, rule a→b"])
    #expect(changes([item("a", 0..<4)], [item("a", 2..<9)]) == ["changed a a.txt 2..<9, words 0..<4→2..<9"])
    #expect(changes([item("a", 0..<4)], [item("a", 4..<9)]) == ["lost a a.txt 0..<4", "gained a a.txt 4..<9"])
  }

  @Test func `of two values on the same words the one that is alike is paired first`() {
    let old = [item("a", 0..<4, "1"), item("a", 0..<4, "2")]
    #expect(changes(old, [item("a", 0..<4, "2"), item("a", 0..<4, "3")]) == ["changed a a.txt 0..<4, value 1→3"])
    #expect(changes(old, [item("a", 0..<4, "2")]) == ["lost a a.txt 0..<4"])
  }
}
