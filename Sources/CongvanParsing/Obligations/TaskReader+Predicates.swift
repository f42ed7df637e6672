internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Where what is to be done begins.
extension TaskReader {
  /// The most tokens of a time between a subject and its verb.
  private static let longestTime = 30

  /// Whether a predicate of a duty starts at `at`: a task verb or a word of duty, leave or prohibition, perhaps behind adverbs; not “đã …”.
  func opensPredicate(_ at: Int, in range: Range<Int>) -> Bool {
    let behindAdverb = at + text.length(vocabulary.taskAdverb, at: at, in: range)
    if [at, behindAdverb].contains(where: { $0 < range.upperBound && text.starts(vocabulary.doneCue, at: $0, in: range) })
      || modality.frees(at, in: range) || namesDocument(at, in: range)
    {
      return false
    }
    if modality.modality(at: at, in: range) != nil { return !modality.strives(at, in: range) }
    return text.starts(vocabulary.taskVerb, at: at, in: range) || text.starts(vocabulary.taskAdverb, at: at, in: range)
      || text.starts(vocabulary.dutyWord, at: at, in: range)
  }

  /// “Quyết định số 12 …”: a document, though its kind may be a verb.
  private func namesDocument(_ at: Int, in range: Range<Int>) -> Bool {
    let kind = text.length(vocabulary.documentKind, at: at, in: range)
    let number = at + kind + text.length(vocabulary.numberLabel, at: at + kind, in: range)
    return kind > 0 && number > at + kind && number < range.upperBound && text.tokens[number].kind == .number
  }

  /// Where a sentence goes on behind a time that stands between the subject and its verb, perhaps between commas.
  func behindTime(_ at: Int, in range: Range<Int>) -> Int? {
    guard at < range.upperBound else { return nil }
    let start = text.isMark(vocabulary.comma, at: at) ? at + 1 : at
    guard start < range.upperBound, text.starts(vocabulary.timeOpener, at: start, in: range) else { return nil }
    let reach = start..<min(range.upperBound, start + TaskReader.longestTime)
    guard let time = vocabulary.grammar.search(vocabulary.deadlines, in: text.tokens, range: reach, before: start + 1).first else {
      return nil
    }
    let end = time.range.upperBound
    guard end < range.upperBound, case let next = text.isMark(vocabulary.comma, at: end) ? end + 1 : end, next < range.upperBound else {
      return nil
    }
    return next
  }

  /// A small word behind a name that surely ended: a verb that no lexicon lists.
  func opensUnknownVerb(_ at: Int, in range: Range<Int>) -> Bool {
    let token = text.tokens[at]
    // “Chủ tịch UBND các xã ven sông:” is a heading.
    guard range.upperBound - at > 4 else { return false }
    return token.kind == .word && !token.flags.contains(.capitalized) && !text.starts(vocabulary.modal, at: at, in: range)
      && !text.starts(vocabulary.doneCue, at: at, in: range)
      && !text.starts(vocabulary.and, at: at, in: range)
  }

  /// Whether a phrase stands behind those who are asked that says which, where or when, and no verb that no list has: “… các chi bộ | sinh
  /// hoạt …”.
  func opensAdjunct(_ at: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    return [
      v.bodyOf, v.bodyTail, v.bodyWithin, v.classTail, v.relativeOpener, v.concerningCue, v.placeOpener, v.zoneOpener, v.timeOpener,
      v.adjunctOpener, v.asideOpener, v.extentCue, v.basisCue,
    ].contains { text.starts($0, at: at, in: range) }
  }
}
