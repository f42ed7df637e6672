internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Tells orders from goals: a number or a least below “phấn đấu …” is a goal, and so is a number or a least share under a heading “Mục tiêu”.
struct GoalScope {
  private let text: DocumentText
  /// For each item, whether a heading or a lead-in above it speaks of goals.
  private let isGoal: [Bool]

  /// How far back a sentence is followed.
  private static let sentenceLimit = 200
  /// The most words of what names the goals of a sentence, before its colon.
  private static let longestLabel = 30

  /// - Parameter items: In reading order, each behind the one above it.
  init(text: DocumentText, items: [OutlineItem]) {
    self.text = text
    isGoal = GoalScope.marks(items, text, cue: text.vocabulary.goalCue)
  }

  /// Whether an amount of an item is one of goals: those of a heading or lead-in above it, or of its own sentence.
  func covers(_ mention: LimitMention, of item: Int, in paragraph: Range<Int>) -> Bool {
    isGoal[item] || strives(mention, in: paragraph)
  }

  /// Whether goals may be named in an item.
  func mayCover(_ item: Int, in paragraph: Range<Int>) -> Bool {
    isGoal[item] || text.contains(text.vocabulary.striveCue, in: paragraph) || text.contains(text.vocabulary.goalCue, in: paragraph)
  }

  /// The limit, made a goal when the words above it say so.
  func applied(to mention: LimitMention, of item: Int, in paragraph: Range<Int>) -> LimitMention {
    guard !mention.isFixed, mention.limit.op == .exactly || mention.limit.op == .min,
      strives(mention, in: paragraph) || isGoal[item] && !isLeastCount(mention)
    else { return mention }
    var out = mention
    out.limit.op = .target
    out.limit.max = nil
    return out
  }

  /// “Mỗi xã có ít nhất 01 điểm đọc sách”: under “Mục tiêu” too, a least number of things binds; a share is what is aimed at.
  private func isLeastCount(_ mention: LimitMention) -> Bool {
    mention.limit.op == .min && mention.limit.unit != "%"
      && !text.starts(text.vocabulary.weakBound, at: mention.range.lowerBound, in: mention.range)
  }

  /// Whether the same sentence strives for it: “phấn đấu … đạt tối thiểu 45%”, “Mục tiêu năm 2025: …”; what opens it goes on for shares
  /// and levels behind a semicolon.
  private func strives(_ mention: LimitMention, in paragraph: Range<Int>) -> Bool {
    let end = mention.range.lowerBound
    var at = end - 1
    var isBehindSemicolon = false
    while at >= max(paragraph.lowerBound, end - GoalScope.sentenceLimit), !text.isMark(text.vocabulary.stop, at: at) {
      if text.isMark(text.vocabulary.semicolon, at: at) {
        guard mention.limit.unit == "%" || mention.only == .goal || mention.only == .striven else { return false }
        isBehindSemicolon = true
      }
      let opens = at == paragraph.lowerBound || text.tokens[at - 1].kind == .punctuation && text.tokens[at].flags.contains(.capitalized)
      if opens || !isBehindSemicolon, text.starts(text.vocabulary.striveCue, at: at, in: at..<end) { return true }
      at -= 1
    }
    let sentence = at + 1..<end
    return text.starts(text.vocabulary.goalCue, at: sentence.lowerBound, in: sentence)
      && sentence.prefix(GoalScope.longestLabel).contains { text.isMark(text.vocabulary.colon, at: $0) }
  }

  /// For each item, whether an item above it is headed by the cue, or a lead-in with the cue stands before it below one of those.
  private static func marks(_ items: [OutlineItem], _ text: DocumentText, cue: LexiconRef) -> [Bool] {
    var isBelow: [Bool] = []
    isBelow.reserveCapacity(items.count)
    // Whether the cue has been met so far in an item's heading or among the lead-ins below it.
    var covers = items.map { item in
      let range = item.paragraph.content
      let tells = [text.vocabulary.doneCue, text.vocabulary.negation].contains { text.contains($0, in: range) }
      return range.count <= 12 && !tells && text.starts(cue, at: behindOpener(range, text), in: range)
    }
    for (index, item) in items.enumerated() {
      guard let parent = item.parent, parent < index else {
        if item.standsApart, announces(item, text, cue: cue) { covers[index] = true }
        isBelow.append(false)
        continue
      }
      isBelow.append(covers[parent] || isBelow[parent])
      if item.standsApart, announces(item, text, cue: cue) { covers[index] = true }
      if !covers[parent], !item.standsApart, announces(item, text, cue: cue) {
        covers[parent] = true
        covers[index] = true
      }
    }
    return isBelow
  }

  /// “Các chỉ tiêu chủ yếu”, “Quan điểm, mục tiêu”: the token behind what may stand before the cue.
  private static func behindOpener(_ heading: Range<Int>, _ text: DocumentText) -> Int {
    heading.lowerBound + text.length(text.vocabulary.goalHeadingOpener, at: heading.lowerBound, in: heading)
  }

  /// Whether an item ends in a colon and speaks of the cue.
  private static func announces(_ item: OutlineItem, _ text: DocumentText, cue: LexiconRef) -> Bool {
    let range = item.paragraph.content
    guard !range.isEmpty, text.isMark(text.vocabulary.colon, at: range.upperBound - 1),
      let last = range.last(where: { text.starts(cue, at: $0, in: range) })
    else { return false }
    // “Để đạt mục tiêu trên, yêu cầu các xã thực hiện các nhiệm vụ sau:”
    return !text.contains(text.vocabulary.beyondGoal, in: last..<range.upperBound)
  }
}
