/// Cuts a grammar file into lexemes.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  /// Where each scalar begins in `bytes`; one more at the end.
  private let offsets: [Int]
  private let path: String
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private var lexemes: [Lexeme] = []
  private var issues: [GrammarIssue] = []
  private var glued = false
  private var lastLine = 0

  /// The lexemes of a file, `end` last, and what could not be read.
  static func lexemes(of source: GrammarSource) -> (lexemes: [Lexeme], issues: [GrammarIssue]) {
    var lexer = Lexer(source)
    lexer.run()
    return (lexer.lexemes, lexer.issues)
  }

  private init(_ source: GrammarSource) {
    scalars = Array(source.text.unicodeScalars)
    bytes = Array(source.text.utf8)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    self.offsets = offsets
    path = source.path
  }

  private var place: Place { Place(line: line, column: at - lineStart + 1) }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? { at + offset < scalars.count ? scalars[at + offset] : nil }

  private mutating func run() {
    if peek() == "\u{FEFF}" { at += 1; lineStart = at }
    while let scalar = peek() {
      if scalar == "\n" {
        at += 1
        line += 1
        lineStart = at
        glued = false
      } else if Self.isBlank(scalar) {
        at += 1
        glued = false
      } else {
        piece(scalar)
      }
    }
    add(.end, place)
  }

  private mutating func add(_ kind: Lexeme.Kind, _ place: Place) {
    lexemes.append(Lexeme(kind: kind, place: place, isFirstOnLine: place.line != lastLine, isGlued: glued))
    lastLine = place.line
    glued = true
  }

  private mutating func piece(_ scalar: Unicode.Scalar) {
    let start = place
    switch scalar {
    case "\"": quoted(start)
    case "“", "”": curly(start)
    case "#":
      if let next = peek(1), Self.isLetter(next) {
        at += 1
        add(.builtin(name()), start)
      } else {
        comment(start)
      }
    case "@", "$":
      at += 1
      let name = name()
      if name.isEmpty {
        issues.append(GrammarIssue(path, start, Sentence.strayCharacter(scalar)))
      } else {
        add(scalar == "@" ? .anchor(name) : .slot(name), start)
      }
    case _ where Self.isLetter(scalar) || scalar.properties.isAlphabetic: word(start)
    case _ where Self.isDigit(scalar) || (scalar == "-" && peek(1).map(Self.isDigit) == true): number(start)
    default: mark(scalar, start)
    }
  }

  private mutating func comment(_ start: Place) {
    let isRemark = peek(1) == "#" && start.line != lastLine
    let first = at
    at = scalars[at...].firstIndex(of: "\n") ?? scalars.count
    guard isRemark else { return }
    add(.remark(trimmed(first + 2..<at)), start)
  }

  private mutating func name() -> String {
    let first = at
    while let scalar = peek(), Self.isLetter(scalar) || Self.isDigit(scalar) || scalar == "-" || scalar == "." {
      if scalar == ".", !(peek(1).map { Self.isLetter($0) || Self.isDigit($0) } ?? false) { break }
      at += 1
    }
    return string(first..<at)
  }

  private mutating func number(_ start: Place) {
    let first = at
    at += 1
    while let scalar = peek(), Self.isDigit(scalar) { at += 1 }
    let digits = at - first
    if digits == 4, peek() == "-", peek(3) == "-", [1, 2, 4, 5].allSatisfy({ peek($0).map(Self.isDigit) == true }) {
      at += 6
      return add(.day(string(first..<at)), start)
    }
    if peek() == ".", peek(1).map(Self.isDigit) == true {
      at += 1
      while let scalar = peek(), Self.isDigit(scalar) { at += 1 }
      let text = string(first..<at)
      let value = Double(text).flatMap { $0.isFinite ? $0 : nil }
      if value == nil { issues.append(GrammarIssue(path, start, Sentence.longNumber(text))) }
      return add(.decimal(value ?? 0), start)
    }
    let text = string(first..<at)
    if Int(text) == nil { issues.append(GrammarIssue(path, start, Sentence.longNumber(text))) }
    add(.integer(Int(text) ?? 0), start)
  }

  /// A name; a word that cannot be one is read as if it were quoted.
  private mutating func word(_ start: Place) {
    let first = at
    let name = name()
    while let scalar = peek(), scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered { at += 1 }
    let word = string(first..<at)
    if word == name { return add(.name(name), start) }
    issues.append(GrammarIssue(path, start, Sentence.strayWord(word)))
    add(.quoted(word), start)
  }

  /// A text in the wrong quotes, read as if they were the right ones.
  private mutating func curly(_ start: Place) {
    at += 1
    let first = at
    while let scalar = peek(), scalar != "”", scalar != "\n" { at += 1 }
    let text = trimmed(first..<at)
    if peek() == "”" { at += 1 }
    issues.append(GrammarIssue(path, start, Sentence.curlyQuotes(text)))
    add(.quoted(text), start)
  }

  private mutating func quoted(_ start: Place) {
    at += 1
    let first = at
    var text = ""
    var plain = at
    while let scalar = peek(), scalar != "\n" {
      if scalar == "\"" {
        text += string(plain..<at)
        at += 1
        return add(.quoted(text), start)
      }
      if scalar == "\\", let next = peek(1), next == "\"" || next == "\\" {
        text += string(plain..<at)
        plain = at + 1
        at += 1
      }
      at += 1
    }
    issues.append(GrammarIssue(path, start, Sentence.openQuote()))
    add(.quoted(trimmed(first..<at)), start)
  }

  private mutating func mark(_ scalar: Unicode.Scalar, _ start: Place) {
    for (first, second) in Self.pairs where scalar == first && peek(1) == second {
      at += 2
      return add(.mark("\(first)\(second)"), start)
    }
    at += 1
    guard Self.marks.contains(scalar) else {
      issues.append(GrammarIssue(path, start, Sentence.strayCharacter(scalar)))
      return
    }
    add(.mark(String(scalar)), start)
  }

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [("=", ">"), ("<", "="), (".", "."), ("~", "?")]
  private static let marks: [Unicode.Scalar] = Array("()[]{}|:!&+,~".unicodeScalars)

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (!(0x21..<0x7F).contains(scalar.value) && scalar.properties.isWhitespace)
  }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
  }

  /// The words with one blank between two.
  private func trimmed(_ range: Range<Int>) -> String {
    scalars[range].split(whereSeparator: Self.isBlank).map { string($0.indices) }.joined(separator: " ")
  }
}
