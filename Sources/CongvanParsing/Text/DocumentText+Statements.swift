internal import CongvanGrammar
internal import CongvanText

extension DocumentText {
  /// Whether a sentence has a form that binds nobody, marks before its first word or bracket left aside.
  func isStatement(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first(where: { tokens[$0].kind != .punctuation || isMark(vocabulary.open, at: $0) }) else { return false }
    let range = first..<sentence.upperBound
    return !vocabulary.grammar.search(vocabulary.statements, in: tokens, range: range, before: first + 1).isEmpty
  }

  /// “đề nghị gia hạn thời hạn …”: more time is asked for there, and nobody told to give it.
  func asksForTime(_ at: Int, in clause: Range<Int>) -> Bool {
    at < clause.upperBound && vocabulary.grammar.match(vocabulary.moreTime, at: at, in: tokens, range: clause) != nil
  }
}
