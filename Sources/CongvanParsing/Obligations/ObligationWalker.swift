internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Walks the outline and reads what each item orders, handing down who acts from headings and lead-ins.
///
/// A name goes down the tree, never sideways: a heading's to the items below it, a lead-in's to the items that follow
/// it under the same heading. An item that names its own body overrides what was handed down.
struct ObligationWalker {
  let text: DocumentText
  let items: [OutlineItem]
  /// Items already read as lines of labels.
  let taskLines: Set<Int>
  /// Whether the document as a whole tells what was done (a report).
  let isReport: Bool
  let years: YearContext
  private let tasks: TaskReader
  private let headingReader: HeadingReader
  private var vocabulary: Vocabulary { text.vocabulary }

  private var declared: [BearerContext?]
  private var contexts: [BearerContext?]
  private var leadIns: [Int: BearerContext] = [:]
  /// The body whose duties the document sets out, once it has said what that body is: “Phòng A là cơ quan …”.
  private var owner: [Range<Int>]?
  /// The first item with a marker.
  private let firstMarker: Int
  private var scopes: [Scope]
  private var drafts: [Draft] = []
  /// Items that only name who acts or what follows.
  private(set) var headings: Set<Int> = []
  /// Stretches passed over because they tell and do not order.
  private(set) var told: [Range<Int>] = []
  /// Closing calls to carry out the document, which add no task.
  private(set) var calls: [Range<Int>] = []

  init(text: DocumentText, items: [OutlineItem], taskLines: Set<Int>, isReport: Bool, issuer: String?, years: YearContext) {
    self.taskLines = taskLines
    self.text = text
    self.items = items
    self.isReport = isReport
    self.years = years
    tasks = TaskReader(text)
    headingReader = HeadingReader(text: text, tasks: tasks, issuer: issuer)
    firstMarker = items.firstIndex { $0.paragraph.marker != nil } ?? items.count
    declared = Array(repeating: nil, count: items.count)
    contexts = Array(repeating: nil, count: items.count)
    scopes = Array(repeating: .orders, count: items.count)
  }

  /// The obligations, in reading order.
  mutating func walk() -> [Draft] {
    let hasMarkers = items.contains { $0.paragraph.marker != nil }
    let firstMarked = items.firstIndex { $0.paragraph.marker != nil || $0.isCapitals } ?? items.count
    let lastBody = items.lastIndex { !$0.paragraph.isAnnex && $0.paragraph.cell == nil } ?? 0
    let lastMarked = items.lastIndex { $0.paragraph.marker != nil && !$0.paragraph.isAnnex } ?? -1
    for index in items.indices where items[index].paragraph.cell == nil && !items[index].paragraph.isAnnex {
      let item = items[index]
      let above = item.parent
      contexts[index] = leadIns[above ?? -1] ?? above.flatMap { declared[$0] ?? contexts[$0] }
      if item.paragraph.marker == nil, !item.isCapitals, !isContinuation(index) { leadIns[above ?? -1] = nil }
      scopes[index] = scope(of: index, above: above.map { scopes[$0] } ?? (isReport ? .tells : .orders))
      let range = item.paragraph.content
      let isPreamble = hasMarkers && item.parent == nil && index < firstMarked
      if isPreamble || scopes[index] == .tells { told.append(range) }
      guard !range.isEmpty, scopes[index] != .tells, !taskLines.contains(index) else { continue }
      let isClosing = item.paragraph.marker == nil && !item.isCapitals && index > lastMarked && lastMarked >= 0 && index + 3 >= lastBody
      if item.paragraph.marker == nil, index < firstMarker, isGround(range) { continue }
      read(index, range, isPreamble: isPreamble, isClosing: isClosing)
    }
    return drafts
  }

  /// Whether a paragraph gives a ground and asks nobody for anything.
  private func isGround(_ range: Range<Int>) -> Bool {
    guard text.starts(vocabulary.basisCue, at: range.lowerBound, in: range) else { return false }
    return !isClosed(range) || text.isMark(vocabulary.semicolon, at: range.upperBound - 1)
      || tasks.subject(in: range)?.rule != "duty.assigned"
  }

