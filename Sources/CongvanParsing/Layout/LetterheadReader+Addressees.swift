internal import CongvanModel
internal import CongvanText

/// Whom a document is addressed to.
extension LetterheadReader {
  func addresseeStart(_ range: Range<Int>) -> Int? {
    let v = vocabulary
    // “THỦ TƯỚNG CHÍNH PHỦ điện:”; on a scan a stamp may have been read with it.
    let sends = range.dropFirst().first { at in
      text.length(v.addresseeLabel, at: at, in: range) == 1 && at + 1 < range.upperBound && text.isMark(v.colon, at: at + 1)
    }
    if let sends {
      // “LẠNG SƠN ĐIỆN:” ends a name that began on the line above.
      let isWhole =
        sends + 2 == range.upperBound
        && (BodyReader(text).wholeList(range.lowerBound..<sends) != nil
          || text.tokens[range.lowerBound...sends].allSatisfy { $0.flags.contains(.allCapitals) })
      if isWhole || text.isMachineRead && text.tokens[sends - 1].flags.contains(.allCapitals) { return sends + 2 }
    }
    let specks = text.isMachineRead ? range.prefix { text.tokens[$0].kind != .word }.count : 0
    let start = range.lowerBound + specks
    let length = text.length(v.addresseeLabel, at: start, in: range)
    guard length > 0, text.tokens[start].flags.contains(.capitalized) else { return nil }
    let at = start + length
    if at < range.upperBound, text.isMark(v.colon, at: at) { return at + 1 }
    return at == range.upperBound && length > 1 ? at : nil
  }

  /// The first addressee of a letter whose label a machine could not read: a bullet with a body behind it.
  func unlabelledAddressee(_ range: Range<Int>) -> Int? {
    guard text.isMachineRead, let marker = markers.marker(at: range), case .bullet = marker.kind else { return nil }
    let first = range.lowerBound + marker.length
    return BodyReader(text).wholeList(first..<range.upperBound, mayHoldVerbs: false) == nil ? nil : first
  }

  func addressees(into directive: inout Directive, from index: Int) -> Int {
    guard index < lines.count else { return index }
    for next in index..<min(lines.count, index + 2) {
      if let at = addresseeStart(lines[next].tokens) { return readAddressees(into: &directive, from: next, at: at) }
    }
    return index
  }

  func readAddressees(into directive: inout Directive, from index: Int, at: Int) -> Int {
    let v = vocabulary
    var items: [WordRun] = []
    var isListed = false
    if at < lines[index].tokens.upperBound {
      let bullet = text.bulletLength(at..<lines[index].tokens.upperBound)
      items.append(WordRun(at + bullet..<lines[index].tokens.upperBound))
      isListed = bullet > 0 || markers.marker(at: lines[index].tokens) != nil
    }
    var next = index + 1
    while next < lines.count, next - index < 40 {
      let range = lines[next].tokens
      let marker = markers.marker(at: range)
      if let marker, case .bullet = marker.kind {
        if namesField(range.lowerBound + marker.length..<range.upperBound) || opensBody(next, behind: marker, items.last) { break }
        // What a stamp left before the list.
        if text.isMachineRead, !isListed, let only = items.first, items.count == 1,
          !BodyReader(text).starts(at: only.first, in: only.first..<only.end)
        {
          items = []
        }
        items.append(WordRun(range.lowerBound + marker.length..<range.upperBound))
        isListed = true
        next += 1
        continue
      }
      if marker != nil || lines[next].side != lines[next - 1].side { break }
      let first = text.tokens[range.lowerBound]
      let previousEnds = items.last.map { text.isMark(v.stop, at: $0.end - 1) || text.isMark(v.semicolon, at: $0.end - 1) } ?? false
      let startsBody = text.starts(v.bodyStart, at: range.lowerBound, in: range) && first.flags.contains(.capitalized)
      if items.isEmpty {
        if startsBody && lines[next].width > 60 { break }
        items.append(WordRun(range))
      } else if lines[next].gap > 0, !hasUsualGap, !isOpenEnded(items[items.count - 1]) {
        break
      } else if !items.isEmpty, opensLongParagraph(next) {
        break
      } else if isListed {
        guard !previousEnds, !startsBody,
          lines[next].cell == lines[next - 1].cell, lines[next].gap <= 2
        else { break }
        items[items.count - 1].append(range)
      } else {
        guard let last = items.last, !text.isMark(v.stop, at: last.end - 1), !startsBody,
          lines[next].width < 60 || lines[next].gap <= 1 && !isTooLongForTitle(next)
        else { break }
        if text.isMark(v.semicolon, at: last.end - 1) {
          items.append(WordRun(range))
        } else {
          items[items.count - 1].append(range)
        }
      }
      next += 1
    }
    let trimmed = items.flatMap { parts(of: $0) }.compactMap { $0.trimmed(text) }
    directive.addressees = trimmed.map { $0.words(text) }
    if let first = trimmed.first, let last = trimmed.last {
      // Beside another column only the first stretch stands alone.
      let isWhole = trimmed.allSatisfy { $0.pieces.count == 1 } && first.first < last.end
      directive.spans["addressees"] = text.place(isWhole ? first.first..<last.end : first.pieces[0])
    }
    return next
  }

  /// “_ Thực hiện Chỉ thị số …” below “- Ủy ban nhân dân các xã.”: a speck before the body's first words, which a machine read as a dash.
  private func opensBody(_ index: Int, behind marker: Marker, _ last: WordRun?) -> Bool {
    let range = lines[index].tokens
    guard text.isMachineRead, let last, text.misreadBulletLength(range) == marker.length, !isOpenEnded(last) else { return false }
    return text.starts(vocabulary.bodyStart, at: range.lowerBound + marker.length, in: range)
  }

  /// Whether a line is the first of a paragraph that is too long for a name.
  private func opensLongParagraph(_ index: Int) -> Bool {
    guard lines[index].isWholeParagraph, lines[index].block != lines[index - 1].block else { return false }
    return lines[index...].prefix { $0.block == lines[index].block }.reduce(0) { $0 + $1.tokens.count } > 30
  }

  /// “A; B; C” on one line: each by itself.
  private func parts(of item: WordRun) -> [WordRun] {
    guard item.pieces.count == 1, let whole = item.pieces.first else { return [item] }
    var out: [WordRun] = []
    var start = whole.lowerBound
    for at in whole where text.isMark(vocabulary.semicolon, at: at) && at + 1 < whole.upperBound {
      out.append(WordRun(start..<at))
      start = at + 1
    }
    return out + [WordRun(start..<whole.upperBound)]
  }

  /// “Thời gian: …”, “Địa điểm: …”: an item of what a letter says, not one it is addressed to.
  private func namesField(_ range: Range<Int>) -> Bool {
    let noun = text.length(vocabulary.nominalHead, at: range.lowerBound, in: range)
    return noun > 0 && range.lowerBound + noun < range.upperBound && text.isMark(vocabulary.colon, at: range.lowerBound + noun)
  }

  /// Whether a comma or semicolon says that more addressees follow.
  private func isOpenEnded(_ item: WordRun) -> Bool {
    text.isMark(vocabulary.comma, at: item.end - 1) || text.isMark(vocabulary.semicolon, at: item.end - 1)
  }
}
