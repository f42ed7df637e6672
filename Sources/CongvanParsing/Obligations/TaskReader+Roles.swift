internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Who leads, who works along, who is directed.
extension TaskReader {
  /// The most tokens of words that say where a body is.
  private static let longestPlace = 14
  /// The most verbs of leading in a row.
  private static let mostLeadVerbs = 4

  /// The role of who acts, from the first verb that decides it.
  func role(at predicate: Int, in range: Range<Int>) -> (role: Bearer.Role, verb: Int) {
    var at = predicate
    var seen = 0
    while at < range.upperBound, seen < 14 {
      at = behindGround(at, in: range) ?? at
      if case let lead = text.length(vocabulary.leadVerb, at: at, in: range), lead > 0 {
        // “là đầu mối tham mưu …”.
        if text.starts(vocabulary.servesAs, at: at, in: range), text.starts(vocabulary.adviseVerb, at: at + lead, in: range) {
          return (.advise, at + lead)
        }
        return (.lead, lastLeadVerb(at, in: range))
      }
      if text.starts(vocabulary.cooperateVerb, at: at, in: range) { return (.cooperate, at) }
      if text.starts(vocabulary.monitorVerb, at: at, in: range) { return (.monitor, at) }
      if text.starts(vocabulary.adviseVerb, at: at, in: range) { return (.advise, at) }
      if case let help = text.length(vocabulary.helpVerb, at: at, in: range), help > 0, let helped = bodies.list(at: at + help, in: range) {
        at = helped.end
        continue
      }
      var skip = text.length(vocabulary.taskAdverb, at: at, in: range)
      if skip > 0, at + skip < range.upperBound, text.isMark(vocabulary.comma, at: at + skip) { skip += 1 }
      guard skip > 0, !text.starts(vocabulary.selfWord, at: at, in: range) else { return (.lead, at) }
      at += skip
      seen += 1
    }
    return (.lead, predicate)
  }

  /// “là cơ quan đầu mối, chủ trì, phối hợp …”: the last of such verbs in a row.
  private func lastLeadVerb(_ at: Int, in range: Range<Int>) -> Int {
    var at = at
    for _ in 0..<Self.mostLeadVerbs {
      var next = at + text.length(vocabulary.leadVerb, at: at, in: range)
      if next < range.upperBound, text.isMark(vocabulary.comma, at: next) { next += 1 }
      guard next < range.upperBound, text.starts(vocabulary.leadVerb, at: next, in: range) else { break }
      at = next
    }
    return at
  }

  /// “… phối hợp với B:”, “… tham mưu B:”: whether a lead-in says nothing but whom they aid, so that each item below is aid.
  func onlyAids(_ role: Bearer.Role, from verb: Int, in range: Range<Int>) -> Bool {
    let cue =
      switch role {
      case .cooperate: text.length(vocabulary.cooperateVerb, at: verb, in: range)
      case .advise: text.length(vocabulary.adviseVerb, at: verb, in: range)
      case .lead, .monitor: 0
      }
    guard cue > 0, let list = bodies.list(at: verb + cue, in: range) else { return false }
    return list.end + 1 == range.upperBound && text.isMark(vocabulary.colon, at: list.end)
  }

  /// Behind “căn cứ …,”, “theo chức năng quản lý của mình,”: where the predicate goes on after the comma.
  func behindGround(_ at: Int, in range: Range<Int>) -> Int? {
    guard at < range.upperBound else { return nil }
    let ground = text.length(vocabulary.groundCue, at: at, in: range)
    guard ground > 0, ground >= text.length(vocabulary.taskVerb, at: at, in: range),
      !text.starts(vocabulary.taskAdverb, at: at, in: range) || text.isMark(vocabulary.comma, at: at - 1)
    else { return nil }
    let reach = at + 1..<min(range.upperBound, at + 24)
    return reach.first { next in
      text.isMark(vocabulary.comma, at: next - 1) && opensPredicate(next, in: range)
        || text.starts(vocabulary.strongDuty, at: next, in: range)
    }
  }

  /// The bodies behind “chủ trì, phối hợp với …”, also where another is directed to: “chỉ đạo A chủ trì, phối hợp với B …”.
  func cooperating(from verb: Int, in range: Range<Int>) -> [Range<Int>] {
    guard text.starts(vocabulary.leadVerb, at: verb, in: range) else {
      let cue = text.length(vocabulary.directVerb, at: verb, in: range)
      guard cue > 0, let list = bodies.list(at: verb + cue, in: range), text.starts(vocabulary.leadVerb, at: list.end, in: range) else {
        return []
      }
      return cooperating(from: list.end, in: range)
    }
    var at = verb + text.length(vocabulary.leadVerb, at: verb, in: range)
    let limit = min(range.upperBound, at + 4)
    while at < limit {
      let cue = text.length(vocabulary.cooperateWith, at: at, in: range)
      if cue > 0 { return bodies.list(at: at + cue, in: range)?.names ?? [] }
      if let names = cooperatingBehindMark(at, in: range) { return names }
      at += 1
    }
    return []
  }

