import CongvanTestSupport
import CongvanText
import Testing

@testable import CongvanGrammar

private let shipped = try! Grammar(version: "test", sources: Project.grammars)
private let sets = ["citation", "deadline", "limit"].map { (head: $0, set: shipped.islands([$0])) }

/// Words with which a rule can be met: those of its own pattern, and of the rules and lexicons it refers to.
private func vocabulary(of rule: RuleBlock) -> [String] {
  var words: [String] = []
  var seen: Set<String> = []
  func gather(_ pattern: Pattern) {
    for element in pattern.elements {
      switch element.kind {
      case .words(let text): words.append(text)
      case .reference(let name):
        guard seen.insert(name).inserted else { continue }
        if let index = shipped.library.ruleIndex[name] {
          gather(shipped.library.rules[index].pattern)
          continue
        }
        words += shipped.library.lexicons[shipped.library.lexiconIndex[name]!].entries.flatMap { $0.phrases.map(\.text) }
      case .list: words += [",", ";", "và"]
      case .anchor: words += [".", ";", ")", ":", "\n"]
      case .gap, .until: words += ["x", "Nam"]
      case .builtin(.int), .builtin(.digits), .builtin(.number): words += ["5", "07", "2025", "1.267,5", "1.267.267.267.267.267", "/", "-"]
      case .builtin: words += ["hộ", "Nam", "UBND", "§"]
      default: break
      }
    }
  }
  gather(rule.pattern)
  return words
}

/// Phrases that, said again and again, keep every rule hoping: all words that rules and lexicons name, and all but the end of the longest.
private let units: [String] = {
  let runs = [
    "1", "12/", "1.267,", "1,", "1 và", "và", "(", "( [", "(( 1", "a) b)", "1. a)", "- +", "“", "ngày 5 tháng 6", "từ ngày", "…", "x ;",
  ]
  let words = shipped.library.rules.flatMap(vocabulary)
  let longest = shipped.library.lexicons.compactMap { lexicon in
    lexicon.entries.flatMap(\.phrases).map { $0.text.split(separator: " ") }.max { $0.count < $1.count }
  }
  return Set(runs + words + longest.map { $0.dropLast().joined(separator: " ") }).filter { !$0.isEmpty }.sorted()
}()

@Test func `twice the text takes twice the steps with the shipped rules, whatever is said again and again`() {
  for (head, set) in sets {
    // Where the text ends a match may be cut off, so that one token more or less is tried.
    let edge = set.rules.map { shipped.info($0).stepBound }.reduce(0, +)
    for unit in units {
      let readings = [60, 120, 240].map { Reading(shipped, String(repeating: unit + " ", count: $0)) }
      let steps = readings.map { $0.steps(set) }
      // Every rule is tried at a token at most once, and the one that wins is read once more for its value.
      #expect(steps[2] <= readings[2].tokens.count * (1 + 2 * edge), "\(head): \(unit)")
      #expect(steps[2] - steps[1] <= 2 * (steps[1] - steps[0]) + edge, "\(head): \(unit) \(steps)")
    }
  }
}

@Test func `asking what a rule needs spares steps and no reading`() {
  var random = Seeded(seed: 20_261_121)
  var spared = 0
  for (_, set) in sets {
    for block in shipped.library.rules where set.rules.contains(shipped.rule(block.name)!) {
      let words = vocabulary(of: block)
      for _ in 0..<20 {
        let reading = Reading(shipped, (0..<40).map { _ in words.randomElement(using: &random)! }.joined(separator: " "))
        #expect(reading.found(set) == reading.found(set.needingNothing), "\(block.name)")
        var steps = 0
        _ = shipped.search(set, in: reading.tokens, range: reading.tokens.indices, steps: &steps)
        spared += reading.steps(set) - steps
      }
      for example in block.yes {
        #expect(Reading(shipped, example.text).found(set) == Reading(shipped, example.text).found(set.needingNothing))
      }
    }
  }
  #expect(spared > 0)
}

@Test func `no shipped rule takes more steps than its bound on words of its own`() {
  var random = Seeded(seed: 20_220_328)
  for (index, block) in shipped.library.rules.enumerated() {
    let words = vocabulary(of: block)
    for _ in 0..<40 {
      let some = words.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
      let text = (0..<60).map { _ in some.randomElement(using: &random)! }.joined(separator: Bool.random(using: &random) ? " " : "")
      let tokens = Reading(shipped, text).tokens
      let most = Matcher.with(shipped.program, tokens, tokens.indices) { matcher in
        tokens.indices.map { at in
          matcher.steps = 0
          _ = matcher.end(ofRule: Int32(index), from: at)
          return matcher.steps
        }.max() ?? 0
      }
      #expect(most <= shipped.rules[index].stepBound, "\(block.name): \(text)")
    }
  }
}

@Test func `no shipped rule may take more than a few thousand steps at one word`() {
  #expect(shipped.rules.filter { $0.stepBound > 8_000 }.map { "\($0.name): \($0.stepBound)" } == [])
}
