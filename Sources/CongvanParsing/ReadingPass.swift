internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText
internal import Foundation

/// One document's way through reading: parts, outline, citations, times, quantities, obligations.
struct ReadingPass {
  private(set) var text: DocumentText
  let vocabulary: Vocabulary
  private let workingDays: WorkingDayCalendar?
  private let registry: BodyRegistry?
  private var reading: Reading
  /// What has been said once already: the rules whose form was not prescribed on the document's day, and why values are not sure.
  private var doubted: Set<String> = []
  /// The stretches of the body that no class was found for, and the words in them by which orders are given.
  private var rest: [(range: Range<Int>, cues: [Range<Int>])] = []
  /// The page of the last line that the document has, annexes included.
  private var lastPage: Int?

  init(_ document: ExtractedDocument, vocabulary: Vocabulary, workingDays: WorkingDayCalendar?, registry: BodyRegistry?) {
    self.vocabulary = vocabulary
    self.workingDays = workingDays
    self.registry = registry
    text = DocumentText(document, vocabulary: vocabulary)
    reading = Reading(
      source: Reading.Source(
        name: document.name, sha256: document.sha256, mediaType: document.mediaType,
        pageCount: document.pages.isEmpty ? nil : document.pages.count,
        method: document.method.rawValue, engine: document.engine, textSha256: document.text.sha256,
        grammar: Reading.GrammarVersion(version: vocabulary.grammar.version, digest: vocabulary.grammar.digest)))
  }

  mutating func run() -> Reading {
    let lines = text.textLines()
    reading.diagnostics = text.document.diagnostics.map { diagnostic($0) }
    if let first = text.repairs.first {
      let message =
        "the text is machine-read or damaged: \(text.repairs.count) words or phrases were read as those they resemble, with less confidence"
      reading.diagnostics.append(diagnostic(Diagnostic(id: "text.damaged", severity: .note, message: message, span: first.span)))
    }
    guard !lines.isEmpty else { return reading }
    let paragraphs = readLayout(lines)
    text = text.givingShortNames(in: paragraphs.map(\.tokens))
    let builder = OutlineBuilder(text: text)
    let (outline, misnumbered) = builder.build(paragraphs)
    reading.outline = builder.nodes(outline)
    report(misnumbered, outline)

    let citations = readCitations(outline)
    let items = citations.contains(where: \.role.isChange) ? outline : NewWording(text: text).quoting(outline)
    let changes = ChangeSentences(text: text, items: items).ranges(citations)
    noteChanges(changes, items, citations)
    fillIssuerFromText(items)
    let tasks = TaskReader(text)
    let taskLines = TaskLineReader(text: text, items: items, tasks: tasks).read()
    var walker = ObligationWalker(
      text: text, items: items, taskLines: taskLines.lines, furtherTasks: taskLines.further, isReport: isReport,
      isSubmission: isSubmission, issuer: reading.directive.issuer.map { Folding.phrase($0) }, years: years)
    var drafts = walker.walk()
    drafts += taskLines.drafts
    drafts += TaskTableReader(text: text, tasks: tasks).drafts(items)
    drafts.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    let telling = Telling(text: text, told: walker.toldThroughout, ordered: drafts.map(\.range) + drafts.compactMap(\.time))
    let times = readDeadlines(items, citations, drafts, changes, telling)
    let amounts = readLimits(items, citations, times, LimitFilter(telling: telling))
    let misspelled = (times.map(\.range) + amounts.map(\.range)).flatMap { text.misspelledNumbers(in: $0) }
    reading.diagnostics += misspelled.map { diagnostic($0) }
    join(drafts, times, amounts, items, tasks.bodies, handedDown: walker.handedDown)
    if let registry, let day = reading.directive.issued?.firstDay {
      reading.diagnostics += BodyStandings(registry: registry, day: day).diagnostics(reading.obligations)
    }
    let values = times.map(\.range) + amounts.map(\.range)
    let meter = CoverageMeter(
      text: text, items: items, ordered: drafts.flatMap { $0.read } + values, citations: citations.map(\.range), headings: walker.headings,
      isInCapitals: isSlides,
      rest: RestReader(
        text: text, items: items, isSubmission: isSubmission, values: values, told: walker.told,
        argued: isSubmission ? walker.toldThroughout : [],
        calls: walker.calls))
    measure(meter)
    return reading
  }

