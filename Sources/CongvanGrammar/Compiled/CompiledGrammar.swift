internal import CongvanText

/// What is made of grammar files once they are found right: all that matching and reading ask for.
struct CompiledGrammar: Sendable {
  let program: Program
  let symbols: SymbolTable
  let rules: [RuleInfo]
  let lexicons: [LexiconInfo]
  let forms: [RuleInfo]
  /// By lexicon, its phrases as they are written, each on a line: few ask for them.
  let phraseLines: [String]

  init(_ library: Library, _ compiler: Compiler) {
    program = compiler.program
    symbols = compiler.vocabulary.symbols
    let roots = Set(library.roots)
    rules = library.rules.enumerated().map {
      RuleInfo($1, standsAlone: roots.contains($0), stepBound: compiler.ruleFacts[$0]?.steps ?? 0)
    }
    lexicons = library.lexicons.map {
      LexiconInfo(name: $0.name, sentence: $0.preamble.sentence, source: $0.preamble.source, path: $0.path, line: $0.place.line)
    }
    forms = library.forms.map { RuleInfo($0) }
    phraseLines = library.lexicons.map { $0.entries.flatMap { $0.phrases.map(\.text) }.joined(separator: "\n") }
  }

  /// The phrases of a lexicon as they are written.
  func phrases(of lexicon: LexiconRef) -> [String] {
    phraseLines[Int(lexicon.id)].utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }
}

extension RuleInfo {
  init(_ block: RuleBlock, standsAlone: Bool, stepBound: Int) {
    name = block.name
    sentence = block.preamble.sentence
    source = block.preamble.source
    path = block.path
    line = block.place.line
    head = block.head
    reads = block.yes.map { Reads(text: $0.text, value: $0.value.map { GrammarValue($0) }, place: $0.place) }
    no = block.no.map { Example(text: $0.text, note: $0.reason) }
    over = block.overs.map { Precedence(rule: $0.name, reason: $0.reason) }
    from = block.from
    until = block.until
    self.standsAlone = standsAlone
    self.stepBound = stepBound
  }

  init(_ block: FormBlock) {
    name = block.name
    sentence = block.preamble.sentence
    source = block.preamble.source
    path = block.path
    line = block.place.line
    reads = block.yes.map { Reads(text: $0.text, value: $0.value.map { GrammarValue($0) }, place: $0.place) }
    no = block.no.map { Example(text: $0.text, note: $0.reason) }
    over = []
    standsAlone = true
    stepBound = 0
  }
}
