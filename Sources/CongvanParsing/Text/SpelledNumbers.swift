internal import CongvanGrammar
internal import CongvanText

extension DocumentText {
  /// Numbers in `range` whose words in brackets say another number than their figures: “05 (sáu) ngày”.
  func misspelledNumbers(in range: Range<Int>) -> [Diagnostic] {
    range.compactMap { at in
      guard tokens[at].kind == .number || tokens[at].kind == .word,
        let match = vocabulary.grammar.match(vocabulary.spelledNumber, at: at, in: tokens, range: range), let record = match.value.record,
        let figure = record["figure"]?.number, let word = record["word"]?.number, figure != word
      else { return nil }
      return Diagnostic(
        id: "number.wordDiffers", severity: .warning, message: "“\(words(match.range))” says two numbers; the figures were taken",
        span: span(match.range))
    }
  }
}
