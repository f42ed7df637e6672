internal import CTesseract

extension Tesseract {
  /// A page has a seal or two, and drawings have many stretches of ink.
  private static let mostOverprints = 6

  /// The words of a page with those that seals and signatures hid, and what was read of these themselves.
  ///
  /// - Parameter page: What is black of it.
  func uncovering(
    _ words: [ReadWord], in page: borrowing LeptonicaPicture, resolution: Int
  ) -> (words: [ReadWord], strokes: [ReadWord]) {
    let inch = Float(resolution)
    var (words, strokes): ([ReadWord], [ReadWord]) = (words, [])
    for box in page.boxesOfStretches(atLeast: Int32(Overprint.least * inch)).prefix(Self.mostOverprints) {
      guard let overprint = Overprint(page, box, inch: inch) else { continue }
      let region = overprint.region(of: page.box)
      if overprint.seal == nil, !overprint.leavesLetters(of: page, besides: words) { continue }
      var found: [ReadWord] = []
      for cleaning in Overprint.Cleaning.allCases {
        guard let part = overprint.cleaned(page, region, by: cleaning) else { continue }
        expect(cleaning == .disc ? PSM_SINGLE_BLOCK : PSM_SPARSE_TEXT, alsoInverted: false)
        // What touches the region's edge is a part of a word.
        for var word in recognized(part, resolution: resolution) where part.box.inset(by: 2).contains(word.box) {
          word.box = word.box.moved(byX: region.x0, y: region.y0)
          found.append(word)
        }
      }
      if overprint.seal == nil {
        words += found.fresh(beside: words)
      } else {
        let reread = Rereading(words, found, in: region, isHidden: { overprint.covers($0) })
        words = reread.words
        strokes += reread.strokes
      }
    }
    return (words, strokes)
  }
}
