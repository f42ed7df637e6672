internal import CongvanText

/// Clauses that belong to a name: “các đơn vị có nợ đọng | phải giải trình …”, “trường nào còn thiếu | thì thu bổ sung …”.
extension BodyReader {
  private static let longestRelative = 30

  /// Where the duty starts behind a clause that still belongs to the name.
  ///
  /// A word of duty or “thì” shows it. Where there is none, the first verb that the clause does not hold itself does, behind a word for
  /// what some of a class have or lack, or if a last day follows the verb.
  func relativeClause(at: Int, in range: Range<Int>) -> Int? {
    let v = vocabulary
    let opener = text.length(v.relativeOpener, at: at, in: range)
    guard opener > 0,
      ![v.strongDuty, v.prohibitCue, v.permitCue, v.taskVerb].contains(where: { text.length($0, at: at, in: range) > opener })
    else { return nil }
    let reach = at + opener..<min(range.upperBound, at + BodyReader.longestRelative)
    for next in reach {
      if text.starts(v.strongDuty, at: next, in: range) || text.starts(v.consequenceCue, at: next, in: range) { return next }
      if endsPhrase(next) { break }
    }
    return verbBefore(dueIn: reach, behind: at, in: range)
  }

  /// Whether a last day follows before the sentence ends.
  private func isDue(_ rest: Range<Int>) -> Bool {
    for at in rest where !text.isMark(vocabulary.comma, at: at) {
      if text.starts(vocabulary.dueOpener, at: at, in: rest) { return true }
      if endsPhrase(at) { return false }
    }
    return false
  }

  private func endsPhrase(_ at: Int) -> Bool {
    let v = vocabulary
    if text.isMark(v.comma, at: at), !text.starts(v.taskVerb, at: at + 1, in: at + 1..<text.tokens.count) { return false }
    return [v.comma, v.semicolon, v.colon, v.stop].contains { text.isMark($0, at: at) }
  }

  /// “Các cơ quan được lấy ý kiến | trả lời trong thời hạn 07 ngày”: behind “được” the first verb is the clause's own.
  private func verbBefore(dueIn reach: Range<Int>, behind opener: Int, in range: Range<Int>) -> Int? {
    let v = vocabulary
    guard !text.starts(v.doneCue, at: opener, in: range), !text.starts(v.taskVerb, at: opener, in: range) else { return nil }
    var at = reach.lowerBound
    while at < reach.upperBound, !endsPhrase(at) {
      // “Các hộ được hỗ trợ | chủ động giải phóng mặt bằng”.
      if at > reach.lowerBound, case let adverb = text.length(v.taskAdverb, at: at, in: range), adverb > 1,
        !text.starts(v.actionNoun, at: at, in: range), text.starts(v.taskVerb, at: at + adverb, in: range)
      {
        return at
      }
      let verb = text.length(v.taskVerb, at: at, in: range)
      if verb == 0 { at += 1; continue }
      let isHeld = text.ends(v.heldVerbCue, before: at, longest: 2, in: opener..<range.upperBound)
      if !isHeld, verb > 1 || text.starts(v.reportVerb, at: at, in: range) {
        // “Các hội được giao biên chế (có danh sách kèm theo) | báo cáo …”
        let isSetOff = text.isMark(v.close, at: at - 1)
        return isSetOff || text.starts(v.havingWord, at: opener, in: range) || isDue(at..<range.upperBound) ? at : nil
      }
      at += verb
      if isHeld, text.ends(v.handingVerb, before: at, in: opener..<range.upperBound) {
        at += text.length(v.taskVerb, at: at, in: range)
      }
    }
    return nil
  }
}
