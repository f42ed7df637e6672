internal import CongvanText

/// A pattern for names, taken apart: `CNS-Thôn/bản-xã/phường` wants three parts, the first the very word.
struct NamingPattern: Hashable {
  /// How a name leaves a pattern.
  enum Fault: Hashable {
    /// It has so many parts.
    case count(Int)
    /// A part, counted from 1, is not what the pattern wants there.
    case part(Int, found: String, wanted: String)
    /// Blanks stand beside a separator.
    case blanks
  }

  private enum Content: Hashable {
    /// These words.
    case words([Substring])
    /// These words, perhaps none, and a name.
    case named([Substring])
    /// One of these kinds of places, and a name.
    case place([[Substring]])
  }

  let separator: Character
  /// The parts as they are written.
  let parts: [String]
  private let contents: [Content]

  /// The pattern that `text` is; nil where no separator parts it.
  init?(_ text: String, _ vocabulary: CheckVocabulary) {
    let text = Self.plain(text)
    guard let separator = vocabulary.nameSeparators.first(where: text.contains) else { return nil }
    self.separator = separator
    parts = text.split(separator: separator, omittingEmptySubsequences: false).map { Self.trimmed($0) }
    contents = parts.map { Self.content($0, vocabulary) }
  }

  private static func content(_ part: String, _ vocabulary: CheckVocabulary) -> Content {
    let words = Folding.words(part)
    if let at = words.indices.first(where: { vocabulary.nameWords.length(atStartOf: words[$0...]) > 0 }) {
      return .named(Array(words[..<at]))
    }
    if let opening = part.firstIndex(where: { "<[{(…".contains($0) }) { return .named(Folding.words(String(part[..<opening]))) }
    let kinds = part.split(separator: "/").map { Folding.words(String($0)) }
    return kinds.allSatisfy { vocabulary.places.length(atStartOf: $0) == $0.count && !$0.isEmpty } ? .place(kinds) : .words(words)
  }

  /// How `name` leaves the pattern; empty where it fits.
  func faults(of name: String) -> [Fault] {
    let found = Self.plain(name).split(separator: separator, omittingEmptySubsequences: false)
    let blanks: [Fault] = found.contains { $0.first == " " || $0.last == " " } ? [.blanks] : []
    guard found.count == parts.count else { return [.count(found.count)] + blanks }
    return parts.indices.compactMap { index in
      let own = Self.trimmed(found[index])
      return fits(Folding.words(own), contents[index]) ? nil : .part(index + 1, found: own, wanted: parts[index])
    } + blanks
  }

  private func fits(_ words: [Substring], _ content: Content) -> Bool {
    switch content {
    case .words(let wanted): words == wanted
    case .named(let opening): words.starts(with: opening) && words.count > opening.count
    case .place(let kinds): kinds.contains { words.starts(with: $0) && words.count > $0.count }
    }
  }

  /// Dashes of all lengths are one.
  private static func plain(_ text: String) -> String { String(text.map { "–—‑".contains($0) ? "-" : $0 }) }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}

extension NamingPattern.Fault {
  /// What is wrong, without a subject.
  func sentence(_ pattern: NamingPattern) -> String {
    switch self {
    case .count(let count): "has \(count) part\(count == 1 ? "" : "s") where \(pattern.parts.count) are wanted"
    case .part(let number, let found, let wanted): "has “\(found)” as part \(number), where “\(wanted)” is wanted"
    case .blanks: "has blanks beside “\(pattern.separator)”"
    }
  }
}
