internal import CongvanModel
internal import CongvanText

/// Holds names of groups against the patterns that directives prescribe.
public struct NameCheck: Sendable {
  /// A name and where it stands.
  struct Name {
    var words: String
    var place: Finding.Place
  }

  private let patterns: [(pattern: NamingPattern, place: Finding.Place)]

  /// A check by the patterns of `directives`.
  public init(_ directives: [CheckedDirective], vocabulary: CheckVocabulary) {
    patterns = directives.flatMap { directive in
      directive.facts.naming.compactMap { rule in
        NamingPattern(rule.pattern.quote, vocabulary).map { ($0, directive.place(rule.pattern)) }
      }
    }
  }

  /// Whether no directive prescribes names.
  public var isEmpty: Bool { patterns.isEmpty }

  /// What of the names, one a line, does not fit.
  public func result(lines: [String], file: String) -> CheckResult {
    let named = lines.enumerated().map { ($0 + 1, Self.name(in: $1)) }.filter { !$1.isEmpty }
    let names = named.enumerated().filter { $0 > 0 || named.count == 1 || !isHeading($1.1) }.map { _, line in
      Name(words: line.1, place: Finding.Place(file: file, row: line.0, column: nil, words: line.1))
    }
    var result = CheckResult(checked: [CheckResult.Subject(document: file, file: file)], findings: findings(names))
    if result.findings.isEmpty, let first = names.first, let pattern = patterns.first {
      let message = "\(names.count) name\(names.count == 1 ? "" : "s") follow the pattern\(patterns.count == 1 ? "" : "s")."
      result.confirmed = [CheckResult.Confirmation(message, at: first.place, against: pattern.place)]
    }
    return result
  }

  /// A line without the number or the dash of a list: “1. ”, “2) ”, “- ”.
  private static func name(in line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let last = words[0].last else { return line }
    let isMarker = words[0].count == 1 ? "-–+•*".contains(last) : ".)".contains(last) && words[0].dropLast().allSatisfy(\.isNumber)
    return isMarker ? String(words[1]) : line
  }

  /// Words in capitals that no mark parts: what the list is.
  private func isHeading(_ line: String) -> Bool {
    line == line.uppercased() && line.contains(" ") && !patterns.contains { line.contains($0.pattern.separator) }
  }

  /// A pattern with as many parts as the name is nearer than any other.
  private func distance(_ faults: [NamingPattern.Fault]) -> Int {
    faults.reduce(0) { sum, fault in
      switch fault {
      case .count: sum + 100
      case .part: sum + 2
      case .blanks: sum + 1
      }
    }
  }

  /// A name has to fit one of the patterns; where it fits none, the nearest says what is wrong. Names given twice are found as well.
  func findings(_ names: [Name]) -> [Finding] {
    var first: [String: Name] = [:]
    return names.flatMap { name -> [Finding] in
      var found: [Finding] = []
      let key = Folding.phrase(name.words)
      if let before = first[key] {
        found.append(Finding(.nameDuplicate, "“\(name.words)” is the name of two groups.", at: name.place, against: before.place))
      } else {
        first[key] = name
      }
      let nearest = patterns.map { ($0, $0.pattern.faults(of: name.words)) }.min { distance($0.1) < distance($1.1) }
      guard let (rule, faults) = nearest, !faults.isEmpty else { return found }
      let broken = faults.filter { $0 != .blanks }
      let what = (broken.isEmpty ? faults : broken).map { $0.sentence(rule.pattern) }.joined(separator: ", and ")
      let code: FindingCode = broken.isEmpty ? .nameBlanks : .nameBreaksRule
      return found + [Finding(code, "“\(name.words)” \(what) by “\(rule.place.words)”.", at: name.place, against: rule.place)]
    }
  }
}