  private func isContinuation(_ index: Int) -> Bool {
    guard let first = items[index].paragraph.tokens.first else { return true }
    return !text.tokens[first].flags.contains(.capitalized)
  }

  /// What the items of a section do.
  private enum Scope {
    case orders
    /// They tell what was done.
    case tells
    /// They describe aims, criteria, those concerned: only a sentence that itself names who acts, or says “phải”, orders something.
    case describes
  }

  private func scope(of index: Int, above: Scope) -> Scope {
    let item = items[index]
    let range = item.paragraph.content
    guard item.paragraph.marker != nil || item.isCapitals, !range.isEmpty else { return above }
    func opens(_ headings: LexiconRef, longest: Int) -> Bool {
      range.count <= longest && text.starts(headings, at: range.lowerBound, in: range)
    }
    if opens(vocabulary.requestHeading, longest: 20) { return .orders }
    if above == .tells || opens(vocabulary.achievementHeading, longest: 14) { return .tells }
    return opens(vocabulary.describingHeading, longest: 14) ? .describes : above
  }

  /// Who acts in each item by its heading or lead-in, whether or not a task was read from it; nobody where the section tells or describes.
  var handedDown: [[Range<Int>]] {
    items.indices.map { scopes[$0] == .orders ? (declared[$0] ?? contexts[$0])?.names ?? [] : [] }
  }

  // MARK: - One item

  private mutating func read(_ index: Int, _ range: Range<Int>, isPreamble: Bool, isClosing: Bool) {
    let item = items[index]
    let trimmed = text.trimmed(range)
    guard !trimmed.isEmpty else { return }
    let last = text.tokens[range.upperBound - 1]
    let endsWithColon = text.isMark(vocabulary.colon, at: range.upperBound - 1)
    let isOpenEnded =
      endsWithColon || !(last.kind == .punctuation && [vocabulary.stop, vocabulary.semicolon, vocabulary.slash].contains(last.symbol))

    let standsApart = item.paragraph.marker != nil || item.isCapitals
    if scopes[index] == .describes {
      let before = drafts.count
      clauses(index, range, context: nil, isPreamble: isPreamble, isClosing: isClosing, isOwn: false)
      if drafts.count == before { told.append(range) }
      return
    }
    if isOpenEnded, standsApart || endsWithColon,
      let context = headingReader.heading(trimmed, mayHoldVerbs: standsApart, mayNameIssuer: standsApart && index >= firstMarker)
    {
      declare(context, at: index, asLeadIn: !standsApart)
      headings.insert(index)
      return
    }
    if let owner, standsApart, isOpenEnded, headingReader.isBareDuties(trimmed) {
      declare(BearerContext(names: owner), at: index, asLeadIn: false)
      headings.insert(index)
      return
    }
    if let defined = headingReader.defined(in: range) { owner = defined }
    if let (context, rest) = headingReader.labelled(range) {
      declare(context, at: index, asLeadIn: item.paragraph.marker == nil)
      if rest.isEmpty { headings.insert(index); return }
      if text.isMark(vocabulary.colon, at: range.upperBound - 1), text.trimmed(rest).count < 12 { return }
      clauses(index, rest, context: context, isPreamble: isPreamble, isClosing: isClosing, isOwn: true)
      return
    }
    if endsWithColon {
      leadIn(index, range, isPreamble: isPreamble)
      return
    }
    if standsApart, isOpenEnded, isTitle(index, trimmed) {
      headings.insert(index)
      return
    }
    clauses(index, range, context: contexts[index], isPreamble: isPreamble, isClosing: isClosing, isOwn: false)
  }

  /// Whether an item only says what the items below it are about, though a verb opens it: “2. Tổ chức dạy học”.
  private func isTitle(_ index: Int, _ range: Range<Int>) -> Bool {
    range.count <= 20 && items[index].children.contains { items[$0].paragraph.marker != nil || !isContinuation($0) }
      && tasks.subject(in: range, isListed: true) == nil
  }

