import CongvanTestSupport
import Foundation
import Testing

@testable import CongvanGrammar

/// The page about the notation, whose examples and grammar are taken at their word.
private let page: [Substring] = {
  let file = Project.folder.appendingPathComponent("grammars/NOTATION.md")
  return try! String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
}()

/// The page's lines inside fences of a language, all others empty, so that places are places on the page.
private func fenced(_ language: String) -> String {
  var isInside = false
  return page.map { line in
    if line.hasPrefix("```") {
      isInside = line == "```\(language)"
      return ""
    }
    return isInside ? String(line) : ""
  }.joined(separator: "\n")
}

private let examples = GrammarSource(path: "NOTATION.md", text: fenced("grammar"))

/// What an element is, in one word.
private func construct(_ kind: Pattern.Kind) -> String {
  switch kind {
  case .words: "words"
  case .reference: "reference"
  case .bind: "bind"
  case .sequence: "sequence"
  case .choice: "choice"
  case .optional: "optional"
  case .repetition: "repetition"
  case .list: "list"
  case .gap: "gap"
  case .until: "until"
  case .glued: "glued"
  case .nothing: "nothing"
  case .not: "not"
  case .ahead: "ahead"
  case .anchor(let anchor): "@" + anchor.rawValue
  case .builtin(let builtin):
    switch builtin {
    case .int(let range): range == 0...Int.max ? "#int" : "#int()"
    case .digits(let range): range == 1...255 ? "#digits" : "#digits()"
    case .number: "#number"
    case .word: "#word"
    case .capital: "#capital"
    case .caps: "#caps"
    case .punct: "#punct"
    case .any: "#any"
    }
  }
}

@Test func `every example on the page about the notation comes out as it says`() throws {
  let grammar = try Grammar(version: "page", sources: [examples])
  #expect(grammar.warnings == [])
  #expect(grammar.checkExamples() == [])
}

@Test func `the page about the notation shows every construct`() {
  var shown: Set<String> = []
  let blocks = NotationParser(examples)
  for rule in blocks.rules {
    rule.pattern.elements.forEach { shown.insert(construct($0.kind)) }
    if !rule.overs.isEmpty { shown.insert("over") }
    if rule.from != nil { shown.insert("from") }
    if rule.until != nil { shown.insert("until DAY") }
  }
  let elements: Set<String> = [
    "words", "reference", "bind", "sequence", "choice", "optional", "repetition", "list", "gap", "until", "glued", "nothing", "not",
    "ahead",
  ]
  let sorts = Pattern.Builtin.names.map { "#" + $0 } + ["#int()", "#digits()"]
  #expect(shown == elements.union(sorts).union(Pattern.Anchor.allCases.map { "@" + $0.rawValue }).union(["over", "from", "until DAY"]))
}

@Test func `whatever the page's own grammar derives is read`() {
  let notation = Derivations(fenced("ebnf"))
  let ofForm: Set<String> = [
    "strayCharacter", "strayWord", "curlyQuotes", "openQuote", "expected", "noBlock", "strayInRule", "strayInLexicon", "dottedSlot",
    "unbounded", "badBounds", "noReason", "unknownAnchor", "unknownBuiltin",
  ]
  for seed in 0..<400 {
    var random = Seeded(seed: UInt64(seed))
    let text = notation.derive("file", &random)
    let issues = NotationParser(GrammarSource(path: "derived.grammar", text: text)).issues.filter { ofForm.contains($0.mistake) }
    #expect(issues == [], "seed \(seed)")
  }
}

/// A grammar in EBNF, from which texts are derived at random.
private struct Derivations {
  private indirect enum Form {
    case text(String)
    case name(String)
    case sequence([Form])
    case choice([Form])
    case many(Form)
    case maybe(Form)
  }

  private var rules: [String: Form] = [:]

  init(_ ebnf: String) {
    let piece = /'[^']*'|"[^"]*"|[A-Za-z]+|[=|;(){}\[\]]/
    var pieces = ebnf.matches(of: piece).map { String($0.output) }[...]
    while let name = pieces.popFirst() {
      pieces.removeFirst()
      rules[name] = Derivations.choice(&pieces)
      pieces.removeFirst()
    }
  }

  private static func choice(_ pieces: inout ArraySlice<String>) -> Form {
    var branches: [Form] = [.sequence([])]
    var parts: [Form] = []
    while let piece = pieces.first, ![";", ")", "]", "}"].contains(piece) {
      pieces.removeFirst()
      switch piece {
      case "|":
        branches[branches.count - 1] = .sequence(parts)
        branches.append(.sequence([]))
        parts = []
      case "(", "[", "{":
        let inner = choice(&pieces)
        pieces.removeFirst()
        parts.append(piece == "(" ? inner : piece == "[" ? .maybe(inner) : .many(inner))
      default: parts.append(piece.first == "\"" || piece.first == "'" ? .text(String(piece.dropFirst().dropLast())) : .name(piece))
      }
    }
    branches[branches.count - 1] = .sequence(parts)
    return .choice(branches)
  }

  /// A text of a rule; the deeper it is, the sooner it ends.
  func derive(_ name: String, _ random: inout Seeded, depth: Int = 0) -> String {
    switch name {
    case "LINE": "\n"
    case "LETTER": String("abxyzABZ".randomElement(using: &random)!)
    case "DIGIT": String("0123456789".randomElement(using: &random)!)
    case "CHARACTER": String("ab ớĐ,;.(“”)1#$@|~".randomElement(using: &random)!)
    case "COUNT": String(Int.random(in: 1...40, using: &random))
    default:
      // What has a name in capitals has no blanks inside.
      derive(rules[name]!, &random, depth: depth + 1, separator: name.first!.isUppercase ? "" : " ")
    }
  }

  private func derive(_ form: Form, _ random: inout Seeded, depth: Int, separator: String) -> String {
    switch form {
    case .text(let text): return text
    case .name(let name): return derive(name, &random, depth: depth)
    case .sequence(let parts):
      return parts.map { derive($0, &random, depth: depth, separator: separator) }.joined(separator: separator)
    case .choice(let branches):
      // At the bottom the branches that hold no further choice stand first.
      let some = depth > 12 ? branches.prefix(2) : branches[...]
      return derive(some.randomElement(using: &random)!, &random, depth: depth, separator: separator)
    case .maybe(let inner):
      return Bool.random(using: &random) && depth < 12 ? derive(inner, &random, depth: depth, separator: separator) : ""
    case .many(let inner):
      let times = depth > 12 ? 0 : Int.random(in: 0...3, using: &random)
      return (0..<times).map { _ in derive(inner, &random, depth: depth, separator: separator) }.joined(separator: separator)
    }
  }
}
