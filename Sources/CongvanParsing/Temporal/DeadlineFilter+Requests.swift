internal import CongvanGrammar
internal import CongvanText

/// Times that somebody asks for, or that stand in the title of what a document is grounded on.
extension DeadlineFilter {
  /// “Xét đề nghị của huyện A về việc gia hạn đến ngày 10/4, Sở yêu cầu …”, “Căn cứ Tờ trình số 15 về việc gia hạn đến ngày 10/4, Sở …”: no
  /// time of what is ordered behind the comma.
  func isAsked(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let v = vocabulary
    if isAskedFor(range, clause) { return true }
    let asks = text.starts(v.askingCue, at: clause.lowerBound, in: clause)
    guard asks || text.starts(v.basisCue, at: clause.lowerBound, in: clause), isFollowedByOrder(range, clause) else { return false }
    let start = (clause.lowerBound..<range.lowerBound).last { text.isMark(v.comma, at: $0) }.map { $0 + 1 } ?? clause.lowerBound
    let before = start..<range.upperBound
    return before.contains { text.starts(v.titleOpener, at: $0, in: before) || asks && text.starts(v.aimCue, at: $0, in: before) }
  }

  /// “Đề nghị gia hạn thời hạn tại mục 1 … đến ngày 15/5”; but not “gửi văn bản đề nghị gia hạn trước ngày 20/4”.
  private func isAskedFor(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let v = vocabulary
    return text.contains(v.extentCue, in: max(clause.lowerBound, range.lowerBound - 1)..<range.upperBound)
      && (clause.lowerBound..<range.lowerBound).contains { text.asksForTime($0, in: clause) }
  }

  /// Whether the sentence goes on behind a comma.
  private func isFollowedByOrder(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let v = vocabulary
    let end = clause.first { at in at >= range.upperBound && [v.comma, v.stop, v.semicolon].contains { text.isMark($0, at: at) } }
    return end.map { text.isMark(v.comma, at: $0) && $0 + 1 < clause.upperBound } ?? false
  }
}
