internal import CongvanGrammar
internal import CongvanText

/// The lexicons, rules and islands that reading asks for by name, looked up once when a grammar is loaded.
///
/// A grammar without one of these names is refused when the reader is made: the names are the seam between rules and code.
final class Vocabulary: Sendable {
  let grammar: Grammar

  let bullet, misreadBullet, speck, misreadClosing, roman, misreadRoman, pointLetter, partWord, ordinal, countedOpener, documentPointer,
    openWord, numberedWord: LexiconRef
  let achievementHeading, describingHeading, requestHeading, submissionHeading, closingCue, taskColumn: LexiconRef
  let motto, mottoSecond, subjectLabel, letterSubjectLabel, addresseeLabel, recipientsLabel, archiveLabel: LexiconRef
  let signingAuthority, actingAuthority, deputyAuthority, deputyWord, deputyOffice, officeTitle, surname, strokeLetter, annexHead,
    orderingTitle, attachedCue, enactingCue, pageFurniture, bodyStart: LexiconRef
  let documentKind, typeCode, partyCode, numberLabel, provisionWord, announcingVerb, amendsCue, changedCue, effectiveCue, ownForceCue,
    replacesCue, repealsCue, withdrawsCue, lastingCue, timeNoun, dutyNoun, restrictingCue, presentCue, restNoun, unchangedCue: LexiconRef
  let bodyOf, bodyWithin, areaWord, companyForm, province, bodyHead, bodyDeterminer, levelNoun, notLevel, genericNoun, bodyName,
    fieldName, wholeBody, shortNameCue, bodyAbbreviation, bodyTail, committeeHead, roleHead: LexiconRef
  let taskVerb, taskAdverb, leadVerb, cooperateVerb, monitorVerb, adviseVerb, cooperateWith, directVerb: LexiconRef
  /// Slugs that reading needs though no word of the document need name them: of slides, of a letter, of any document,
  /// and of the kinds that go upward.
  let slidesKind, letterKind, anyKind, reportKind, submissionKind: String?
  /// The provisions that a last day or a start is derived by, as they are cited.
  let lastDayBasis, eventDayBasis, lengthBasis, dayOffBasis: String
  let normativeCue, formula, titleCue, citingOpener, obligingWord, forceCue, striveCue, notBody, notInitials, officeVerb, voiceVerb,
    weakAssign, thresholdCue, thresholdNoun, thresholdMeasure, callingVerb, samePeriodCue, turnCue, inviteCue, weakBound, relativeOpener,
    havingWord, zoneOpener, scoreColumn, departmentHead, whichWord, placeWord, sufferingWord, heldVerbCue, membersCue, informationNoun,
    reportedMatter, selfWord, paperNoun, whereCue, chargingWord, promptWord, servesAs, basisNoun, sanctionCue, handingVerb, dueOpener,
    strongDuty, chargeDuty, asideOpener, groupHead, compoundNoun, fieldOpener, personRank, personHead, helpVerb, classBeside, classAlone,
    timeOpener, openTime, urgencyMark, dayWord, selfReference, eventCue, governingHead, goalCue, goalHeadingOpener, examCue, reachVerb,
    clauseOpener, issuingVerb, approvingVerb, bodyRank, reportVerb, purposeCue: LexiconRef
  let definitionCue, classTail, happenedVerb, actionNoun, effectVerb, aheadOpener, joiningWord, titleTail, titleCloser, shortfallCue,
    beyondGoal, enactingDuty, fieldHead, totalRow, untilDay, emphasis, ongoingCue, weakLeast, placeOpener, toldCue, compareCue, scoreCue,
    scoreUnit, headingCue, guideCue, ownedNoun, stretchFrom, stretchTo, throughCue, consequenceCue, groundCue, bodyAside: LexiconRef
  let agentCue, givenCue, assentVerb, praiseVerb, closingVerb, originVerb, reachedColumn, directing, dutyWord, assignCue, requestCue,
    modal, prohibitCue, permitCue, recommendCue, doneCue, nominalHead: LexiconRef
  let exemptCue, negation, prohibitionHeading, rightHeading, titleOpener, askingCue, askingNoun, puttingCue, levelWord, dueVerb, aimCue,
    extentCue: LexiconRef
  let basisCue, recipientCue, conditionCue, birthCue, yearStart, yearOpener, judgingVerb, reviewHeading, notingVerb, settingCue,
    countedFrom, thenWord, listNoun, withinCue: LexiconRef
  let timeLabel, dueNoun, finishingVerb, countingCue, concerningCue, passiveWord, criterionVerb, throughoutVerb, handingInVerb,
    countedNoun: LexiconRef
  let everydayNoun, unitStop, limitFiller, measureNoun, thresholdVerb, classBound, exhortation, programmeNoun, and, each, oneByOne,
    belowCue, settledHead, deedVerb, aheadNoun, sentPaper, sendingVerb, troubleNoun, ownDay: LexiconRef
  let minCue, maxCue, provideVerb, workVerb, objectVerb, amountCue, sizeVerb, linkWord, wholeNoun, subjectOpener, shareStop, countStop,
    eachOf, recurringUnit, timeUnit, moneyUnit, measureUnit, beingWord, paperUnit, massUnit, bareUnit, numberNoun, adjunctOpener,
    commaCompound, forWord, one, verbLikeWord: LexiconRef