  /// What of the body no class was found for, once the pass has run.
  var unexplained: [UnexplainedStretch] {
    rest.map { UnexplainedStretch(span: text.place($0.range), cues: $0.cues.map { text.place($0) }) }
  }

  /// What of the body is explained, and where words that order are not.
  private mutating func measure(_ meter: CoverageMeter) {
    let (shares, ranges) = meter.measure()
    reading.coverage = shares
    rest = ranges.map { ($0, meter.rest.cues(in: $0)) }
    for cue in rest.flatMap(\.cues).map({ text.place($0) }) {
      reading.diagnostics.append(
        ReadingDiagnostic(
          Diagnostic(
            id: "coverage.unexplainedCue", severity: .warning, message: "“\(cue.quote)” orders something that was not read",
            span: cue.span), span: cue))
    }
  }

  // MARK: - Parts

  /// The tokens that rules are searched for in together with the one at byte `offset`: its paragraph, or its line where it is in none.
  mutating func surroundings(of offset: Int) -> SearchedText? {
    let lines = text.textLines()
    guard !lines.isEmpty else { return nil }
    let paragraphs = readLayout(lines)
    let token = text.range(of: TextSpan(0, offset + 1)).upperBound - 1
    let ranges = paragraphs.map(\.tokens) + lines.map(\.tokens)
    return ranges.first { $0.contains(token) }.map { SearchedText(tokens: text.tokens, range: $0, token: token) }
  }

  /// What of the document only checks ask for.
  mutating func facts(_ words: FactWords) -> DocumentFacts {
    let lines = text.textLines()
    return lines.isEmpty ? DocumentFacts() : FactReader(words, paragraphs: readLayout(lines), in: text).facts
  }

  /// The paragraphs of body and annexes; letterhead and signature are read on the way.
  private mutating func readLayout(_ lines: [TextLine]) -> [Paragraph] {
    let finder = PartsFinder(text: text, lines: lines)
    let parts = readParts(lines, finder)
    // Slides are set in capitals by themselves, and their headings are told by them.
    if !isSlides, let first = lines[parts.body].first, let last = lines[parts.body].last {
      text = text.restoringCase(in: first.tokens.lowerBound..<last.tokens.upperBound)
    }
    return assemble(lines, parts, finder)
  }

  private var isReport: Bool { reading.directive.kind != nil && reading.directive.kind == vocabulary.reportKind }

  private var isSubmission: Bool { reading.directive.kind != nil && reading.directive.kind == vocabulary.submissionKind }

  private var isSlides: Bool { reading.directive.kind != nil && reading.directive.kind == vocabulary.slidesKind }

  private mutating func readParts(_ lines: [TextLine], _ finder: PartsFinder) -> DocumentParts {
    let motto = finder.mottoLine()
    let headStart = finder.headStart(motto: motto)
    let letterhead = LetterheadReader(text: text, lines: lines, finder: finder)
    let bodyStart = min(lines.count, letterhead.read(into: &reading.directive, from: headStart, motto: motto))
    let signature = finder.signature(after: bodyStart)
    reading.diagnostics += SignatureReader(text: text, lines: lines, finder: finder).read(into: &reading.directive, signature).map {
      diagnostic($0)
    }
    let (attached, annexes) = finder.annexes(after: signature.upperBound)
    reading.directive.signatures =
      text.document.signatures.map { Signature(signer: $0.signer, time: $0.time) } + stamps(lines, after: signature.upperBound)
    noteOpenDate()
    lastPage =
      lines[..<max(signature.upperBound, attached.isEmpty ? 0 : attached.upperBound, annexes.isEmpty ? 0 : annexes.upperBound)]
      .last?.page
    return DocumentParts(body: bodyStart..<max(bodyStart, signature.lowerBound), attached: attached, annexes: annexes)
  }

