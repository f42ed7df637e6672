internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads tasks in sentences: the subject, the verbs, the bodies that work along.
struct TaskReader {
  let text: DocumentText
  let bodies: BodyReader
  let modality: ModalityReader
  private var vocabulary: Vocabulary { text.vocabulary }

  init(_ text: DocumentText) {
    self.text = text
    bodies = BodyReader(text)
    modality = ModalityReader(text)
  }

  // MARK: - Subjects

  /// What a sentence says about who acts: the bodies, where the predicate starts, and by which words.
  struct Subject {
    var names: [Range<Int>]
    /// Those of `names` that the sentence itself speaks to; the rest are directed by them.
    var own: [Range<Int>]
    var predicate: Int
    var isRequest: Bool
    var rule: String
  }

  /// The subject named at the start of a clause or behind its opening phrases.
  ///
  /// - Parameter isListed: Whether the clause opens a list item, where a task verb in front means that nobody is named.
  func subject(in range: Range<Int>, isListed: Bool = false) -> Subject? {
    if let found = assigned(at: range.lowerBound, in: range) { return found }
    if !opensPredicate(range.lowerBound, in: range), let found = agent(in: range) { return found }
    if let found = plain(at: range.lowerBound, in: range) { return found }
    // A clause that opens with its task has no subject of its own: bodies behind the verb are its objects.
    let opensTask = text.starts(vocabulary.taskVerb, at: range.lowerBound, in: range)
    guard !opensTask || (!isListed && text.starts(vocabulary.clauseOpener, at: range.lowerBound, in: range)) else { return nil }
    for start in openings(of: range).dropFirst() {
      if let found = assigned(at: start, in: range) { return found }
      if text.tokens[start].flags.contains(.capitalized) || text.starts(vocabulary.bodyDeterminer, at: start, in: range),
        let found = plain(at: start, in: range)
      {
        return found
      }
      // “Về thi công: chỉ đạo …”: behind the label stands the task, and nobody is named.
      if text.isMark(vocabulary.colon, at: start - 1), opensPredicate(start, in: range) { return nil }
    }
    return nil
  }

  /// Where the main clause may start: at the front, and behind each opening phrase that ends with a comma.
  private func openings(of range: Range<Int>) -> [Int] {
    var out = [range.lowerBound]
    var at = range.lowerBound
    var quotes = 0
    var brackets = 0
    while at < range.upperBound, at - range.lowerBound < 110, out.count < 12 {
      if text.isMark(vocabulary.quoteMark, at: at) { quotes += 1 }
      if text.isMark(vocabulary.open, at: at) { brackets += 1 }
      if text.isMark(vocabulary.close, at: at) { brackets -= 1 }
      if quotes % 2 == 0, brackets <= 0, text.isMark(vocabulary.comma, at: at) || text.isMark(vocabulary.colon, at: at),
        at + 1 < range.upperBound
      {
        out.append(at + 1)
      }
      at += 1
    }
    return out
  }

  /// “Giao A …”, “Đề nghị A …”, “UBND tỉnh yêu cầu A …”.
  fileprivate func assigned(at start: Int, in range: Range<Int>) -> Subject? {
    var at = start
    if let issuer = bodies.list(at: at, in: range), text.starts(vocabulary.assignCue, at: issuer.end, in: range),
      !text.starts(vocabulary.leadVerb, at: issuer.end, in: range)
    {
      at = issuer.end
    }
    let cue = text.length(vocabulary.assignCue, at: at, in: range)
    // “Chỉ đạo B …” in a list adds B to those the heading names; it does not take their place.
    guard cue > 0, at != start || !text.starts(vocabulary.directing, at: at, in: range) else { return nil }
    let isRequest = text.starts(vocabulary.requestCue, at: at, in: range)
    guard let list = bodies.list(at: at + cue, in: range), list.end < range.upperBound,
      opensPredicate(list.end, in: range) || modality.strives(list.end, in: range)
        || (list.isSettled && opensUnknownVerb(list.end, in: range))
    else { return nil }
    if at != start, text.starts(vocabulary.directVerb, at: at, in: range), !isRequest, text.tokens[at].symbol != text.tokens[start].symbol {
      // “A chỉ đạo B …”, “A giao B …”: both act when A itself is told to.
      if let issuer = bodies.list(at: start, in: range), isDirecting(at, in: range) {
        return Subject(names: issuer.names + list.names, own: issuer.names, predicate: at, isRequest: false, rule: "duty.directed")
      }
    }
    return Subject(names: list.names, own: list.names, predicate: list.end, isRequest: isRequest, rule: "duty.assigned")
  }

  private func isDirecting(_ at: Int, in range: Range<Int>) -> Bool { text.starts(vocabulary.directing, at: at, in: range) }

