internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads a task that each of several levels or bodies has to be done with by a time of its own: “Báo cáo kết quả rà soát: cấp xã trước ngày
/// 10/4; cấp huyện trước ngày 15/4”. Each of them is a duty, of the words before the colon or of the item above, or of what the first of them
/// has to do: “Cấp xã rà soát trước ngày 10/4; cấp huyện trước ngày 15/4”.
struct StaggeredTimes {
  let text: DocumentText
  let items: [OutlineItem]
  let bodies: BodyReader
  let times: TimeMatches
  /// Where documents are named that are changed: their times are put in the place of others, and no duty is made of them.
  let changed: TokenRanges

  /// Who has to be done by when, in words that say no more.
  private struct Step {
    var name: Range<Int>
    var range: Range<Int>
  }

  /// `drafts` with those duties in the place of the one that nobody bears, read from all of their words.
  func joined(to drafts: [Draft]) -> [Draft] {
    let taken = TokenRanges(drafts.filter { !$0.actors.isEmpty }.map(\.action))
    var found: [(item: Int, steps: [Step])] = []
    for index in items.indices where items[index].paragraph.cell == nil && !times[index].isEmpty {
      let content = items[index].paragraph.content
      let steps = steps(in: content)
      guard let first = steps.first, let last = steps.last else { continue }
      // “UBND các xã: hoàn thành trước ngày …” is read as what they do.
      let all = first.range.lowerBound..<last.range.upperBound
      if taken.overlapping(first.range.lowerBound..<content.upperBound).map(text.trimmed).allSatisfy({ all.clamped(to: $0) == $0 }) {
        found.append((index, steps))
      }
    }
    // One alone is told by its item; of several below one another each is a step.
    let beside = Dictionary(grouping: found.compactMap { items[$0.item].parent }) { $0 }
    found.removeAll { $0.steps.count == 1 && items[$0.item].parent.flatMap { beside[$0]?.count } ?? 1 == 1 }
    let drafts = goingOn(drafts.flatMap(parted))
    if found.isEmpty { return drafts }
    let ranges = TokenRanges(found.flatMap(\.steps).map(\.range))
    return drafts.filter { !ranges.touches($0.range) }
      + found.flatMap { index, steps in
        let task = lead(before: steps[0].range.lowerBound, of: index)
        return task.map { !changed.overlapping($0).isEmpty } ?? false ? [] : steps.map { draft($0, in: index, of: task) }
      }
  }

  private func draft(_ step: Step, in item: Int, of task: Range<Int>?) -> Draft {
    Draft(
      item: item, range: step.range, action: step.range, actors: [Draft.Actor(name: step.name, role: .lead, isInherited: false)],
      isRequest: false, form: .labelled, carried: task)
  }

  /// `draft`, and those of whom it says only by when they have to do the same.
  private func parted(_ draft: Draft) -> [Draft] {
    guard !draft.actors.isEmpty, draft.range.upperBound == draft.action.upperBound, draft.carried == nil, draft.time == nil,
      times.touch(draft.action)
    else { return [draft] }
    let v = text.vocabulary
    for marks in [[v.semicolon], [v.semicolon, v.comma]] {
      guard
        let end = draft.action.first(where: { at in
          marks.contains { text.isMark($0, at: at) } && !steps(in: at + 1..<draft.range.upperBound, parted: marks).isEmpty
        }), let task = timed(draft.action.lowerBound..<end)
      else { continue }
      var first = draft
      first.extend(to: end)
      return [first] + steps(in: end + 1..<draft.range.upperBound, parted: marks).map { self.draft($0, in: draft.item, of: task) }
    }
    return [draft]
  }

