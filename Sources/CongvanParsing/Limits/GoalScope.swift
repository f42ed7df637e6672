internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Tells orders from goals: a plain number below “phấn đấu …” or under a heading “Mục tiêu” is a goal.
struct GoalScope {
  let text: DocumentText
  let items: [OutlineItem]

  /// The limit, made a goal when the words above it say so.
  func applied(to mention: LimitMention) -> LimitMention {
    guard mention.limit.op == .exactly || mention.limit.op == .min,
      let index = items.firstIndex(where: { $0.paragraph.tokens.contains(mention.range.lowerBound) }),
      strives(mention) || isGoal(index, cue: mention.limit.op == .min ? text.vocabulary.striveCue : text.vocabulary.goalCue)
    else { return mention }
    var out = mention
    out.limit.op = .target
    out.limit.max = nil
    return out
  }

  /// Whether the same sentence strives for it: “phấn đấu … đạt tối thiểu 45%”.
  func strives(_ mention: LimitMention) -> Bool {
    guard let item = items.first(where: { $0.paragraph.tokens.contains(mention.range.lowerBound) }) else { return false }
    var at = mention.range.lowerBound - 1
    while at >= item.paragraph.tokens.lowerBound, !text.isMark(text.vocabulary.stop, at: at),
      !text.isMark(text.vocabulary.semicolon, at: at)
    {
      if text.starts(text.vocabulary.striveCue, at: at, in: at..<mention.range.lowerBound) { return true }
      at -= 1
    }
    return false
  }

  private func isGoal(_ index: Int, cue: LexiconRef) -> Bool {
    var at: Int? = items[index].parent
    while let above = at {
      let range = items[above].paragraph.content
      if range.count <= 12, text.starts(cue, at: range.lowerBound, in: range) { return true }
      if leadsOver(above, to: index, cue: cue) { return true }
      at = items[above].parent
    }
    return false
  }

  /// Whether a lead-in below `above`, before `index`, speaks of goals.
  private func leadsOver(_ above: Int, to index: Int, cue: LexiconRef) -> Bool {
    items[above].children.contains { child in
      let range = items[child].paragraph.content
      return child < index && items[child].paragraph.marker == nil && !range.isEmpty
        && text.isMark(text.vocabulary.colon, at: range.upperBound - 1)
        && text.contains(cue, in: range)
    }
  }
}
