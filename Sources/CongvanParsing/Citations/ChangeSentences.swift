internal import CongvanModel
internal import CongvanText

/// Finds the sentences outside of items in which the document changes another, each with the words that it quotes.
struct ChangeSentences {
  let text: DocumentText
  let items: [OutlineItem]
  /// The most paragraphs below a sentence that quote what it changes.
  private static let longest = 6

  /// The sentences around `mentions`, of those that are cited as changed.
  func ranges(_ mentions: [CitationMention]) -> [Range<Int>] {
    let changed = TokenRanges(mentions.filter(\.role.isChange).map(\.range))
    return items.indices.filter { isPlain(items[$0]) && !items[$0].paragraph.isQuoted }.flatMap { index in
      let paragraph = items[index].paragraph.content
      if changed.overlapping(paragraph).isEmpty { return [Range<Int>]() }
      var found: [Range<Int>] = []
      for sentence in text.sentences(of: paragraph) {
        if let last = found.last, last.upperBound == sentence.lowerBound, !marks(in: last).isMultiple(of: 2) {
          found[found.count - 1] = last.lowerBound..<sentence.upperBound
        } else if !changed.overlapping(sentence).isEmpty {
          found.append(sentence)
        }
      }
      if let last = found.last, last.upperBound == paragraph.upperBound, text.isMark(text.vocabulary.colon, at: last.upperBound - 1) {
        found[found.count - 1] = last.lowerBound..<quotedEnd(behind: index)
      }
      return found
    }
  }

  /// The sentences that say from when or until when the document itself holds: “Công văn này có hiệu lực kể từ …”.
  var ownForce: [Range<Int>] {
    let v = text.vocabulary
    return items.filter { isPlain($0) && !$0.paragraph.isQuoted && $0.paragraph.newWording == nil }.flatMap { item in
      text.sentences(of: item.paragraph.content).filter { sentence in
        sentence.contains { at in
          let length = text.length(v.selfReference, at: at, in: sentence)
          return length > 0 && isSubject(at, in: sentence) && text.starts(v.ownForceCue, at: at + length, in: sentence)
            && marks(in: sentence.lowerBound..<at).isMultiple(of: 2)
        }
      }
    }
  }

  /// Whether what begins there is spoken of, and not something in it: “Mẫu kèm theo Công văn này áp dụng từ ngày …”.
  private func isSubject(_ at: Int, in sentence: Range<Int>) -> Bool {
    at == sentence.lowerBound || text.isMark(text.vocabulary.comma, at: at - 1)
  }

  /// How far the paragraphs below go that quote: “Đã in là: “…”.”, “Nay sửa lại là: “…”.”.
  private func quotedEnd(behind index: Int) -> Int {
    if index + 1 < items.count, let wording = items[index + 1].paragraph.newWording,
      text.isMark(text.vocabulary.quoteMark, at: wording.lowerBound)
    {
      return wording.upperBound
    }
    let below = items[(index + 1)...].prefix(Self.longest).prefix { item in
      isPlain(item)
        && (marks(in: item.paragraph.content) > 0 || text.isMark(text.vocabulary.colon, at: item.paragraph.content.upperBound - 1))
    }
    return (below.last { marks(in: $0.paragraph.content) > 0 } ?? items[index]).paragraph.content.upperBound
  }

  /// Whether it is a paragraph of running text.
  private func isPlain(_ item: OutlineItem) -> Bool {
    !item.standsApart && item.paragraph.cell == nil && !item.paragraph.content.isEmpty
  }

  private func marks(in range: Range<Int>) -> Int {
    text.places(of: .quote, in: range).count { text.isMark(text.vocabulary.quoteMark, at: $0) }
  }
}
