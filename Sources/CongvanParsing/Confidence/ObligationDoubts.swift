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
    let isInherited = draft.actors.contains(where: \.isInherited)
    let isCell = item.paragraph.cell != nil
    func acts(_ actor: Draft.Actor) -> Bool { actor.role != .cooperate }
    let own = draft.actors.last { acts($0) && !$0.isInherited }
    var found: [Doubt] = []
    func note(_ doubt: Doubt, _ isThere: Bool) { if isThere { found.append(doubt) } }
    note(.nobody, draft.actors.isEmpty)
    note(.inherited, isInherited)
    note(.leadIn, draft.actors.contains { $0.isInherited && isSentence($0.name) })
    note(.carried, draft.carried != nil)
    note(.heading, !isCell && !item.children.isEmpty && endsOpen(draft, item))
    note(.short, !isCell && text.trimmed(draft.range).count < ObligationDoubts.fewWords)
    note(.place, draft.actors.contains { acts($0) && text.isPlace($0.name) })
    note(.verbInName, draft.actors.contains { acts($0) && holdsVerb($0.name) })
    note(.unknownVerb, !opensTask(draft.action))
    note(.lateVerb, isInherited && draft.action.lowerBound > draft.range.lowerBound)
    note(.unlisted, item.paragraph.marker == nil && !isCell)
    note(.several, draft.actors.count(where: acts) > 1)
    note(.apart, own.map { holdsWord($0.name.upperBound, draft.action.lowerBound) } ?? false)
    return found
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
