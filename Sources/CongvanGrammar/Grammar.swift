public import CongvanText

/// Rules and lexicons, checked and ready to be matched.
///
/// Work is bounded at each token, so searching is linear in the text.
public struct Grammar: Sendable {
  /// The name of the release.
  public let version: String
  /// SHA-256 over the paths and texts of the files, sorted by path.
  public let digest: String
  /// The words that the grammar names.
  public let symbols: SymbolTable
  /// Cuts a text into the tokens that this grammar is matched against.
  public var tokenizer: Tokenizer
  /// What the grammar says about its rules, in the order of files, then of lines.
  public let rules: [RuleInfo]
  /// What is doubtful in the files but does not keep them from being used.
  public let warnings: [GrammarIssue]

  let program: Program
  let library: Library
  private let lexiconNames: [String: Int32]
  private let ruleNames: [String: Int32]

  /// Reads, checks and compiles grammar files.
  ///
  /// - Throws: Everything wrong in all of them.
  public init(version: String, sources: [GrammarSource]) throws(GrammarError) {
    let sources = sources.sorted { $0.path < $1.path }
    let library = Library(sources)
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
    self.version = version
    digest = Digest.sha256(of: sources.flatMap { Array($0.path.utf8) + [0] + Array($0.text.utf8) + [0] })
    symbols = compiler.vocabulary.symbols
    tokenizer = Tokenizer(symbols: symbols)
    program = compiler.program
    self.library = library
    rules = library.rules.enumerated().map { RuleInfo($1, stepBound: compiler.ruleFacts[$0]?.steps ?? 0) }
    lexiconNames = library.lexiconIndex.mapValues { Int32($0) }
    ruleNames = library.ruleIndex.mapValues { Int32($0) }
  }

  /// The lexicon of that name.
  ///
  /// - Precondition: There is one.
  public func lexicon(_ name: String) -> LexiconRef {
    guard let id = lexiconNames[name] else { preconditionFailure("no lexicon is named '\(name)'") }
    return LexiconRef(id: id)
  }

  /// The rule of that name.
  ///
  /// - Precondition: There is one.
  public func rule(_ name: String) -> RuleRef {
    guard let id = ruleNames[name] else { preconditionFailure("no rule is named '\(name)'") }
    return RuleRef(id: id)
  }

  /// What the grammar says about a rule.
  public func info(_ rule: RuleRef) -> RuleInfo { rules[Int(rule.id)] }

  /// What the grammar says about the rule of that name; nil when there is none.
  public func info(ofRuleNamed name: String) -> RuleInfo? { ruleNames[name].map { rules[Int($0)] } }

  /// All rules that give a record with one of these heads.
  public func islands(_ heads: [String]) -> IslandSet {
    IslandSet(rules.indices.filter { index in rules[index].head.map { heads.contains($0) } ?? false }.map { Int32($0) }, program, symbols)
  }

  /// The rules of these names.
  ///
  /// - Precondition: There is a rule of each name.
  public func islands(rules names: [String]) -> IslandSet { IslandSet(Set(names.map { rule($0).id }).sorted(), program, symbols) }
}

extension RuleInfo {
  init(_ block: RuleBlock, stepBound: Int) {
    name = block.name
    sentence = block.preamble.sentence
    source = block.preamble.source
    path = block.path
    line = block.place.line
    head = block.head
    yesCount = block.yes.count
    noCount = block.no.count
    over = block.overs.map { Over(rule: $0.name, reason: $0.reason) }
    from = block.from
    until = block.until
    self.stepBound = stepBound
  }
}
