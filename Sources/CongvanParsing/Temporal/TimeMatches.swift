internal import CongvanGrammar
internal import CongvanText

/// What the temporal rules match in the items of a document, outside the names of other documents: searched for once, for all who ask.
struct TimeMatches {
  /// By item, then by stretch between citations.
  private let byItem: [[[GrammarMatch]]]
  private let ranges: TokenRanges

  /// - Parameter citations: Where other documents are named; no time reaches into them.
  init(text: DocumentText, items: [OutlineItem], citations: [Range<Int>]) {
    let masks = TokenRanges(citations)
    let v = text.vocabulary
    byItem = items.map { item in
      if item.paragraph.isQuoted { return [] }
      var found: [[GrammarMatch]] = []
      masks.forEachGap(in: item.paragraph.content) { gap in
        let matches = v.grammar.search(v.deadlines, in: text.tokens, range: gap)
        if !matches.isEmpty { found.append(matches) }
      }
      return found
    }
    ranges = TokenRanges(byItem.joined().joined().map(\.range))
  }

  /// Those in the item at a place in the outline, by the stretches between citations that hold any; none in what is quoted.
  subscript(item: Int) -> [[GrammarMatch]] { byItem[item] }

  /// Whether one of them shares a token with `range`.
  func touch(_ range: Range<Int>) -> Bool { ranges.touches(range) }
}
