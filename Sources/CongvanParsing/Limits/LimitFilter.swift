internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Sets aside amounts that are told, compared or scored, not ordered.
struct LimitFilter {
  let telling: Telling
  let years: YearContext
  /// What stands below headings over what was done or how things are.
  private let toldSections: TokenCover
  var text: DocumentText { telling.text }
  var vocabulary: Vocabulary { text.vocabulary }

  init(telling: Telling, toldSections: [Range<Int>], years: YearContext) {
    (self.telling, self.years) = (telling, years)
    self.toldSections = TokenCover(toldSections, count: telling.text.tokens.count)
  }

  /// Whether an amount is one to reach or keep.
  ///
  /// - Parameters:
  ///   - isExam: Whether the item says how an exam is made up, where points and questions are ordered.
  ///   - isGoal: Whether it stands below words that announce goals, where every figure is one.
  func keeps(_ mention: LimitMention, in item: OutlineItem, isExam: Bool, isGoal: @autoclosure () -> Bool) -> Bool {
    let range = mention.range
    if mention.only == .goal, !isGoal() { return false }
    if mention.only == .ordered, !telling.isOrdered[range.lowerBound] { return false }
    if mention.only == .allotted || mention.only == .striven, !isGoal(), !telling.isOrdered[range.lowerBound] { return false }
    if telling.isTitle(range.lowerBound) { return false }
    // A bare share of more than all is a result, or has lost its comma.
    if mention.limit.unit == "%", mention.limit.min ?? 0 > 100, text.tokens[range.lowerBound].kind == .number,
      !telling.isOrdered[range.lowerBound]
    {
      return false
    }
    // Of the shares that run together in a cell of a scanned table of results a machine loses the commas.
    if text.isMachineRead, item.paragraph.isAnnex, item.paragraph.cell != nil, mention.limit.unit == "%", mention.limit.op == .target,
      text.tokens[range.lowerBound].kind == .number, !telling.isOrdered[range.lowerBound], !isGoal(),
      runsTogether(range, item.paragraph.tokens)
    {
      return false
    }
    if isExam { return true }
    if mention.only == .exam { return false }
    let isOrdered = telling.isOrdered[range.lowerBound]
    let isLoose = !isOrdered && item.paragraph.marker == nil && item.paragraph.cell == nil
    if !isOrdered, isLoose || commends(item), text.starts(vocabulary.placeOpener, at: range.lowerBound, in: range) { return false }
    if telling.onlyTells(range.lowerBound) { return false }
    if !isOrdered, toldSections[range.lowerBound] || praises(item) && ![.min, .max].contains(mention.limit.op), !isGoal() { return false }
    if isOfPastYear(mention, item, isOrdered: isOrdered) { return false }
    if telling.isQuoted(range, in: item.paragraph.tokens), !telling.isInNewWording(range, of: item) { return false }
    if isLoose, !isGoal(), text.starts(vocabulary.weakLeast, at: range.lowerBound, in: range) || item.parent == nil && !binds(mention) {
      return false
    }
    // “đạt 58% số trường” in a paragraph that tells what was done is how things stand.
    let paragraph = item.paragraph.content
    if mention.limit.op == .target, isLoose, text.contains(vocabulary.doneCue, in: paragraph) { return false }
    // A share with a decimal is a result reached, unless it is ordered or bounded.
    if mention.limit.op == .target, text.words(range).contains(","), text.words(range).hasSuffix("%"), !isOrdered, !isGoal(),
      !text.starts(vocabulary.striveCue, at: range.lowerBound, in: range)
    {
      return false
    }
    let clause = telling.clause(before: range.lowerBound, in: item.paragraph.tokens)
    // “chỉ đạt 62,5%”
    if text.ends(vocabulary.shortfallCue, before: range.lowerBound, longest: 2, in: clause),
      text.starts(vocabulary.reachVerb, at: range.lowerBound, in: range)
    {
      return false
    }
    return !telling.isDone(clause, range.lowerBound, lasts: false) && !telling.isTold(range.lowerBound, in: item)
      && !isScored(range, clause)
      && (isOrdered || isGoal() || !isCompared(range, clause)) && !isCondition(range, clause) && !isThreshold(mention, clause)
      && !isClassMark(range, clause) && !isNoted(mention, clause) && !isCountedFromEvent(mention, clause)
  }

  /// Whether numbers stand in a cell right beside an amount, or a part of its own.
  private func runsTogether(_ range: Range<Int>, _ cell: Range<Int>) -> Bool {
    let (before, behind) = (range.lowerBound - 2, range.upperBound)
    return text.isFraction(range.lowerBound, in: cell) || cell.contains(behind) && text.tokens[behind].kind == .number
      || cell.contains(before) && text.tokens[before].kind == .number && text.tokens[before + 1].kind == .punctuation
  }

