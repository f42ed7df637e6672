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
    let names = lines.enumerated().filter { !$1.isEmpty }.map { number, words in
      Name(words: words, place: Finding.Place(file: file, row: number + 1, column: nil, words: words))
    }
    var result = CheckResult(checked: [CheckResult.Subject(document: file, file: file)], findings: findings(names))
    if result.findings.isEmpty, let first = names.first, let pattern = patterns.first {
      let message = "\(names.count) name\(names.count == 1 ? "" : "s") follow the pattern\(patterns.count == 1 ? "" : "s")."
      result.confirmed = [CheckResult.Confirmation(message, at: first.place, against: pattern.place)]
    }
    return result
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
