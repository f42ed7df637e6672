import Congvan
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

/// The chains of directives in `corpus/chains`, read one after another, and what is asked of them; `corpus/README.md` says how.
@Suite struct ChainCorpusTests {
  static let folder = Project.folder.appendingPathComponent("corpus/chains")
  static let chains = try! FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  static let reading = try! DocumentReading(grammar: ShippedGrammar.load())

  /// A question: its first line without the sign, and the lines below it.
  private struct Question {
    var words: String
    var answer: [String]

    /// The word behind `name` in the first line.
    func value(_ name: String) -> String? {
      let parts = words.split(separator: ":")[0].split(separator: " ").map(String.init)
      return parts.firstIndex(of: name).map { parts[$0 + 1] }
    }
  }

  @Test(arguments: chains) func `a chain answers its questions`(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "questions.txt" }.sorted()
    let readings = try files.map { try Self.reading.read(fileAt: folder.appendingPathComponent($0).path) }
    let questions = try questions(folder)
    #expect(questions.count >= 3)
    for question in questions {
      let count = try question.value("after").map { try #require(files.firstIndex(of: $0), "\(question.words)") + 1 } ?? files.count
      let day = try question.value("on").map { try #require(LegalDate(iso: $0), "\(question.words)") }
      let view = try KnownRules(lifting: Array(readings[..<count])).view(on: day)
      #expect(answer(question, view) == question.answer, "\(name): \(question.words)")
    }
  }

  private func questions(_ folder: URL) throws -> [Question] {
    var questions: [Question] = []
    let text = try String(contentsOf: folder.appendingPathComponent("questions.txt"), encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("=== ") {
        questions.append(Question(words: String(line.dropFirst(4)), answer: []))
      } else {
        questions[questions.count - 1].answer.append(String(line))
      }
    }
    return questions
  }

  private func answer(_ question: Question, _ view: RuleSetView) -> [String] {
    if question.words.hasPrefix("effects") { return view.timeline.outcomes.map(described) }
    if question.words.hasPrefix("chain") { return DirectiveChain(view).roots.flatMap { lines($0, indent: "") } }
    let name = question.words.split(separator: ":", maxSplits: 1)[1].trimmingCharacters(in: .whitespaces)
    guard let entry = try? view.entry(name) else { return ["not found"] }
    if question.words.hasPrefix("who") {
      return [(entry.recorded.obligation.bearers.map(\.name) + [entry.recorded.obligation.action]).joined(separator: "; ")]
    }
    let due = entry.recorded.obligation.deadlines.map(\.described) + entry.recorded.obligation.limits.map(\.described)
    return [([entry.standing.description] + due).joined(separator: "; ")]
  }

  private func described(_ outcome: EffectOutcome) -> String {
    let effect = outcome.effect
    let target = effect.target.map { [$0.number, $0.symbol].compactMap { $0 }.joined(separator: "/") } ?? "itself"
    let place = effect.provision.isEmpty ? "" : " at " + effect.provision.joined(separator: ".")
    return "\(effect.source.split(separator: "/").last ?? "") \(effect.kind.rawValue) \(target)\(place): \(outcome.description)"
  }

  private func lines(_ node: DirectiveChain.Node, indent: String) -> [String] {
    let state = node.directive == nil ? " (not recorded)" : node.isRepeated ? " (see above)" : ""
    let also = node.alsoCarriesOut.map { " + " + $0 }.joined()
    return [indent + node.document + state + also] + node.children.flatMap { lines($0, indent: indent + "  ") }
  }
}