  private mutating func declare(_ context: BearerContext, at index: Int, asLeadIn: Bool) {
    var context = context
    // Two headings in capitals, one right after the other, share what stands below: “SỞ A”, “SỞ B”.
    if items[index].isCapitals, index > 0, items[index - 1].isCapitals, headings.contains(index - 1), let before = declared[index - 1],
      !headingReader.isIssuer(context.names)
    {
      context.names = Array((before.names + context.names).suffix(BodyReader.longestList))
    }
    if asLeadIn { leadIns[items[index].parent ?? -1] = context } else { declared[index] = context }
  }

  /// A sentence that leads over to the items below: it hands down its bodies, and is a task itself only when it says more.
  private mutating func leadIn(_ index: Int, _ range: Range<Int>, isPreamble: Bool) {
    let subject = lastSubject(in: range)
    if let subject, tellsOfItself(subject, isPreamble: isPreamble), !isClass(subject.names) {
      headings.insert(index)
      let guided = tasks.guided(from: subject.predicate, in: range)
      if !guided.isEmpty { declare(BearerContext(names: guided, isGuided: true), at: index, asLeadIn: true) }
      return
    }
    if let subject, !headingReader.isIssuer(subject.names) {
      var context = BearerContext(names: subject.names, isRequest: subject.isRequest)
      let (_, verb) = tasks.role(at: subject.predicate, in: range)
      context.cooperating = tasks.cooperating(from: verb, in: range)
      context.names += tasks.directed(from: verb, in: range).filter { !context.names.contains($0) }
      declare(context, at: index, asLeadIn: items[index].paragraph.marker == nil)
      if range.upperBound - subject.predicate > 28 { emit(index, range, subject) } else { headings.insert(index) }
      return
    }
    if subject == nil, var context = contexts[index], let along = alongOnly(range) {
      // “Chủ trì, phối hợp với A, B:” gives both roles to each item below.
      context.cooperating = Array((context.cooperating + along).suffix(BodyReader.longestList))
      declare(context, at: index, asLeadIn: items[index].paragraph.marker == nil)
      headings.insert(index)
      return
    }
    if subject == nil, let context = contexts[index], startsTask(range.lowerBound, in: range), range.count >= 14 || !leadsToTasks(index) {
      inherit(index, range, context)
      // “Chỉ đạo B …:” makes B act in the items below too.
      let acting = drafts[drafts.count - 1].actors.filter { $0.role != .cooperate }.map(\.name)
      if acting.count > context.names.count {
        declare(BearerContext(names: acting, isRequest: context.isRequest), at: index, asLeadIn: false)
      }
    } else {
      headings.insert(index)
    }
  }

  /// Whether a whole class of bodies is named, which no issuer is: “các sở, ngành …”.
  private func isClass(_ names: [Range<Int>]) -> Bool {
    names.first.map { text.starts(vocabulary.bodyDeterminer, at: $0.lowerBound, in: $0) } ?? false
  }

  /// In the preamble the issuer speaks of itself: only those it tells to act, or whose duty is spelled out, are bound.
  private func tellsOfItself(_ subject: TaskReader.Subject, isPreamble: Bool) -> Bool {
    isPreamble && (subject.rule == "duty.named" || subject.rule == "duty.agent")
      && !text.starts(vocabulary.obligingWord, at: subject.predicate, in: subject.predicate..<text.tokens.count)
  }

  /// Whether the items below say what is to be done, rather than whom or what it is done to.
  private func leadsToTasks(_ index: Int) -> Bool {
    let below = items[index].children.map { items[$0].paragraph.content }.filter { !$0.isEmpty }
    return below.isEmpty || below.contains { startsTask($0.lowerBound, in: $0) || tasks.subject(in: $0) != nil }
  }

  /// The bodies of “chủ trì, phối hợp với …:”, when the lead-in says nothing else.
  private func alongOnly(_ range: Range<Int>) -> [Range<Int>]? {
    let (_, verb) = tasks.role(at: range.lowerBound, in: range)
    let along = tasks.cooperating(from: verb, in: range)
    guard let last = along.last, text.trimmed(range).upperBound - last.upperBound <= 1 else { return nil }
    return along
  }

