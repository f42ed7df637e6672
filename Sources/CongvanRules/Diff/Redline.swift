internal import CongvanText

/// Two wordings as one text, word by word: what stayed, what was struck out, what was put in.
///
/// Words that differ only in case, form or the place of a tone are the same, and blanks beside a slash mean nothing.
public struct Redline: Hashable, Sendable {
  /// What became of a stretch of words.
  public enum Kind: Sendable { case same, deleted, inserted, skipped }

  /// A stretch of words.
  public struct Piece: Hashable, Sendable {
    /// What became of it.
    public var kind: Kind
    /// Its words, “…” for those skipped.
    public var text: String
    /// Whether no blank stands before it.
    public var isGlued: Bool
  }

  /// In reading order; what was struck out stands before what came instead.
  public private(set) var pieces: [Piece] = []

  /// Compares `old` with `new`.
  public init(_ old: String, _ new: String) {
    let (before, after) = (Self.tokens(of: old), Self.tokens(of: new))
    let difference = after.map(\.key).difference(from: before.map(\.key))
    var (gone, come): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var (a, b) = (0, 0)
    while a < before.count || b < after.count {
      if gone.contains(a) {
        add(.deleted, before[a])
        a += 1
      } else if come.contains(b) {
        add(.inserted, after[b])
        b += 1
      } else {
        add(.same, after[b])
        (a, b) = (a + 1, b + 1)
      }
    }
  }

  /// The same with no more than `words` unchanged words beside a change.
  public func shortened(to words: Int) -> Redline {
    var copy = self
    copy.pieces = pieces.enumerated().flatMap { index, piece -> [Piece] in
      let all = piece.text.split(separator: " ")
      let (head, tail) = (index == 0 ? 0 : words, index == pieces.count - 1 ? 0 : words)
      guard piece.kind == .same, all.count > head + tail + 2 else { return [piece] }
      let skipped = Piece(kind: .skipped, text: "…", isGlued: false)
      let start = head == 0 ? [] : [Piece(kind: .same, text: all.prefix(head).joined(separator: " "), isGlued: piece.isGlued)]
      let end = tail == 0 ? [] : [Piece(kind: .same, text: all.suffix(tail).joined(separator: " "), isGlued: false)]
      return start + [skipped] + end
    }
    return copy
  }

  /// The whole as text, each piece as `mark` writes it.
  public func text(_ mark: (Piece) -> String) -> String {
    pieces.reduce(into: "") { text, piece in text += (text.isEmpty || piece.isGlued ? "" : " ") + mark(piece) }
  }

  private mutating func add(_ kind: Kind, _ token: Token) {
    if pieces.last?.kind == kind {
      pieces[pieces.count - 1].text += (token.isGlued ? "" : " ") + token.text
    } else {
      pieces.append(Piece(kind: kind, text: token.text, isGlued: token.isGlued))
    }
  }

  private struct Token {
    var text: String
    var isGlued: Bool
    var key: String { Folding.tight(text) }
  }

  /// Words with what is joined by a slash; marks at either end are tokens of their own.
  private static func tokens(of text: String) -> [Token] {
    var words: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = words.last, last.hasSuffix("/") || word.hasPrefix("/") {
        words[words.count - 1] += String(word)
      } else {
        words.append(String(word))
      }
    }
    return words.flatMap { word -> [Token] in
      let head = word.prefix { "([“\"".contains($0) }
      let rest = word.dropFirst(head.count)
      var core = rest
      while let last = core.last, ",.;:)]”\"".contains(last) { core.removeLast() }
      let marks = rest.dropFirst(core.count)
      let parts = head.map { String($0) } + (core.isEmpty ? [] : [String(core)]) + marks.map { String($0) }
      return parts.enumerated().map { Token(text: $1, isGlued: $0 > 0) }
    }
  }
}
