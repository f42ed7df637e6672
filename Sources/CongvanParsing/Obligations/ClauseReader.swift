internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads what the clauses of one item order, of the bodies that they name or that were handed down to them.
///
/// Asked for every item, so it is one reference.
final class ClauseReader {
  let text: DocumentText
  let tasks: TaskReader
  let forms: ClauseForms
  let drafts: DraftMaker
  let headings: HeadingReader
  let years: YearContext
  private var vocabulary: Vocabulary { text.vocabulary }

  init(text: DocumentText, tasks: TaskReader, forms: ClauseForms, drafts: DraftMaker, headings: HeadingReader, years: YearContext) {
    self.text = text
    self.tasks = tasks
    self.forms = forms
    self.drafts = drafts
    self.headings = headings
    self.years = years
  }

  /// Where the clauses stand.
  struct Place {
    var item: Int
    /// Whether the item has a marker.
    var isListed: Bool
    /// Whether it stands below a heading or another item.
    var isBelow: Bool
    var scope: SectionScope
    /// Before the first heading or item of a document that has any.
    var isPreamble: Bool
    /// Behind the last item, near the end.
    var isClosing: Bool
    /// In words that are to stand in another document.
    var isNewWording = false
  }

  /// What they were read as.
  struct Findings {
    var drafts: [Draft] = []
    /// Clauses passed over because they tell and do not order.
    var told: [Range<Int>] = []
    /// Closing calls to carry out the document, which add no task.
    var calls: [Range<Int>] = []
  }

  /// Adds what clauses order to what was found before.
  ///
  /// - Parameters:
  ///   - context: Who acts where no clause names anyone.
  ///   - isOwn: Whether `context` was named by a label in front of the clauses.
  /// - Returns: Those that a listed item's first clause names: what stands below it is theirs too.
  func read(_ range: Range<Int>, at place: Place, context: BearerContext?, isOwn: Bool = false, into found: inout Findings)
    -> BearerContext?
  {
    var declared: BearerContext?
    // Whom the clause before spoke to.
    var spoken: BearerContext?
    // The draft that clauses without a subject go on with.
    var open: Int?
    let marks = text.places(of: .quote, in: range).filter { text.isMark(vocabulary.quoteMark, at: $0) }
    if let wording = place.isNewWording ? forms.unquoted(range, marks) : forms.newWording(in: range, marks) {
      found.told.append(range.lowerBound..<wording.lowerBound)
      var place = place
      place.isPreamble = false
      // “a) Lập danh sách …”: an item of the other document.
      let marker = MarkerReader(text).marker(at: wording)?.length ?? 0
      place.isListed = place.isListed || marker > 0
      _ = read(wording.dropFirst(marker), at: place, context: context, into: &found)
      return nil
    }
    let quotes = TokenPlaces(marks)
    for (position, clause) in forms.clauses(of: range).enumerated() {
      if tellsOfDocument(clause) || forms.isQuoted(clause.lowerBound, in: range, quotes) {
        found.told.append(clause)
        open = nil
        continue
      }
      let mayBeOwn = place.isListed && context.map { !$0.names.isEmpty } == true
      let isOwnTask = mayBeOwn && forms.assignsOwn(clause)
      if !isOwnTask, var subject = subject(of: clause, at: place), !(mayBeOwn && forms.choosesOwn(subject, in: clause)) {
        if mayBeOwn, let context, !context.isRequest, forms.callsOn(subject, in: clause) { subject.names = context.names + subject.names }
        let context = BearerContext(names: subject.own, isRequest: subject.isRequest)
        spoken = context
        if tellsOfItself(subject, isPreamble: place.isPreamble) || text.asksForTime(subject.predicate, in: clause)
          || forms.threatens(from: subject.predicate, in: clause)
          || subject.form == .named && text.starts(vocabulary.praiseVerb, at: subject.predicate, in: clause)
          || forms.tellsWhatWasDone(subject, in: clause)
          || place.scope == .concerns && setsApart(subject, in: clause)
          || headings.isIssuer(subject.names) && forms.changes(from: subject.predicate, in: clause)
        {
          found.told.append(clause)
        } else if forms.isExhortation(subject.predicate, in: clause),
          place.isClosing && !forms.enacts(subject.predicate, in: clause) || headings.isIssuer(subject.own)
        {
          found.calls.append(clause)
        } else {
          found.drafts.append(drafts.spoken(place.item, clause, subject))
          if position == 0, place.isListed { declared = context }
          open = found.drafts.count - 1
        }
        continue
      }
      if let spoken, place.isClosing || context == nil, let verb = forms.reportVerb(in: clause), forms.startsCondition(clause) {
        found.drafts.append(drafts.reported(place.item, from: verb, clause, by: spoken))
        continue
      }
      if !((spoken ?? context)?.isRequest ?? false), text.asksForTime(clause.lowerBound, in: clause) {
        found.told.append(clause)
        continue
      }
      guard !place.isPreamble else { continue }
      guard let context = spoken ?? context else {
        if let draft = unnamed(clause, at: place) { found.drafts.append(draft) } else if forms.isAct(clause) { found.told.append(clause) }
        continue
      }
      if position == 0 || open == nil {
        guard asks(clause, of: context, isFirstOfItem: place.isListed && position == 0) else {
          if place.scope == .orders, tasks.modality.obliges(clause), let draft = unnamed(clause, at: place) { found.drafts.append(draft) }
          continue
        }
        found.drafts.append(drafts.inherited(place.item, clause, context, isOwn: isOwn))
        open = found.drafts.count - 1
      } else if tasks.drawsIn(clause) {
        found.drafts.append(drafts.inherited(place.item, clause, context, isOwn: isOwn))
      } else if let last = open {
        found.drafts[last].extend(to: clause.upperBound)
      }
    }
    return declared
  }

