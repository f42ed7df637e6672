internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText
internal import Foundation

/// One document's way through reading: parts, outline, citations, times, quantities, obligations.
struct ReadingPass {
  private(set) var text: DocumentText
  private let workingDays: WorkingDayCalendar?
  private let registry: BodyRegistry?
  private var reading: Reading
  /// The stretches of the body that no class was found for, and the words in them by which orders are given.
  private var rest: [(range: Range<Int>, cues: [Range<Int>])] = []

  init(_ document: ExtractedDocument, vocabulary: Vocabulary, workingDays: WorkingDayCalendar?, registry: BodyRegistry?) {
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
    let found = text.foundLines()
    let lines = found.lines
    note(text.document.diagnostics)
    noteDamage()
    note(
      found.unread, as: "table.unread", severity: .warning,
      "the table was flattened as it was copied, and which line stood in which column cannot be told; read it on the page")
    guard !lines.isEmpty else { return reading }
    var layout = LayoutReader(text)
    let paragraphs = layout.paragraphs(lines)
    reading.directive = layout.directive
    reading.diagnostics += layout.diagnostics
    text = layout.text.givingShortNames(in: paragraphs.map(\.tokens))
    let builder = OutlineBuilder(text: text)
    let (outline, misnumbered) = builder.build(paragraphs)
    reading.outline = builder.nodes(outline)
    report(misnumbered, outline)

    let (cited, register) = DocumentCitations(
      text: text, items: outline, directive: reading.directive, enclosed: layout.enclosed, lastPage: layout.lastPage
    ).read()
    reading.citations = register.citations
    note(register.diagnostics)
    let items = cited.contains(where: \.role.isChange) ? outline : NewWording(text: text).quoting(outline)
    let changes = ChangeSentences(text: text, items: items).ranges(cited)
    if cited.contains(where: \.role.isChange) { noteChanges(changes, items, cited.filter(\.role.isChange).map(\.range)) }
    note(
      ChangeSentences(text: text, items: items).ownForce, as: Reading.ownForce,
      "the sentence says from when or until when the document holds, and orders nothing")
    LetterheadReader.fillIssuer(&reading.directive, from: items, of: text)
    let citations = cited.map(\.range)
    let years = YearContext(text, of: reading.directive)
    let isSubmission = reading.directive.isKind(text.vocabulary.submissionKind)

    let tasks = TaskReader(text)
    let taskLines = TaskLineReader(text: text, items: items, tasks: tasks).read()
    var walker = ObligationWalker(
      text: text, items: items, taskLines: taskLines.lines, furtherTasks: taskLines.further,
      isReport: reading.directive.isKind(text.vocabulary.reportKind), isSubmission: isSubmission,
      issuer: reading.directive.issuer.map { Folding.phrase($0) }, years: years)
    var drafts = walker.walk()
    drafts += taskLines.drafts
    let tables = TaskTableReader(text: text, tasks: tasks).read(items)
    drafts += tables.drafts
    let timeMatches = TimeMatches(text: text, items: items, citations: citations)
    drafts = StaggeredTimes(
      text: text, items: items, bodies: tasks.bodies, times: timeMatches,
      changed: TokenRanges(cited.filter(\.role.isChange).map(\.range))
    ).joined(to: drafts)
    note(
      tables.unread, as: "table.unread", severity: .warning,
      "the table looks like one of tasks, and none was read from it: no column is known to say what is to be done; read it on the page")
    drafts.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }

