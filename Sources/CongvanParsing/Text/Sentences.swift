internal import CongvanText

/// The sentences of a stretch, cut one by one.
///
/// Cuts behind a full stop with a capital after it; not behind an abbreviation of one or two capitals (“TP.”, “KT.”), unless it
/// ends the symbol of a document or a longer abbreviation (“GD&ĐT.”).
struct Sentences: Sequence, IteratorProtocol {
  private let text: DocumentText
  private let pauses: ArraySlice<Int>
  private let end: Int
  /// Where the next one starts; nil behind the last.
  private var start: Int?
  /// Of the next of `pauses`.
  private var place: Int

  fileprivate init(_ text: DocumentText, of range: Range<Int>) {
    self.text = text
    pauses = text.places(of: .pause, in: range)
    end = range.upperBound
    start = range.lowerBound
    place = pauses.startIndex
  }

  mutating func next() -> Range<Int>? {
    guard let first = start else { return nil }
    while place < pauses.endIndex {
      let at = pauses[place]
      place += 1
      if at > first, at + 1 < end, isEnd(at, of: first) {
        start = at + 1
        return first..<at + 1
      }
    }
    start = nil
    return first..<end
  }

  /// Whether a sentence that starts at `first` ends with the mark at `at`.
  private func isEnd(_ at: Int, of first: Int) -> Bool {
    let vocabulary = text.vocabulary
    let (before, after) = (text.tokens[at - 1], text.tokens[at + 1])
    guard text.isMark(vocabulary.stop, at: at), after.kind == .word, after.flags.contains(.afterSpace), after.flags.contains(.capitalized)
    else { return false }
    // “… của Sở GD&ĐT. Trong quá trình …”.
    let joints = [vocabulary.dash, vocabulary.slash, vocabulary.ampersand]
    let endsSymbol = at > first + 1 && joints.contains { text.isMark($0, at: at - 2) }
    return endsSymbol || before.kind != .word || !before.flags.contains(.allCapitals) || before.length > 2
  }
}

extension DocumentText {
  /// The sentences of `range`: one at least, which is empty where there is nothing.
  func sentences(of range: Range<Int>) -> Sentences { Sentences(self, of: range) }
}
