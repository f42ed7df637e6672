internal import CongvanText

/// Where one name ends.
extension BodyReader {
  func name(at: Int, in range: Range<Int>) -> Range<Int>? {
    guard let head = head(at: at, in: range) else { return nil }
    var walk = NameWalk(self, from: at, head: head, in: range)
    var end = walk.end()
    if let stretch = stretch(behind: end, in: range) { end = stretch }
    if let office = office(behind: at..<end, in: range) { end = office }
    if let members = members(of: at..<end, in: range) { end = members }
    return at..<end
  }

  /// The end of “, Phó Trưởng phòng” behind a person's name, where a comma, a colon or nothing more follows.
  private func office(behind name: Range<Int>, in range: Range<Int>) -> Int? {
    let v = vocabulary
    let head = text.length(v.personHead, at: name.lowerBound, in: name)
    let title = name.upperBound + 1
    guard head > 0, name.count > head + 1, title < range.upperBound, text.isMark(v.comma, at: name.upperBound),
      text.starts(v.officeTitle, at: title, in: range), text.tokens[title].flags.contains(.capitalized),
      !text.starts(v.officeTitle, at: name.lowerBound + head, in: name),
      let end = self.name(at: title, in: range)?.upperBound
    else { return nil }
    let goesOn = [v.taskVerb, v.dutyWord, v.modal].contains { text.starts($0, at: end, in: range) }
    return end == range.upperBound || text.isMark(v.comma, at: end) || text.isMark(v.colon, at: end) || goesOn ? end : nil
  }

  /// The end of “: Tài chính, Nội vụ và Y tế” behind a class of bodies: names without a head of their own, two or more.
  ///
  /// In “Các Bộ, cơ quan: Tài chính, Tập đoàn A” the agencies have their own.
  private func members(of name: Range<Int>, in range: Range<Int>) -> Int? {
    let colon = name.upperBound
    let holdsAgencies = name.contains { text.length(vocabulary.genericNoun, at: $0, in: name) > 1 }
    guard colon + 1 < range.upperBound, text.isMark(vocabulary.colon, at: colon), !holdsAgencies || !starts(at: colon + 1, in: range) else {
      return nil
    }
    var end = colon + 1
    var count = 0
    while let next = member(at: end, mayHaveHead: holdsAgencies, in: range) {
      count += 1
      end = next
      guard end + 1 < range.upperBound else { break }
      var behind = end
      if text.isMark(vocabulary.comma, at: behind) { behind += 1 }
      behind += text.length(vocabulary.and, at: behind, in: range)
      guard behind > end, behind < range.upperBound, member(at: behind, mayHaveHead: holdsAgencies, in: range) != nil else { break }
      end = behind
    }
    return count > 1 ? end : nil
  }

  /// The end of one name: one that is known, a body's whole name where those are listed too, or the capitals that stand together.
  private func member(at: Int, mayHaveHead: Bool, in range: Range<Int>) -> Int? {
    let known = text.length(vocabulary.bodyName, at: at, in: range)
    if known > 1 { return at + known }
    guard isNamed(at, in: range) else { return nil }
    let head = at + text.length(vocabulary.bodyHead, at: at, in: range)
    // “Các Bộ: Công an, Quốc phòng”: a head may be a field.
    if let whole = name(at: at, in: range) { return mayHaveHead || whole == at..<head ? whole.upperBound : nil }
    return range[at...].first { !isNamed($0, in: range) } ?? range.upperBound
  }
}