  /// All that a body's name may open with, and all words that an item's marker may.
  let bodyOpeners, markerWords: LexiconSet
  /// By symbol, a bit for each landmark that such a token is.
  let signs: [UInt32]

  let writtenDate, writtenNumber, dateInstant, clock, spelledNumber, furtherAmount, narrowed, headingCloser, excepted, unapplied, amending,
    moreTime: RuleRef
  let citations, citationRoles, deadlines, cellTimes, limits, goals, cellAmounts, dates, statements: IslandSet
  /// By rule, what sort of time it reads, where that is asked for.
  let timeSorts: [String: TimeSort]
  let confusions: Confusions
  let namePairs = NamePairs()
  let trust: Trust

  let comma, semicolon, colon, percent, stop, ellipsis, slash, dash, open, close, squareOpen, quoteMark, apostrophe, ampersand: Symbol

  init(grammar: Grammar) throws(GrammarError) {
    self.grammar = grammar
    var names = NameLookup(in: grammar, for: "reading documents")
    func lexicon(_ name: String) -> LexiconRef { names.lexicon(name) }
    bullet = lexicon("bullet")
    misreadBullet = lexicon("misread-bullet")
    speck = lexicon("speck")
    misreadClosing = lexicon("misread-closing")
    roman = lexicon("roman")
    misreadRoman = lexicon("misread-roman")
    pointLetter = lexicon("point-letter")
    partWord = lexicon("part-word")
    ordinal = lexicon("ordinal")
    countedOpener = lexicon("counted-opener")
    numberedWord = lexicon("numbered-word")
    documentPointer = lexicon("document-pointer")
    openWord = lexicon("open-word")
    achievementHeading = lexicon("achievement-heading")
    describingHeading = lexicon("describing-heading")
    requestHeading = lexicon("request-heading")
    submissionHeading = lexicon("submission-heading")
    closingCue = lexicon("closing-cue")
    taskColumn = lexicon("task-column")
    motto = lexicon("motto")
    mottoSecond = lexicon("motto-second")
    subjectLabel = lexicon("subject-label")
    letterSubjectLabel = lexicon("letter-subject-label")
    addresseeLabel = lexicon("addressee-label")
    recipientsLabel = lexicon("recipients-label")
    archiveLabel = lexicon("archive-label")
    signingAuthority = lexicon("signing-authority")
    actingAuthority = lexicon("acting-authority")
    deputyAuthority = lexicon("deputy-authority")
    deputyWord = lexicon("deputy-word")
    deputyOffice = lexicon("deputy-office")
    officeTitle = lexicon("office-title")
    surname = lexicon("surname")
    strokeLetter = lexicon("stroke-letter")
    annexHead = lexicon("annex-head")
    orderingTitle = lexicon("ordering-title")
    attachedCue = lexicon("attached-cue")
    enactingCue = lexicon("enacting-cue")
    pageFurniture = lexicon("page-furniture")
    bodyStart = lexicon("body-start")
    documentKind = lexicon("document-kind")
    typeCode = lexicon("type-code")
    partyCode = lexicon("party-code")
    numberLabel = lexicon("number-label")
    provisionWord = lexicon("provision-word")
    amendsCue = lexicon("amends-cue")
    changedCue = lexicon("changed-cue")
    effectiveCue = lexicon("effective-cue")
    ownForceCue = lexicon("own-force-cue")
    withdrawsCue = lexicon("withdraws-cue")
    lastingCue = lexicon("lasting-cue")
    timeNoun = lexicon("time-noun")
    dutyNoun = lexicon("duty-noun")
    restrictingCue = lexicon("restricting-cue")
    presentCue = lexicon("present-cue")
    restNoun = lexicon("rest-noun")
    unchangedCue = lexicon("unchanged-cue")
    replacesCue = lexicon("replaces-cue")
    repealsCue = lexicon("repeals-cue")
    announcingVerb = lexicon("announcing-verb")
    bodyOf = lexicon("body-of")
    bodyWithin = lexicon("body-within")
    areaWord = lexicon("area-word")
    province = lexicon("province")
    companyForm = lexicon("company-form")
    bodyHead = lexicon("body-head")
    bodyDeterminer = lexicon("body-determiner")
    levelNoun = lexicon("level-noun")
    notLevel = lexicon("not-level")
    genericNoun = lexicon("generic-noun")
    bodyName = lexicon("body-name")
    bodyAbbreviation = lexicon("body-abbreviation")
    fieldName = lexicon("field-name")
    notInitials = lexicon("not-initials")
    officeVerb = lexicon("office-verb")
    voiceVerb = lexicon("voice-verb")
    weakAssign = lexicon("weak-assign")
    inviteCue = lexicon("invite-cue")
    turnCue = lexicon("turn-cue")
    thresholdCue = lexicon("threshold-cue")
    callingVerb = lexicon("calling-verb")
    samePeriodCue = lexicon("same-period-cue")
    thresholdNoun = lexicon("threshold-noun")
    thresholdMeasure = lexicon("threshold-measure")
    weakBound = lexicon("weak-bound")
    wholeBody = lexicon("whole-body")
    shortNameCue = lexicon("short-name-cue")
    committeeHead = lexicon("committee-head")
    roleHead = lexicon("role-head")
    bodyTail = lexicon("body-tail")
    taskVerb = lexicon("task-verb")
    taskAdverb = lexicon("task-adverb")
    leadVerb = lexicon("lead-verb")
    cooperateVerb = lexicon("cooperate-verb")
    monitorVerb = lexicon("monitor-verb")
    adviseVerb = lexicon("advise-verb")
    cooperateWith = lexicon("cooperate-with")
    directVerb = lexicon("direct-verb")
    normativeCue = lexicon("normative-cue")
    formula = lexicon("formula")
    titleCue = lexicon("title-cue")
    citingOpener = lexicon("citing-opener")
    obligingWord = lexicon("obliging-word")
    forceCue = lexicon("force-cue")
    striveCue = lexicon("strive-cue")
    notBody = lexicon("not-body")
    relativeOpener = lexicon("relative-opener")
    havingWord = lexicon("having-word")
    scoreColumn = lexicon("score-column")
    zoneOpener = lexicon("zone-opener")
    departmentHead = lexicon("department-head")
    whichWord = lexicon("which-word")
    placeWord = lexicon("place-word")
    sufferingWord = lexicon("suffering-word")
    membersCue = lexicon("members-cue")
    reportedMatter = lexicon("reported-matter")
    informationNoun = lexicon("information-noun")
    paperNoun = lexicon("paper-noun")
    selfWord = lexicon("self-word")
    whereCue = lexicon("where-cue")
    promptWord = lexicon("prompt-word")
    chargingWord = lexicon("charging-word")
    servesAs = lexicon("serves-as")
    basisNoun = lexicon("basis-noun")
    sanctionCue = lexicon("sanction-cue")
    heldVerbCue = lexicon("held-verb-cue")
    handingVerb = lexicon("handing-verb")
    dueOpener = lexicon("due-opener")
    strongDuty = lexicon("strong-duty")
    chargeDuty = lexicon("charge-duty")
    asideOpener = lexicon("aside-opener")
    groupHead = lexicon("group-head")
    compoundNoun = lexicon("compound-noun")
    fieldOpener = lexicon("field-opener")
    personRank = lexicon("person-rank")
    helpVerb = lexicon("help-verb")
    personHead = lexicon("person-head")
    classBeside = lexicon("class-beside")
    classAlone = lexicon("class-alone")
    timeOpener = lexicon("time-opener")
    openTime = lexicon("open-time")
    urgencyMark = lexicon("urgency-mark")
    dayWord = lexicon("day-word")
    selfReference = lexicon("self-reference")
    eventCue = lexicon("event-cue")
    goalCue = lexicon("goal-cue")
    goalHeadingOpener = lexicon("goal-heading-opener")
    examCue = lexicon("exam-cue")
    reachVerb = lexicon("reach-verb")
    clauseOpener = lexicon("clause-opener")
    issuingVerb = lexicon("issuing-verb")
    approvingVerb = lexicon("approving-verb")
    bodyRank = lexicon("body-rank")
    governingHead = lexicon("governing-head")
    reportVerb = lexicon("report-verb")
    purposeCue = lexicon("purpose-cue")
    definitionCue = lexicon("definition-cue")
    classTail = lexicon("class-tail")
    happenedVerb = lexicon("happened-verb")
    actionNoun = lexicon("action-noun")
    effectVerb = lexicon("effect-verb")
    aheadOpener = lexicon("ahead-opener")
    joiningWord = lexicon("joining-word")
    titleCloser = lexicon("title-closer")
    shortfallCue = lexicon("shortfall-cue")
    beyondGoal = lexicon("beyond-goal")
    fieldHead = lexicon("field-head")
    enactingDuty = lexicon("enacting-duty")
    totalRow = lexicon("total-row")
    untilDay = lexicon("until-day")
    titleTail = lexicon("title-tail")
    emphasis = lexicon("emphasis")
    ongoingCue = lexicon("ongoing-cue")
    weakLeast = lexicon("weak-least")
    placeOpener = lexicon("place-opener")
    toldCue = lexicon("told-cue")
    compareCue = lexicon("compare-cue")
    scoreCue = lexicon("score-cue")
    scoreUnit = lexicon("score-unit")
    guideCue = lexicon("guide-cue")
    ownedNoun = lexicon("owned-noun")
    stretchFrom = lexicon("stretch-from")
    stretchTo = lexicon("stretch-to")
    throughCue = lexicon("through-cue")
    headingCue = lexicon("heading-cue")
    consequenceCue = lexicon("consequence-cue")
    groundCue = lexicon("ground-cue")
    bodyAside = lexicon("body-aside")
    agentCue = lexicon("agent-cue")
    givenCue = lexicon("given-cue")
    assentVerb = lexicon("assent-verb")
    praiseVerb = lexicon("praise-verb")
    closingVerb = lexicon("closing-verb")
    originVerb = lexicon("origin-verb")
    reachedColumn = lexicon("reached-column")
    directing = lexicon("directing")
    dutyWord = lexicon("duty-word")
    assignCue = lexicon("assign-cue")
    requestCue = lexicon("request-cue")
    modal = lexicon("modal")
    prohibitCue = lexicon("prohibit-cue")
    permitCue = lexicon("permit-cue")
    recommendCue = lexicon("recommend-cue")
    exemptCue = lexicon("exempt-cue")
    negation = lexicon("negation")
    prohibitionHeading = lexicon("prohibition-heading")
    rightHeading = lexicon("right-heading")
    titleOpener = lexicon("title-opener")
    askingCue = lexicon("asking-cue")
    levelWord = lexicon("level-word")
    dueVerb = lexicon("due-verb")
    puttingCue = lexicon("putting-cue")
    askingNoun = lexicon("asking-noun")
    aimCue = lexicon("aim-cue")
    extentCue = lexicon("extent-cue")
    doneCue = lexicon("done-cue")
    nominalHead = lexicon("nominal-head")
    basisCue = lexicon("basis-cue")
    recipientCue = lexicon("recipient-cue")
    withinCue = lexicon("within-cue")
    timeLabel = lexicon("time-label")
    dueNoun = lexicon("due-noun")
    finishingVerb = lexicon("finishing-verb")
    countingCue = lexicon("counting-cue")
    throughoutVerb = lexicon("throughout-verb")
    handingInVerb = lexicon("handing-in-verb")
    countedNoun = lexicon("counted-noun")
    concerningCue = lexicon("concerning-cue")
    passiveWord = lexicon("passive-word")
    criterionVerb = lexicon("criterion-verb")
    conditionCue = lexicon("condition-cue")
    birthCue = lexicon("birth-cue")
    yearStart = lexicon("year-start")
    yearOpener = lexicon("year-opener")
    judgingVerb = lexicon("judging-verb")
    reviewHeading = lexicon("review-heading")
    notingVerb = lexicon("noting-verb")
    settingCue = lexicon("setting-cue")
    countedFrom = lexicon("counted-from")
    thenWord = lexicon("then-word")
    listNoun = lexicon("list-noun")
    everydayNoun = lexicon("everyday-noun")
    unitStop = lexicon("unit-stop")
    limitFiller = lexicon("limit-filler")
    measureNoun = lexicon("measure-noun")
    minCue = lexicon("min-cue")
    maxCue = lexicon("max-cue")
    provideVerb = lexicon("provide-verb")
    workVerb = lexicon("work-verb")
    objectVerb = lexicon("object-verb")
    amountCue = lexicon("amount-cue")
    sizeVerb = lexicon("size-verb")
    linkWord = lexicon("link-word")
    wholeNoun = lexicon("whole-noun")
    subjectOpener = lexicon("subject-opener")
    shareStop = lexicon("share-stop")
    countStop = lexicon("count-stop")
    eachOf = lexicon("each-of")
    recurringUnit = lexicon("recurring-unit")
    timeUnit = lexicon("time-unit")
    moneyUnit = lexicon("money-unit")
    measureUnit = lexicon("measure-unit")
    beingWord = lexicon("being-word")
    paperUnit = lexicon("paper-unit")
    massUnit = lexicon("mass-unit")
    bareUnit = lexicon("bare-unit")
    numberNoun = lexicon("number-noun")
    commaCompound = lexicon("comma-compound")
    forWord = lexicon("for-word")
    one = lexicon("one")
    adjunctOpener = lexicon("adjunct-opener")
    verbLikeWord = lexicon("verb-like-word")
    thresholdVerb = lexicon("threshold-verb")
    classBound = lexicon("class-bound")
    exhortation = lexicon("exhortation")
    programmeNoun = lexicon("programme-noun")
    and = lexicon("and")
    each = lexicon("each")
    oneByOne = lexicon("one-by-one")
    belowCue = lexicon("below-cue")
    settledHead = lexicon("settled-head")
    deedVerb = lexicon("deed-verb")
    aheadNoun = lexicon("ahead-noun")
    sentPaper = lexicon("sent-paper")
    sendingVerb = lexicon("sending-verb")
    troubleNoun = lexicon("trouble-noun")

    writtenDate = names.rule("letterhead.date")
    writtenNumber = names.rule("letterhead.number")
    dateInstant = names.rule("date.instant")
    clock = names.rule("time.clock")
    spelledNumber = names.rule("number.spelled")
    furtherAmount = names.rule("limit.further")
    narrowed = names.rule("role.narrowed")
    headingCloser = names.rule("heading.closer")
    amending = names.rule("role.amends")
    moreTime = names.rule("request.more-time")
    excepted = names.rule("role.excepted")
    unapplied = names.rule("role.unapplied")
    let citationRole = names.rule("role.cue")
    ownDay = lexicon("own-day")
    let kindRole = lexicon("kind-role")
    let legalBasis = lexicon("legal-basis")
    let misreadLetters = lexicon("misread-letters")
    let misreadDigit = lexicon("misread-digit")
    let misreadQuarter = lexicon("misread-quarter")
    let misreadCue = lexicon("misread-cue")
    let rightWord = lexicon("right-word")
    let trusted = lexicon("trust")
    timeSorts = names.entries("time-sort").reduce(into: [:]) { sorts, entry in
      _ = names.rule(entry.phrase)
      sorts[entry.phrase] = entry.value?.symbol.flatMap(TimeSort.init)
    }
    for head in ["deadline", "cell"] { names.check(head, fault: DeadlineShape.fault) }
    names.check("limit") { $0["only"].map { LimitMention.Place($0) == nil } == true ? "only" : nil }
    try names.finish()

    bodyOpeners = LexiconSet(bodyDeterminer, wholeBody, bodyHead, officeTitle)
    markerWords = LexiconSet(partWord, roman, misreadRoman, pointLetter, countedOpener)

    func slug(_ role: String) -> String? {
      let key = grammar.tokenizer.tokens(of: role)
      return grammar.longest(kindRole, at: 0, in: key, range: 0..<key.count)?.value.symbol
    }
    func basis(_ role: String) -> String {
      let key = grammar.tokenizer.tokens(of: role)
      return grammar.longest(legalBasis, at: 0, in: key, range: 0..<key.count)?.value.text ?? ""
    }
    lastDayBasis = basis("last day")
    eventDayBasis = basis("event day")
    lengthBasis = basis("length")
    dayOffBasis = basis("day off")
    slidesKind = slug("slides")
    letterKind = slug("letter")
    anyKind = slug("any")
    reportKind = slug("report")
    submissionKind = slug("submission")
    citations = grammar.islands(["citation"])
    citationRoles = grammar.islands(rules: [citationRole])
    deadlines = grammar.islands(["deadline"])
    cellTimes = grammar.islands(["cell"])
    limits = grammar.islands(["limit"])
    goals = grammar.islands(["goal"])
    cellAmounts = grammar.islands(["amount"])
    statements = grammar.islands(["statement"])
    dates = grammar.islands(rules: [dateInstant, writtenDate])
    confusions = Confusions(
      grammar, letters: misreadLetters, digits: misreadDigit, romans: misreadQuarter, cues: misreadCue, rightWords: rightWord)

    trust = Trust(grammar, trusted)

    func mark(_ scalar: Unicode.Scalar) -> Symbol { grammar.symbols.symbol(ofKey: Folding.key(ofMark: scalar)) }
    comma = mark(",")
    semicolon = mark(";")
    percent = mark("%")
    colon = mark(":")
    stop = mark(".")
    ellipsis = mark("…")
    slash = mark("/")
    dash = mark("-")
    open = mark("(")
    close = mark(")")
    squareOpen = mark("[")
    quoteMark = mark("\"")
    apostrophe = mark("'")
    ampersand = mark("&")
    signs = Landmark.signs(
      grammar,
      marks: [
        .pause: [stop, semicolon, colon], .colon: [colon], .quote: [quoteMark], .turn: [semicolon], .shortName: [open],
      ],
      words: [
        .turn: [turnCue], .motto: [motto, mottoSecond], .enacting: [enactingCue], .shortName: [shortNameCue],
        .recipient: [reportVerb, recipientCue, purposeCue],
        .condition: [conditionCue], .done: [doneCue], .normative: [normativeCue], .agent: [agentCue], .obliging: [obligingWord],
        .definition: [definitionCue], .closer: [dutyWord, exhortation, closingVerb],
      ])
  }
}