  /// “Hội đồng ghi nhận tỷ lệ phiếu đạt 92,3%”: a share that is told of by what is said before it.
  private func isNoted(_ mention: LimitMention, _ clause: Range<Int>) -> Bool {
    guard mention.limit.op == .target else { return false }
    for at in (max(clause.lowerBound, mention.range.lowerBound - 10)..<mention.range.lowerBound).reversed() {
      if text.tokens[at].kind == .punctuation { return false }
      if text.starts(vocabulary.approvingVerb, at: at, in: clause) { return true }
    }
    return false
  }

  /// “không quá 45 phút đối với khu vực thành thị, … tính từ lúc …”: a time to act in, which begins with an event.
  private func isCountedFromEvent(_ mention: LimitMention, _ clause: Range<Int>) -> Bool {
    let behind = mention.range.upperBound..<min(mention.range.upperBound + Self.furthestEvent, clause.upperBound)
    // “…, áp dụng kể từ ngày 01/7”: since when the limit holds.
    let end =
      behind.first { at in
        text.isMark(vocabulary.stop, at: at) || text.isMark(vocabulary.semicolon, at: at)
          || text.starts(vocabulary.taskVerb, at: at, in: clause)
      } ?? behind.upperBound
    let number = mention.range.last { text.tokens[$0].kind == .number } ?? mention.range.lowerBound
    let unit = number + 1 + text.length(vocabulary.timeUnit, at: number + 1, in: mention.range) == mention.range.upperBound
    return mention.limit.op == .max && unit
      && (behind.lowerBound..<end).contains { text.starts(vocabulary.countedFrom, at: $0, in: clause) }
  }

  /// How far behind a length of time the event it is counted from may stand.
  private static let furthestEvent = 25

  /// “Ghi nhận sự nỗ lực …”: an item that praises what was done.
  private func praises(_ item: OutlineItem) -> Bool {
    text.starts(vocabulary.notingVerb, at: item.paragraph.content.lowerBound, in: item.paragraph.content)
  }

  /// “Ghi nhận, đánh giá cao …”, “Thống nhất chủ trương …”.
  private func commends(_ item: OutlineItem) -> Bool {
    text.starts(vocabulary.approvingVerb, at: item.paragraph.content.lowerBound, in: item.paragraph.content)
  }

  /// “tối thiểu 03 người”, “phấn đấu 100%”: it says by its own words that it binds, or is striven for; “03 người”, “từ 3 đến 5 người” do not.
  private func binds(_ mention: LimitMention) -> Bool {
    let range = mention.range
    switch mention.limit.op {
    case .min, .max: return !text.starts(vocabulary.weakBound, at: range.lowerBound, in: range)
    case .target:
      // “Đưa 100% hồ sơ lên hệ thống”, but not “đạt 58%”.
      return text.starts(vocabulary.striveCue, at: range.lowerBound, in: range)
        || text.starts(vocabulary.taskVerb, at: range.lowerBound, in: range)
          && !text.starts(vocabulary.reachVerb, at: range.lowerBound, in: range)
    case .exactly, .range: return false
    }
  }

  /// “đạt 100% cộng 05 điểm”: a step of a score.
  private func isScored(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let rest = range.upperBound..<min(range.upperBound + 30, clause.upperBound)
    let end = rest.first { text.isMark(vocabulary.stop, at: $0) } ?? rest.upperBound
    return (range.upperBound..<end).contains { at in
      let cue = text.length(vocabulary.scoreCue, at: at, in: clause)
      return cue > 0 && at + cue + 1 < clause.upperBound && text.starts(vocabulary.scoreUnit, at: at + cue + 1, in: clause)
    }
  }

  /// “tăng 42% so với cùng kỳ”.
  private func isCompared(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    (range.upperBound..<min(range.upperBound + 2, clause.upperBound)).contains { text.starts(vocabulary.compareCue, at: $0, in: clause) }
  }

