internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads a task that each of several levels or bodies has to be done with by a time of its own: “Báo cáo kết quả rà soát: cấp xã trước ngày
/// 10/4; cấp huyện trước ngày 15/4”. Each of them is a duty, of the words before the colon or of the item above.
struct StaggeredTimes {
  let text: DocumentText
  let items: [OutlineItem]
  let bodies: BodyReader

  /// Who has to be done by when, in words that say no more.
  private struct Step {
    var name: Range<Int>
    var range: Range<Int>
  }

  /// `drafts` with those duties in the place of the one that nobody bears, read from all of their words.
  func joined(to drafts: [Draft]) -> [Draft] {
    let taken = TokenRanges(drafts.filter { !$0.actors.isEmpty }.map(\.range))
    var found: [(item: Int, steps: [Step])] = []
    for index in items.indices where items[index].paragraph.cell == nil && !items[index].paragraph.isQuoted {
      let content = items[index].paragraph.content
      let steps = steps(in: content)
      guard let first = steps.first else { continue }
      // “UBND các xã: hoàn thành trước ngày …” is read as what they do.
      let others = taken.overlapping(first.range.lowerBound..<content.upperBound)
      if others.map(text.trimmed).allSatisfy({ own in steps.contains { $0.range.clamped(to: own) == own } }) {
        found.append((index, steps))
      }
    }
    // One alone is told by its item; of several below one another each is a step.
    let beside = Dictionary(grouping: found.compactMap { items[$0.item].parent }) { $0 }
    found.removeAll { $0.steps.count == 1 && items[$0.item].parent.flatMap { beside[$0]?.count } ?? 1 == 1 }
    if found.isEmpty { return drafts }
    let ranges = TokenRanges(found.flatMap(\.steps).map(\.range))
    return drafts.filter { !ranges.touches($0.range) }
      + found.flatMap { index, steps in
        let task = lead(before: steps[0].range.lowerBound, of: index)
        return steps.map { step in
          Draft(
            item: index, range: step.range, action: step.range,
            actors: [Draft.Actor(name: step.name, role: .lead, isInherited: false)], isRequest: false, form: .labelled, carried: task)
        }
      }
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
      for mark in [v.semicolon, v.comma] {
        let steps = steps(in: start..<content.upperBound, parted: mark)
        if !steps.isEmpty, steps.count > 1 || start == first { return steps }
      }
    }
    return []
  }

  private func steps(in range: Range<Int>, parted mark: Symbol) -> [Step] {
    var steps: [Step] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = range[start...].first { text.isMark(mark, at: $0) } ?? range.upperBound
      guard let step = step(in: start..<end) else { return [] }
      steps.append(step)
      start = end + 1
    }
    return steps
  }

  private func step(in range: Range<Int>) -> Step? {
    let v = text.vocabulary
    let range = text.trimmed(range)
    guard let first = range.first else { return nil }
    let level = text.length(v.levelWord, at: first, in: range)
    let list = bodies.list(at: first, in: range)
    let end = max(list?.end ?? first, first + level)
    guard end > first, end < range.upperBound, list.map({ $0.names.count == 1 }) ?? true else { return nil }
    // “UBND các xã: hoàn thành trước ngày …”.
    let mark = end + (text.isMark(v.colon, at: end) ? 1 : 0)
    let rest = mark + text.length(v.dueVerb, at: mark, in: range)..<range.upperBound
    guard !rest.isEmpty,
      let time = v.grammar.search(v.deadlines, in: text.tokens, range: rest, before: rest.lowerBound + 1).first,
      time.range.lowerBound == rest.lowerBound,
      (time.range.upperBound..<range.upperBound).allSatisfy({ text.tokens[$0].kind == .punctuation })
    else { return nil }
    return Step(name: first..<end, range: range)
  }
}
