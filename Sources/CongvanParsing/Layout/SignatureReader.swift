internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads the recipients and the signer from the lines of the signature block.
struct SignatureReader {
  let text: DocumentText
  let lines: [TextLine]
  let finder: PartsFinder
  private var vocabulary: Vocabulary { text.vocabulary }

  /// Fills in who gets and who signs the document; returns what is to be said of how it was read.
  func read(into directive: inout Directive, _ block: Range<Int>) -> [Diagnostic] {
    var recipients: [WordRun] = []
    var signers: [(index: Int, tokens: Range<Int>)] = []
    var inRecipients = false
    var labelCell: TableCell?
    var doneWithRecipients = false
    for index in block {
      var range = lines[index].tokens
      if !inRecipients, let end = finder.recipientsLabelEnd(range) {
        inRecipients = true
        labelCell = lines[index].cell
        var next = end
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
        let bullet = text.bulletLength(range)
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
    return fillSigner(&directive, signers)
  }

  private func closes(_ range: Range<Int>) -> Bool {
    let last = text.tokens[range.upperBound - 1]
    return last.kind == .punctuation && [vocabulary.semicolon, vocabulary.stop].contains(last.symbol)
  }

  private func fillSigner(_ directive: inout Directive, _ signers: [(index: Int, tokens: Range<Int>)]) -> [Diagnostic] {
    var authority: String?
    var title: Range<Int>?
    var office: String?
    var name: Range<Int>?
    var heads: [String] = []
    var goesOn = false
    var isDeputy = false
    var piece: Int?
    for (index, tokens) in signers {
      defer { goesOn = text.isMark(vocabulary.comma, at: tokens.upperBound - 1) }
      let range = text.trimmed(tokens)
      // “KT. BỘ TRƯỞNG,” goes on with the second office of the one signed for.
      if goesOn, authority != nil, title == nil {
        heads += finder.hidden?.offices(in: range) ?? []
        continue
      }
      guard !range.isEmpty else { continue }
      if let found = finder.signingAuthority(range) {
        authority = found.authority
        // Behind KT. or TL. stands the office signed for; the signer's own follows on the next line.
        (title, office, heads, isDeputy) = (nil, nil, [], false)
        if text.starts(vocabulary.deputyAuthority, at: range.lowerBound, in: range), let hidden = finder.hidden {
          heads = hidden.offices(in: found.end..<range.upperBound)
        }
        // “Q. GIÁM ĐỐC”: who acts in the office's place is named by the office itself.
        if text.starts(vocabulary.actingAuthority, at: range.lowerBound, in: range), found.end < range.upperBound {
          title = found.end..<range.upperBound
        }
        continue
      }
      if let person = finder.personName(range), !finder.isShouted(range), authority != nil || title != nil {
        name = wholeName(person, at: index)
        piece = text.trimmed(range).last { $0 < person.lowerBound && text.tokens[$0].kind == .word }
        break
      }
      if let hidden = finder.hidden, finder.isShouted(range) {
        let found = hidden.office(range, under: heads)
        if hidden.isDeputy(found, of: heads) { isDeputy = true }
        // Of the line of one signed for a seal may leave the end, and the line below is the deputy's.
        if title == nil || hidden.isDeputy(found, of: heads) { (title, office) = (found == nil ? title : range, found ?? office) }
        let above = hidden.offices(in: range)
        if title == nil, !above.isEmpty { title = range }
        if !above.isEmpty { heads = above }
        if found != nil || !above.isEmpty { continue }
      }
      if title == nil, text.starts(vocabulary.officeTitle, at: range.lowerBound, in: range) {
        title = range
      } else if let known = title, office == nil, finder.isShouted(range), lines[index].gap <= 1,
        !text.starts(vocabulary.officeTitle, at: range.lowerBound, in: range),
        known.upperBound <= range.lowerBound, finder.isShouted(known), range.count <= 8, text.tokens[range.lowerBound].kind == .word
      {
        title = known.lowerBound..<range.upperBound
      }
    }
    guard authority != nil || title != nil || name != nil else { return [] }
    let casing = NormalCase(text, after: text.tokens.count, place: nil)
    var diagnostics: [Diagnostic] = []
    // Who signs under the head's office as well as the deputy's own signs in the head's place.
    if isDeputy, let title, let deputy = finder.hidden?.deputyAuthority, authority != deputy {
      authority = deputy
      diagnostics.append(hidden("how the signer signs cannot be read; a deputy below the head's office signs as “\(deputy)”", title))
    }
    directive.signer = Signer(
      authority: authority, title: office.map { casing.office($0) } ?? title.map { casing.normal($0) }, name: name.map { text.words($0) })
    if let name {
      directive.spans["signer"] = text.place(name)
      diagnostics += wholeSurname(of: &directive, name, behind: piece)
    }
    if let office, let title, finder.hidden?.isWhole(title, office) == false {
      let words = "a part of the signer's office cannot be read: “\(text.words(title))” was read as “\(casing.office(office))”"
      diagnostics.append(hidden(words, title))
    }
    return diagnostics
  }

  /// Gives the signer's name the family name that a seal left a part of, and says so, as it says that a name has none.
  private func wholeSurname(of directive: inout Directive, _ name: Range<Int>, behind piece: Int?) -> [Diagnostic] {
    guard let surnames = HiddenSurname(text) else { return [] }
    let first = piece ?? name.lowerBound
    let read = text.words(first..<name.upperBound)
    if piece == nil, surnames.isKnown(text.words(first..<first + 1)) { return [] }
    guard let surname = surnames.surname(of: text.words(first..<first + 1)) else {
      let message = "the beginning of the signer's name is doubtful: “\(read)” has no family name that is known"
      return [Diagnostic(id: "signer.unsure", severity: .warning, message: message, span: text.span(name))]
    }
    let whole = ([surname] + (first + 1..<name.upperBound).map { text.words($0..<$0 + 1) }).joined(separator: " ")
    directive.signer?.name = whole
    directive.spans["signer"] = text.place(first..<name.upperBound)
    return [hidden("a part of the signer's name cannot be read: “\(read)” was read as “\(whole)”", first..<name.upperBound)]
  }

  private func hidden(_ message: String, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(id: "signer.hidden", severity: .warning, message: message, span: text.span(range))
  }

  /// A name wrapped in a narrow cell goes on with one or two capitalized words, or its first stands on the line above.
  private func wholeName(_ person: Range<Int>, at index: Int) -> Range<Int> {
    if person.count == 2, index > 0, lines[index - 1].cell == lines[index].cell, let first = text.trimmed(lines[index - 1].tokens).first,
      text.trimmed(lines[index - 1].tokens).count == 1, text.tokens[first].kind == .word, text.tokens[first].flags.contains(.capitalized),
      !text.tokens[first].flags.contains(.allCapitals)
    {
      return first..<person.upperBound
    }
    guard person.count == 2, lines[index].cell != nil, index + 1 < lines.count, lines[index + 1].cell == lines[index].cell else {
      return person
    }
    let next = text.trimmed(lines[index + 1].tokens)
    guard next.count == 1, let at = next.first, text.tokens[at].kind == .word, text.tokens[at].flags.contains(.capitalized) else {
      return person
    }
    return person.lowerBound..<next.upperBound
  }
}
