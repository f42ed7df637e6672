import Foundation

/// What happens to a text on its way through mail, editors and keyboards without its meaning changing.
enum TextDamage: String, CaseIterable, Sendable {
  case decomposed, toneOnFirstVowel, toneOnSecondVowel, capitals, rewrapped, carriageReturns, doubledBlanks

  /// `text` with this damage.
  func applied(to text: String) -> String {
    switch self {
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .toneOnFirstVowel: TextDamage.movingTones(in: text, toFirst: true)
    case .toneOnSecondVowel: TextDamage.movingTones(in: text, toFirst: false)
    case .capitals: text.uppercased()
    case .rewrapped: TextDamage.refilled(text, width: 56)
    case .carriageReturns: text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n", with: "\r\n")
    case .doubledBlanks: TextDamage.byLine(text) { $0.contains("  ") ? $0 : $0.replacingOccurrences(of: " ", with: "  ") }
    }
  }

  private static func byLine(_ text: String, _ change: (String) -> String) -> String {
    text.components(separatedBy: "\n").map(change).joined(separator: "\n")
  }

  /// Paragraphs of prose filled again to another width; columns, tables, headings and short lines stay as they are.
  ///
  /// A text set with an empty line after every line is filled as if it had none, and gets them back.
  private static func refilled(_ text: String, width: Int) -> String {
    var lines = text.components(separatedBy: "\n")
    let isDoubleSpaced = isDoubleSpaced(lines)
    if isDoubleSpaced {
      lines = lines.indices.filter { !(lines[$0].allSatisfy(\.isWhitespace) && $0 > 0 && lines[$0 - 1].contains { !$0.isWhitespace }) }
        .map { lines[$0].trimmingCharacters(in: .whitespaces) }
    }
    var out: [String] = []
    var words: [Substring] = []
    func flush() {
      var line = ""
      for word in words {
        if !line.isEmpty, line.count + 1 + word.count > width {
          out.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      if !line.isEmpty { out.append(line) }
      words = []
    }
    var goesOn = false
    for (index, line) in lines.enumerated() {
      let end = line.last { $0 != " " }
      let isProse = !line.contains("  ") && !line.contains("|") && !line.contains("\t") && !line.hasPrefix("#") && line.first != " "
      if goesOn, isProse, !line.isEmpty, !beginsItem(line) {
        words += line.split(separator: " ")
      } else {
        flush()
        if isProse, line.count >= 60 { words = line.split(separator: " ") } else { out.append(line) }
      }
      // Behind a semicolon at a line's end a small letter goes on with the same paragraph.
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      let isInside = end == ";" && next.first?.isLowercase ?? false && !beginsItem(next)
      goesOn = !words.isEmpty && line.count >= 60 && (isInside || !(end.map { ".;:!?/".contains($0) } ?? true))
      if !goesOn { flush() }
    }
    flush()
    return out.joined(separator: isDoubleSpaced ? "\n\n" : "\n")
  }

  /// Whether nearly every line has an empty one behind it, and lines go on in small letters: one line is no paragraph there.
  private static func isDoubleSpaced(_ lines: [String]) -> Bool {
    let written = lines.indices.filter { lines[$0].contains { !$0.isWhitespace } }
    let parted = written.count { $0 + 1 < lines.count && lines[$0 + 1].allSatisfy(\.isWhitespace) }
    let small = written.count { lines[$0].first { !$0.isWhitespace }?.isLowercase ?? false && !beginsItem(lines[$0]) }
    return parted * 100 >= written.count * 85 && small * 100 >= written.count * 12
  }

  /// Whether a line begins with a bullet, a number or a letter that counts.
  private static func beginsItem(_ line: String) -> Bool {
    let first = line.prefix { $0 != " " }
    return ["-", "+", "*", "•", "–"].contains(first) || (first.count < 8 && [".", ")"].contains(first.last.map(String.init) ?? ""))
  }

  /// `hòa` and `hoà`: in an open syllable on oa, oe and uy the mark stands on either vowel; after q the u is no vowel.
  private static func movingTones(in text: String, toFirst: Bool) -> String {
    let pairs: [(plain: String, first: String, second: String)] = [
      ("oa", "òóỏõọ", "àáảãạ"), ("oe", "òóỏõọ", "èéẻẽẹ"), ("uy", "ùúủũụ", "ỳýỷỹỵ"),
    ]
    var letters = Array(text.precomposedStringWithCanonicalMapping)
    for index in letters.indices.dropLast() {
      let (a, b) = (letters[index], letters[index + 1])
      if index + 2 < letters.count, letters[index + 2].isLetter { continue }
      if index > 0, "qQ".contains(letters[index - 1]) { continue }
      for pair in pairs {
        let plain = Array(pair.plain)
        let (first, second) = (Array(pair.first), Array(pair.second))
        if let tone = second.firstIndex(of: b), a == plain[0], toFirst {
          (letters[index], letters[index + 1]) = (first[tone], plain[1])
        } else if let tone = first.firstIndex(of: a), b == plain[1], !toFirst {
          (letters[index], letters[index + 1]) = (plain[0], second[tone])
        }
      }
    }
    return String(letters)
  }
}