  /// “A chủ trì …”, “A có trách nhiệm …”.
  fileprivate func plain(at start: Int, in range: Range<Int>) -> Subject? {
    guard let list = bodies.list(at: start, in: range), list.end < range.upperBound else { return nil }
    var end = list.end
    if text.isMark(vocabulary.colon, at: end) { end += 1 }
    // “A theo chức năng, nhiệm vụ được giao, chủ trì …”
    guard end < range.upperBound,
      opensPredicate(end, in: range) || modality.strives(end, in: range)
        || (list.isSettled && end == list.end && opensUnknownVerb(end, in: range))
    else { return nil }
    return Subject(names: list.names, own: list.names, predicate: end, isRequest: false, rule: "duty.named")
  }

  /// A small word behind a name that surely ended: a verb that no lexicon lists.
  private func opensUnknownVerb(_ at: Int, in range: Range<Int>) -> Bool {
    let token = text.tokens[at]
    return token.kind == .word && !token.flags.contains(.capitalized) && !text.starts(vocabulary.modal, at: at, in: range)
      && !text.starts(vocabulary.doneCue, at: at, in: range)
      && !text.starts(vocabulary.and, at: at, in: range)
  }

  /// “… do A quyết định”.
  private func agent(in range: Range<Int>) -> Subject? {
    for at in range.prefix(30) where text.starts(vocabulary.agentCue, at: at, in: range) {
      guard let list = bodies.list(at: at + 1, in: range), list.end < range.upperBound,
        text.starts(vocabulary.taskVerb, at: list.end, in: range)
      else { continue }
      return Subject(names: list.names, own: list.names, predicate: list.end, isRequest: false, rule: "duty.agent")
    }
    return nil
  }

  /// Whether a predicate of a duty starts at `at`: a task verb or a word of duty, leave or prohibition, perhaps behind adverbs; not “đã …”.
  func opensPredicate(_ at: Int, in range: Range<Int>) -> Bool {
    if text.starts(vocabulary.doneCue, at: at, in: range) || modality.frees(at, in: range) || namesDocument(at, in: range) { return false }
    if modality.modality(at: at, in: range) != nil { return !modality.strives(at, in: range) }
    return text.starts(vocabulary.taskVerb, at: at, in: range) || text.starts(vocabulary.taskAdverb, at: at, in: range)
      || text.starts(vocabulary.dutyWord, at: at, in: range)
  }

  /// “Quyết định số 12 …”: a document, though its kind may be a verb.
  private func namesDocument(_ at: Int, in range: Range<Int>) -> Bool {
    let kind = text.length(vocabulary.documentKind, at: at, in: range)
    let number = at + kind + text.length(vocabulary.numberLabel, at: at + kind, in: range)
    return kind > 0 && number > at + kind && number < range.upperBound && text.tokens[number].kind == .number
  }

  // MARK: - Roles

  /// The role of who acts, from the first verb that decides it.
  func role(at predicate: Int, in range: Range<Int>) -> (role: Bearer.Role, verb: Int) {
    var at = predicate
    var seen = 0
    while at < range.upperBound, seen < 14 {
      if text.starts(vocabulary.leadVerb, at: at, in: range) { return (.lead, at) }
      if text.starts(vocabulary.cooperateVerb, at: at, in: range) { return (.cooperate, at) }
      if text.starts(vocabulary.monitorVerb, at: at, in: range) { return (.monitor, at) }
      if text.starts(vocabulary.adviseVerb, at: at, in: range) { return (.advise, at) }
      var skip = text.length(vocabulary.taskAdverb, at: at, in: range)
      if skip > 0, at + skip < range.upperBound, text.isMark(vocabulary.comma, at: at + skip) { skip += 1 }
      guard skip > 0 else { return (.lead, at) }
      at += skip
      seen += 1
    }
    return (.lead, predicate)
  }

  /// The bodies behind “chủ trì, phối hợp với …”.
  func cooperating(from verb: Int, in range: Range<Int>) -> [Range<Int>] {
    guard text.starts(vocabulary.leadVerb, at: verb, in: range) else { return [] }
    var at = verb + text.length(vocabulary.leadVerb, at: verb, in: range)
    let limit = min(range.upperBound, at + 4)
    while at < limit {
      let cue = text.length(vocabulary.cooperateWith, at: at, in: range)
      if cue > 0 { return bodies.list(at: at + cue, in: range)?.names ?? [] }
      at += 1
    }
    return []
  }

  /// The bodies that a directing verb at the predicate makes act: “chỉ đạo B, C …”.
  func directed(from predicate: Int, in range: Range<Int>) -> [Range<Int>] {
    let cue = text.length(vocabulary.directVerb, at: predicate, in: range)
    guard cue > 0, let list = bodies.list(at: predicate + cue, in: range) else { return [] }
    return list.end < range.upperBound && (opensPredicate(list.end, in: range)) ? list.names : []
  }
}

extension TaskReader {
  /// Whether a clause opens right away with who acts.
  func subjectStarts(in range: Range<Int>) -> Bool {
    assigned(at: range.lowerBound, in: range) != nil || plain(at: range.lowerBound, in: range) != nil
  }
}
