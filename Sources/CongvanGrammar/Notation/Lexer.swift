/// Cuts a grammar file into lexemes.
struct Lexer {
  private let bytes: [UInt8]
  private let path: String
  /// The byte at hand.
  private var at = 0
  private var line = 1
  /// The column of the byte `counted`, which is at `at` or before it on the same line.
  private var column = 1
  private var counted = 0
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
    bytes = Array(source.text.utf8)
    path = source.path
    lexemes.reserveCapacity(bytes.count / 8)
  }

  /// The place of `at`.
  private mutating func place() -> Place {
    while counted < at {
      if bytes[counted] & 0xC0 != 0x80 { column += 1 }
      counted += 1
    }
    return Place(line: line, column: column)
  }

  /// The byte so many bytes on; a line break behind the last one.
  private func byte(_ offset: Int = 0) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : Self.lineBreak }

  /// The scalar at hand, which is outside ASCII, and its length.
  private func scalar(at: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let length = (~bytes[at]).leadingZeroBitCount
    return (String(decoding: bytes[at..<at + length], as: UTF8.self).unicodeScalars.first!, length)
  }

  private mutating func run() {
    if bytes.starts(with: "\u{FEFF}".utf8) { at = 3; counted = at }
    while at < bytes.count {
      if bytes[at] == Self.lineBreak {
        at += 1
        line += 1
        column = 1
        counted = at
        glued = false
      } else if let length = blank(at: at) {
        at += length
        glued = false
      } else {
        piece()
      }
    }
    add(.end, place())
  }

  private mutating func add(_ kind: Lexeme.Kind, _ place: Place) {
    lexemes.append(Lexeme(kind: kind, place: place, isFirstOnLine: place.line != lastLine, isGlued: glued))
    lastLine = place.line
    glued = true
  }

  private mutating func piece() {
    let start = place()
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "\""): quoted(start)
    case UInt8(ascii: "#"):
      if Self.isLetter(self.byte(1)) {
        at += 1
        add(.builtin(name()), start)
      } else {
        comment(start)
      }
    case UInt8(ascii: "@"), UInt8(ascii: "$"):
      at += 1
      let name = name()
      if name.isEmpty {
        issues.append(GrammarIssue(path, start, Sentence.strayCharacter(Unicode.Scalar(byte))))
      } else {
        add(byte == UInt8(ascii: "@") ? .anchor(name) : .slot(name), start)
      }
    case _ where Self.isLetter(byte): word(start)
    case _ where Self.isDigit(byte) || (byte == UInt8(ascii: "-") && Self.isDigit(self.byte(1))): number(start)
    case 0x80...: foreign(start)
    default: mark(start)
    }
  }

  /// A scalar outside ASCII, which has a place only between quotes.
  private mutating func foreign(_ start: Place) {
    let (scalar, length) = scalar(at: at)
    if scalar == "“" || scalar == "”" { return curly(start) }
    if scalar.properties.isAlphabetic { return word(start) }
    at += length
    issues.append(GrammarIssue(path, start, Sentence.strayCharacter(scalar)))
  }

  private mutating func comment(_ start: Place) {
    let isRemark = byte(1) == UInt8(ascii: "#") && start.line != lastLine
    let first = at
    while byte() != Self.lineBreak { at += 1 }
    guard isRemark else { return }
    add(.remark(trimmed(first + 2..<at)), start)
  }

  private mutating func name() -> String {
    let first = at
    while Self.isLetter(byte()) || Self.isDigit(byte()) || byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: ".") {
      if byte() == UInt8(ascii: "."), !Self.isLetter(byte(1)), !Self.isDigit(byte(1)) { break }
      at += 1
    }
    return string(first..<at)
  }

  private mutating func number(_ start: Place) {
    let first = at
    at += 1
    while Self.isDigit(byte()) { at += 1 }
    let digits = at - first
    if digits == 4, byte() == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-"), [1, 2, 4, 5].allSatisfy({ Self.isDigit(byte($0)) }) {
      at += 6
      return add(.day(string(first..<at)), start)
    }
    if byte() == UInt8(ascii: "."), Self.isDigit(byte(1)) {
      at += 1
      while Self.isDigit(byte()) { at += 1 }
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
    while true {
      if Self.isLetter(byte()) {
        at += 1
      } else if byte() >= 0x80 {
        let (scalar, length) = scalar(at: at)
        guard scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered else { break }
        at += length
      } else {
        break
      }
    }
    if name.utf8.count == at - first { return add(.name(name), start) }
    let word = string(first..<at)
    issues.append(GrammarIssue(path, start, Sentence.strayWord(word)))
    add(.quoted(word), start)
  }

  /// A text in the wrong quotes, read as if they were the right ones.
  private mutating func curly(_ start: Place) {
    at += "“".utf8.count
    let first = at
    while byte() != Self.lineBreak, !bytes[at...].starts(with: "”".utf8) { at += 1 }
    let text = trimmed(first..<at)
    if byte() != Self.lineBreak { at += "”".utf8.count }
    issues.append(GrammarIssue(path, start, Sentence.curlyQuotes(text)))
    add(.quoted(text), start)
  }

  private mutating func quoted(_ start: Place) {
    at += 1
    let first = at
    var text = ""
    var plain = at
    while byte() != Self.lineBreak {
      if byte() == UInt8(ascii: "\"") {
        let rest = string(plain..<at)
        at += 1
        return add(.quoted(text.isEmpty ? rest : text + rest), start)
      }
      if byte() == Self.escape, byte(1) == UInt8(ascii: "\"") || byte(1) == Self.escape {
        text += string(plain..<at)
        plain = at + 1
        at += 1
      }
      at += 1
    }
    issues.append(GrammarIssue(path, start, Sentence.openQuote()))
    add(.quoted(trimmed(first..<at)), start)
  }

  private mutating func mark(_ start: Place) {
    guard let mark = Self.marks[Int(bytes[at])].first(where: { $0.utf8.count == 1 || $0.utf8.last == byte(1) }) else {
      issues.append(GrammarIssue(path, start, Sentence.strayCharacter(Unicode.Scalar(bytes[at]))))
      at += 1
      return
    }
    at += mark.utf8.count
    add(.mark(mark), start)
  }

  private static let lineBreak = UInt8(ascii: "\n")
  private static let escape = UInt8(ascii: "\\")
  /// The marks that open with a byte, the longest first.
  private static let marks: [[String]] = {
    var marks = Array(repeating: [String](), count: 0x80)
    for mark in ["=>", "<=", "..", "~?", "(", ")", "[", "]", "{", "}", "|", ":", "!", "&", "+", ",", "~"] {
      marks[Int(mark.utf8.first!)].append(mark)
    }
    return marks
  }()

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The length of a blank other than a line break; nil when there is none at `at`.
  private func blank(at: Int) -> Int? {
    let byte = bytes[at]
    if byte == UInt8(ascii: " ") { return 1 }
    if (0x21..<0x7F).contains(byte) || byte == Self.lineBreak { return nil }
    if byte < 0x80 { return Unicode.Scalar(byte).properties.isWhitespace ? 1 : nil }
    // Past the middle of scalars and the letters of Vietnamese, which are the most.
    if (byte < 0xCC && byte != 0xC2) || (byte == 0xE1 && bytes[at + 1] >= 0xB8) { return nil }
    let (scalar, length) = scalar(at: at)
    return scalar.properties.isWhitespace ? length : nil
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words with one blank between two.
  private func trimmed(_ range: Range<Int>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var isApart = false
    var at = range.lowerBound
    while at < range.upperBound {
      if let length = blank(at: at) {
        isApart = !out.isEmpty
        at += length
      } else {
        if isApart { out.append(UInt8(ascii: " ")) }
        isApart = false
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
