internal import Foundation

/// Sentences that are kept in English, as programs read them, in the words of who asks: found again by the forms they were made by.
///
/// What fits no form stays as it is.
extension Wording {
  /// A step of a derivation.
  public func step(_ kept: String) -> String { said(kept, Self.steps) }

  /// What a check found, and the way out.
  public func finding(_ kept: String) -> String { said(kept, Self.findings) }

  private func said(_ kept: String, _ forms: [(key: String, form: SentenceForm)]) -> String {
    if language == .english { return kept }
    for (key, form) in forms {
      guard var values = form.values(in: kept) else { continue }
      values["named"] = values["named"].map { name(ofValue: $0) }
      values["faults"] = values["faults"].map { faults in
        faults.components(separatedBy: ", and ").map { said($0, Self.faults) }.joined(separator: ", ")
      }
      return self(key, values)
    }
    return kept
  }

  private static let steps = forms(under: "step.")
  private static let findings = forms(under: "finding.")
  private static let faults = forms(under: "fault.")

  /// The longest forms first, so that of two that fit the one that says more is taken.
  private static func forms(under prefix: String) -> [(key: String, form: SentenceForm)] {
    all.filter { $0.key.hasPrefix(prefix) }.map { key, words in (key, SentenceForm(words[Language.english.rawValue] ?? "")) }
      .sorted { ($1.1.letters, $0.0) < ($0.1.letters, $1.0) }
  }
}

/// A sentence with gaps, to be found again in what was made of it.
private struct SentenceForm {
  /// The words between the gaps; one more than there are gaps.
  private let words: [Substring]
  private let gaps: [String]

  init(_ sentence: String) {
    let parts = sentence.split(separator: "{", omittingEmptySubsequences: false).map {
      $0.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
    }
    words = [parts[0][0]] + parts.dropFirst().map { $0[1] }
    gaps = parts.dropFirst().map { String($0[0]) }
  }

  var letters: Int { words.reduce(0) { $0 + $1.count } }

  /// What stands in the gaps; nil when `text` is another sentence.
  func values(in text: String) -> [String: String]? {
    guard text.hasPrefix(words[0]) else { return nil }
    var rest = text.dropFirst(words[0].count)
    var values: [String: String] = [:]
    for (gap, next) in zip(gaps, words.dropFirst()) {
      let isLast = gap == gaps.last
      guard
        let end = isLast
          ? (rest.hasSuffix(next) ? rest.index(rest.endIndex, offsetBy: -next.count) : nil) : rest.firstRange(of: next)?.lowerBound
      else { return nil }
      values[gap] = String(rest[..<end])
      rest = rest[end...].dropFirst(next.count)
    }
    return rest.isEmpty ? values : nil
  }
}
