internal import CongvanGrammar
internal import CongvanText

/// What the items of a section do.
enum SectionScope {
  case orders
  /// They tell what was done.
  case tells
  /// They describe aims, criteria, those concerned: only a sentence that itself names who acts, or says “phải”, orders something.
  case describes
  /// They say who is concerned: a name with what sets it apart is no order.
  case concerns

  /// What `item` and those below it do, by its heading or else as the section `above` it.
  ///
  /// - Parameter isTitle: Whether it is set off as a title, which may be long.
  static func of(_ item: OutlineItem, in text: DocumentText, above: SectionScope, isSubmission: Bool, isTitle: Bool) -> SectionScope {
    let range = item.paragraph.content
    guard item.standsApart, !range.isEmpty else { return above }
    let vocabulary = text.vocabulary
    func opens(_ headings: LexiconRef, longest: Int) -> Bool {
      range.count <= longest && text.starts(headings, at: range.lowerBound, in: range)
    }
    if opens(vocabulary.requestHeading, longest: 20) { return .orders }
    if isSubmission, opens(vocabulary.submissionHeading, longest: 20) { return .tells }
    if above == .tells || opens(vocabulary.achievementHeading, longest: isTitle ? 40 : 14) { return .tells }
    guard range.count <= 14, let describing = text.entry(vocabulary.describingHeading, at: range.lowerBound, in: range) else {
      return above
    }
    return describing.value.symbol == "concerned" ? .concerns : .describes
  }
}
