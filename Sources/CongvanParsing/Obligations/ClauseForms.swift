internal import CongvanGrammar
internal import CongvanText

/// The forms that clauses have: where one ends, whether it opens with a task, a condition, a quotation, an act of the document itself.
struct ClauseForms {
  let text: DocumentText
  let tasks: TaskReader
  private var vocabulary: Vocabulary { text.vocabulary }

  /// Sentences, and parts of them that name who acts or whom they direct, behind a semicolon or where others are charged behind a comma.
  func clauses(of range: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for sentence in text.sentences(of: range) {
      var start = sentence.lowerBound
      for turn in text.places(of: .turn, in: sentence) {
        guard let at = mark(before: turn, in: sentence) else { continue }
        let rest = at + 1..<sentence.upperBound
        // “Đối với Sở A; Sở B mỗi đơn vị …”: the semicolon stands inside a list.
        let first = start + text.length(vocabulary.assignCue, at: start, in: range)
        if let list = tasks.bodies.list(at: first, in: range), list.end > at { continue }
        guard tasks.subjectStarts(in: rest) || tasks.drawsIn(rest) else { continue }
        add(start..<at + 1, to: &out)
        start = at + 1
      }
      add(start..<sentence.upperBound, to: &out)
    }
    return out
  }

  /// “(1) Rà soát …; (2) Tổng hợp …”: what each number of a run within a paragraph opens, without the number; the whole where there is no
  /// such run.
  func numberedParts(of range: Range<Int>) -> [Range<Int>] {
    var starts: [Int] = []
    for at in range.dropLast(3) where text.isMark(vocabulary.open, at: at) && text.isMark(vocabulary.close, at: at + 2) {
      let number = text.tokens[at + 1]
      guard number.kind == .number, Int(number.value) == starts.count + 1,
        at == range.lowerBound || !starts.isEmpty && text.tokens[at - 1].kind == .punctuation
      else { continue }
      starts.append(at)
    }
    // “(1) Rà soát hồ sơ đất đai, (2) hồ sơ xây dựng”: numbers of one task's objects.
    guard starts.count > 1, starts.allSatisfy({ $0 + 3 < range.upperBound && startsTask($0 + 3, in: range) }) else { return [range] }
    return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0 + 3..<$1 }
  }

  /// Adds a clause, in two where who acts comes first and others are charged behind a comma: “Sở A tổng hợp, các xã có trách nhiệm …”.
  private func add(_ clause: Range<Int>, to out: inout [Range<Int>]) {
    var start = clause.lowerBound
    for duty in text.places(of: .obliging, in: clause) where text.starts(vocabulary.chargeDuty, at: duty, in: clause) {
      let near = max(start + 1, duty - Self.longestCharged)..<max(start + 1, duty)
      guard
        let comma = near.first(where: {
          text.isMark(vocabulary.comma, at: $0) && tasks.bodies.list(at: $0 + 1, in: clause)?.end == duty
        }), tasks.subjectStarts(in: start..<comma),
        // “phối hợp với Sở A, Sở B có trách nhiệm …”: the comma stands inside a list.
        !(near.lowerBound..<comma).contains(where: { tasks.bodies.list(at: $0, in: clause).map { $0.end > comma } ?? false })
      else { continue }
      out.append(start..<comma + 1)
      start = comma + 1
    }
    let rest = start..<clause.upperBound
    if tasks.subjectStarts(in: rest), !tasks.charges(in: rest), let comma = commaBeforeEach(in: rest) {
      out.append(start..<comma + 1)
      start = comma + 1
    }
    out.append(start..<clause.upperBound)
  }

  /// The comma behind which each of a class of bodies has its own part: “Sở A tổ chức hội thi, mỗi phòng A cử 12 giáo viên”.
  private func commaBeforeEach(in clause: Range<Int>) -> Int? {
    clause.first { at in
      guard text.isMark(vocabulary.comma, at: at), text.starts(vocabulary.each, at: at + 1, in: clause),
        let named = tasks.bodies.list(at: at + 1, in: clause), named.names.count == 1,
        named.names[0].contains(where: { text.tokens[$0].flags.contains(.capitalized) })
      else { return false }
      return text.starts(vocabulary.taskVerb, at: named.end, in: clause)
    }
  }

  /// How many tokens back from their duty those who are charged may begin.
  private static let longestCharged = 30

  /// The mark that may end a clause: a semicolon, or the comma before words that turn to another body: “…, riêng Sở Y tế …”.
  private func mark(before turn: Int, in sentence: Range<Int>) -> Int? {
    if text.isMark(vocabulary.semicolon, at: turn) { return turn + 1 < sentence.upperBound ? turn : nil }
    guard turn > sentence.lowerBound, text.isMark(vocabulary.comma, at: turn - 1), text.starts(vocabulary.turnCue, at: turn, in: sentence)
    else { return nil }
    return turn - 1
  }

  /// Whether a full stop, semicolon, slash or the dots of an open list close it, or the quotation that it is the whole of: headings have none.
  func isClosed(_ clause: Range<Int>) -> Bool {
    let last = text.tokens[clause.upperBound - 1]
    let behind = clause.upperBound + 1
    if behind < text.tokens.count, text.isMark(vocabulary.quoteMark, at: clause.upperBound),
      text.isMark(vocabulary.stop, at: behind) || text.isMark(vocabulary.semicolon, at: behind)
    {
      return true
    }
    return last.kind == .punctuation
      && ([vocabulary.stop, vocabulary.semicolon, vocabulary.slash].contains(last.symbol) || goesOn(clause))
  }

  /// “… tờ rơi, pa nô,...”: a list that breaks off, and no dots to be filled in.
  private func goesOn(_ clause: Range<Int>) -> Bool {
    let last = clause.upperBound - 1
    return text.isMark(vocabulary.ellipsis, at: last) && last > clause.lowerBound && !text.isMark(vocabulary.ellipsis, at: last - 1)
      && clause.suffix(12).contains { text.isMark(vocabulary.comma, at: $0) }
  }

  /// “1. UBND các xã, thị trấn.”: nothing but the names of bodies, though a full stop closes it.
  func isHeadingWithStop(_ trimmed: Range<Int>) -> Bool { tasks.bodies.wholeList(trimmed, mayHoldVerbs: false) != nil }

  /// Whether a full stop or semicolon ends it, and no address: “https://…/”.
  func isSentence(_ clause: Range<Int>) -> Bool {
    [vocabulary.stop, vocabulary.semicolon].contains { text.isMark($0, at: clause.upperBound - 1) }
  }

  /// “Kính mời các đồng chí dự …:”: what stands below says what awaits those invited, and asks nothing of them.
  func invites(_ subject: TaskReader.Subject, in range: Range<Int>) -> Bool {
    subject.names.first.map { text.ends(vocabulary.inviteCue, before: $0.lowerBound, in: range) } ?? false
  }

  func endsWithColon(_ clause: Range<Int>) -> Bool { text.isMark(vocabulary.colon, at: clause.upperBound - 1) }

  /// Whether a quotation of another text is open at `at`; the new wording of a changed provision is this document's own.
  ///
  /// - Parameter quotes: The quotation marks in `range`.
  func isQuoted(_ at: Int, in range: Range<Int>, _ quotes: TokenPlaces) -> Bool {
    let before = quotes.count(before: at)
    return before % 2 == 1 && quotes.count(before: range.upperBound) > before
      && !text.contains(vocabulary.amendsCue, in: range.lowerBound..<at)
  }

  /// Whether a clause does what it says by saying it: “Ban hành kèm theo Quyết định này …”, “Bãi bỏ khoản 2 Điều 5 …”.
  func isAct(_ clause: Range<Int>) -> Bool {
    let v = vocabulary
    if text.starts(v.approvingVerb, at: clause.lowerBound, in: clause) { return true }
    if text.starts(v.issuingVerb, at: clause.lowerBound, in: clause) { return text.contains(v.selfReference, in: clause) }
    return changes(from: clause.lowerBound, in: clause)
  }

  /// Whether another document is changed there: “đồng ý gia hạn thời hạn tại mục 2 Công văn …”.
  func changes(from first: Int, in clause: Range<Int>) -> Bool {
    let v = vocabulary
    var at = first
    while at < clause.upperBound, text.starts(v.announcingVerb, at: at, in: clause) {
      at += text.length(v.announcingVerb, at: at, in: clause)
    }
    let amends = at < clause.upperBound && v.grammar.match(v.amending, at: at, in: text.tokens, range: clause) != nil
    if amends || changeCues.contains(where: { text.starts($0, at: at, in: clause) }) { return namesPart(clause) }
    // “Thu hồi Công văn số …”, but no land “theo Quyết định số …”.
    let named = at + text.length(v.withdrawsCue, at: at, in: clause)
    return named > at && text.starts(v.documentKind, at: named, in: clause)
  }

  /// “Sở A báo cáo đã sửa chữa xong …”: what one body reported, where it neither falls due nor goes on to an order.
  func tellsWhatWasDone(_ subject: TaskReader.Subject, in clause: Range<Int>) -> Bool {
    let verb = text.length(vocabulary.reportVerb, at: subject.predicate, in: clause)
    guard subject.form == .named, verb > 0, text.starts(vocabulary.doneCue, at: subject.predicate + verb, in: clause),
      let name = subject.names.first, subject.names.count == 1,
      !text.starts(vocabulary.bodyDeterminer, at: name.lowerBound, in: clause)
    else { return false }
    return !(subject.predicate + verb..<clause.upperBound).contains { at in
      [vocabulary.dueOpener, vocabulary.assignCue].contains { text.starts($0, at: at, in: clause) }
    }
  }

  /// “Là cơ sở để các đơn vị xây dựng kế hoạch”: what the document is for.
  func tellsPurpose(_ clause: Range<Int>) -> Bool {
    let cue = text.length(vocabulary.servesAs, at: clause.lowerBound, in: clause)
    let basis = text.length(vocabulary.basisNoun, at: clause.lowerBound + cue, in: clause)
    return cue > 0 && basis > 0 && text.starts(vocabulary.purposeCue, at: clause.lowerBound + cue + basis, in: clause)
  }

  /// “Các nội dung khác của Công văn số … giữ nguyên”: what a change does not touch.
  func leavesRest(_ clause: Range<Int>) -> Bool {
    text.starts(vocabulary.restNoun, at: clause.lowerBound, in: clause) && text.contains(vocabulary.unchangedCue, in: clause)
  }

  /// “Việc gia hạn chỉ áp dụng đối với …”: for whom a change holds.
  func narrows(_ clause: Range<Int>) -> Bool {
    vocabulary.grammar.match(vocabulary.narrowed, at: clause.lowerBound, in: text.tokens, range: clause) != nil
  }

  private var changeCues: [LexiconRef] { [vocabulary.amendsCue, vocabulary.replacesCue, vocabulary.repealsCue] }

  /// Whether a document or a part of one is named by its number.
  private func namesPart(_ range: Range<Int>) -> Bool {
    let v = vocabulary
    return range.contains { at in
      let length = max(text.length(v.partWord, at: at, in: range), text.length(v.numberLabel, at: at, in: range))
      return length > 0 && at + length < range.upperBound && text.tokens[at + length].kind == .number
    }
  }

  /// What stands in the quotation marks behind the colon of “Bổ sung mục 4 vào Công văn số 12/SNV như sau: “…””, to be read by itself.
  ///
  /// - Parameter quotes: The quotation marks in `range`.
  func newWording(in range: Range<Int>, _ quotes: [Int]) -> Range<Int>? {
    guard quotes.count == 2, quotes[0] > range.lowerBound + 1,
      text.isMark(vocabulary.colon, at: quotes[0] - 1) || text.ends(vocabulary.puttingCue, before: quotes[0], longest: 7, in: range),
      quotes[0] + 1 < quotes[1], text.trimmed(quotes[1] + 1..<range.upperBound).isEmpty
    else { return nil }
    let lead = range.lowerBound..<quotes[0]
    return changeCues.contains { text.contains($0, in: lead) } && namesPart(lead) ? quotes[0] + 1..<quotes[1] : nil
  }

  /// What stands between the first and the last quotation mark, for words that are in them as a whole.
  func unquoted(_ range: Range<Int>, _ quotes: [Int]) -> Range<Int>? {
    guard let first = quotes.first, let last = quotes.last, first <= range.lowerBound + 1, first + 1 < last,
      text.trimmed(last + 1..<range.upperBound).isEmpty
    else { return nil }
    return first + 1..<last
  }

  /// The bodies that a clause without a subject tells to act: “Chỉ đạo các trường …”, “Nghiêm cấm các hộ …”.
  func told(by clause: Range<Int>) -> [Range<Int>] {
    let v = vocabulary
    let first = clause.lowerBound
    let directed = tasks.directed(from: first, in: clause)
    if !directed.isEmpty { return directed }
    let cue = max(text.length(v.prohibitCue, at: first, in: clause), text.length(v.recommendCue, at: first, in: clause))
    return cue > 0 ? tasks.bodies.list(at: first + cue, in: clause)?.names ?? [] : []
  }

  /// “Phân công lực lượng trực …” below a heading that names who acts: their task, and not that of those they choose.
  func assignsOwn(_ clause: Range<Int>) -> Bool {
    let cue = text.length(vocabulary.weakAssign, at: clause.lowerBound, in: clause)
    guard cue > 0, let told = tasks.bodies.list(at: clause.lowerBound + cue, in: clause) else { return false }
    return told.names.allSatisfy(isAnybody)
  }

  /// “Đối với các điểm sạt lở, phân công cán bộ xã trực tại chỗ”: the same behind an opening phrase.
  func choosesOwn(_ subject: TaskReader.Subject, in clause: Range<Int>) -> Bool {
    subject.form == .assigned && subject.names.allSatisfy(isAnybody)
      && subject.names.first.map { text.ends(vocabulary.weakAssign, before: $0.lowerBound, in: clause) } ?? false
  }

  /// “Yêu cầu nhà thầu thi công ba ca” below a heading: they call on others, and both have to see to it.
  func callsOn(_ subject: TaskReader.Subject, in clause: Range<Int>) -> Bool {
    let cue = text.length(vocabulary.callingVerb, at: clause.lowerBound, in: clause)
    return subject.form == .assigned && cue > 0 && subject.names.first?.lowerBound == clause.lowerBound + cue
  }

  /// Whether a name only says what kind of people are meant, or each of them.
  private func isAnybody(_ name: Range<Int>) -> Bool {
    !name.contains { text.tokens[$0].flags.contains(.capitalized) }
      && (!text.starts(vocabulary.bodyDeterminer, at: name.lowerBound, in: name)
        || text.starts(vocabulary.each, at: name.lowerBound, in: name))
  }

  /// “Hóa đơn bán hàng, giao hàng ủy thác”: a paper that belongs to others, which nobody is told to hand in.
  func listsPaper(_ clause: Range<Int>) -> Bool {
    text.starts(vocabulary.paperNoun, at: clause.lowerBound, in: clause) && reportVerb(in: clause) == nil && !tasks.modality.obliges(clause)
  }

  func startsCondition(_ clause: Range<Int>) -> Bool {
    text.starts(vocabulary.closingCue, at: clause.lowerBound, in: clause)
      || text.starts(vocabulary.conditionCue, at: clause.lowerBound, in: clause)
  }

  /// The first verb of reporting that is no part of a name: “Thông tin và Truyền thông”.
  func reportVerb(in clause: Range<Int>) -> Int? {
    clause.first { at in
      guard text.starts(vocabulary.reportVerb, at: at, in: clause) else { return false }
      guard at > clause.lowerBound else { return true }
      return !text.tokens[at].flags.contains(.capitalized)
        && !(text.starts(vocabulary.and, at: at - 1, in: clause) && text.tokens[at - 1].flags.contains(.capitalized))
    }
  }

  /// “… chịu trách nhiệm thi hành Quyết định này”: by these words a decision binds those it names, wherever they stand.
  func enacts(_ predicate: Int, in clause: Range<Int>) -> Bool { text.starts(vocabulary.enactingDuty, at: predicate, in: clause) }

  /// “Hộ nộp chậm bị xử phạt theo quy định”: what befalls some, and nothing they are to do.
  func threatens(from predicate: Int, in clause: Range<Int>) -> Bool {
    for at in predicate..<clause.upperBound {
      if text.tokens[at].kind == .punctuation || text.starts(vocabulary.obligingWord, at: at, in: clause) { return false }
      if text.starts(vocabulary.sanctionCue, at: at, in: clause) { return true }
    }
    return false
  }

  /// “… nghiêm túc triển khai thực hiện”: a call that adds no task.
  func isExhortation(_ predicate: Int, in clause: Range<Int>) -> Bool {
    var at = predicate
    while at < clause.upperBound, text.starts(vocabulary.taskAdverb, at: at, in: clause),
      !text.starts(vocabulary.exhortation, at: at, in: clause)
    {
      at += text.length(vocabulary.taskAdverb, at: at, in: clause)
    }
    return clause.upperBound - at <= 24 && text.starts(vocabulary.exhortation, at: at, in: clause)
      && reportVerb(in: at..<clause.upperBound) == nil
  }

  /// Whether a clause opens with the name of a matter rather than with what to do.
  func isNominal(_ clause: Range<Int>) -> Bool {
    text.starts(vocabulary.nominalHead, at: clause.lowerBound, in: clause) || text.tokens[clause.lowerBound].kind != .word
      || tasks.bodies.starts(at: clause.lowerBound, in: clause) || !text.tokens[clause.lowerBound].flags.contains(.capitalized)
  }

  /// “Phụ trách: …”, “Công tác kiểm tra …”: whether a noun opens a clause, and not as a label before a colon.
  func opensWithNoun(_ clause: Range<Int>) -> Bool {
    let noun = text.length(vocabulary.nominalHead, at: clause.lowerBound, in: clause)
    return noun > 0 && !(noun < clause.count && text.isMark(vocabulary.colon, at: clause.lowerBound + noun))
  }

  /// Whether a task starts here: a task verb, perhaps behind adverbs, an opening time or a label “Về …:”.
  func startsTask(_ at: Int, in range: Range<Int>) -> Bool { taskStart(at, in: range) != nil }

  func taskStart(_ at: Int, in range: Range<Int>) -> Int? {
    if tasks.opensPredicate(at, in: range) || tasks.modality.forbids(at, in: range) { return at }
    // “Về thi công: chỉ đạo …”.
    if let colon = text.colon(in: at..<range.upperBound, reach: 40), colon + 1 < range.upperBound {
      return tasks.opensPredicate(colon + 1, in: range) ? colon + 1 : nil
    }
    // “Hằng tháng, trước ngày 25, báo cáo …”.
    for next in (at..<range.upperBound).prefix(40) {
      if text.isMark(vocabulary.colon, at: next) || text.isMark(vocabulary.comma, at: next), next + 1 < range.upperBound,
        text.starts(vocabulary.taskVerb, at: next + 1, in: range)
      {
        return next + 1
      }
      if text.isMark(vocabulary.stop, at: next) || text.isMark(vocabulary.semicolon, at: next) { return nil }
    }
    return nil
  }
}