  /// Where the date of issue was left open, the signatures say when the document was there at the latest.
  private mutating func noteOpenDate() {
    let times = reading.directive.signatures.compactMap(\.time)
    guard reading.directive.issued?.isDay != true, let first = times.min() else { return }
    let message = "The day of issue is not filled in on the page, as far as it can be read; the file was first signed at \(first)."
    reading.diagnostics.append(diagnostic(Diagnostic(id: "letterhead.openDate", severity: .note, message: message)))
  }

  /// Signing times that stand as text behind the document, each with the address before it.
  private func stamps(_ lines: [TextLine], after end: Int) -> [Signature] {
    var out: [Signature] = []
    var signer: String?
    for line in lines[min(end, lines.count)...] {
      // Most lines behind a document are of its annexes.
      guard text.tokens[line.tokens.lowerBound].kind == .number || text.document.text.bytes[line.span.start..<line.span.end].contains(0x40)
      else { continue }
      let words = text.words(line.tokens)
      if let time = StampTime(words) {
        out.append(Signature(signer: signer, time: time.iso))
        signer = nil
      } else if words.contains("@" as Character), !words.contains(" " as Character) {
        signer = words
      }
    }
    return out
  }

  private func assemble(_ lines: [TextLine], _ parts: DocumentParts, _ finder: PartsFinder) -> [Paragraph] {
    let assembler = ParagraphAssembler(text, lines: Array(lines[parts.body]))
    let own = assembler.paragraphs(of: lines[parts.body], isAnnex: false) + assembler.paragraphs(of: lines[parts.attached], isAnnex: false)
    let quoted = QuotedParagraphs(text: text, isSubmission: isSubmission).marked(own)
    return (isSubmission ? quoted : NewWording(text: text).marked(quoted))
      + finder.parted(parts.annexes).flatMap { assembler.paragraphs(of: lines[$0.lines], isAnnex: !$0.orders) }
  }

  private mutating func report(_ misnumbered: [Int], _ items: [OutlineItem]) {
    let odd = misnumbered.filter { !items[$0].paragraph.isAnnex }
    guard let first = odd.first else { return }
    let markers = odd.compactMap { items[$0].paragraph.marker?.text }.joined(separator: ", ")
    reading.diagnostics.append(
      diagnostic(
        Diagnostic(
          id: "outline.misnumbered", severity: .warning,
          message: "numbers that do not follow the one before them: \(markers); each item was kept where it stands",
          span: text.span(items[first].paragraph.tokens))))
  }

  private func diagnostic(_ diagnostic: Diagnostic) -> ReadingDiagnostic {
    ReadingDiagnostic(diagnostic, span: diagnostic.span.map { text.place($0) })
  }

  /// A document whose letterhead is missing may still say who issues it: “UBND tỉnh … ban hành Kế hoạch”.
  private mutating func fillIssuerFromText(_ items: [OutlineItem]) {
    guard reading.directive.issuer == nil else { return }
    let bodies = BodyReader(text)
    for item in items.prefix(6) where item.paragraph.marker == nil {
      let range = item.paragraph.tokens
      for at in range where at == range.lowerBound || text.tokens[at - 1].kind == .punctuation {
        guard let list = bodies.list(at: at, in: range), list.names.count == 1, list.end < range.upperBound,
          text.starts(vocabulary.issuingVerb, at: list.end, in: range)
        else { continue }
        reading.directive.issuer = bodies.fullName(list.names[0])
        reading.directive.spans["issuer"] = text.place(list.names[0])
        return
      }
    }
  }

