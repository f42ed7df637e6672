internal import CongvanTestSupport
internal import Foundation

/// Makes inputs at random; the same seed makes the same input.
public struct InputMaker: Sendable {
  private let book: Phrasebook

  /// A maker that speaks with the words of `book`.
  public init(_ book: Phrasebook) { self.book = book }

  /// The input of a seed.
  public func input(seed: UInt64) -> FuzzInput {
    var random = Seeded(seed: seed)
    let kind: FuzzInput.Kind = [
      .text, .text, .text, .text, .text, .markdown, .markdown, .markdown, .web, .web, .word, .grammar, .ruleSet, .date, .editions,
    ]
    .randomElement(using: &random)!
    var bytes =
      switch kind {
      case .grammar: Array(grammar(&random).utf8)
      case .text, .markdown: Array(document(&random).utf8)
      case .editions: Array(editions(&random).utf8)
      case .web: Array(page(&random).utf8)
      case .word: word(&random)
      case .ruleSet: Array(ruleSet(&random).utf8)
      case .date: Array(date(&random).utf8)
      }
    if chance(4, &random) { damage(&bytes, &random) }
    return FuzzInput(kind, bytes)
  }

  func chance(_ one: Int, _ random: inout Seeded) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  // MARK: - Documents

  func document(_ random: inout Seeded) -> String {
    if chance(150, &random) { return echo(&random) }
    var text = ""
    if chance(3, &random) { text += Phrasebook.lines.prefix(10).joined(separator: "\n\n") + "\n\n" }
    for _ in 0..<Int.random(in: 0...(chance(100, &random) ? 1500 : 90), using: &random) {
      text += piece(&random)
      text += Phrasebook.blanks.randomElement(using: &random)!
    }
    if chance(3, &random) { text += "\n" + Phrasebook.lines[11...15].joined(separator: "\n") }
    if chance(12, &random) { text = text.uppercased() }
    return text
  }

  /// A few pieces said again and again, as if without end.
  private func echo(_ random: inout Seeded) -> String {
    let unit = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      piece(&random) + Phrasebook.blanks.randomElement(using: &random)!
    }.joined()
    return "1. " + String(repeating: unit, count: Int.random(in: 100...1500, using: &random))
  }

  func piece(_ random: inout Seeded) -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<45: return book.phrases.randomElement(using: &random)!
    case 45..<55: return number(&random)
    case 55..<70: return Phrasebook.marks.randomElement(using: &random)!
    case 70..<80: return "\n" + Phrasebook.markers.randomElement(using: &random)!
    case 80..<87: return "\n" + Phrasebook.lines.randomElement(using: &random)! + "\n"
    case 87..<90: return book.phrases.randomElement(using: &random)!.capitalized
    case 90..<92: return decomposed(book.phrases.randomElement(using: &random)!)
    case 92..<97: return Phrasebook.damage.randomElement(using: &random)!
    case 97: return String(repeating: ["(", "[", "“", "**", "a", "Đ", "9", "\u{301}", "| "].randomElement(using: &random)!, count: 300)
    default: return (book.phrases.randomElement(using: &random)!.split(separator: " ").first.map(String.init)) ?? ""
    }
  }

  private func number(_ random: inout Seeded) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return String(Int.random(in: 0...31, using: &random))
    case 1: return String(Int.random(in: 1900...2100, using: &random))
    case 2:
      return
        "\(Int.random(in: 0...32, using: &random))/\(Int.random(in: 0...13, using: &random))/\(Int.random(in: 0...9999, using: &random))"
    case 3: return String(random.next())
    case 4:
      return
        "\(Int.random(in: 0...999, using: &random)).\(Int.random(in: 0...999, using: &random)),\(Int.random(in: 0...99, using: &random))"
    default: return "0\(Int.random(in: 0...99, using: &random))%"
    }
  }

  /// With letters and marks apart, as some programs write them.
  private func decomposed(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      out.append(contentsOf: parts)
    }
    return String(out)
  }

  // MARK: - Grammars

  private static let notation = [
    "## X.\n## Source: x.\n", "\nrule ", "\nlexicon ", "\n  yes ", "\n  no ", "\n  over ", "\n  from ", "\n  until ", " => ", " | ", "( ",
    " )",
    "[ ", " ]", "{ ", " }", "<=2", "<=", "..", "..3", "~", "~?", "!", "&", "@start", "@end", "@clause-end", "@comma-end", "@line-start",
    "#int",
    "#int(1..31)", "#digits(4)", "#number", "#word", "#caps", "#any", "list(", "until(", ", 3)", ":", "+", "$", "$s", "s:", "\"", "\"a\"",
    "\"1\"", "\"\\\"\"", "2020-03-05", "2020-13-45", "-5", "1.5", "99999999999999999999", "list-separator", "r", "s", "r.s", "“", "”", "é",
    "#",
    "\n# c\n", "\n", "\u{0}", "\u{FEFF}", "\r\n", "(h ", "a:",
  ]

  private func grammar(_ random: inout Seeded) -> String {
    if chance(3, &random) { return mended(&random) }
    if chance(20, &random) {
      let open = ["(", "[", "{", "!", "&", "s:", "list(", "until(", " => [", "(h a:"].randomElement(using: &random)!
      return "## X.\n## Source: x.\nrule r\n  " + String(repeating: open, count: Int.random(in: 1...3000, using: &random)) + "\"a\""
    }
    return (0..<Int.random(in: 0...60, using: &random)).map { _ in
      chance(8, &random) ? "\"" + book.phrases.randomElement(using: &random)! + "\"" : InputMaker.notation.randomElement(using: &random)!
    }.joined(separator: chance(2, &random) ? " " : "")
  }

  /// A stretch of a shipped file with some of its pieces dropped, doubled or exchanged.
  private func mended(_ random: inout Seeded) -> String {
    let blocks = book.grammars.randomElement(using: &random)!.components(separatedBy: "\n\n")
    let start = Int.random(in: 0..<blocks.count, using: &random)
    var pieces = blocks[start...].prefix(Int.random(in: 1...6, using: &random)).joined(separator: "\n\n").split(
      separator: " ", omittingEmptySubsequences: false
    ).map(String.init)
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let at = Int.random(in: 0..<pieces.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where pieces.count > 1: pieces.remove(at: at)
      case 1: pieces.insert(pieces[at], at: at)
      case 2: pieces.swapAt(at, Int.random(in: 0..<pieces.count, using: &random))
      default: pieces.insert(InputMaker.notation.randomElement(using: &random)!, at: at)
      }
    }
    return pieces.joined(separator: " ")
  }

  // MARK: - Bytes

  func damage(_ bytes: inout [UInt8], _ random: inout Seeded) {
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
      default: if chance(3, &random) { bytes.removeSubrange(at...) }
      }
    }
  }
}
