internal import CongvanText

/// Finds the titles of documents that a sentence goes by before it says what is to be done: “Thực hiện Công văn số … về việc báo cáo trước
/// ngày 30/4, Sở yêu cầu …”. Times and amounts in them are of those documents.
struct CitedTitles {
  let text: DocumentText
  let items: [OutlineItem]
  /// In their order.
  let citations: TokenRanges
  /// The most words between the opening of a sentence and the document that it goes by.
  private static let reach = 16

  /// - Parameter isOrdered: The tokens of clauses that order something; a title that none stands behind ends with its sentence.
  func ranges(besides isOrdered: TokenCover) -> [Range<Int>] {
    let bodies = BodyReader(text)
    let v = text.vocabulary
    return items.map(\.paragraph.content).filter { !citations.overlapping($0).isEmpty }.flatMap { content in
      text.sentences(of: content).compactMap { sentence -> Range<Int>? in
        guard text.starts(v.citingOpener, at: sentence.lowerBound, in: sentence),
          let cited = citations.overlapping(sentence).first, cited.lowerBound < sentence.lowerBound + Self.reach
        else { return nil }
        let start =
          cited.upperBound < sentence.upperBound && text.isMark(v.quoteMark, at: cited.upperBound) ? cited.upperBound + 1 : cited.upperBound
        guard start < sentence.upperBound, text.starts(v.titleCue, at: start, in: sentence) else { return nil }
        let end = (start..<sentence.upperBound).first { at in
          text.isMark(v.semicolon, at: at)
            || text.isMark(v.comma, at: at) && at + 1 < sentence.upperBound
              && (bodies.starts(at: at + 1, in: sentence) || text.starts(v.assignCue, at: at + 1, in: sentence))
        }
        if let end { return start..<end }
        return isOrdered[start] ? nil : start..<sentence.upperBound
      }
    }
  }
}
