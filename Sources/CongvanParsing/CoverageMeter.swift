internal import CongvanModel
internal import CongvanText

/// Gives every byte of the body to one class and adds them up.
struct CoverageMeter {
  let text: DocumentText
  let items: [OutlineItem]
  let parts: DocumentParts
  let lines: [TextLine]

  /// The shares, and the tokens that no class explains.
  func measure(drafts: [Draft], citations: [Range<Int>], headings: Set<Int>) -> (shares: Reading.Coverage, unexplained: [Range<Int>]) {
    var counts = (structure: 0, obligation: 0, citation: 0, boilerplate: 0, unexplained: 0)
    var open: [Range<Int>] = []
    for (index, item) in items.enumerated() where !item.paragraph.isAnnex {
      let range = item.paragraph.tokens
      let isHeading = headings.contains(index) || item.isCapitals
      let isBasis = item.parent == nil && text.starts(text.vocabulary.basisCue, at: item.paragraph.content.lowerBound, in: range)
      var run: Int?
      for at in range {
        let weight = Int(text.tokens[at].end - text.tokens[at].start)
        if at < item.paragraph.content.lowerBound || isHeading {
          counts.structure += weight
        } else if drafts.contains(where: { $0.covers(at..<at + 1) }) {
          counts.obligation += weight
        } else if citations.contains(where: { $0.contains(at) }) {
          counts.citation += weight
        } else if isBasis {
          counts.boilerplate += weight
        } else {
          counts.unexplained += weight
          if run == nil { run = at }
          continue
        }
        if let start = run { open.append(start..<at); run = nil }
      }
      if let start = run { open.append(start..<range.upperBound) }
    }
    let total = counts.structure + counts.obligation + counts.citation + counts.boilerplate + counts.unexplained
    var shares = Reading.Coverage()
    guard total > 0 else { return (shares, []) }
    func share(_ count: Int) -> Double { (Double(count) / Double(total) * 10_000).rounded() / 10_000 }
    shares.structure = share(counts.structure)
    shares.obligation = share(counts.obligation)
    shares.citation = share(counts.citation)
    shares.boilerplate = share(counts.boilerplate)
    shares.unexplained = share(counts.unexplained)
    return (shares, open)
  }
}
