internal import CongvanGrammar
internal import CongvanText

/// Finds who gets a report or product: “gửi về Sở …”, “báo cáo UBND tỉnh”, “trình Chủ tịch …”.
struct RecipientReader {
  let text: DocumentText
  let bodies: BodyReader

  /// The recipients named in a clause, up to the first word of a further purpose.
  func recipients(in range: Range<Int>) -> [Range<Int>] {
    let v = text.vocabulary
    var reports = false
    for at in text.places(of: .recipient, in: range) {
      if case let verb = text.length(v.reportVerb, at: at, in: range), verb > 0,
        !text.ends(v.informationNoun, before: at + verb, in: range)
      {
        reports = true
      }
      let cue = text.length(v.recipientCue, at: at, in: range)
      if cue > 0, reports, at + cue < range.upperBound, let list = bodies.list(at: at + cue, in: range) { return list.names.map(cut) }
      if reports, text.starts(v.purposeCue, at: at, in: range) { return [] }
    }
    return []
  }

  /// “báo cáo Thủ tướng Chính phủ kết quả thực hiện”: a name without what is reported, or when, behind it.
  private func cut(_ name: Range<Int>) -> Range<Int> {
    let end = name.dropFirst().first { text.starts(text.vocabulary.reportedMatter, at: $0, in: name) }
    return name.lowerBound..<(end ?? name.upperBound)
  }
}
