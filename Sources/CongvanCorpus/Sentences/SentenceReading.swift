internal import Congvan
internal import CongvanGrammar

/// What is read in a sentence of the corpus, written down: every reading that stands for itself, and below it the named rules that
/// read parts of it; then the phrases of named lexicons.
struct SentenceReading {
  /// One line a reading: rule, phrase and value.
  let lines: [String]
  /// The named rules and lexicons that read something as part of these readings.
  let reached: Set<String>
  /// The same, and the named rules that others refer to which read something when they are searched for by themselves.
  let possible: Set<String>

  init(of sentence: String, names: [String], grammar: Grammar, forms: FormReader?) throws {
    let text = GrammarText(sentence, in: grammar)
    func line(_ name: String, _ range: Range<Int>, _ value: GrammarValue) -> String {
      let phrase = text.words(range)
      let value = text.spelled(value)
      // A value that is the phrase itself need not be said twice.
      return "\(name) \"\(phrase)\"" + (value == .text(phrase) ? "" : " => \(value)")
    }
    var lines: [String] = []
    var reached: Set<String> = []
    for tree in grammar.readings(of: text) {
      lines.append(line(tree.rule, tree.range, tree.value))
      for name in names {
        guard let node = tree.node(name) else { continue }
        reached.insert(name)
        if node != tree { lines.append("  " + line(name, node.range, node.value)) }
      }
    }
    for name in names {
      guard let lexicon = grammar.lexicon(name) else { continue }
      var at = 0
      while at < text.tokens.count {
        if let match = grammar.longest(lexicon, at: at, in: text.tokens, range: text.tokens.indices) {
          lines.append(line(name, at..<at + match.length, match.value))
          reached.insert(name)
          at += match.length
        } else {
          at += 1
        }
      }
    }
    for found in try forms?.readings(of: sentence) ?? [] where names.contains(found.form) && grammar.rule(found.form) == nil {
      lines.append("\(found.form) \"\(found.words)\" => \(found.value)")
      reached.insert(found.form)
    }
    let alone = names.filter { name in
      guard let rule = grammar.rule(name), !grammar.info(rule).standsAlone else { return false }
      return !grammar.search(grammar.islands(rules: [rule]), in: text.tokens, range: text.tokens.indices).isEmpty
    }
    possible = reached.union(alone)
    self.lines = lines
    self.reached = reached
  }
}
