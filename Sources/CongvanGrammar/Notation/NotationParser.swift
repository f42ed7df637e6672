/// Reads the blocks of one grammar file.
///
/// A block that cannot be read is left out with its issue; reading goes on with the next one.
struct NotationParser {
  let path: String
  let lexemes: [Lexeme]
  var at = 0
  private var depth = 0
  private(set) var rules: [RuleBlock] = []
  private(set) var lexicons: [LexiconBlock] = []
  private(set) var forms: [FormBlock] = []
  /// Phrases for lexicons of the grammar below.
  private(set) var extensions: [LexiconBlock] = []
  private(set) var issues: [GrammarIssue]
  /// The names of the blocks left out.
  private(set) var leftOut: Set<String> = []

  /// Reads a whole file.
  init(_ source: GrammarSource) {
    path = source.path
    (lexemes, issues) = Lexer.lexemes(of: source)
    while peek.kind != .end { block() }
  }

  var peek: Lexeme { lexemes[at] }

  /// How a message quotes what stands here, with a colon that touches it: 'yes:'.
  var quotation: String {
    guard case .name(let name) = peek.kind, lexemes[at + 1].kind == .mark(":"), lexemes[at + 1].isGlued else { return peek.quotation }
    return "'\(name):'"
  }

  mutating func next() -> Lexeme {
    defer { if at < lexemes.count - 1 { at += 1 } }
    return lexemes[at]
  }

  func isMark(_ mark: String) -> Bool { peek.kind == .mark(mark) }

  mutating func accept(_ mark: String) -> Bool {
    guard isMark(mark) else { return false }
    at += 1
    return true
  }

  mutating func expect(_ mark: String, _ inWhat: @autoclosure () -> String) throws(SyntaxFailure) {
    if !accept(mark) { throw SyntaxFailure(place: peek.place, sentence: Sentence.expected("'\(mark)'", inWhat(), found: peek.quotation)) }
  }

  /// Whether a block begins here.
  var isAtBlock: Bool {
    if case .remark = peek.kind { return true }
    guard peek.isFirstOnLine, case .name(let name) = peek.kind, Sentence.blocks.contains(name) else { return false }
    guard at + 1 < lexemes.count, case .name = lexemes[at + 1].kind else { return false }
    return lexemes[at + 1].place.line == peek.place.line
  }

  private mutating func block() {
    var remarks: [(text: String, line: Int)] = []
    while case .remark(let text) = peek.kind {
      if let last = remarks.last, last.line + 1 != peek.place.line { remarks = [] }
      remarks.append((text, peek.place.line))
      at += 1
    }
    if peek.kind == .end { return }
    if let last = remarks.last, last.line + 1 != peek.place.line { remarks = [] }
    var blockName: String?
    do throws(SyntaxFailure) {
      guard isAtBlock, case .name(let keyword) = next().kind else {
        throw SyntaxFailure(place: peek.place, sentence: Sentence.noBlock(found: peek.quotation))
      }
      if case .name(let name) = peek.kind { blockName = name }
      let preamble = Self.preamble(remarks.map(\.text))
      switch keyword {
      case "rule": rules.append(try rule(preamble))
      case "lexicon": lexicons.append(try lexicon(preamble))
      case "form": forms.append(try form(preamble))
      default: extensions.append(try lexicon(preamble))
      }
    } catch {
      issues.append(GrammarIssue(path, error.place, error.sentence))
      if let blockName { leftOut.insert(blockName) }
      while peek.kind != .end, !isAtBlock { at += 1 }
    }
  }

  private static func preamble(_ remarks: [String]) -> Preamble {
    var sentence: [String] = []
    var source: [String] = []
    for remark in remarks {
      if remark.hasPrefix("Source:") {
        source.append(String(remark.dropFirst("Source:".count).drop(while: \.isWhitespace)))
      } else if source.isEmpty {
        sentence.append(remark)
      } else {
        source.append(remark)
      }
    }
    return Preamble(sentence: sentence.joined(separator: " "), source: source.joined(separator: " "))
  }

  /// The most elements or values that stand in one another.
  static let depthLimit = 32

  /// Reads what stands inside an element or a value.
  mutating func nested<Inner>(_ read: (inout NotationParser) throws(SyntaxFailure) -> Inner) throws(SyntaxFailure) -> Inner {
    guard depth < Self.depthLimit else { throw SyntaxFailure(place: peek.place, sentence: Sentence.tooDeep(most: Self.depthLimit)) }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// The quoted text that must stand here.
  mutating func quoted(_ inWhat: String) throws(SyntaxFailure) -> String {
    guard case .quoted(let text) = peek.kind else {
      throw SyntaxFailure(place: peek.place, sentence: Sentence.expected("a quoted text", inWhat, found: peek.quotation))
    }
    at += 1
    return text
  }

  /// The name that must stand here.
  mutating func name(_ inWhat: @autoclosure () -> String) throws(SyntaxFailure) -> String {
    guard case .name(let name) = peek.kind else {
      throw SyntaxFailure(place: peek.place, sentence: Sentence.expected("a name", inWhat(), found: peek.quotation))
    }
    at += 1
    return name
  }
}