  /// The subject of the last sentence of a lead-in that has one.
  private func lastSubject(in range: Range<Int>) -> TaskReader.Subject? {
    for sentence in text.sentences(of: range).reversed() {
      if let found = tasks.subject(in: sentence) { return found }
    }
    return nil
  }

  // MARK: - Clauses

  private mutating func clauses(_ index: Int, _ range: Range<Int>, context: BearerContext?, isPreamble: Bool, isClosing: Bool, isOwn: Bool)
  {
    var spoken: BearerContext?
    var open: Int?
    let quotes = TokenPlaces(range.filter { text.isMark(vocabulary.quoteMark, at: $0) })
    for (position, clause) in pieces(of: range).enumerated() {
      if text.starts(vocabulary.selfReference, at: clause.lowerBound, in: clause) || isQuoted(clause.lowerBound, in: range, quotes)
        || years.opensInPast(clause, of: text)
      {
        told.append(clause)
        open = nil
        continue
      }
      let isListed = items[index].paragraph.marker != nil
      if let subject = tasks.subject(in: clause, isListed: isListed), !((isPreamble || isClosing) && headingReader.isIssuer(subject.names))
      {
        spoken = BearerContext(names: subject.own, isRequest: subject.isRequest)
        if tellsOfItself(subject, isPreamble: isPreamble) {
          told.append(clause)
          continue
        }
        if isExhortation(subject.predicate, in: clause), isClosing || headingReader.isIssuer(subject.own) {
          calls.append(clause)
          continue
        }
        emit(index, clause, subject)
        // What stands below an item that names who acts is theirs too.
        if declared[index] == nil, position == 0, items[index].paragraph.marker != nil { declared[index] = spoken }
        open = drafts.count - 1
        continue
      }
      if let spoken, isClosing || context == nil, let verb = reportVerb(in: clause), startsCondition(clause) {
        drafts.append(
          Draft(
            item: index, range: verb..<clause.upperBound, action: verb..<clause.upperBound,
            actors: spoken.names.map { Draft.Actor(name: $0, role: .lead, isInherited: true) }, isRequest: spoken.isRequest,
            rule: "duty.reported"))
        continue
      }
      guard !isPreamble else { continue }
      guard let context = spoken ?? context else {
        unnamed(index, clause, isListed: isListed && scopes[index] == .orders)
        continue
      }
      if position == 0 || open == nil {
        guard
          startsTask(clause.lowerBound, in: clause)
            || (isListed && !context.isGuided && position == 0 && isClosed(clause) && !isNominal(clause))
        else {
          continue
        }
        inherit(index, clause, context, isOwn: isOwn)
        open = drafts.count - 1
      } else if !tasks.directed(from: clause.lowerBound, in: clause).isEmpty {
        inherit(index, clause, context, isOwn: isOwn)
      } else if let last = open {
        drafts[last].range = drafts[last].range.lowerBound..<clause.upperBound
        drafts[last].action = drafts[last].action.lowerBound..<clause.upperBound
      }
    }
  }

  /// Whether a quotation of another text is open at `at`; the new wording of a changed provision is this document's own.
  private func isQuoted(_ at: Int, in range: Range<Int>, _ quotes: TokenPlaces) -> Bool {
    let before = quotes.count(before: at)
    return before % 2 == 1 && quotes.count(before: range.upperBound) > before
      && !text.contains(vocabulary.amendsCue, in: range.lowerBound..<at)
  }

  /// Whether a full stop or semicolon closes it: headings have none.
  private func isClosed(_ clause: Range<Int>) -> Bool {
    let last = text.tokens[clause.upperBound - 1]
    return last.kind == .punctuation && [vocabulary.stop, vocabulary.semicolon, vocabulary.slash].contains(last.symbol)
  }

