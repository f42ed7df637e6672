extension [ReadWord] {
  /// The words with their boxes as wide as their ink.
  ///
  /// - Parameter page: What is black of it.
  func tightened(in page: borrowing LeptonicaPicture) -> [ReadWord] {
    var words = self
    for k in indices where words[k].isStretched { words[k].tighten(in: page) }
    return words
  }
}

extension ReadWord {
  /// The most that so many letters take up, in pixels.
  private var mostWidth: Float { (0.9 * Float(text.count) + 1) * em }

  /// Whether its box is far wider than its letters are: of a line that goes on in another column Tesseract may add the blank to a word.
  fileprivate var isStretched: Bool { Float(x1 - x0) > mostWidth }

  /// Makes its box as wide as the widest run of ink in it that has no blank as wide as a letter; not where that is too wide for a word.
  fileprivate mutating func tighten(in page: borrowing LeptonicaPicture) {
    var best: Range<Int32>?, run: Range<Int32>?
    // Where all letters have ink, and what touches the line from below has none.
    let top = Int32(foot - 0.7 * em), bottom = Int32(foot - 0.25 * em)
    for x in x0..<x1 where page.hasInk(x: x, from: top, to: bottom) {
      run = run.flatMap { Float(x - $0.upperBound) < em / 2 ? $0.lowerBound..<x + 1 : nil } ?? x..<x + 1
      if let run, run.count > best?.count ?? 0 { best = run }
    }
    guard let best, best.count > 1, Float(best.count) <= mostWidth else { return }
    if Float(best.lowerBound - x0) > em { x0 = best.lowerBound }
    if Float(x1 - best.upperBound) > em { x1 = best.upperBound }
  }
}