  /// `drafts`, of which those that name no more than a time are of what the one before them is to do.
  private func goingOn(_ drafts: [Draft]) -> [Draft] {
    let ends = Dictionary(drafts.map { ($0.range.upperBound, $0) }) { first, _ in first }
    return drafts.map { draft in
      let start = draft.range.lowerBound
      guard draft.carried == nil, times.touch(draft.range), let step = step(in: draft.range), draft.actors.map(\.name) == [step.name],
        let before = ends[start] ?? ends[start - 1], before.item == draft.item, let task = timed(before.action)
      else { return draft }
      var out = draft
      (out.action, out.carried) = (draft.range, task)
      return out
    }
  }

  /// The words before the time that ends `action`; nil where none ends it, or nothing stands before it.
  private func timed(_ action: Range<Int>) -> Range<Int>? {
    let v = text.vocabulary
    let action = text.trimmed(action)
    guard let time = v.grammar.search(v.deadlines, in: text.tokens, range: action).last, time.range.upperBound == action.upperBound,
      time.range.lowerBound > action.lowerBound
    else { return nil }
    return action.lowerBound..<time.range.lowerBound
  }

  /// The words before the colon, else those of the item above.
  private func lead(before start: Int, of index: Int) -> Range<Int>? {
    let content = items[index].paragraph.content
    if content.lowerBound < start { return content.lowerBound..<start - 1 }
    guard let parent = items[index].parent else { return nil }
    let above = text.trimmed(items[parent].paragraph.content)
    guard let last = above.last else { return nil }
    return text.isMark(text.vocabulary.colon, at: last) ? above.lowerBound..<last : above
  }

  /// What stands between the semicolons, or the commas, behind the first colon or from the beginning; none where any of it is more than a
  /// name and a time.
  private func steps(in content: Range<Int>) -> [Step] {
    let v = text.vocabulary
    guard let first = content.first else { return [] }
    let colon = content.first { text.isMark(v.colon, at: $0) }
    for start in [first, colon.map { $0 + 1 }].compactMap({ $0 }) {
      for marks in [[v.semicolon], [v.comma], [v.semicolon, v.comma]] {
        let steps = steps(in: start..<content.upperBound, parted: marks)
        if !steps.isEmpty, steps.count > 1 || start == first { return steps }
      }
    }
    return []
  }

  private func steps(in range: Range<Int>, parted marks: [Symbol]) -> [Step] {
    var steps: [Step] = []
    var start = range.lowerBound
    while start < range.upperBound {
      guard opensStep(start, in: range) else { return [] }
      let end = range[start...].first { at in marks.contains { text.isMark($0, at: at) } } ?? range.upperBound
      guard let step = step(in: start..<end) else { return [] }
      steps.append(step)
      start = end + 1
    }
    return steps
  }

  /// The most words of a name and a time.
  private static let longestStep = 60

  private func opensStep(_ at: Int, in range: Range<Int>) -> Bool {
    text.starts(text.vocabulary.levelWord, at: at, in: range) || bodies.starts(at: at, in: range)
  }

  private func step(in range: Range<Int>) -> Step? {
    let v = text.vocabulary
    let range = text.trimmed(range)
    guard let first = range.first, range.count <= Self.longestStep, opensStep(first, in: range), times.touch(range),
      let time = v.grammar.search(v.deadlines, in: text.tokens, range: range).first
    else { return nil }
    // A name would take in words that open a time: “UBND các xã chậm nhất …”.
    let before = first..<time.range.lowerBound
    let level = text.length(v.levelWord, at: first, in: before)
    let list = bodies.list(at: first, in: before)
    let end = max(list?.end ?? first, first + level)
    guard end > first, list.map({ $0.names.count == 1 }) ?? true else { return nil }
    // “UBND các xã: hoàn thành trước ngày …”.
    let mark = end + (text.isMark(v.colon, at: end) ? 1 : 0)
    guard mark + text.length(v.dueVerb, at: mark, in: range) == time.range.lowerBound,
      (time.range.upperBound..<range.upperBound).allSatisfy({ text.tokens[$0].kind == .punctuation })
    else { return nil }
    return Step(name: first..<end, range: range)
  }
}