  /// “Chi bộ có từ 9 đảng viên trở lên được bầu …”, “các khoản nợ trên 90 ngày”: it says which of them are meant.
  private func isThreshold(_ mention: LimitMention, _ clause: Range<Int>) -> Bool {
    let v = vocabulary
    let range = mention.range
    guard mention.limit.op == .min || mention.limit.op == .max else { return false }
    // “Mỗi hộ được vay tối đa 100 triệu đồng không phải thế chấp”: what is set for each is none; nor is “bố trí ít nhất 02 người được tập huấn”.
    let isProvided =
      !text.starts(v.weakBound, at: range.lowerBound, in: range)
      && (range.lowerBound == clause.lowerBound || text.ends(v.taskVerb, before: range.lowerBound, longest: 3, in: clause))
    if range.upperBound < clause.upperBound, text.starts(v.thresholdCue, at: range.upperBound, in: clause),
      !text.starts(v.each, at: range.lowerBound, in: range), !isProvided
    {
      return true
    }
    guard text.starts(v.weakBound, at: range.lowerBound, in: range) else { return false }
    if isMeasureOfClass(range, clause) { return true }
    if picksOutSubject(range, clause) || picksOutObject(range, clause) || isListed(range, clause) || isConsidered(range, clause) {
      return true
    }
    if mention.limit.unit == "%", isMeasured(range, clause) { return false }
    var reaches = false
    for at in (max(clause.lowerBound, range.lowerBound - 6)..<range.lowerBound).reversed() {
      if mention.limit.unit != "%", picksOut(at, before: range.lowerBound, in: clause) { return true }
      if text.tokens[at].kind != .word || text.starts(v.taskVerb, at: at, in: clause) || text.starts(v.each, at: at, in: clause) {
        return false
      }
      reaches = reaches || text.starts(v.reachVerb, at: at, in: clause)
      if !reaches, text.starts(v.bodyDeterminer, at: at, in: clause) || text.starts(v.headingCue, at: at, in: clause) { return true }
    }
    return false
  }

  /// “duy trì tỷ lệ trẻ thấp còi ở các xã vùng cao dưới 12%”: a rate, and not those it is a rate of.
  private func isMeasured(_ amount: Range<Int>, _ clause: Range<Int>) -> Bool {
    for at in (max(clause.lowerBound, amount.lowerBound - 15)..<amount.lowerBound).reversed() {
      if text.tokens[at].kind == .punctuation { return false }
      if text.starts(vocabulary.measureNoun, at: at, in: clause) {
        return !text.ends(vocabulary.thresholdVerb, before: at, longest: 2, in: clause)
      }
    }
    return false
  }

  /// “hộ kinh doanh có doanh thu từ 01 tỷ đồng/năm trở lên”: what those of a class have; but not “02 máy phát điện có công suất từ 250 kVA
  /// trở lên”, which are asked for.
  private func isMeasureOfClass(_ amount: Range<Int>, _ clause: Range<Int>) -> Bool {
    let v = vocabulary
    let near = max(clause.lowerBound, amount.lowerBound - 4)..<amount.lowerBound
    guard let measure = near.first(where: { $0 + text.length(v.thresholdMeasure, at: $0, in: clause) == amount.lowerBound }),
      case let having = measure - 1, having > clause.lowerBound, text.starts(v.havingWord, at: having, in: clause),
      text.tokens[having - 1].kind == .word, !text.ends(v.taskVerb, before: having, longest: 3, in: clause)
    else { return false }
    let before = clause.lowerBound..<having
    let opener = before.suffix(12).last { text.tokens[$0].kind != .word || text.starts(v.bodyDeterminer, at: $0, in: clause) }
    if let opener, text.tokens[opener].kind == .number { return false }
    let namesClass = before.suffix(6).contains { at in
      [v.thresholdNoun, v.bodyHead].contains { at + text.length($0, at: at, in: clause) == having }
    }
    guard !namesClass else { return true }
    guard let opener, text.tokens[opener].kind == .word else { return false }
    // “Đề nghị các xã bố trí kho có dung tích …”: behind the verb stands what is asked for.
    return !(opener..<having).contains { text.starts(v.taskVerb, at: $0, in: clause) }
  }

  /// “Doanh nghiệp sử dụng từ 100 lao động trở lên báo cáo …”: the amount belongs to who is told what to do behind it.
  private func picksOutSubject(_ amount: Range<Int>, _ clause: Range<Int>) -> Bool {
    let v = vocabulary
    guard amount.upperBound < clause.upperBound, text.starts(v.taskVerb, at: amount.upperBound, in: clause),
      !text.ends(v.taskVerb, before: amount.lowerBound, longest: 3, in: clause)
        || text.ends(v.thresholdVerb, before: amount.lowerBound, longest: 2, in: clause)
    else { return false }
    let near = max(clause.lowerBound, amount.lowerBound - 12)..<amount.lowerBound
    let start = near.last { text.tokens[$0].kind == .punctuation }.map { $0 + 1 } ?? near.lowerBound
    guard start == clause.lowerBound || text.tokens[start - 1].kind == .punctuation, start < amount.lowerBound else { return false }
    // “100% tàu cá có chiều dài từ 15 m trở lên lắp đặt …”
    let isShare = start > clause.lowerBound && text.isMark(v.percent, at: start - 1)
    return (isShare || text.starts(v.thresholdNoun, at: start, in: clause) || text.starts(v.bodyHead, at: start, in: clause))
      && !(start..<amount.lowerBound).contains { text.starts(v.each, at: $0, in: clause) }
  }

