internal import CongvanGrammar
internal import CongvanText

extension DocumentText {
  /// Numbers in `range` whose words in brackets say another number than their figures: “05 (sáu) ngày”.
  func misspelledNumbers(in range: Range<Int>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var at = range.lowerBound
    while at < range.upperBound {
      defer { at += 1 }
      guard let match = vocabulary.grammar.match(vocabulary.spelledNumber, at: at, in: tokens, range: range),
        let record = match.value.record
      else { continue }
      at = match.range.upperBound - 1
      guard let figure = record["figure"]?.number, let word = record["word"]?.number, figure != word else { continue }
      found.append(
        Diagnostic(
          id: "number.wordDiffers", severity: .warning, message: "“\(words(match.range))” says two numbers; the figures were taken",
          span: span(match.range)))
    }
    return found
  }
}
