internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads headings and labels that say who acts in what stands below or behind them.
struct HeadingReader {
  let text: DocumentText
  let tasks: TaskReader
  /// The issuer's words, folded, so that what it says of itself is no duty of others.
  let issuer: String?
  private var vocabulary: Vocabulary { text.vocabulary }

  /// A heading that is nothing but bodies, perhaps behind “Đề nghị”, “Đối với”, “Nhiệm vụ của”.
  ///
  /// - Parameters:
  ///   - mayHoldVerbs: Whether a verb may be part of a name; in a sentence that leads over it is the predicate.
  ///   - mayNameIssuer: Whether the issuer may head its own tasks; over the first item its name only closes the letterhead.
  func heading(_ range: Range<Int>, mayHoldVerbs: Bool = true, mayNameIssuer: Bool = false) -> BearerContext? {
    if text.starts(vocabulary.prohibitionHeading, at: range.lowerBound, in: range) {
      return BearerContext(names: [], modality: .prohibition)
    }
    let right = text.length(vocabulary.rightHeading, at: range.lowerBound, in: range)
    if right > 0, range.count > right {
      let holder = range.lowerBound + right..<range.upperBound
      return BearerContext(names: tasks.bodies.wholeList(holder) ?? [holder], modality: .permission)
    }
    let cue = max(text.length(vocabulary.assignCue, at: range.lowerBound, in: range), ownership(range))
    let isRequest = text.starts(vocabulary.requestCue, at: range.lowerBound, in: range)
    var rest = range.lowerBound + cue..<range.upperBound
    // “… có trách nhiệm:” closes a heading as well as the bare names do, and “Đề nghị … thực hiện:”.
    let whole = rest
    func closes(_ word: LexiconRef, _ at: Int) -> Bool {
      let length = text.length(word, at: at, in: whole)
      return length > 0 && at + length == whole.upperBound
    }
    let withColon = whole.lowerBound..<min(whole.upperBound + 1, text.tokens.count)
    let closer = text.places(of: .closer, in: rest.dropFirst()).first { at in
      closes(vocabulary.dutyWord, at) || cue > 0 && closes(vocabulary.exhortation, at)
        || vocabulary.grammar.match(vocabulary.headingCloser, at: at, in: text.tokens, range: withColon)?.range == at..<withColon.upperBound
    }
    // “Phòng Hậu cần” ends with what else is a word of duty.
    if let closer, tasks.bodies.list(at: rest.lowerBound, in: rest).map({ $0.end <= closer }) ?? true { rest = rest.lowerBound..<closer }
    if cue > 0, let comma = speaker(behind: rest) { rest = rest.lowerBound..<comma }
    // “Thủ trưởng các sở, theo chức năng, nhiệm vụ được giao:”: by what right they act, and no part of a name.
    if let aside = rest.dropFirst().first(where: { text.starts(vocabulary.asideOpener, at: $0, in: rest) }) {
      rest = text.trimmed(rest.lowerBound..<aside)
    }
    if let names = directing(text.trimmed(rest)) { return BearerContext(names: names, isRequest: isRequest) }
    guard !rest.isEmpty, let names = tasks.bodies.wholeList(rest, mayHoldVerbs: mayHoldVerbs),
      mayNameIssuer || cue > 0 || !isIssuer(names)
    else { return nil }
    return BearerContext(names: names, isRequest: isRequest)
  }

  /// The comma in “Đối với Hiệp hội Thủy sản, Bộ đề nghị:” behind which stands who asks them.
  private func speaker(behind rest: Range<Int>) -> Int? {
    guard let comma = rest.suffix(Self.longestSpeaker).last(where: { text.isMark(vocabulary.comma, at: $0) }), comma + 1 < rest.upperBound,
      text.starts(vocabulary.bodyHead, at: comma + 1, in: rest)
    else { return nil }
    let asks = (comma + 2..<rest.upperBound).contains {
      let cue = text.length(vocabulary.assignCue, at: $0, in: rest)
      return cue > 0 && $0 + cue == rest.upperBound
    }
    return asks ? comma : nil
  }

  /// The most tokens of who asks, with the comma before them.
  private static let longestSpeaker = 12

  /// “Để tháo gỡ khó khăn cho doanh nghiệp, Chi cục Hải quan khu vực III:”: the bodies behind the opening phrase of a lead-in that has no
  /// verb for them.
  func behindOpening(_ leadIn: Range<Int>) -> BearerContext? {
    let v = vocabulary
    let phrase = leadIn.dropLast(text.isMark(v.colon, at: leadIn.upperBound - 1) ? 1 : 0)
    guard phrase.count <= Self.longestOpening,
      [v.clauseOpener, v.groundCue, v.conditionCue].contains(where: { text.starts($0, at: phrase.lowerBound, in: phrase) })
    else { return nil }
    for comma in phrase.dropLast() where text.isMark(v.comma, at: comma) {
      // “…, Bộ yêu cầu các cơ quan, đơn vị:”: the last comma stands inside a name.
      let opensName = text.tokens[comma + 1].flags.contains(.capitalized) || text.starts(v.bodyDeterminer, at: comma + 1, in: phrase)
      if opensName, let names = tasks.bodies.wholeList(comma + 1..<phrase.upperBound, mayHoldVerbs: false) {
        return BearerContext(names: names)
      }
    }
    return nil
  }

  /// The most tokens of a lead-in whose bodies stand behind an opening phrase.
  private static let longestOpening = 60

