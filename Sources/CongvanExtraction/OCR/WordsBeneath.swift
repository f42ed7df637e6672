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
    let boxes = Array(page.boxesOfStretches(atLeast: Int32(Overprint.least * inch)).prefix(Self.mostOverprints))
    for group in Overprint.groups(of: boxes, on: page, inch: inch) {
      guard let overprint = Overprint(page, group, inch: inch) else { continue }
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
        strokes += reread.strokes
        var inscribed: [ReadWord] = []
        words = []
        for run in reread.words.runs {
          if overprint.isInscribed(run) { inscribed += run } else { words += run }
        }
        strokes += inscribed
        words = lookingBehind(overprint, words: words, in: page, resolution: resolution)
      }
    }
    return (words, strokes)
  }

  /// Words that the first reading of a page passed over: print beside a stamp that stands askew.
  func passedOver(in page: borrowing LeptonicaPicture, besides words: [ReadWord], resolution: Int) -> [ReadWord] {
    let inch = Float(resolution)
    guard let rest = page.smallStretches(atMost: Int32(Overprint.least * inch)) else { return [] }
    for word in words { rest.erase(word.box.inset(by: -2)) }
    guard rest.boxesOfStretches(atLeast: Int32(Self.leastLetter * inch)).count >= Self.fewLetters else { return [] }
    expect(PSM_SPARSE_TEXT, alsoInverted: false)
    return recognized(rest, resolution: resolution).fresh(beside: words, least: 70)
  }

  /// How wide and high letters are, in inches, but for thin ones; and how many of them make two words at least.
  private static let leastLetter: Float = 0.05, fewLetters = 5
}
