import Congvan
import CongvanExtraction
import CongvanGrammar
import CongvanText
import Foundation

/// What each rule that is searched for costs: the elements tried for a token of text, on average.
struct RuleCost {
  let texts: [String]

  func report() throws {
    let grammar = try ShippedGrammar.load()
    let texts = try texts.map { grammar.tokenizer.tokens(of: try DocumentExtractor.extract(fileAt: $0).text) }
    let tokens = texts.reduce(0) { $0 + $1.count }
    let costs = grammar.rules.filter { ["citation", "deadline", "limit"].contains($0.head) }.map { rule in
      let island = grammar.islands(rules: grammar.rule(rule.name).map { [$0] } ?? [])
      var steps = -tokens
      for text in texts { _ = grammar.search(island, in: text, range: 0..<text.count, steps: &steps) }
      return (rule.name, Double(steps) / Double(tokens))
    }
    for (name, cost) in costs.sorted(by: { $0.1 > $1.1 }) where cost >= 0.05 { print(String(format: "%6.2f  %@", cost, name)) }
    print(String(format: "%6.2f  elements tried a token, all rules together", costs.reduce(0) { $0 + $1.1 }))
  }
}
