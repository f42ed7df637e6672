internal import CongvanGrammar

/// Finds where a sentence behind a change says that it is for some alone: “Riêng huyện A tiếp tục thực hiện thời hạn cũ”.
struct NarrowedChanges {
  let text: DocumentText
  let items: [OutlineItem]

  /// From where what is narrowed begins to the end of the sentence that says so.
  ///
  /// - Parameter changed: Where documents are named that are changed.
  func ranges(_ changed: [Range<Int>]) -> [Range<Int>] {
    guard let first = changed.first?.lowerBound else { return [] }
    var found: [Range<Int>] = []
    // Where the paragraph begins that a sentence opening the next one goes on with.
    var near = start(of: first)
    for item in items where !item.paragraph.isQuoted && item.paragraph.newWording == nil && item.paragraph.tokens.upperBound > first {
      let paragraph = item.paragraph
      for sentence in text.sentences(of: paragraph.content) where sentence.lowerBound > first {
        let opens = sentence.lowerBound == paragraph.content.lowerBound
        guard let isAll = narrows(sentence) else {
          if opens { near = paragraph.tokens.lowerBound }
          continue
        }
        found.append((isAll ? start(of: first) : near)..<sentence.upperBound)
      }
    }
    return found
  }

  /// Whether all that was changed before is narrowed, or what was changed last; nil for neither.
  private func narrows(_ sentence: Range<Int>) -> Bool? {
    let v = text.vocabulary
    func match(_ rule: RuleRef) -> GrammarMatch? { v.grammar.match(rule, at: sentence.lowerBound, in: text.tokens, range: sentence) }
    if let narrowed = match(v.narrowed) { return narrowed.value.record?["all"] != nil }
    return match(v.excepted) == nil ? nil : false
  }

  private func start(of place: Int) -> Int {
    items.first { $0.paragraph.tokens.contains(place) }?.paragraph.tokens.lowerBound ?? place
  }
}