  /// In the preamble the issuer speaks of itself: only those it tells to act, or whose duty is spelled out, are bound.
  func tellsOfItself(_ subject: TaskReader.Subject, isPreamble: Bool) -> Bool {
    isPreamble && (subject.form == .named || subject.form == .agent)
      && !text.starts(vocabulary.obligingWord, at: subject.predicate, in: subject.predicate..<text.tokens.count)
  }

  /// “Các cơ sở cung cấp dịch vụ ăn uống” among those concerned: unless they are told to act, or each of them is, the verb says which.
  private func setsApart(_ subject: TaskReader.Subject, in clause: Range<Int>) -> Bool {
    subject.form == .named && !tasks.modality.obliges(clause)
      && !subject.names.contains { text.starts(vocabulary.each, at: $0.lowerBound, in: $0) }
  }

  /// “Quyết định này có hiệu lực …”, “Các nội dung khác giữ nguyên”, “Việc gia hạn chỉ áp dụng đối với …”, “Năm 2019, …”: the clause says
  /// what the document is, or what was before.
  private func tellsOfDocument(_ clause: Range<Int>) -> Bool {
    text.starts(vocabulary.selfReference, at: clause.lowerBound, in: clause) || forms.leavesRest(clause) || forms.narrows(clause)
      || forms.tellsPurpose(clause)
      || years.opensInPast(clause, of: text)
  }

  /// Who acts by the clause's own words; the issuer's words of itself around the items bind nobody.
  private func subject(of clause: Range<Int>, at place: Place) -> TaskReader.Subject? {
    guard let subject = tasks.subject(in: clause, isListed: place.isListed),
      !((place.isPreamble || place.isClosing) && headings.isIssuer(subject.names))
    else { return nil }
    return subject
  }

  /// Whether a clause without a subject asks something of those named before it.
  private func asks(_ clause: Range<Int>, of context: BearerContext, isFirstOfItem: Bool) -> Bool {
    let task = forms.taskStart(clause.lowerBound, in: clause)
    // “…, cho phép tổ chức lớp học”: a verb behind a comma, of a sentence that says what a thing is.
    let isBehindComma = task.map { $0 > clause.lowerBound && text.isMark(vocabulary.comma, at: $0 - 1) } ?? true
    if isBehindComma, text.isStatement(clause) || forms.listsPaper(clause) { return false }
    return task != nil
      || (isFirstOfItem && !context.isGuided && forms.isClosed(clause) && !forms.isNominal(clause))
  }

  /// “Việc hợp nhất … mang lại hiệu quả”: what a matter brings, and not how it is to be done.
  private func tellsOfMatter(_ clause: Range<Int>) -> Bool {
    text.starts(vocabulary.actionNoun, at: clause.lowerBound, in: clause) && text.contains(vocabulary.effectVerb, in: clause)
  }

  /// “Thường trực Tỉnh ủy đã họp …”: a body did so, though its name could be a verb.
  private func tellsOfBody(_ clause: Range<Int>) -> Bool {
    tasks.bodies.list(at: clause.lowerBound, in: clause).map { text.starts(vocabulary.doneCue, at: $0.end, in: clause) } ?? false
  }

  /// A clause that orders something of nobody it names: kept, for no clause is lost, with nobody who acts.
  private func unnamed(_ clause: Range<Int>, at place: Place) -> Draft? {
    let opens =
      (place.isListed ? forms.isClosed(clause) : place.isBelow && forms.isSentence(clause)) && place.scope == .orders
      && !forms.opensWithNoun(clause) && !tellsOfMatter(clause) && !tellsOfBody(clause)
      && tasks.opensPredicate(clause.lowerBound, in: clause)
    guard !forms.isAct(clause), opens || tasks.modality.obliges(clause) else { return nil }
    let actors = forms.told(by: clause).map { Draft.Actor(name: $0, role: .lead, isInherited: false) }
    return Draft(
      item: place.item, range: clause, action: clause, actors: actors, isRequest: false, form: opens ? .unnamed : .modal)
  }
}