  // MARK: - Citations, times, quantities

  private mutating func readCitations(_ items: [OutlineItem]) -> [CitationMention] {
    let reader = CitationReader(text: text, ownKind: reading.directive.kind)
    let roles = CitationRoles(text, issuer: reading.directive.issuer)
    /// What the documents below an item, or below none, are cited for.
    var leads = [Citation.Role?](repeating: nil, count: items.count + 1)
    var mentions: [[CitationMention]] = []
    for (index, item) in items.enumerated() {
      var own = reader.mentions(in: item.paragraph.content)
      roles.assign(to: &own, in: item.paragraph.content, lead: leads[item.parent ?? items.count])
      let place = item.paragraph.marker == nil ? item.parent ?? items.count : index
      if let lead = item.paragraph.content.isEmpty ? nil : roles.handedDown(by: item.paragraph.content, own) {
        leads[place] = lead
      } else if item.paragraph.marker == nil {
        leads[place] = nil
      }
      if own.contains(where: { $0.role.isChange }), isTask(items, index) {
        for at in own.indices where own[at].role.isChange { own[at].role = .mention }
      }
      if !own.isEmpty { mentions.append(own) }
    }
    // Those on later pages are of another document behind this one.
    let own = text.document.blocks.filter { block in
      if case .note = block.kind { (block.lines.first?.page ?? 0) <= lastPage ?? .max } else { false }
    }
    let notes = own.map { reader.mentions(in: text.range(of: $0.span)) }
    var register = CitationRegister(text, of: reading.directive)
    let taken = register.take(mentions + notes)
    reading.citations = register.citations
    reading.diagnostics += register.diagnostics.map { diagnostic($0) }
    return taken
  }

  /// Names the sentences in which the document changes another, and the new wording below them and below items that do.
  private mutating func noteChanges(_ sentences: [Range<Int>], _ items: [OutlineItem], _ citations: [CitationMention]) {
    guard citations.contains(where: \.role.isChange) else { return }
    func note(_ ranges: [Range<Int>], as id: String, _ message: String) {
      reading.diagnostics += ranges.map { diagnostic(Diagnostic(id: id, severity: .note, message: message, span: text.span($0))) }
    }
    note(
      sentences, as: Reading.changeSentence,
      "the sentence changes another document; what it does to that is an effect, and orders nothing of the issuer")
    let wordings = items.filter { $0.paragraph.newWording?.lowerBound == $0.paragraph.tokens.lowerBound }
    note(
      wordings.compactMap(\.paragraph.newWording), as: Reading.newWording,
      "the words are to stand in another document, by the line above them")
  }

  /// Whether an item stands below the name of who acts: there, to change a document is a task.
  private func isTask(_ items: [OutlineItem], _ index: Int) -> Bool {
    let bodies = BodyReader(text)
    var above = items[index].parent
    while let parent = above {
      let content = items[parent].paragraph.content
      if items[parent].paragraph.marker != nil, !content.isEmpty, bodies.starts(at: content.lowerBound, in: content) { return true }
      above = items[parent].parent
    }
    return false
  }

