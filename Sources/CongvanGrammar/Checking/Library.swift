/// All blocks of a grammar, found by name.
struct Library {
  /// In the order of paths, then of lines.
  var rules: [RuleBlock] = []
  /// In the order of paths, then of lines.
  var lexicons: [LexiconBlock] = []
  private(set) var ruleIndex: [String: Int] = [:]
  private(set) var lexiconIndex: [String: Int] = [:]
  private(set) var issues: [GrammarIssue] = []
  /// The names of the blocks that could not be read.
  private(set) var leftOut: Set<String> = []

  /// The name of the lexicon whose phrases stand between the items of a list.
  static let separatorName = "list-separator"

  /// Reads all files; a name defined twice keeps its first block.
  init(_ sources: [GrammarSource]) {
    var places: [String: String] = [:]
    for source in sources {
      let file = NotationParser(source)
      issues += file.issues
      leftOut.formUnion(file.leftOut)
      let blocks =
        file.rules.indices.map { (place: file.rules[$0].place, isRule: true, index: $0) }
        + file.lexicons.indices.map { (place: file.lexicons[$0].place, isRule: false, index: $0) }
      for block in blocks.sorted(by: { $0.place < $1.place }) {
        let name = block.isRule ? file.rules[block.index].name : file.lexicons[block.index].name
        if let first = places[name] {
          let sentence = Sentence.duplicate(block.isRule ? "rule" : "lexicon", name, first: first)
          issues.append(GrammarIssue(source.path, block.place, sentence))
          continue
        }
        places[name] = "\(source.path):\(block.place.line)"
        if block.isRule {
          ruleIndex[name] = rules.count
          rules.append(file.rules[block.index])
        } else {
          lexiconIndex[name] = lexicons.count
          lexicons.append(file.lexicons[block.index])
        }
      }
    }
  }

  /// Whether a rule or lexicon has that name, be it one that could not be read.
  func knows(_ name: String) -> Bool { ruleIndex[name] != nil || lexiconIndex[name] != nil || leftOut.contains(name) }

  /// Every name, in alphabetical order.
  var names: [String] { (Array(ruleIndex.keys) + Array(lexiconIndex.keys)).sorted() }
}
