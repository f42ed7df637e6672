/// How lines look, each looked at once.
final class FlatLooks {
  let text: DocumentText
  let lines: [TextLine]
  private var known: [Int: FlatLine] = [:]

  init(_ lines: [TextLine], in text: DocumentText) {
    self.lines = lines
    self.text = text
  }

  /// How line `index` looks.
  subscript(index: Int) -> FlatLine {
    if let line = known[index] { return line }
    let line = FlatLine(index, lines[index], in: text)
    known[index] = line
    return line
  }
}
