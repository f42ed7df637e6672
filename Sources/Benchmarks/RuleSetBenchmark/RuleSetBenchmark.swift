import Congvan
import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation

/// Prints what a large rule set costs: recording it, its file, and questions to it.
///
/// Figures only; nothing passes or fails. `RuleSetBenchmark 20000 50` makes the large one, of 20 000 directives with 50 obligations each.
@main
enum RuleSetBenchmark {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let (directives, obligations) = (numbers.first ?? 1000, numbers.dropFirst().first ?? 50)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("congvan.db").path

    let store = try RuleSetStore(path: path)
    let samples = SampleDirectives(obligations: obligations)
    let noon = RecordInstant(iso: "2024-06-01T12:00:00Z")!
    var seconds = 0.0
    for start in stride(from: 0, to: directives, by: 500) {
      let documents = (start..<min(start + 500, directives)).map { samples.document($0) }
      seconds += try time { _ = try store.record(documents, author: "benchmark", message: "", at: noon) }
    }
    let count = directives * obligations
    print("\(count) obligations in \(directives) directives")
    print(
      "recorded    \(whole(Double(count) / seconds)) obligations/s, \(whole(Double(directives) / seconds)) directives/s, 500 a transaction")

    _ = try store.record([samples.document(directives / 2, movedBy: 7)], author: "benchmark", message: "", at: noon)
    let reviews = try review(in: store, directives, at: noon)
    let decided = try decide(in: store, oneOf: 10, at: noon)
    print("beside them \(directives / SampleDirectives.actingOneOf) effects of one directive on another, \(decided) of them decided about")
    print("and \(reviews) reviews of obligations")
    try store.close()
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    print("file        \(size / 1_000_000) MB, \(size / count) bytes/obligation")

    var warm: RuleSetStore!
    print("opening     \(milliseconds(try time { warm = try RuleSetStore(path: path) }))")
    let (from, to) = (LegalDate(iso: "2022-05-01")!, LegalDate(iso: "2022-05-31")!)
    try report("deadlines", "of one month and one body") {
      let query = try DeadlineQuery(from: from, to: to, body: "so thu 7 tinh so 42", today: from)
      let rules = try warm.knownRules(only: .deadlines(from: from, to: to, body: query.body))
      return query.deadlines(in: rules.view(on: nil)).count
    }
    let later = LegalDate(iso: "2025-01-01")!
    try report("bodies", "and how much is asked of each") { try RuleSetBodies(warm, on: later).bodies.count }
    try report("check", "what one directive and those above it have to be held against") {
      let cited = try warm.directives(citedBy: RuleSet(lifting: [samples.document(directives - 1).reading]).directives)
      return try warm.knownRules(only: .directives(cited)).set.directives.count
    }
    try report("rules", "of one body") {
      let rules = try warm.knownRules(only: .obligations(body: "so thu 7 tinh so 42", search: nil))
      return rules.view(on: from).entries(of: "so thu 7 tinh so 42").count
    }
    try report("show", "one obligation that an effect moves") {
      try warm.knownRules(only: .named("\(directives / 60 * 60 - 43)-stttt-cntt#1.10")).view(on: from).entries.count
    }
    let comparison = RuleSetComparison(store: { warm }, reading: { try DocumentReading(grammar: try ShippedGrammar.load()) }, today: from)
    try report("diff", "of two neighbouring versions") {
      try comparison.compare(.version(directives), .version(directives + 1)).changes.count
    }
    try report("search", "for “an toàn thực phẩm” \"văn bản 77\"") {
      try warm.ruleSet(only: .obligations(body: nil, search: "an toan thuc pham \"van ban 77\"")).obligations.count
    }
  }

  /// Looks at one obligation in a hundred: puts a deadline right, and finds the next one right.
  private static func review(in store: RuleSetStore, _ directives: Int, at instant: RecordInstant) throws -> Int {
    let ids = try stride(from: 1, to: directives, by: 2).compactMap { number in try store.edition(number + 1).obligations.first?.id }
    let july = Correction(deadline: .init(number: 1, lastDay: LegalDate(iso: "2022-07-15")!))
    for (index, id) in ids.enumerated() {
      let correction = index % 2 == 0 ? july : nil
      _ = try store.review(id, correction == nil ? .accept : .edit, correction: correction, author: "benchmark", note: "", at: instant)
    }
    return ids.count
  }

  /// Accepts every so manieth effect, and rejects another.
  private static func decide(in store: RuleSetStore, oneOf step: Int, at instant: RecordInstant) throws -> Int {
    let effects = try store.effects().enumerated().filter { $0.offset % step < 2 }
    for (index, effect) in effects {
      _ = try store.review(effect: effect.id, index % step == 0 ? .accept : .reject, author: "benchmark", note: "", at: instant)
    }
    return effects.count
  }

  /// The median of nine, after one that does not count.
  private static func report(_ name: String, _ what: String, _ body: () throws -> Int) throws {
    var count = try body()
    let times = try (0..<9).map { _ in try time { count = try body() } }.sorted()
    print("\(name.padding(toLength: 12, withPad: " ", startingAt: 0))\(milliseconds(times[4])) \(what): \(count) found")
  }

  private static func time(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }

  private static func whole(_ number: Double) -> String { String(Int(number.rounded())) }
}