    let telling = Telling(
      text: text, told: walker.toldThroughout, ordered: drafts.map(\.range) + drafts.compactMap(\.time), items: items, citations: citations)
    let title = reading.directive.spans["subject"].map { text.range(of: $0.span) }
    var trust = ValueTrust(text, of: reading.directive)
    var times = DocumentDeadlines(
      text: text, items: items, matches: timeMatches, drafts: drafts, changes: changes,
      reader: DeadlineReader(text: text, years: years, workingDays: workingDays),
      filter: DeadlineFilter(telling, citations: citations, years: years, title: title)
    ).mentions()
    trust.settle(&times, telling)
    var amounts = DocumentLimits(
      text: text, items: items, filter: LimitFilter(telling: telling, toldSections: walker.toldSections, years: years),
      masks: TokenRanges(citations + times.map(\.range))
    ).mentions()
    trust.settle(&amounts)
    reading.diagnostics += trust.diagnostics
    let values = times.map(\.range) + amounts.map(\.range)
    note(values.flatMap { text.misspelledNumbers(in: $0) })

    ValueOwners(text: text, items: items, drafts: drafts, bodies: tasks.bodies, handedDown: walker.handedDown)
      .join(times, amounts, into: &reading)
    if let registry, let issued = reading.directive.issued, let standings = BodyStandings(registry: registry, issued: issued) {
      reading.diagnostics += standings.diagnostics(reading.obligations)
    }
    measure(
      CoverageMeter(
        text: text, items: items, ordered: drafts.flatMap { $0.read } + values, citations: citations, headings: walker.headings,
        isInCapitals: reading.directive.isKind(text.vocabulary.slidesKind),
        rest: RestReader(
          text: text, items: items, isSubmission: isSubmission, values: values, told: walker.told,
          argued: isSubmission ? walker.toldThroughout : [], calls: walker.calls)))
    return reading
  }

  /// What of the body no class was found for, once the pass has run.
  var unexplained: [UnexplainedStretch] {
    rest.map { UnexplainedStretch(span: text.place($0.range), cues: $0.cues.map { text.place($0) }) }
  }

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

  private mutating func readLayout(_ lines: [TextLine]) -> [Paragraph] {
    var layout = LayoutReader(text)
    let paragraphs = layout.paragraphs(lines)
    text = layout.text
    return paragraphs
  }

  // MARK: - What there is to say

  private mutating func note(_ diagnostics: [Diagnostic]) { reading.diagnostics += diagnostics.map(text.placed) }

  private mutating func noteDamage() {
    guard let first = text.repairs.first else { return }
    let message =
      "the text is machine-read or damaged: \(text.repairs.count) words or phrases were read as those they resemble, with less confidence"
    note([Diagnostic(id: "text.damaged", severity: .note, message: message, span: first.span)])
  }

  private mutating func report(_ misnumbered: [Int], _ items: [OutlineItem]) {
    let odd = misnumbered.filter { !items[$0].paragraph.isAnnex }
    guard let first = odd.first else { return }
    let markers = odd.compactMap { items[$0].paragraph.marker?.text }.joined(separator: ", ")
    let message = "numbers that do not follow the one before them: \(markers); each item was kept where it stands"
    note([Diagnostic(id: "outline.misnumbered", severity: .warning, message: message, span: text.span(items[first].paragraph.tokens))])
  }

  private mutating func note(_ ranges: [Range<Int>], as id: String, severity: Diagnostic.Severity = .note, _ message: String) {
    note(ranges.map { Diagnostic(id: id, severity: severity, message: message, span: text.span($0)) })
  }

  /// Names the sentences in which the document changes another, and the new wording below them and below items that do.
  ///
  /// - Parameter changed: Where those documents are named.
  private mutating func noteChanges(_ sentences: [Range<Int>], _ items: [OutlineItem], _ changed: [Range<Int>]) {
    note(
      sentences, as: Reading.changeSentence,
      "the sentence changes another document; what it does to that is an effect, and orders nothing of the issuer")
    let wordings = items.filter { $0.paragraph.newWording?.lowerBound == $0.paragraph.tokens.lowerBound }
    note(
      wordings.compactMap(\.paragraph.newWording), as: Reading.newWording,
      "the words are to stand in another document, by the line above them")
    note(
      NarrowedChanges(text: text, items: items).ranges(changed), as: Reading.narrowedChange,
      "the last sentence says that what is changed here is changed for some alone")
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
}