  /// A clause that orders something of nobody it names: kept, for no clause is lost, with nobody who acts.
  private mutating func unnamed(_ index: Int, _ clause: Range<Int>, isListed: Bool) {
    let noun = text.length(vocabulary.nominalHead, at: clause.lowerBound, in: clause)
    let isNoun = noun > 0 && !(noun < clause.count && text.isMark(vocabulary.colon, at: clause.lowerBound + noun))
    let opens = isListed && isClosed(clause) && !isNoun && tasks.opensPredicate(clause.lowerBound, in: clause)
    guard !isAct(clause), opens || tasks.modality.obliges(clause) else { return }
    let actors = told(by: clause).map { Draft.Actor(name: $0, role: .lead, isInherited: false) }
    drafts.append(
      Draft(item: index, range: clause, action: clause, actors: actors, isRequest: false, rule: opens ? "duty.unnamed" : "duty.modal"))
  }

  /// Whether a clause does what it says by saying it: “Ban hành kèm theo Quyết định này …”, “Bãi bỏ khoản 2 Điều 5 …”.
  private func isAct(_ clause: Range<Int>) -> Bool {
    let v = vocabulary
    if text.starts(v.approvingVerb, at: clause.lowerBound, in: clause) { return true }
    if text.starts(v.issuingVerb, at: clause.lowerBound, in: clause) { return text.contains(v.selfReference, in: clause) }
    let isChange = [v.amendsCue, v.replacesCue, v.repealsCue].contains { text.starts($0, at: clause.lowerBound, in: clause) }
    return isChange
      && clause.contains { at in
        let length = max(text.length(v.partWord, at: at, in: clause), text.length(v.numberLabel, at: at, in: clause))
        return length > 0 && at + length < clause.upperBound && text.tokens[at + length].kind == .number
      }
  }

  /// The bodies that a clause without a subject tells to act: “Chỉ đạo các trường …”, “Nghiêm cấm các hộ …”.
  private func told(by clause: Range<Int>) -> [Range<Int>] {
    let v = vocabulary
    let first = clause.lowerBound
    let directed = tasks.directed(from: first, in: clause)
    if !directed.isEmpty { return directed }
    let cue = max(text.length(v.prohibitCue, at: first, in: clause), text.length(v.recommendCue, at: first, in: clause))
    return cue > 0 ? tasks.bodies.list(at: first + cue, in: clause)?.names ?? [] : []
  }

  private func startsCondition(_ clause: Range<Int>) -> Bool {
    text.starts(vocabulary.closingCue, at: clause.lowerBound, in: clause)
      || text.starts(vocabulary.conditionCue, at: clause.lowerBound, in: clause)
  }

  private func reportVerb(in clause: Range<Int>) -> Int? {
    clause.first { at in
      text.starts(vocabulary.reportVerb, at: at, in: clause) && (at == clause.lowerBound || !text.tokens[at].flags.contains(.capitalized))
        && !(at > clause.lowerBound && text.starts(vocabulary.and, at: at - 1, in: clause)
          && text.tokens[at - 1].flags.contains(.capitalized))
    }
  }

  private func isExhortation(_ predicate: Int, in clause: Range<Int>) -> Bool {
    var at = predicate
    while at < clause.upperBound, text.starts(vocabulary.taskAdverb, at: at, in: clause),
      !text.starts(vocabulary.exhortation, at: at, in: clause)
    {
      at += text.length(vocabulary.taskAdverb, at: at, in: clause)
    }
    return clause.upperBound - at <= 24 && text.starts(vocabulary.exhortation, at: at, in: clause)
      && reportVerb(in: at..<clause.upperBound) == nil
  }

  private func isNominal(_ clause: Range<Int>) -> Bool {
    text.starts(vocabulary.nominalHead, at: clause.lowerBound, in: clause) || text.tokens[clause.lowerBound].kind != .word
      || tasks.bodies.starts(at: clause.lowerBound, in: clause) || !text.tokens[clause.lowerBound].flags.contains(.capitalized)
  }