  /// “Các phòng chỉ đạo các trường”: those who direct, and those who are directed, where a heading names no more; of “Tổng Giám đốc yêu
  /// cầu các chi nhánh” those who are asked.
  private func directing(_ heading: Range<Int>) -> [Range<Int>]? {
    guard !heading.isEmpty, let list = tasks.bodies.list(at: heading.lowerBound, in: heading), list.end < heading.upperBound,
      !text.starts(vocabulary.headingCue, at: list.end, in: heading), !text.starts(vocabulary.assentVerb, at: list.end, in: heading),
      case let asks = text.length(vocabulary.assignCue, at: list.end, in: heading),
      case let directs = text.length(vocabulary.directVerb, at: list.end, in: heading), max(asks, directs) > 0,
      let directed = tasks.bodies.list(at: list.end + max(asks, directs), in: heading), directed.end == heading.upperBound
    else { return nil }
    let isAsking = asks >= directs && !text.starts(vocabulary.directing, at: list.end, in: heading)
    return isAsking ? directed.names : list.names + directed.names
  }

  /// How far “Nội dung giám sát của” goes before the bodies that a heading says it is of.
  private func ownership(_ range: Range<Int>) -> Int {
    guard text.starts(vocabulary.ownedNoun, at: range.lowerBound, in: range), range.count <= 24,
      let of = range.prefix(9).last(where: { text.starts(vocabulary.bodyOf, at: $0, in: range) })
    else { return 0 }
    return of + text.length(vocabulary.bodyOf, at: of, in: range) - range.lowerBound
  }

  /// “Nhiệm vụ và quyền hạn” alone.
  func isBareDuties(_ heading: Range<Int>) -> Bool {
    text.starts(vocabulary.ownedNoun, at: heading.lowerBound, in: heading) && heading.count <= 8
      && !heading.contains { text.starts(vocabulary.bodyOf, at: $0, in: heading) }
  }

  /// The body that a sentence defines: “Phòng A là cơ quan chuyên môn …”.
  func defined(in range: Range<Int>) -> [Range<Int>]? {
    guard text.holds(.definition, in: range), let list = tasks.bodies.list(at: range.lowerBound, in: range), list.names.count == 1,
      list.end < range.upperBound, text.starts(vocabulary.definitionCue, at: list.end, in: range)
    else { return nil }
    return list.names
  }

  /// “Sở Tài chính: Căn cứ …”: the bodies before the first colon, and what follows it.
  ///
  /// - Parameter isListed: Whether a marker stands before them; only then may a verb of speaking be what they do.
  func labelled(_ range: Range<Int>, isListed: Bool) -> (BearerContext, Range<Int>)? {
    guard let colon = text.colon(in: range, reach: 70), colon > range.lowerBound else { return nil }
    // “Các Bộ: Tài chính, Nội vụ chủ trì …”, “Chủ tịch UBND tỉnh giao các Sở: …”: the colon stands inside a list.
    let issuer = tasks.bodies.list(at: range.lowerBound, in: range)?.end ?? range.lowerBound
    let charged = issuer + text.length(vocabulary.assignCue, at: issuer, in: range)
    if max(issuer, tasks.bodies.list(at: charged, in: range)?.end ?? charged) > colon { return nil }
    // “Giám đốc Sở có ý kiến như sau: giao Phòng A …”: behind the colon is said who acts.
    if issuer < colon, text.starts(vocabulary.assignCue, at: colon + 1, in: range),
      !text.starts(vocabulary.directing, at: colon + 1, in: range)
    {
      return nil
    }
    let head = range.lowerBound..<colon
    // With nothing behind the colon, a sentence leads over, and its verb is no part of a name; nor is that of one who is directed.
    let mayHoldVerbs = colon + 1 < range.upperBound && !text.starts(vocabulary.directing, at: head.lowerBound, in: head)
    guard let context = heading(head, mayHoldVerbs: mayHoldVerbs) ?? dutyHead(head, isListed: isListed) else { return nil }
    // “Xã Tân Tiến: lấy mẫu 01 vị trí”: a place where, not a body that acts.
    if context.names.allSatisfy({ text.isPlace($0) }) { return nil }
    return (context, colon + 1..<range.upperBound)
  }

  /// “Sở A có trách nhiệm: …”; who “yêu cầu: …” asks others.
  private func dutyHead(_ head: Range<Int>, isListed: Bool) -> BearerContext? {
    guard let subject = tasks.subject(in: head), head.upperBound - subject.predicate <= 3, head.upperBound > subject.predicate,
      !text.starts(vocabulary.assignCue, at: subject.predicate, in: head),
      isListed || !tasks.speaks(subject, in: head)
    else { return nil }
    return BearerContext(names: subject.names, isRequest: subject.isRequest)
  }

  func isIssuer(_ names: [Range<Int>]) -> Bool {
    guard issuer != nil, names.count == 1, let name = names.first else { return false }
    // Its head speaks for it: “Chủ tịch Ủy ban nhân dân tỉnh”.
    let title = text.length(vocabulary.officeTitle, at: name.lowerBound, in: name)
    return isIssuer(name) || title > 0 && isIssuer(name.lowerBound + title..<name.upperBound)
  }

  private func isIssuer(_ name: Range<Int>) -> Bool {
    guard let issuer, !name.isEmpty,
      text.starts(vocabulary.bodyAbbreviation, at: name.lowerBound, in: name) || issuer.utf8.starts(with: text.key(name.lowerBound).utf8)
    else { return false }
    let own = Folding.phrase(tasks.bodies.fullName(name))
    // The letterhead may shorten it just so: “UBND tỉnh”.
    return [own, Folding.phrase(text.words(name))].contains { $0 == issuer || issuer.hasPrefix($0 + " ") }
  }
}
