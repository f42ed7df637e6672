internal import CongvanGrammar
internal import CongvanText

extension DocumentText {
  /// Whether a sentence has a form that binds nobody, marks before its first word or bracket left aside.
  func isStatement(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first(where: { tokens[$0].kind != .punctuation || isMark(vocabulary.open, at: $0) }) else { return false }
    let range = first..<sentence.upperBound
    return !vocabulary.grammar.search(vocabulary.statements, in: tokens, range: range, before: first + 1).isEmpty
  }
}