  /// Whether a task starts here: a task verb, perhaps behind adverbs, an opening time or a label “Về …:”.
  private func startsTask(_ at: Int, in range: Range<Int>) -> Bool { taskStart(at, in: range) != nil }

  private func taskStart(_ at: Int, in range: Range<Int>) -> Int? {
    if tasks.opensPredicate(at, in: range) || tasks.modality.forbids(at, in: range) { return at }
    // “Về thi công: chỉ đạo …”.
    for colon in (at..<range.upperBound).prefix(40) where text.isMark(vocabulary.colon, at: colon) && colon + 1 < range.upperBound {
      return tasks.opensPredicate(colon + 1, in: range) ? colon + 1 : nil
    }
    // “Hằng tháng, trước ngày 25, báo cáo …”.
    var next = at
    while next < range.upperBound, next - at < 40 {
      if text.isMark(vocabulary.colon, at: next) || text.isMark(vocabulary.comma, at: next), next + 1 < range.upperBound,
        text.starts(vocabulary.taskVerb, at: next + 1, in: range)
      {
        return next + 1
      }
      if text.isMark(vocabulary.stop, at: next) || text.isMark(vocabulary.semicolon, at: next) { return nil }
      next += 1
    }
    return nil
  }

  private mutating func inherit(_ index: Int, _ range: Range<Int>, _ context: BearerContext, isOwn: Bool = false) {
    let predicate = taskStart(range.lowerBound, in: range) ?? range.lowerBound
    let (role, verb) = tasks.role(at: predicate, in: range)
    let directed = tasks.directed(from: verb, in: range)
    var actors = (context.names + directed).map { Draft.Actor(name: $0, role: role, isInherited: !isOwn && !directed.contains($0)) }
    let along = tasks.cooperating(from: verb, in: range) + context.cooperating
    actors += along.map { Draft.Actor(name: $0, role: .cooperate, isInherited: false) }
    drafts.append(
      Draft(
        item: index, range: range, action: predicate..<range.upperBound, actors: unique(actors), isRequest: context.isRequest,
        modality: context.modality, rule: isOwn ? "duty.labelled" : "duty.headed-item"))
  }

  private mutating func emit(_ index: Int, _ range: Range<Int>, _ subject: TaskReader.Subject) {
    let (role, verb) = tasks.role(at: subject.predicate, in: range)
    let directed = subject.rule == "duty.directed" ? [] : tasks.directed(from: verb, in: range)
    var actors = (subject.names + directed).map { Draft.Actor(name: $0, role: role, isInherited: false) }
    actors += tasks.cooperating(from: verb, in: range).map { Draft.Actor(name: $0, role: .cooperate, isInherited: false) }
    let action = subject.rule == "duty.agent" ? range.lowerBound : subject.predicate
    drafts.append(
      Draft(
        item: index, range: range, action: action..<range.upperBound, actors: unique(actors), isRequest: subject.isRequest,
        rule: subject.rule))
  }

  private func unique(_ actors: [Draft.Actor]) -> [Draft.Actor] {
    var out: [Draft.Actor] = []
    for actor in actors where !out.contains(where: { $0.role == actor.role && text.isSame($0.name, actor.name) }) { out.append(actor) }
    return out
  }

  // MARK: - Sentences

  /// Sentences, and parts behind a semicolon that name who acts or whom they direct.
  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for sentence in text.sentences(of: range) {
      var start = sentence.lowerBound
      for at in sentence where text.isMark(vocabulary.semicolon, at: at) && at + 1 < sentence.upperBound {
        let rest = at + 1..<sentence.upperBound
        // “Đối với Sở A; Sở B mỗi đơn vị …”: the semicolon stands inside a list.
        let first = start + text.length(vocabulary.assignCue, at: start, in: range)
        if let list = tasks.bodies.list(at: first, in: range), list.end > at { continue }
        guard tasks.subjectStarts(in: rest) || !tasks.directed(from: rest.lowerBound, in: rest).isEmpty else { continue }
        out.append(start..<at + 1)
        start = at + 1
      }
      out.append(start..<sentence.upperBound)
    }
    return out
  }
}
