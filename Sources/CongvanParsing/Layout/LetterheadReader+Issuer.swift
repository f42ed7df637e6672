internal import CongvanModel
internal import CongvanText

/// Who issued a document, and the body above.
extension LetterheadReader {
  /// Splits the issuer's lines into bodies: the last is the issuer, the one before it its parent.
  func fillIssuer(_ directive: inout Directive, _ issuer: [Int]) {
    guard !issuer.isEmpty else { return }
    var names: [WordRun] = []
    for piece in issuer.flatMap({ namePieces(lines[$0].tokens) }) {
      let range = withoutSpecks(text.trimmed(piece))
      guard !range.isEmpty, range.contains(where: { text.tokens[$0].kind == .word }) else { continue }
      // “UBND XÃ HÀ AN” over “TỈNH AN SƠN”: where the issuer is, no part of its name.
      if text.starts(vocabulary.levelNoun, at: range.lowerBound, in: range), !namesBody(range), let last = names.last?.last,
        last.dropFirst().contains(where: { text.starts(vocabulary.levelNoun, at: $0, in: last) })
      {
        continue
      }
      if let last = names.last, !opensBody(range, after: last.last) {
        names[names.count - 1].append(range)
      } else {
        names.append(WordRun(range))
      }
    }
    let casing = NormalCase(text, after: lines[issuer.last ?? 0].tokens.upperBound, place: directive.place)
    if let own = names.last {
      directive.issuer = casing.normal(own)
      directive.spans["issuer"] = text.place(own.pieces[0])
    }
    if names.count > 1 {
      let parent = names[names.count - 2]
      directive.issuerParent = casing.normal(parent)
      directive.spans["issuerParent"] = text.place(parent.pieces[0])
    }
  }

  /// The parts of a line that are set off each by itself: “**UBND TỈNH AN SƠN** **BAN CHỈ ĐẠO …**” in one cell.
  private func namePieces(_ line: Range<Int>) -> [Range<Int>] {
    guard text.markup else { return [line] }
    let starts = line.dropFirst().filter { text.tokens[$0].flags.contains(.afterMarkup) && text.tokens[$0].kind == .word }
    return zip([line.lowerBound] + starts, starts + [line.upperBound]).map { $0..<$1 }
  }

  /// A document whose letterhead is missing may still say who issues it: “UBND tỉnh … ban hành Kế hoạch”.
  static func fillIssuer(_ directive: inout Directive, from items: [OutlineItem], of text: DocumentText) {
    guard directive.issuer == nil else { return }
    let bodies = BodyReader(text)
    for item in items.prefix(6) where item.paragraph.marker == nil {
      let range = item.paragraph.tokens
      for at in range where at == range.lowerBound || text.tokens[at - 1].kind == .punctuation {
        guard let list = bodies.list(at: at, in: range), list.names.count == 1, list.end < range.upperBound,
          text.starts(text.vocabulary.issuingVerb, at: list.end, in: range)
        else { continue }
        directive.issuer = bodies.fullName(list.names[0])
        directive.spans["issuer"] = text.place(list.names[0])
        return
      }
    }
  }

  func opensWithBody(_ issuer: [Int]) -> Bool {
    issuer.first.map { BodyReader(text).starts(at: lines[$0].tokens.lowerBound, in: lines[$0].tokens) } ?? false
  }

  /// “ỦY BAN NHÂN DÂN” on one line and “TỈNH AN SƠN” on the next are one name; “HUYỆN ỦY …” is one of its own.
  private func namesBody(_ range: Range<Int>) -> Bool {
    text.length(vocabulary.bodyHead, at: range.lowerBound, in: range) > text.length(vocabulary.levelNoun, at: range.lowerBound, in: range)
  }

  private func opensBody(_ range: Range<Int>, after last: Range<Int>) -> Bool {
    let v = vocabulary
    guard namesBody(range) else { return false }
    let end = text.tokens[last.upperBound - 1]
    // “VĂN PHÒNG” over “UBND TỈNH AN SƠN” is one name.
    if text.length(v.bodyHead, at: last.lowerBound, in: last) == last.count, text.starts(v.governingHead, at: range.lowerBound, in: range) {
      return false
    }
    // “CÔNG TY TNHH MTV” over “ĐIỆN LỰC ĐỒNG NAI” is one name.
    if text.length(v.companyForm, at: last.lowerBound, in: last) == last.count { return false }
    // “CHỦ TỊCH” over “ỦY BAN NHÂN DÂN …” is one office.
    if text.length(v.officeTitle, at: last.lowerBound, in: last) == last.count { return false }
    return !(text.starts(v.and, at: last.upperBound - 1, in: last) || end.kind == .punctuation)
  }
}