  /// “A chủ trì, B và C phối hợp …”: those named before the verb behind a comma, a semicolon or “và”.
  private func cooperatingBehindMark(_ at: Int, in range: Range<Int>) -> [Range<Int>]? {
    let isMark = text.isMark(vocabulary.comma, at: at) || text.isMark(vocabulary.semicolon, at: at)
    let start = at + (isMark ? 1 : text.length(vocabulary.and, at: at, in: range))
    guard start > at, start < range.upperBound, let list = bodies.list(at: start, in: range), list.end < range.upperBound,
      text.starts(vocabulary.cooperateVerb, at: list.end, in: range)
    else { return nil }
    return list.names
  }

  /// Who leads and who works along where a label or a column names them in a phrase: “Sở A chủ trì, phối hợp với Sở B”, “Phòng A tham mưu”.
  func sharing(in phrase: Range<Int>) -> [Draft.Actor]? {
    guard !phrase.isEmpty, let list = bodies.list(at: phrase.lowerBound, in: phrase),
      [vocabulary.leadVerb, vocabulary.adviseVerb, vocabulary.monitorVerb].contains(where: { text.starts($0, at: list.end, in: phrase) })
    else { return nil }
    return list.names.map { Draft.Actor(name: $0, role: role(at: list.end, in: phrase).role, isInherited: false) }
      + cooperating(from: list.end, in: phrase).map { Draft.Actor(name: $0, role: .cooperate, isInherited: false) }
  }

  /// The bodies that an issuer guides or calls on: “Sở A hướng dẫn các đơn vị trực thuộc thực hiện …”.
  func guided(from predicate: Int, in range: Range<Int>) -> [Range<Int>] { followers(of: vocabulary.guideCue, at: predicate, in: range) }

  /// The bodies that a directing verb at the predicate makes act: “chỉ đạo B, C …”.
  func directed(from predicate: Int, in range: Range<Int>) -> [Range<Int>] {
    var predicate = predicate
    if text.starts(vocabulary.leadVerb, at: predicate, in: range) {
      let next = predicate + text.length(vocabulary.leadVerb, at: predicate, in: range)
      if next < range.upperBound, text.isMark(vocabulary.comma, at: next) { predicate = next + 1 }
    }
    // “phối hợp với Ban A chỉ đạo Đài B …”
    let cue = text.length(vocabulary.cooperateWith, at: predicate, in: range)
    if cue > 0, let list = bodies.list(at: predicate + cue, in: range) { predicate = list.end }
    return followers(of: vocabulary.directVerb, at: predicate, in: range)
  }

  /// Whether a clause without a subject makes others act, by directing them or by working along with them.
  func drawsIn(_ clause: Range<Int>) -> Bool {
    !directed(from: clause.lowerBound, in: clause).isEmpty || !cooperating(from: clause.lowerBound, in: clause).isEmpty
  }

  /// The bodies behind one of `cues` that are then told what to do, or led over to what stands below.
  private func followers(of cues: LexiconRef, at: Int, in range: Range<Int>) -> [Range<Int>] {
    let cue = text.length(cues, at: at, in: range)
    guard cue > 0, let list = bodies.list(at: at + cue, in: range), list.end < range.upperBound else { return [] }
    let end = text.isMark(vocabulary.colon, at: list.end) ? list.end + 1 : list.end
    return end == range.upperBound || opensPredicate(end, in: range) || actsBehindPlace(end, in: range) ? list.names : []
  }

  /// “chỉ đạo các chủ đầu tư trong khu vực ngập kiểm tra …”: whether what they do follows where they are.
  private func actsBehindPlace(_ at: Int, in range: Range<Int>) -> Bool {
    let place = text.length(vocabulary.whereCue, at: at, in: range)
    guard place > 0 else { return false }
    for next in (at + place..<range.upperBound).prefix(TaskReader.longestPlace) {
      if text.tokens[next].kind == .punctuation { return false }
      if text.length(vocabulary.taskVerb, at: next, in: range) > 1, opensPredicate(next, in: range) { return true }
    }
    return false
  }
}
