internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads the recipients and the signer from the lines of the signature block.
struct SignatureReader {
  let text: DocumentText
  let lines: [TextLine]
  let finder: PartsFinder
  private var vocabulary: Vocabulary { text.vocabulary }

  func read(into directive: inout Directive, _ block: Range<Int>) {
    var recipients: [WordRun] = []
    var signers: [(index: Int, tokens: Range<Int>)] = []
    var inRecipients = false
    var labelCell: TableCell?
    var doneWithRecipients = false
    for index in block {
      var range = lines[index].tokens
      let length = text.length(vocabulary.recipientsLabel, at: range.lowerBound, in: range)
      if length > 0, !inRecipients {
        inRecipients = true
        labelCell = lines[index].cell
        var next = range.lowerBound + length
        if next < range.upperBound, text.isMark(vocabulary.colon, at: next) { next += 1 }
        // The signer's title may have been read with the label, behind a speck.
        if text.isMachineRead { while next < range.upperBound, text.tokens[next].kind != .word { next += 1 } }
        guard next < range.upperBound else { continue }
        range = next..<range.upperBound
      }
      let isSigner =
        finder.signingAuthority(range) != nil || (finder.isShouted(range) && text.tokens[range.lowerBound].kind == .word)
        || lines[index].side == .right
      if inRecipients, !doneWithRecipients, lines[index].cell == labelCell, !isSigner {
        let bullet = text.length(vocabulary.bullet, at: range.lowerBound, in: range)
        if bullet > 0 || recipients.isEmpty {
          recipients.append(WordRun(range.lowerBound + bullet..<range.upperBound))
        } else if let last = recipients.last, !closes(last.last) || text.tokens[range.lowerBound].kind != .word {
          recipients[recipients.count - 1].append(range)
        } else if finder.isPersonName(range) {
          doneWithRecipients = true
          signers.append((index, range))
        } else {
          recipients.append(WordRun(range))
        }
      } else {
        let isLabelled = range.lowerBound > lines[index].tokens.lowerBound
        if inRecipients, isSigner, !isLabelled, lines[index].cell == labelCell, lines[index].side == nil { doneWithRecipients = true }
        signers.append((index, range))
      }
    }
    let trimmed = recipients.compactMap { $0.trimmed(text) }
    directive.recipients = trimmed.map { $0.words(text) }
    if let first = trimmed.first { directive.spans["recipients"] = text.place(first.pieces[0]) }
    fillSigner(&directive, signers)
  }

  private func closes(_ range: Range<Int>) -> Bool {
    let last = text.tokens[range.upperBound - 1]
    return last.kind == .punctuation && [vocabulary.semicolon, vocabulary.stop].contains(last.symbol)
  }

  private func fillSigner(_ directive: inout Directive, _ signers: [(index: Int, tokens: Range<Int>)]) {
    var authority: String?
    var title: Range<Int>?
    var name: Range<Int>?
    var goesOn = false
    for (index, tokens) in signers {
      defer { goesOn = text.isMark(vocabulary.comma, at: tokens.upperBound - 1) }
      // “KT. BỘ TRƯỞNG,” goes on with the second office of the one signed for.
      if goesOn, authority != nil, title == nil { continue }
      let range = text.trimmed(tokens)
      guard !range.isEmpty else { continue }
      if let found = finder.signingAuthority(range) {
        authority = found.authority
        // Behind KT. or TL. stands the office signed for; the signer's own follows on the next line.
        title = nil
        // “Q. GIÁM ĐỐC”: who acts in the office's place is named by the office itself.
        if text.starts(vocabulary.actingAuthority, at: range.lowerBound, in: range), found.end < range.upperBound {
          title = found.end..<range.upperBound
        }
        continue
      }
      if let person = personRange(range), authority != nil || title != nil {
        name = wholeName(person, at: index)
        break
      }
      if title == nil, text.starts(vocabulary.officeTitle, at: range.lowerBound, in: range) {
        title = range
      } else if let known = title, finder.isShouted(range), lines[index].gap <= 1,
        !text.starts(vocabulary.officeTitle, at: range.lowerBound, in: range),
        known.upperBound <= range.lowerBound, finder.isShouted(known), range.count <= 8, text.tokens[range.lowerBound].kind == .word
      {
        title = known.lowerBound..<range.upperBound
      }
    }
    guard authority != nil || title != nil || name != nil else { return }
    let casing = NormalCase(text, after: text.tokens.count, place: nil)
    directive.signer = Signer(authority: authority, title: title.map { casing.normal($0) }, name: name.map { text.words($0) })
    if let name { directive.spans["signer"] = text.place(name) }
  }

  /// A name wrapped in a narrow cell goes on with one or two capitalized words.
  private func wholeName(_ person: Range<Int>, at index: Int) -> Range<Int> {
    guard person.count == 2, lines[index].cell != nil, index + 1 < lines.count, lines[index + 1].cell == lines[index].cell else {
      return person
    }
    let next = text.trimmed(lines[index + 1].tokens)
    guard next.count == 1, let at = next.first, text.tokens[at].kind == .word, text.tokens[at].flags.contains(.capitalized) else {
      return person
    }
    return person.lowerBound..<next.upperBound
  }

  private func personRange(_ range: Range<Int>) -> Range<Int>? { finder.isPersonName(range) && !finder.isShouted(range) ? range : nil }
}
