public import CongvanText

/// Rules and lexicons, checked and ready to be matched.
///
/// Work is bounded at each token, so searching is linear in the text.
public final class Grammar: Sendable {
  /// The name of the release.
  public let version: String
  /// SHA-256 over the paths and texts of the files, sorted by path, those of layers after their own.
  public let digest: String
  /// The words that the grammar names.
  public let symbols: SymbolTable
  /// Cuts a text into the tokens that this grammar is matched against.
  public let tokenizer: Tokenizer
  /// What the grammar says about its rules, in the order of files, then of lines.
  public let rules: [RuleInfo]
  /// What the grammar says about its lexicons, in the same order.
  public let lexicons: [LexiconInfo]
  /// What is doubtful in the files but does not keep them from being used.
  public let warnings: [GrammarIssue]
  /// What each layer did to the grammar below it.
  public let layers: [LayerReport]

  let program: Program
  let library: Library
  private let lexiconNames: [String: Int32]
  private let ruleNames: [String: Int32]

  /// Reads, checks and compiles grammar files, and a user's own laid over them.
  ///
  /// - Throws: Everything wrong in all of them.
  public init(version: String, sources: [GrammarSource], layers: [GrammarLayer] = []) throws(GrammarError) {
    let sources = sources.sorted { $0.path < $1.path }
    let library = Library(sources, layers: layers)
    let check = GrammarCheck(library)
    var issues = library.issues + check.issues
    var compiler: Compiler?
    if check.isSound {
      compiler = Compiler(library)
      issues += compiler?.issues ?? []
    }
    issues.sort { ($0.path, $0.line, $0.column, $0.message) < ($1.path, $1.line, $1.column, $1.message) }
    guard let compiler, !issues.contains(where: { $0.severity == .error }) else {
      throw GrammarError(issues: issues)
    }
    warnings = issues
    self.layers = library.reports
    self.version = layers.isEmpty ? version : version + "+" + layers.map(\.tag).joined(separator: ".")
    // An empty path, which no file has, keeps a layer's files apart from those below.
    let texts = [sources] + layers.map { [GrammarSource(path: "", text: "")] + $0.sources }
    digest = Digest.sha256(of: texts.joined().flatMap { Array($0.path.utf8) + [0] + Array($0.text.utf8) + [0] })
    symbols = compiler.vocabulary.symbols
    tokenizer = Tokenizer(symbols: symbols)
    program = compiler.program
    self.library = library
    let roots = Set(library.roots)
    rules = library.rules.enumerated().map {
      RuleInfo($1, standsAlone: roots.contains($0), stepBound: compiler.ruleFacts[$0]?.steps ?? 0)
    }
    lexicons = library.lexicons.map {
      LexiconInfo(
        name: $0.name, sentence: $0.preamble.sentence, source: $0.preamble.source, path: $0.path, line: $0.place.line)
    }
    lexiconNames = library.lexiconIndex.mapValues { Int32($0) }
    ruleNames = library.ruleIndex.mapValues { Int32($0) }
  }

  /// The lexicon of that name, if there is one.
  public func lexicon(_ name: String) -> LexiconRef? { lexiconNames[name].map { LexiconRef(id: $0) } }

  /// The rule of that name, if there is one.
  public func rule(_ name: String) -> RuleRef? { ruleNames[name].map { RuleRef(id: $0) } }

  /// What the grammar says about a rule.
  public func info(_ rule: RuleRef) -> RuleInfo { rules[Int(rule.id)] }

  /// The phrases of all lexicons.
  public var phrases: [GrammarPhrase] {
    zip(library.lexicons.flatMap { $0.entries.flatMap { $0.phrases } }, program.phrases.spelled).map {
      GrammarPhrase(text: $0.text, symbols: $1)
    }
  }

  /// The phrases of a lexicon as they are written, with their values.
  public func entries(of lexicon: LexiconRef) -> [(phrase: String, value: GrammarValue?)] {
    library.lexicons[Int(lexicon.id)].entries.flatMap { entry in
      entry.phrases.map { ($0.text, entry.value.map { GrammarValue($0) }) }
    }
  }

  /// The phrases of all lexicons, ready to be found.
  public var tries: PhraseTries { program.phrases }

  /// What the grammar says about the rule of that name; nil when there is none.
  public func info(ofRuleNamed name: String) -> RuleInfo? { ruleNames[name].map { rules[Int($0)] } }

  /// All rules that give a record with one of these heads.
  public func islands(_ heads: [String]) -> IslandSet {
    IslandSet(rules.indices.filter { index in rules[index].head.map { heads.contains($0) } ?? false }.map { Int32($0) }, program, symbols)
  }

  /// The rules of these names.
  ///
  /// - Precondition: There is a rule of each name.
  public func islands(rules names: [String]) -> IslandSet { IslandSet(Set(names.map { rule($0)!.id }).sorted(), program, symbols) }
}

extension RuleInfo {
  init(_ block: RuleBlock, standsAlone: Bool, stepBound: Int) {
    name = block.name
    sentence = block.preamble.sentence
    source = block.preamble.source
    path = block.path
    line = block.place.line
    head = block.head
    yesBlocks = block.yes
    noBlocks = block.no
    over = block.overs.map { Precedence(rule: $0.name, reason: $0.reason) }
    from = block.from
    until = block.until
    self.standsAlone = standsAlone
    self.stepBound = stepBound
  }
}