  /// “tổng hợp các đơn vị giải ngân dưới 10%”: the class that is worked on, of which the amount says who is meant.
  private func picksOutObject(_ amount: Range<Int>, _ clause: Range<Int>) -> Bool {
    let v = vocabulary
    for at in (max(clause.lowerBound, amount.lowerBound - 10)..<amount.lowerBound).reversed() {
      if text.tokens[at].kind != .word { return false }
      guard text.starts(v.bodyDeterminer, at: at, in: clause) else { continue }
      return !text.starts(v.each, at: at, in: clause) && !text.ends(v.assignCue, before: at, in: clause)
        && (text.ends(v.taskVerb, before: at, in: clause) || text.ends(v.recipientCue, before: at, in: clause))
    }
    return false
  }

  /// “danh sách chủ đầu tư chậm gửi báo cáo từ 02 kỳ trở lên”: it says who is on a list; but not “lập danh sách từ 20 hộ trở lên”.
  private func isListed(_ amount: Range<Int>, _ clause: Range<Int>) -> Bool {
    for at in (max(clause.lowerBound, amount.lowerBound - 15)..<amount.lowerBound).reversed() {
      // “bảo đảm danh sách có tỷ lệ nữ từ 35% trở lên”: what a list is to be.
      let sets = [vocabulary.strongDuty, vocabulary.reachVerb, vocabulary.measureNoun].contains { text.starts($0, at: at, in: clause) }
      if sets || text.tokens[at].kind == .punctuation { return false }
      let noun = text.length(vocabulary.listNoun, at: at, in: clause)
      if noun > 0 { return amount.lowerBound - at - noun > 2 }
    }
    return false
  }

  /// “đơn vị chậm gửi từ 03 báo cáo trở lên trong năm thì …”, “các dự án có tỷ lệ giải ngân dưới 30%”: who has so much, of whom more is said.
  private func isConsidered(_ amount: Range<Int>, _ clause: Range<Int>) -> Bool {
    let v = vocabulary
    for at in amount.upperBound..<min(amount.upperBound + 6, clause.upperBound) {
      if text.tokens[at].kind == .punctuation { break }
      if text.starts(v.thenWord, at: at, in: clause) { return true }
    }
    for at in (max(clause.lowerBound, amount.lowerBound - 8)..<amount.lowerBound).reversed() {
      if text.tokens[at].kind == .punctuation { return false }
      guard text.starts(v.measureNoun, at: at, in: clause), at > clause.lowerBound, text.starts(v.havingWord, at: at - 1, in: clause) else {
        continue
      }
      let noun = (max(clause.lowerBound, at - 4)..<at - 1).first { $0 + text.length(v.thresholdNoun, at: $0, in: clause) == at - 1 }
      guard let noun, noun > clause.lowerBound + 1 else { return false }
      return text.starts(v.bodyDeterminer, at: noun - 1, in: clause) && !text.starts(v.each, at: noun - 1, in: clause)
        && text.tokens[noun - 2].kind == .word
    }
    return false
  }

  /// “phân loại theo 03 mức (dưới 30%, …)”, “Tình huống 2 (từ 10 đến 30 người):”: what a class or a case is known by.
  private func isClassMark(_ amount: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard amount.lowerBound > clause.lowerBound, text.isMark(vocabulary.open, at: amount.lowerBound - 1) else { return false }
    let end = amount.upperBound
    let headsCase = end + 1 < clause.upperBound && text.isMark(vocabulary.close, at: end) && text.isMark(vocabulary.colon, at: end + 1)
    return headsCase || text.starts(vocabulary.classBound, at: amount.lowerBound, in: amount)
  }

  /// Whether the word for what is picked out ends with a token: “khách hàng có dư nợ từ …”, but not “mỗi hộ có từ …” or “giảm số hộ từ …”.
  private func picksOut(_ last: Int, before amount: Int, in clause: Range<Int>) -> Bool {
    let noun = (max(clause.lowerBound, last - 1)...last).first {
      $0 + text.length(vocabulary.thresholdNoun, at: $0, in: clause) == last + 1
    }
    guard let noun, noun + 1 < amount else { return false }
    guard noun > clause.lowerBound else { return true }
    return !text.starts(vocabulary.each, at: noun - 1, in: clause)
      && !text.ends(vocabulary.settingCue, before: noun, longest: 2, in: clause)
  }

  /// “Nếu có từ 02 địa phương trở lên …”: what a condition starts from, not what is ordered.
  private func isCondition(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > clause.lowerBound, range.lowerBound - start < 20, text.tokens[start - 1].kind != .punctuation { start -= 1 }
    return (start..<range.lowerBound).contains { text.starts(vocabulary.conditionCue, at: $0, in: start..<range.lowerBound) }
  }
}
