internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Finds what speaks against an obligation, in its own words and its place in the outline.
struct ObligationDoubts {
  let text: DocumentText
  let items: [OutlineItem]
  let owners: TokenOwners
  private var vocabulary: Vocabulary { text.vocabulary }
  /// A task of fewer words is as often a title.
  private static let fewWords = 8

  /// The doubts about `draft`, each once.
  func doubts(about draft: Draft) -> [Doubt] {
    let item = items[draft.item]
    let acting = draft.actors.filter { $0.role != .cooperate }
    let own = acting.filter { !$0.isInherited }
    let inherited = draft.actors.filter(\.isInherited)
    let found: [(Doubt, Bool)] = [
      (.nobody, draft.actors.isEmpty), (.inherited, !inherited.isEmpty),
      (.leadIn, inherited.contains { isSentence($0.name) }), (.carried, draft.carried != nil),
      (.heading, item.paragraph.cell == nil && !item.children.isEmpty && endsOpen(draft, item)),
      (.short, item.paragraph.cell == nil && text.trimmed(draft.range).count < ObligationDoubts.fewWords),
      (.place, acting.contains { text.isPlace($0.name) }), (.verbInName, acting.contains { holdsVerb($0.name) }),
      (.unknownVerb, !opensTask(draft.action)), (.lateVerb, !inherited.isEmpty && draft.action.lowerBound > draft.range.lowerBound),
      (.unlisted, item.paragraph.marker == nil && item.paragraph.cell == nil), (.several, acting.count > 1),
      (.apart, own.last.map { holdsWord($0.name.upperBound, draft.action.lowerBound) } ?? false),
    ]
    return found.filter(\.1).map(\.0)
  }

  /// Whether a name stands in a sentence and not in a heading.
  private func isSentence(_ name: Range<Int>) -> Bool {
    owners.item(at: name.lowerBound).map { items[$0].paragraph.marker == nil && !items[$0].isCapitals } ?? false
  }

  private func endsOpen(_ draft: Draft, _ item: OutlineItem) -> Bool {
    guard draft.range.upperBound == item.paragraph.tokens.upperBound, let last = draft.range.last else { return false }
    return ![vocabulary.stop, vocabulary.semicolon, vocabulary.slash].contains { text.isMark($0, at: last) }
  }

  private func holdsVerb(_ name: Range<Int>) -> Bool {
    name.dropFirst(2).contains { !text.tokens[$0].flags.contains(.capitalized) && text.starts(vocabulary.taskVerb, at: $0, in: name) }
  }

  private func holdsWord(_ start: Int, _ end: Int) -> Bool { start < end && (start..<end).contains { text.tokens[$0].kind == .word } }

  private func opensTask(_ action: Range<Int>) -> Bool {
    [vocabulary.taskVerb, vocabulary.taskAdverb, vocabulary.dutyWord].contains { text.starts($0, at: action.lowerBound, in: action) }
  }
}