  /// Does something with each stretch of `range` that is not masked.
  private func forEachGap(in range: Range<Int>, around masks: TokenRanges, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    for mask in masks.overlapping(range) {
      if start < mask.lowerBound { body(start..<mask.lowerBound) }
      start = max(start, mask.upperBound)
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  private mutating func readDeadlines(
    _ items: [OutlineItem], _ citations: [CitationMention], _ drafts: [Draft], _ changes: [Range<Int>], _ telling: Telling
  ) -> [DeadlineMention] {
    let reader = DeadlineReader(text: text, years: years, workingDays: workingDays)
    let title = reading.directive.spans["subject"].map { text.range(of: $0.span) }
    let filter = DeadlineFilter(telling, citations: citations.map(\.range), years: years, title: title)
    let masks = TokenRanges(citations.map(\.range))
    let ordered = TokenRanges(drafts.map(\.range) + changes)
    var found = Array(repeating: [DeadlineMention](), count: items.count)
    for (index, item) in items.enumerated() {
      let range = item.paragraph.content
      guard !range.isEmpty, !item.paragraph.isQuoted else { continue }
      let isGround = text.starts(vocabulary.basisCue, at: range.lowerBound, in: range) && item.parent == nil
      if isGround, ordered.overlapping(range).isEmpty { continue }
      forEachGap(in: range, around: masks) { gap in
        for mention in reader.mentions(in: gap, paragraph: range) where filter.keeps(mention, in: item) { found[index].append(mention) }
      }
    }
    var out = filter.withoutLabels(found, of: items)
    let read = TokenRanges(out.map(\.range))
    for draft in drafts {
      guard let cell = draft.time, read.overlapping(cell).isEmpty else { continue }
      out += reader.bareTimes(cell)
    }
    out.sort { $0.range.lowerBound < $1.range.lowerBound }
    for index in out.indices {
      let (value, range) = (out[index].deadline, out[index].range)
      let doubts = [(Doubt.picturedTime, text.isMachineRead), (.loneTime, !telling.isOrdered[range.lowerBound])].filter(\.1).map(\.0)
      out[index].deadline.confidence = settled(value.confidence, rule: value.rule, range, as: "deadline", doubts)
    }
    reading.diagnostics += out.flatMap(\.doubts).map { diagnostic($0) }
    return out
  }

  /// The confidence in a value by all that speaks against it; once for each rule and reason it is noted why values are not sure.
  private mutating func settled(_ confidence: Double, rule: String, _ range: Range<Int>, as kind: String, _ doubts: [Doubt]) -> Double {
    let (trusted, reasons) = vocabulary.trust.confidence(rule: rule, doubts: doubts)
    for reason in reasons where trusted < Trust.sure && doubted.insert(kind + reason).inserted {
      let message = "some \(kind)s have less confidence, such as “\(text.words(range))”: \(reason)"
      reading.diagnostics.append(diagnostic(Diagnostic(id: "\(kind).unsure", severity: .note, message: message, span: text.span(range))))
    }
    let whole = min(confidence, trusted) * trust(rule, range)
    return isRepaired(range) ? min(whole, Repair.confidence) : whole
  }

  /// Half for a rule whose form is not prescribed on the document's day, which is said once a rule; else one.
  private mutating func trust(_ rule: String, _ range: Range<Int>) -> Double {
    guard let day = reading.directive.issued?.lastDay?.iso, let objection = vocabulary.grammar.info(ofRuleNamed: rule)?.objection(on: day)
    else { return 1 }
    if doubted.insert(rule).inserted {
      let message = "the document is of \(day), and the form that rule '\(rule)' reads is \(objection)"
      reading.diagnostics.append(
        diagnostic(Diagnostic(id: "grammar.notInForce", severity: .warning, message: message, span: text.span(range))))
    }
    return 0.5
  }

  /// Whether a value was read through repaired words, each of which is reported.
  private mutating func isRepaired(_ range: Range<Int>) -> Bool {
    let repairs = text.repairs(in: range)
    for repair in repairs {
      reading.diagnostics.append(
        diagnostic(Diagnostic(id: "text.repaired", severity: .warning, message: text.account(of: repair), span: repair.span)))
    }
    return !repairs.isEmpty
  }

  private var years: YearContext { YearContext(issued: reading.directive.issued, planYear: planYear()) }

  /// The one year that the subject names (“… năm 2026”).
  private func planYear() -> Int? {
    guard let span = reading.directive.spans["subject"]?.span else { return nil }
    let years = text.range(of: span).filter { text.isYear(at: $0) }.map { Int(text.tokens[$0].value) }
    guard Set(years).count == 1, let year = years.first else { return nil }
    // What is due in a letter about a year that is over comes after the letter: “quyết toán thuế năm 2021”, issued in 2022.
    return year < reading.directive.issued?.year ?? year ? nil : year
  }

  private mutating func readLimits(
    _ items: [OutlineItem], _ citations: [CitationMention], _ times: [DeadlineMention], _ filter: LimitFilter
  ) -> [LimitMention] {
    let reader = LimitReader(text: text)
    let masks = TokenRanges(citations.map(\.range) + times.map(\.range))
    var out: [LimitMention] = []
    var isExam = false
    let goals = GoalScope(text: text, items: items)
    for (index, item) in items.enumerated() {
      let range = item.paragraph.content
      isExam = isExam || item.paragraph.isAnnex && text.contains(vocabulary.examCue, in: range)
      guard !range.isEmpty, !item.paragraph.isQuoted, !item.paragraph.isAnnex || item.paragraph.cell != nil || isExam else { continue }
      var own: [LimitMention] = []
      forEachGap(in: range, around: masks) { gap in
        for mention in reader.mentions(in: gap, paragraph: range)
        where filter.keeps(mention, in: item, isExam: isExam, isGoal: goals.covers(index)) {
          own.append(mention)
        }
      }
      if !own.isEmpty { out += own + reader.repeated(own, in: range, masks: masks.overlapping(range)) }
    }
    out.sort { $0.range.lowerBound < $1.range.lowerBound }
    for index in out.indices {
      let (value, range) = (out[index].limit, out[index].range)
      let doubts: [Doubt] = text.isMachineRead ? [.picturedAmount] : []
      out[index].limit.confidence = settled(value.confidence, rule: value.rule, range, as: "limit", doubts)
    }
    return out.map { goals.applied(to: $0) }
  }

  // MARK: - Joining

  private mutating func join(
    _ drafts: [Draft], _ times: [DeadlineMention], _ amounts: [LimitMention], _ items: [OutlineItem], _ bodies: BodyReader,
    handedDown: [[Range<Int>]]
  ) {
    let owners = TokenOwners(items: items, drafts: drafts, count: text.tokens.count)
    let sharing = Dictionary(grouping: drafts.indices.filter { drafts[$0].sharedTime != nil }) { drafts[$0].sharedTime }
    let maker = ObligationMaker(text: text, items: items, bodies: bodies, directive: reading.directive, owners: owners)
    var obligations = drafts.map { maker.obligation($0) }
    for mention in times {
      var deadline = mention.deadline
      if let item = owners.item(at: mention.range.lowerBound) {
        deadline.context = maker.context(of: mention.range, in: items[item])
        deadline.bearers = handedDown[item].map { text.words(text.trimmed($0)) }
      }
      if let index = owners.draft(over: mention.range) {
        // In a cell of its own nothing stands around the time.
        if deadline.context.isEmpty { deadline.context = obligations[index].action }
        deadline.obligation = index
        deadline.bearers = maker.acting(obligations[index]).map(\.text)
        deadline.recipients = obligations[index].recipients.map(\.text)
        obligations[index].deadlines.append(deadline)
        // The rows beside a merged cell have its time in common; the document says it once.
        if let cell = drafts[index].time, cell.contains(mention.range.lowerBound) {
          for other in sharing[cell] ?? [] {
            var shared = deadline
            shared.obligation = other
            shared.bearers = maker.acting(obligations[other]).map(\.text)
            shared.recipients = obligations[other].recipients.map(\.text)
            obligations[other].deadlines.append(shared)
          }
        }
      }
      reading.deadlines.append(deadline)
    }
    for mention in amounts {
      var limit = mention.limit
      if let index = owners.draft(over: mention.range) {
        limit.obligation = index
        obligations[index].limits.append(limit)
      }
      reading.limits.append(limit)
    }
    reading.obligations = obligations
  }
}
