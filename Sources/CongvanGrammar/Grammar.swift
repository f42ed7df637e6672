public import CongvanText
internal import Synchronization

/// Rules and lexicons, checked and ready to be matched.
///
/// Work is bounded at each token, so searching is linear in the text.
public final class Grammar: Sendable {
  /// The name of the release.
  public let version: String
  /// SHA-256 over the paths and texts of the files, sorted by path, those of layers after their own.
  public let digest: String
  /// Cuts a text into the tokens that this grammar is matched against.
  public let tokenizer: Tokenizer
  /// What is doubtful in the files but does not keep them from being used.
  public let warnings: [GrammarIssue]
  /// What each layer did to the grammar below it.
  public let layers: [LayerReport]

  let compiled: CompiledGrammar
  private let sources: [GrammarSource]
  /// The blocks of the files, read again where they are not at hand and asked for.
  private let blocks: Mutex<Library?>
  private let lexiconNames: [String: Int32]
  private let ruleNames: [String: Int32]

  /// Reads, checks and compiles grammar files, and a user's own laid over them.
  ///
  /// - Throws: Everything wrong in all of them.
  public convenience init(version: String, sources: [GrammarSource], layers: [GrammarLayer] = []) throws(GrammarError) {
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
    self.init(
      version: layers.isEmpty ? version : version + "+" + layers.map(\.tag).joined(separator: "."),
      digest: Self.digest(of: sources, layers), sources, library, CompiledGrammar(library, compiler), warnings: issues)
  }

  /// The grammar of `sources` as `snapshot()` put it down; nil where that was of others, by another build, or garbled since.
  ///
  /// - Parameter seal: What names the build that put it down.
  public convenience init?(version: String, sources: [GrammarSource], snapshot: [UInt8], seal: String) {
    let sources = sources.sorted { $0.path < $1.path }
    let digest = Self.digest(of: sources, [])
    guard let compiled = CompiledGrammar(snapshot: snapshot, seal: seal + digest) else { return nil }
    self.init(version: version, digest: digest, sources, nil, compiled, warnings: [])
  }

  private init(
    version: String, digest: String, _ sources: [GrammarSource], _ library: Library?, _ compiled: CompiledGrammar, warnings: [GrammarIssue]
  ) {
    self.version = version
    self.digest = digest
    self.sources = sources
    self.warnings = warnings
    self.compiled = compiled
    layers = library?.reports ?? []
    tokenizer = Tokenizer(symbols: compiled.symbols)
    blocks = Mutex(library)
    func index(_ names: [String]) -> [String: Int32] {
      Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    }
    lexiconNames = index(compiled.lexicons.map(\.name))
    ruleNames = index(compiled.rules.map(\.name))
  }

  /// What need not be checked and compiled again by the same build; nil of a grammar with layers or warnings.
  public func snapshot(seal: String) -> [UInt8]? {
    layers.isEmpty && warnings.isEmpty ? compiled.snapshot(seal: seal + digest) : nil
  }

  private static func digest(of sources: [GrammarSource], _ layers: [GrammarLayer]) -> String {
    // An empty path, which no file has, keeps a layer's files apart from those below.
    let texts = [sources] + layers.map { [GrammarSource(path: "", text: "")] + $0.sources }
    return Digest.sha256(ofParts: texts.joined().flatMap { [$0.path.utf8, "\0".utf8, $0.text.utf8, "\0".utf8] })
  }

  var program: Program { compiled.program }

  var library: Library {
    blocks.withLock { blocks in
      let library = blocks ?? Library(sources)
      blocks = library
      return library
    }
  }

  /// The words that the grammar names.
  public var symbols: SymbolTable { compiled.symbols }

  /// What the grammar says about its rules, in the order of files, then of lines.
  public var rules: [RuleInfo] { compiled.rules }

  /// What the grammar says about the forms, in the same order.
  public var forms: [RuleInfo] { compiled.forms }

  /// Everything that a reading may be called by: rules and forms, by file and then by line.
  public var rulesAndForms: [RuleInfo] { (rules + forms).sorted { ($0.path, $0.line) < ($1.path, $1.line) } }

  /// What the grammar says about its lexicons, in the same order.
  public var lexicons: [LexiconInfo] { compiled.lexicons }

  /// The lexicon of that name, if there is one.
  public func lexicon(_ name: String) -> LexiconRef? { lexiconNames[name].map { LexiconRef(id: $0) } }

  /// The rule of that name, if there is one.
  public func rule(_ name: String) -> RuleRef? { ruleNames[name].map { RuleRef(id: $0) } }

  /// What the grammar says about a rule.
  public func info(_ rule: RuleRef) -> RuleInfo { rules[Int(rule.id)] }

  /// The phrases of all lexicons.
  public var phrases: [GrammarPhrase] { lexiconRefs.flatMap { phrases(of: $0) } }

  /// The phrases of a lexicon.
  public func phrases(of lexicon: LexiconRef) -> [GrammarPhrase] {
    zip(compiled.phrases(of: lexicon), tries.spelled(in: lexicon)).map { GrammarPhrase(text: $0, symbols: $1) }
  }

  /// All lexicons, in the order of `lexicons`.
  public var lexiconRefs: [LexiconRef] { lexicons.indices.map { LexiconRef(id: Int32($0)) } }

  /// The phrases of a lexicon as they are written, with their values.
  public func entries(of lexicon: LexiconRef) -> [(phrase: String, value: GrammarValue?)] {
    zip(compiled.phrases(of: lexicon), tries.entries(of: lexicon)).map { ($0, program.lexiconValues[Int(lexicon.id)][$1]) }
  }

  /// The phrases of all lexicons, ready to be found.
  public var tries: PhraseTries { program.phrases }

  /// What the grammar says about the rule of that name; nil when there is none.
  public func info(ofRuleNamed name: String) -> RuleInfo? { ruleNames[name].map { rules[Int($0)] } }

  /// All rules that give a record with one of these heads.
  public func islands(_ heads: [String]) -> IslandSet {
    IslandSet(rules.indices.filter { index in rules[index].head.map { heads.contains($0) } ?? false }.map { Int32($0) }, program, symbols)
  }

  /// These rules.
  public func islands(rules: [RuleRef]) -> IslandSet { IslandSet(Set(rules.map(\.id)).sorted(), program, symbols) }
}
