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
  /// What of those tells further bodies what to do.
  let furtherTasks: [Int: Range<Int>]
  /// Whether the document as a whole tells what was done (a report).
  let isReport: Bool
  /// Whether it asks those above for a decision, and sets out first what for.
  let isSubmission: Bool
  private let tasks: TaskReader
  private let headingReader: HeadingReader
  private let clauseReader: ClauseReader
  private var forms: ClauseForms { clauseReader.forms }
  private var vocabulary: Vocabulary { text.vocabulary }

  private var declared: [BearerContext?]
  private var contexts: [BearerContext?]
  /// What was last led in below each item, and behind them what was led in below none.
  private var leadIns: [BearerContext?]
  /// The body whose duties the document sets out, once it has said what that body is: “Phòng A là cơ quan …”.
  private var owner: [Range<Int>]?
  /// The first item with a marker.
  private let firstMarker: Int
  private var scopes: [SectionScope]
  /// What the clauses were read as.
  private var found = ClauseReader.Findings()
  /// Items that only name who acts or what follows.
  private(set) var headings: Set<Int> = []
  /// Stretches passed over because they tell and do not order.
  var told: [Range<Int>] { found.told }
  /// Closing calls to carry out the document, which add no task.
  var calls: [Range<Int>] { found.calls }

  init(
    text: DocumentText, items: [OutlineItem], taskLines: Set<Int>, furtherTasks: [Int: Range<Int>], isReport: Bool, isSubmission: Bool,
    issuer: String?, years: YearContext
  ) {
    self.taskLines = taskLines
    self.furtherTasks = furtherTasks
    self.text = text
    self.items = items
    self.isReport = isReport
    self.isSubmission = isSubmission
    tasks = TaskReader(text)
    headingReader = HeadingReader(text: text, tasks: tasks, issuer: issuer)
    let forms = ClauseForms(text: text, tasks: tasks)
    clauseReader = ClauseReader(
      text: text, tasks: tasks, forms: forms, drafts: DraftMaker(text: text, tasks: tasks, forms: forms), headings: headingReader,
      years: years)
    firstMarker = items.firstIndex { $0.paragraph.marker != nil } ?? items.count
    declared = Array(repeating: nil, count: items.count)
    contexts = Array(repeating: nil, count: items.count)
    leadIns = Array(repeating: nil, count: items.count + 1)
    scopes = Array(repeating: .orders, count: items.count)
  }

  /// The obligations, in reading order, which are handed over.
  mutating func walk() -> [Draft] {
    let firstMarked = items.firstIndex { $0.standsApart } ?? items.count
    let lastBody = items.lastIndex { !$0.paragraph.isAnnex && $0.paragraph.cell == nil } ?? 0
    let lastMarked = items.lastIndex { $0.paragraph.marker != nil && !$0.paragraph.isAnnex } ?? -1
    for index in items.indices where items[index].paragraph.cell == nil && !items[index].paragraph.isAnnex {
      let item = items[index]
      if item.paragraph.isQuoted { continue }
      let above = item.parent
      contexts[index] = leadIns[above ?? items.count] ?? above.flatMap { declared[$0] ?? contexts[$0] }
      if !item.standsApart, !isContinuation(index) { leadIns[above ?? items.count] = nil }
      scopes[index] = .of(
        item, in: text, above: above.map { scopes[$0] } ?? (isReport ? .tells : .orders), isSubmission: isSubmission,
        isTitle: isTitle(index))
      let range = item.paragraph.content
      let isNewWording = item.paragraph.newWording != nil
      let isPreamble = firstMarker < items.count && item.parent == nil && index < firstMarked && !isNewWording
      if isPreamble || scopes[index] == .tells { found.told.append(range) }
      if scopes[index] == .tells, !isReport, !isSubmission, !range.isEmpty { readAhead(range, at: index) }
      if let rest = furtherTasks[index] { readNamed(rest, at: index) }
      guard !range.isEmpty, scopes[index] != .tells, !taskLines.contains(index) else { continue }
      if item.paragraph.marker == nil, index < firstMarker, isGround(range) { continue }
      let isClosing = !item.standsApart && index > lastMarked && lastMarked >= 0 && index + 3 >= lastBody
      read(
        range,
        at: ClauseReader.Place(
          item: index, isListed: item.paragraph.marker != nil, isBelow: item.parent != nil, scope: scopes[index], isPreamble: isPreamble,
          isClosing: isClosing && !isNewWording, isNewWording: isNewWording))
    }
    readAnnexes()
    let drafts = found.drafts
    found.drafts = []
    return drafts
  }

  /// Takes in the sentences of annexes that themselves name whom they tell to act; forms and lists in them name nobody so, and what is
  /// annexed to a report or a submission tells or argues as they do.
  private mutating func readAnnexes() {
    if isReport || isSubmission { return }
    for index in items.indices where items[index].paragraph.isAnnex {
      let (paragraph, range) = (items[index].paragraph, items[index].paragraph.content)
      guard paragraph.cell == nil, !paragraph.isQuoted, !taskLines.contains(index), !range.isEmpty, forms.isClosed(range),
        tasks.subjectStarts(in: range)
      else { continue }
      readNamed(range, at: index)
    }
  }

  /// Where a report tells what was done and a submission argues for what it asks, tables with the section they stand in.
  var toldThroughout: [Range<Int>] {
    guard isReport || isSubmission else { return [] }
    var scope: SectionScope = isReport ? .tells : .orders
    return items.indices.compactMap { index in
      let paragraph = items[index].paragraph
      if paragraph.cell == nil, !paragraph.isAnnex { scope = scopes[index] }
      return scope == .tells ? paragraph.tokens : nil
    }
  }

  /// The most tokens of a heading that is asked whether it looks ahead.
  private static let longestHeading = 16

  /// What stands below headings over what was done or how things are, in any document; below “Đánh giá …” somebody may be told how to judge,
  /// and “Hạn chế và giải pháp” looks ahead too.
  var toldSections: [Range<Int>] {
    var isJudged = Array(repeating: false, count: items.count)
    return items.indices.compactMap { index in
      let (paragraph, content) = (items[index].paragraph, items[index].paragraph.content)
      guard scopes[index] == .tells, paragraph.cell == nil, !paragraph.isAnnex else { return nil }
      let judges =
        text.starts(vocabulary.judgingVerb, at: content.lowerBound, in: content)
        && !text.starts(vocabulary.reviewHeading, at: content.lowerBound, in: content)
        || content.count <= Self.longestHeading && text.contains(vocabulary.aheadNoun, in: content)
      isJudged[index] = judges || items[index].parent.map { isJudged[$0] } ?? false
      return isJudged[index] ? nil : paragraph.tokens
    }
  }

  /// Who acts in each item by its heading or lead-in, whether or not a task was read from it; nobody where the section tells or describes.
  var handedDown: [[Range<Int>]] {
    items.indices.map { scopes[$0] == .orders ? (declared[$0] ?? contexts[$0])?.names ?? [] : [] }
  }

  /// Whether a paragraph gives a ground and asks nobody for anything.
  private func isGround(_ range: Range<Int>) -> Bool {
    guard text.starts(vocabulary.basisCue, at: range.lowerBound, in: range) else { return false }
    guard forms.isClosed(range) || forms.endsWithColon(range), !text.isMark(vocabulary.semicolon, at: range.upperBound - 1),
      let subject = tasks.subject(in: range)
    else { return true }
    return subject.form != .assigned && subject.form != .named
  }

  /// Whether an item stands in capitals over one that does not: a title is no task, however long.
  private func isTitle(_ index: Int) -> Bool {
    func isShouted(_ item: OutlineItem) -> Bool {
      text.tokens[item.paragraph.content].allSatisfy { $0.kind != .word || $0.flags.contains(.allCapitals) }
    }
    return isShouted(items[index]) && index + 1 < items.count && !isShouted(items[index + 1])
  }

  /// Whether a machine may have passed over the marker of a heading: what stands below it is a task without a subject.
  private func lostMarker(_ index: Int) -> Bool {
    guard text.isMachineRead, index > 0, index + 1 < items.count, forms.isClosed(items[index - 1].paragraph.content) else { return false }
    let next = items[index + 1].paragraph
    return next.marker == nil && next.cell == nil && !next.content.isEmpty && forms.startsTask(next.content.lowerBound, in: next.content)
  }

  /// Whether the first item of a list stands right below a line without a marker.
  private func headsList(_ index: Int) -> Bool {
    guard index + 1 < items.count, !isContinuation(index) else { return false }
    let next = items[index + 1]
    return next.paragraph.marker != nil && next.paragraph.cell == nil && !next.paragraph.isAnnex && next.parent == items[index].parent
  }

  private func isContinuation(_ index: Int) -> Bool {
    guard let first = items[index].paragraph.tokens.first else { return true }
    return !text.tokens[first].flags.contains(.capitalized)
  }

  // MARK: - One item

  private mutating func read(_ range: Range<Int>, at place: ClauseReader.Place) {
    let index = place.item
    let standsApart = items[index].standsApart
    let trimmed = text.trimmed(range)
    guard !trimmed.isEmpty else { return }
    let leadsOver = forms.endsWithColon(range)
    let isOpenEnded = leadsOver || !forms.isClosed(range)

    if [.describes, .concerns].contains(scopes[index]) {
      // A sentence that orders something hides no other: those beside it describe.
      clauses(of: range, at: place, context: nil)
      found.told.append(range)
    } else if isOpenEnded
      ? standsApart || leadsOver || lostMarker(index) || headsList(index)
      : place.isListed && !items[index].children.isEmpty && forms.isHeadingWithStop(trimmed),
      var context = headingReader.heading(trimmed, mayHoldVerbs: standsApart, mayNameIssuer: standsApart && index >= firstMarker)
    {
      // “Chỉ đạo B:” below A: both answer for what stands below.
      let directing = text.length(vocabulary.directing, at: trimmed.lowerBound, in: trimmed)
      if directing > 0, let above = contexts[index] {
        let names = context.names.map { max($0.lowerBound, trimmed.lowerBound + directing)..<$0.upperBound }
        context.names = above.names.filter { !names.contains($0) } + names
      }
      declare(context, at: index, asLeadIn: !standsApart)
      headings.insert(index)
    } else if let owner, standsApart, isOpenEnded, headingReader.isBareDuties(trimmed) {
      declare(BearerContext(names: owner), at: index, asLeadIn: false)
      headings.insert(index)
    } else {
      if let defined = headingReader.defined(in: range) { owner = defined }
      if let (context, rest) = headingReader.labelled(range, isListed: place.isListed) {
        declare(context, at: index, asLeadIn: items[index].paragraph.marker == nil)
        if rest.isEmpty {
          headings.insert(index)
        } else if !leadsOver || text.trimmed(rest).count >= 12 {
          for part in forms.numberedParts(of: rest) { clauses(of: part, at: place, context: context, isOwn: true) }
        }
      } else if leadsOver {
        leadIn(range, at: place)
      } else if standsApart, isOpenEnded, isTitle(index, trimmed) {
        headings.insert(index)
      } else {
        clauses(of: range, at: place, context: contexts[index])
      }
    }
  }

  /// “Trong thời gian tới, tỉnh …” behind what was done: from there on, who is named is told what to do.
  private mutating func readAhead(_ range: Range<Int>, at index: Int) {
    guard let first = text.sentences(of: range).first(where: { text.starts(vocabulary.aheadOpener, at: $0.lowerBound, in: range) })
    else { return }
    readNamed(first.lowerBound..<range.upperBound, at: index)
  }

  /// Takes in what the bodies that a stretch itself names are told to do.
  private mutating func readNamed(_ range: Range<Int>, at index: Int) {
    let place = ClauseReader.Place(
      item: index, isListed: false, isBelow: items[index].parent != nil, scope: .describes, isPreamble: false, isClosing: false)
    clauses(of: range, at: place, context: nil)
  }

  /// Whether an item only says what the items below it are about, though a verb opens it: “2. Tổ chức dạy học”.
  private func isTitle(_ index: Int, _ range: Range<Int>) -> Bool {
    range.count <= 20 && items[index].children.contains { items[$0].paragraph.marker != nil || !isContinuation($0) }
      && tasks.subject(in: range, isListed: true) == nil
  }

  /// Takes in what clauses order.
  private mutating func clauses(of range: Range<Int>, at place: ClauseReader.Place, context: BearerContext?, isOwn: Bool = false) {
    let named = clauseReader.read(range, at: place, context: context, isOwn: isOwn, into: &found)
    if declared[place.item] == nil { declared[place.item] = named }
  }

  private mutating func declare(_ context: BearerContext, at index: Int, asLeadIn: Bool) {
    var context = context
    // Two headings in capitals, one right after the other, share what stands below: “SỞ A”, “SỞ B”.
    if items[index].isCapitals, index > 0, items[index - 1].isCapitals, headings.contains(index - 1), let before = declared[index - 1],
      !headingReader.isIssuer(context.names)
    {
      context.names = Array((before.names + context.names).suffix(BodyReader.longestList))
    }
    if asLeadIn { leadIns[items[index].parent ?? items.count] = context } else { declared[index] = context }
  }

  // MARK: - Lead-ins

  /// A sentence that leads over to the items below: it hands down its bodies, and is a task itself only when it says more.
  private mutating func leadIn(_ range: Range<Int>, at place: ClauseReader.Place) {
    let index = place.item
    let isUnmarked = !place.isListed
    guard let subject = lastSubject(in: range) else {
      if let context = headingReader.behindOpening(range), !headingReader.isIssuer(context.names) {
        declare(context, at: index, asLeadIn: isUnmarked)
        headings.insert(index)
      } else {
        leadInOfNobody(range, at: index, asLeadIn: isUnmarked)
      }
      return
    }
    if clauseReader.tellsOfItself(subject, isPreamble: place.isPreamble), !isClass(subject.names) {
      headings.insert(index)
      let guided = tasks.guided(from: subject.predicate, in: range)
      if !guided.isEmpty { declare(BearerContext(names: guided, isGuided: true), at: index, asLeadIn: true) }
    } else if headingReader.isIssuer(subject.names) || isUnmarked && tasks.speaks(subject, in: range) {
      headings.insert(index)
    } else if forms.invites(subject, in: range) || isSubmission && subject.isRequest {
      // “Bệnh viện kính trình Sở Y tế xem xét các nội dung sau:” asks for leave, and what stands below is no task of theirs.
      headings.insert(index)
    } else {
      var context = BearerContext(names: subject.names, isRequest: subject.isRequest)
      let (role, verb) = tasks.role(at: subject.predicate, in: range)
      if tasks.onlyAids(role, from: verb, in: range) { context.role = role }
      context.cooperating = tasks.cooperating(from: verb, in: range)
      context.names += tasks.directed(from: verb, in: range).filter { !context.names.contains($0) }
      declare(context, at: index, asLeadIn: isUnmarked)
      if range.upperBound - subject.predicate > 28 {
        found.drafts.append(clauseReader.drafts.spoken(index, range, subject))
      } else {
        headings.insert(index)
      }
    }
  }

  /// A lead-in that names nobody who acts: it adds to those handed down, or asks something of them.
  private mutating func leadInOfNobody(_ range: Range<Int>, at index: Int, asLeadIn: Bool) {
    guard let context = contexts[index] else {
      headings.insert(index)
      return
    }
    if let along = alongOnly(range) {
      // “Chủ trì, phối hợp với A, B:” gives both roles to each item below.
      var context = context
      context.cooperating = Array((context.cooperating + along).suffix(BodyReader.longestList))
      declare(context, at: index, asLeadIn: asLeadIn)
      headings.insert(index)
    } else if forms.startsTask(range.lowerBound, in: range), range.count >= 14 || !leadsToTasks(index) {
      let draft = clauseReader.drafts.inherited(index, range, context)
      found.drafts.append(draft)
      // “Chỉ đạo B …:” makes B act in the items below too.
      let acting = draft.actors.filter { $0.role != .cooperate }.map(\.name)
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

  /// Whether the items below say what is to be done, rather than whom or what it is done to.
  private func leadsToTasks(_ index: Int) -> Bool {
    let below = items[index].children.map { items[$0].paragraph.content }.filter { !$0.isEmpty }
    return below.isEmpty || below.contains { forms.startsTask($0.lowerBound, in: $0) || tasks.subject(in: $0) != nil }
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
}
