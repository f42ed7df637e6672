internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads tasks in sentences: the subject, the verbs, the bodies that work along.
///
/// Handed about with every reader of clauses, so it is one reference.
final class TaskReader: Sendable {
  let text: DocumentText
  let bodies: BodyReader
  let modality: ModalityReader
  var vocabulary: Vocabulary { text.vocabulary }

  init(_ text: DocumentText) {
    self.text = text
    bodies = BodyReader(text)
    modality = ModalityReader(text)
  }

  /// What a sentence says about who acts: the bodies, where the predicate starts, and by which words.
  struct Subject {
    var names: [Range<Int>]
    /// Those of `names` that the sentence itself speaks to; the rest are directed by them.
    var own: [Range<Int>]
    var predicate: Int
    var isRequest: Bool
    var form: Form
  }

  /// The subject named at the start of a clause or behind its opening phrases.
  ///
  /// - Parameter isListed: Whether the clause opens a list item, where a task verb in front means that nobody is named.
  func subject(in range: Range<Int>, isListed: Bool = false) -> Subject? {
    let first = bodies.list(at: range.lowerBound, in: range)
    if let found = sender(in: range) ?? assigned(at: range.lowerBound, by: first, in: range) { return found }
    let named = plain(first, in: range) ?? plain(bodies.goingOn(first, in: range), in: range), isMatter = opensMatter(range)
    let holdsOther = isMatter || holdsAgent(first, in: range)
    if let named, !holdsOther { return charged(behind: named, in: range) ?? named }
    if isMatter || !opensPredicate(range.lowerBound, in: range), let found = agent(in: range) { return found }
    if let named { return named }
    if let found = behindOpeningTime(range.lowerBound, in: range) { return found }
    // A clause that opens with its task has no subject of its own: bodies behind the verb are its objects.
    let opensTask = text.starts(vocabulary.taskVerb, at: range.lowerBound, in: range)
    let opener = isListed ? vocabulary.groundCue : vocabulary.clauseOpener
    let opensGround =
      text.length(opener, at: range.lowerBound, in: range) >= text.length(vocabulary.taskVerb, at: range.lowerBound, in: range)
    if let found = bracketed(in: range) { return found }
    guard !opensTask || opensGround else { return labelled(range) }
    for start in openings(of: range).dropFirst() {
      let named = bodies.list(at: start, in: range)
      if let found = assigned(at: start, by: named, in: range) { return found }
      let wide = widened(start, in: range)
      if let found = plain(wide == start ? named : bodies.list(at: wide, in: range), in: range),
        isSubject(at: start, before: found.predicate, in: range), !goesOnTied(start, to: found.predicate, in: range)
      {
        return charged(behind: found, in: range) ?? found
      }
      if let found = behindOpeningTime(start, in: range) { return found }
      // “Căn cứ …, chỉ đạo các trường …”: bodies behind the verb are directed by those named above.
      if !directed(from: start, in: range).isEmpty { return nil }
      // “Về thi công: chỉ đạo …”: behind the label stands the task, and nobody is named.
      if text.isMark(vocabulary.colon, at: start - 1), opensPredicate(start, in: range) { return nil }
    }
    return nil
  }

  /// “Văn phòng truyền đạt ý kiến của Chủ tịch: giao Sở A …”: whom the one who speaks charges behind a colon.
  private func charged(behind speaker: Subject, in range: Range<Int>) -> Subject? {
    guard text.starts(vocabulary.voiceVerb, at: speaker.predicate, in: range),
      let colon = text.colon(in: speaker.predicate..<range.upperBound, reach: Self.longestSaying), colon + 1 < range.upperBound
    else { return nil }
    return assigned(at: colon + 1, by: nil, in: range)
  }

  /// The most tokens between who speaks and the colon behind which it is said who acts.
  private static let longestSaying = 24

  /// “Tổ công nghệ số do Chủ tịch UBND xã | quyết định thành lập”: a name that runs on over who acts.
  private func holdsAgent(_ list: BodyReader.BodyList?, in range: Range<Int>) -> Bool {
    list?.names.contains { name in name.contains { text.starts(vocabulary.agentCue, at: $0, in: range) } } ?? false
  }

  /// Whether a clause opens right away with who acts.
  func subjectStarts(in range: Range<Int>) -> Bool {
    let first = bodies.list(at: range.lowerBound, in: range)
    return assigned(at: range.lowerBound, by: first, in: range) != nil || plain(first, in: range) != nil
  }

  /// “UBND tỉnh giao các sở …”: whether a clause opens with who charges others, or with the charge itself.
  func charges(in range: Range<Int>) -> Bool {
    let issuer = bodies.list(at: range.lowerBound, in: range)?.end ?? range.lowerBound
    return text.starts(vocabulary.assignCue, at: issuer, in: range)
  }

  /// “Đồng chí Chủ tịch kết luận:”, “Sở Nội vụ đề nghị:”: who speaks, with nobody told to act.
  func speaks(_ subject: Subject, in range: Range<Int>) -> Bool {
    let verb = text.length(vocabulary.voiceVerb, at: subject.predicate, in: range)
    return verb > 0 && range.upperBound - subject.predicate <= verb + 8 && bodies.list(at: subject.predicate + verb, in: range) == nil
  }

  /// Where a list starts whose first comma stands before `start`: “… bổ sung các sở, ngành, địa phương chủ động …”.
  private func widened(_ start: Int, in range: Range<Int>) -> Int {
    guard !text.tokens[start].flags.contains(.capitalized) else { return start }
    return (max(range.lowerBound, start - 6)..<start).first { at in
      text.starts(vocabulary.bodyDeterminer, at: at, in: range) && bodies.list(at: at, in: range).map { $0.end > start } ?? false
    } ?? start
  }

  /// “… dự toán của sở, ban, ngành, các xã theo phân cấp”, “nhiệm vụ do tỉnh, huyện giao”: a list that began behind a word which ties it to
  /// what stands before; behind “của” it goes on only where nothing opens a task.
  private func goesOnTied(_ start: Int, to predicate: Int, in range: Range<Int>) -> Bool {
    let isTask = [vocabulary.taskVerb, vocabulary.dutyWord].contains { text.starts($0, at: predicate, in: range) }
    return (max(range.lowerBound + 1, start - Self.farthestTie)..<start).contains { at in
      let tie = max(text.length(vocabulary.bodyOf, at: at, in: range), isTask ? 0 : text.length(vocabulary.headingCue, at: at, in: range))
      guard tie > 0, !isTask || text.starts(vocabulary.agentCue, at: at, in: range) else { return false }
      return bodies.list(at: at + tie, in: range).map { $0.end > start } ?? false
    }
  }

  /// The most words between a word that ties and a comma of the list behind it.
  private static let farthestTie = 16

  /// “Khen thưởng cấp Nhà nước: Sở Nội vụ trình …”: the subject behind a label that names the matter.
  private func labelled(_ range: Range<Int>) -> Subject? {
    // “… thu giấy vụn: mỗi lớp nộp 05 kg” tells how much of it.
    guard let colon = text.colon(in: range, reach: 40), colon + 1 < range.upperBound,
      colon - range.lowerBound <= TaskReader.longestLabel || !text.starts(vocabulary.each, at: colon + 1, in: range)
    else { return nil }
    return plain(bodies.list(at: colon + 1, in: range), in: range).flatMap {
      isSubject(at: colon + 1, before: $0.predicate, in: range) ? $0 : nil
    }
      ?? behindOpeningTime(colon + 1, in: range)
  }

  /// “Sau Tết 02 ngày làm việc (chậm nhất ngày 16/02) các đơn vị gửi …”: the subject behind a time that no comma closes.
  private func behindOpeningTime(_ at: Int, in range: Range<Int>) -> Subject? {
    guard var start = behindTime(at, in: range) else { return nil }
    if text.isMark(vocabulary.open, at: start),
      let close = range[start...].prefix(40).first(where: { text.isMark(vocabulary.close, at: $0) })
    {
      start = close + 1
      if start < range.upperBound, text.isMark(vocabulary.comma, at: start) { start += 1 }
    }
    return start < range.upperBound ? plain(bodies.list(at: start, in: range), in: range) : nil
  }

  /// Whether the bodies at `start` act: a proper name or a class does; any other noun only where its duty is spelled out, or where the
  /// sentence opens with a time to act by.
  private func isSubject(at start: Int, before predicate: Int, in range: Range<Int>) -> Bool {
    if isOneMoreOfEach(start, in: range) { return false }
    return (start..<predicate).contains { text.tokens[$0].flags.contains(.capitalized) }
      || text.starts(vocabulary.bodyDeterminer, at: start, in: range) || text.starts(vocabulary.strongDuty, at: predicate, in: range)
      || behindTime(range.lowerBound, in: range) == start || isOpenedByGround(range) && namesClass(start..<predicate, in: range)
  }

  /// “… đến từng địa bàn, từng tổ chức …”: one more of those that the words before the comma go through one by one.
  private func isOneMoreOfEach(_ start: Int, in range: Range<Int>) -> Bool {
    guard start > range.lowerBound + 1, text.isMark(vocabulary.comma, at: start - 1),
      text.starts(vocabulary.bodyDeterminer, at: start, in: range)
    else { return false }
    return (max(range.lowerBound + 1, start - Self.farthestTie)..<start - 1).contains { at in
      text.tokens[at].symbol == text.tokens[start].symbol && text.starts(vocabulary.oneByOne, at: at, in: range)
    }
  }

  /// “Căn cứ …,”, “Trường hợp …,”, “Đối với …,”: a clause that goes on with who acts.
  private func isOpenedByGround(_ range: Range<Int>) -> Bool {
    [vocabulary.groundCue, vocabulary.conditionCue, vocabulary.headingCue].contains { text.starts($0, at: range.lowerBound, in: range) }
  }

  /// “cơ sở giáo dục”, “cơ quan hải quan”: a class by more than its head, before a verb of more than one syllable.
  private func namesClass(_ name: Range<Int>, in range: Range<Int>) -> Bool {
    name.count > 2 && text.length(vocabulary.bodyHead, at: name.lowerBound, in: name) > 1
      && text.length(vocabulary.taskVerb, at: name.upperBound, in: range) > 1
  }

  /// The most words of a label that names a matter, and is no task.
  private static let longestLabel = 8
  /// The most places that are looked at.
  private static let mostOpenings = 12

  /// How far from its front the main clause of a sentence may start, and how far from its end that of words which lead over to a list.
  private static let farthestOpening = 110, lastOpening = 72

  /// Where the main clause may start: at the front, behind each opening phrase that ends with a comma, behind “thì”.
  private func openings(of range: Range<Int>) -> [Int] {
    var out: [Int] = []
    out.reserveCapacity(TaskReader.mostOpenings)
    out.append(range.lowerBound)
    var at = range.lowerBound
    var quotes = 0
    var brackets = 0
    let leadsOver = text.isMark(vocabulary.colon, at: range.upperBound - 1)
    while at < range.upperBound {
      if at - range.lowerBound >= Self.farthestOpening || out.count >= TaskReader.mostOpenings {
        // “Thực hiện Công văn … (of a hundred words), Sở A yêu cầu các trường:”
        guard leadsOver, out.count < TaskReader.mostOpenings * 2 else { break }
        if at < range.upperBound - Self.lastOpening {
          at = range.upperBound - Self.lastOpening
          (quotes, brackets) = (0, 0)
        }
      }
      let isMark = text.tokens[at].kind == .punctuation
      if isMark {
        if text.isMark(vocabulary.quoteMark, at: at) { quotes += 1 }
        if text.isMark(vocabulary.open, at: at) { brackets += 1 }
        if text.isMark(vocabulary.close, at: at) { brackets -= 1 }
      }
      if isMark, quotes % 2 == 0, brackets <= 0, endsOpening(at), at + 1 < range.upperBound {
        out.append(at + 1)
      } else if case let cue = text.length(vocabulary.consequenceCue, at: at, in: range), cue > 0, at + cue < range.upperBound {
        out.append(at + cue)
      } else if let behind = behindTrouble(at, in: range) {
        out.append(behind)
      }
      at += 1
    }
    return out
  }

  /// “… nếu có vướng mắc các đơn vị phản ánh …”: where a condition ends before a class of bodies, though no comma closes it.
  private func behindTrouble(_ at: Int, in range: Range<Int>) -> Int? {
    let trouble = text.length(vocabulary.troubleNoun, at: at, in: range)
    guard trouble > 0, text.starts(vocabulary.bodyDeterminer, at: at + trouble, in: range),
      text.contains(vocabulary.conditionCue, in: range.lowerBound..<at)
    else { return nil }
    return at + trouble
  }

  private func endsOpening(_ at: Int) -> Bool {
    text.isMark(vocabulary.comma, at: at) || text.isMark(vocabulary.semicolon, at: at) || text.isMark(vocabulary.colon, at: at)
  }

  /// “Giao A …”, “Đề nghị A …”, “UBND tỉnh yêu cầu A …”.
  ///
  /// - Parameter issuer: The bodies named at `start`.
  private func assigned(at start: Int, by issuer: BodyReader.BodyList?, in range: Range<Int>) -> Subject? {
    var at = start
    if let issuer {
      // On a machine-read page, a speck between who speaks and what is said: “Sở A - yêu cầu …”.
      let speck = text.isMachineRead && issuer.end < range.upperBound && text.isMark(vocabulary.dash, at: issuer.end) ? 1 : 0
      let end = issuer.end + speck
      let cue = text.starts(vocabulary.leadVerb, at: end, in: range) ? 0 : text.length(vocabulary.assignCue, at: end, in: range)
      // “thống nhất giao Sở A …” charges at once; “phê bình và yêu cầu xã B …” does behind what it opens with.
      if cue <= text.length(vocabulary.assentVerb, at: end, in: range), let charge = chargeBehindAssent(end, in: range) {
        at = charge
      } else if cue > 0 {
        at = end
      }
    }
    let cue = text.length(vocabulary.assignCue, at: at, in: range)
    if start != range.lowerBound, text.starts(vocabulary.headingCue, at: at, in: range) { return nil }
    // “Chỉ đạo B …” in a list adds B to those the heading names; it does not take their place.
    guard cue > 0, at != start || !text.starts(vocabulary.directing, at: at, in: range) else { return nil }
    let isRequest = text.starts(vocabulary.requestCue, at: at, in: range)
    // “Chủ tịch UBND xã phân công: ông Nguyễn Văn Bảy …”.
    let hasColon = at != start && at + cue < range.upperBound && text.isMark(vocabulary.colon, at: at + cue)
    let opener = at + cue + (hasColon ? 1 : 0)
    guard var list = bodies.list(at: opener, in: range), list.end < range.upperBound else { return nil }
    // “Các xã phân công cán bộ trực …”: who has people of its own at work acts itself.
    if at != start, text.starts(vocabulary.weakAssign, at: at, in: range), let first = list.names.first,
      !first.contains(where: { text.tokens[$0].flags.contains(.capitalized) }),
      !text.starts(vocabulary.bodyDeterminer, at: first.lowerBound, in: range)
    {
      return nil
    }
    list = withSecondRequest(list, in: range)
    // “Giao ông Trần Văn Hòa, Phó Trưởng phòng, theo dõi …”.
    if bodies.closesOffice(list), opensPredicate(list.end + 1, in: range) { list.end += 1 }
    // “Đối với Sở A; Sở B mỗi đơn vị đề nghị …”.
    list.end += text.length(vocabulary.bodyAside, at: list.end, in: range)
    let leadsOver = list.end + 1 == range.upperBound && text.isMark(vocabulary.colon, at: list.end)
    let isTold =
      list.end < range.upperBound
      && (opensPredicate(list.end, in: range) || modality.strives(list.end, in: range)
        || opensUnknownVerb(list.end, in: range) && (bodies.isSettled(list) || at != start && !opensAdjunct(list.end, in: range))
        || at != start && text.starts(vocabulary.negation, at: list.end, in: range))
    // “Đối với Sở Y tế, khẩn trương rà soát …”.
    let isAside =
      list.end < range.upperBound && text.starts(vocabulary.headingCue, at: at, in: range) && text.isMark(vocabulary.comma, at: list.end)
    let further = behindTime(list.end, in: range) ?? (isAside ? list.end + 1 : nil)
    if !isTold, let further, further < range.upperBound, opensPredicate(further, in: range) {
      list.end = further
    } else if !leadsOver, !isTold {
      return nil
    }
    // “Đối với hồ sơ của thí sinh …, Công an huyện gửi …”: what it concerns stands first, and another acts.
    if text.starts(vocabulary.headingCue, at: at, in: range) {
      for start in openings(of: list.end..<range.upperBound).dropFirst() {
        if let found = plain(bodies.list(at: start, in: range), in: range), isSubject(at: start, before: found.predicate, in: range) {
          return found
        }
      }
    }
    if at != start, text.starts(vocabulary.directVerb, at: at, in: range), !isRequest, text.tokens[at].symbol != text.tokens[start].symbol {
      // “A chỉ đạo B …”, “A giao B …”: both act when A itself is told to.
      if let issuer, isDirecting(at, in: range) {
        return Subject(names: issuer.names + list.names, own: issuer.names, predicate: at, isRequest: false, form: .directed)
      }
    }
    return Subject(names: list.names, own: list.names, predicate: list.end, isRequest: isRequest, form: .assigned)
  }

  /// “yêu cầu các đơn vị trực thuộc, đề nghị Phòng Y tế các xã …”: with those of a second charge of the same task, in the force of the first.
  private func withSecondRequest(_ list: BodyReader.BodyList, in range: Range<Int>) -> BodyReader.BodyList {
    guard text.isMark(vocabulary.comma, at: list.end), case let cue = text.length(vocabulary.requestCue, at: list.end + 1, in: range),
      cue > 0,
      let further = bodies.list(at: list.end + 1 + cue, in: range), further.end < range.upperBound
    else { return list }
    return BodyReader.BodyList(names: list.names + further.names, end: further.end)
  }

  /// “chấp thuận và giao Sở A …”, “phê bình và yêu cầu UBND xã B …”: where those who speak go on to charge somebody.
  private func chargeBehindAssent(_ at: Int, in range: Range<Int>) -> Int? {
    guard text.starts(vocabulary.assentVerb, at: at, in: range) else { return nil }
    for next in range[at...].dropFirst().prefix(Self.longestAssent) {
      if text.tokens[next].kind == .punctuation { return nil }
      let and = text.length(vocabulary.and, at: next, in: range)
      if and > 0, text.starts(vocabulary.assignCue, at: next + and, in: range),
        !text.starts(vocabulary.headingCue, at: next + and, in: range)
      {
        return next + and
      }
    }
    return nil
  }

  /// The most words of what is agreed to before the charge.
  private static let longestAssent = 10

  private func isDirecting(_ at: Int, in range: Range<Int>) -> Bool { text.starts(vocabulary.directing, at: at, in: range) }

  /// “A chủ trì …”, “A có trách nhiệm …”, of the bodies named where the clause starts.
  private func plain(_ list: BodyReader.BodyList?, in range: Range<Int>) -> Subject? {
    guard let list, list.end < range.upperBound,
      !text.starts(vocabulary.sufferingWord, at: list.end - 1, in: range) || text.ends(vocabulary.compoundNoun, before: list.end, in: range)
    else { return nil }
    var end = list.end
    if text.isMark(vocabulary.colon, at: end) {
      // “Xã Tân Tiến: lấy mẫu 01 vị trí”: a place where, not a body that acts.
      if list.names.allSatisfy({ text.isPlace($0) }) { return nil }
      end += 1
    }
    // “Trường nào còn thiếu thì thu bổ sung …”.
    end += text.length(vocabulary.consequenceCue, at: end, in: range)
    // “Đồng chí Trần Thị Hoa, Phó Trưởng phòng, chịu trách nhiệm …”.
    if bodies.closesOffice(list), opensPredicate(end + 1, in: range) { end += 1 }
    // “Các thành viên theo địa bàn được phân công trực tiếp xuống cơ sở …”.
    let aside = text.length(vocabulary.bodyAside, at: end, in: range)
    if !opensPredicate(end, in: range), end + aside < range.upperBound, opensPredicate(end + aside, in: range) { end += aside }
    // “A trước ngày 20/11 gửi …”
    if end < range.upperBound, !opensPredicate(end, in: range), let behind = behindTime(end, in: range), opensPredicate(behind, in: range) {
      end = behind
    }
    // “A, nhất là B và C, chuẩn bị …”
    if !opensPredicate(end, in: range), let behind = behindEmphasis(of: list, in: range) { end = behind }
    // “A, trong phạm vi quản lý của mình, hướng dẫn …”
    if end < range.upperBound, text.isMark(vocabulary.comma, at: end), let behind = behindGround(end + 1, in: range), behind > end + 1 {
      end = behind
    }
    // “A theo chức năng, nhiệm vụ được giao, chủ trì …”
    guard end < range.upperBound,
      opensPredicate(end, in: range) || modality.strives(end, in: range)
        || (end == list.end && opensUnknownVerb(end, in: range) && bodies.isSettled(list))
    else { return nil }
    return Subject(names: list.names, own: list.names, predicate: end, isRequest: false, form: .named)
  }

  /// The most words between commas that stress some of those who act.
  private static let longestEmphasis = 30

  /// Where the predicate starts behind some of those who act that are stressed between commas.
  private func behindEmphasis(of list: BodyReader.BodyList, in range: Range<Int>) -> Int? {
    guard let comma = list.names.last?.upperBound, comma + 2 < range.upperBound, text.isMark(vocabulary.comma, at: comma),
      text.starts(vocabulary.emphasis, at: comma + 1, in: range)
    else { return nil }
    return range[(comma + 2)...].prefix(Self.longestEmphasis).dropLast().first {
      text.isMark(vocabulary.comma, at: $0) && opensPredicate($0 + 1, in: range)
    }.map { $0 + 1 }
  }

  /// “… do A quyết định”.
  private func agent(in range: Range<Int>) -> Subject? {
    for at in text.places(of: .agent, in: range.prefix(30)) where text.starts(vocabulary.agentCue, at: at, in: range) {
      guard let list = bodies.list(at: at + text.length(vocabulary.agentCue, at: at, in: range), in: range), list.end < range.upperBound,
        text.starts(vocabulary.taskVerb, at: list.end, in: range), !takesOffice(list.end, in: range), !tellsOrigin(list.end, in: range)
      else { continue }
      return Subject(names: list.names, own: list.names, predicate: list.end, isRequest: false, form: .agent)
    }
    return opensMatter(range) ? given(in: range) : nil
  }

  /// “Hồ sơ thanh toán của các khoa nộp về Phòng A trước ngày 15/8”: whose paper is to be sent in.
  private func sender(in range: Range<Int>) -> Subject? {
    guard text.starts(vocabulary.sentPaper, at: range.lowerBound, in: range) else { return nil }
    for at in range.prefix(Self.longestPaper) {
      if text.tokens[at].kind != .word { return nil }
      let of = text.length(vocabulary.bodyOf, at: at, in: range)
      guard of > 0, let list = bodies.list(at: at + of, in: range), list.end < range.upperBound else { continue }
      let verb = text.length(vocabulary.sendingVerb, at: list.end, in: range)
      // “Danh sách của các xã gửi Sở Nội vụ còn nhiều sai sót” asks for nothing.
      let due = range[list.end...].prefix { !text.isMark(vocabulary.stop, at: $0) && !text.isMark(vocabulary.semicolon, at: $0) }
      guard verb > 0, due.contains(where: { text.starts(vocabulary.dueOpener, at: $0, in: range) }),
        !due.contains(where: { at in [vocabulary.doneCue, vocabulary.negation].contains { text.starts($0, at: at, in: range) } })
      else { return nil }
      return Subject(names: list.names, own: list.names, predicate: list.end, isRequest: false, form: .agent)
    }
    return nil
  }

  /// The most words of a paper before those whose it is.
  private static let longestPaper = 10

  /// “Việc …”, “Nhiệm vụ …”: a matter, of which is said who sees to it.
  private func opensMatter(_ range: Range<Int>) -> Bool {
    [vocabulary.actionNoun, vocabulary.ownedNoun].contains { text.starts($0, at: range.lowerBound, in: range) }
  }

  /// “Nhiệm vụ … được giao cho A, hoàn thành trước …”.
  private func given(in range: Range<Int>) -> Subject? {
    for at in range.prefix(30) {
      let cue = text.length(vocabulary.givenCue, at: at, in: range)
      guard cue > 0, let list = bodies.list(at: at + cue, in: range), list.end < range.upperBound else { continue }
      let isWhole = text.tokens[list.end].kind == .punctuation || text.starts(vocabulary.taskVerb, at: list.end, in: range)
      return isWhole ? Subject(names: list.names, own: list.names, predicate: list.end, isRequest: false, form: .agent) : nil
    }
    return nil
  }

  /// “các dự án do địa phương quản lý, chiếm …”: whose a thing is, in a sentence that goes on of it.
  private func tellsOrigin(_ at: Int, in range: Range<Int>) -> Bool {
    let end = at + text.length(vocabulary.originVerb, at: at, in: range)
    guard end > at, end < range.upperBound, !text.isMark(vocabulary.stop, at: end), !text.isMark(vocabulary.semicolon, at: end) else {
      return false
    }
    return !text.starts(vocabulary.timeOpener, at: end, in: range)
  }

  /// “… do Trưởng thôn làm Tổ trưởng”: who somebody is, and nothing that is to be done.
  private func takesOffice(_ at: Int, in range: Range<Int>) -> Bool {
    let verb = text.length(vocabulary.servesAs, at: at, in: range)
    return verb > 0 && text.starts(vocabulary.officeTitle, at: at + verb, in: range)
  }

  /// “… trong tháng 6 (Sở Y tế chủ trì, phối hợp với các trường).”
  private func bracketed(in range: Range<Int>) -> Subject? {
    let trimmed = text.trimmed(range)
    guard let last = trimmed.last, text.isMark(vocabulary.close, at: last),
      let open = trimmed.last(where: { text.isMark(vocabulary.open, at: $0) }), open > trimmed.lowerBound,
      !text.isMark(vocabulary.colon, at: open - 1)
    else { return nil }
    let inside = open + 1..<last
    // “(mỗi tổ chọn 02 người)”: how much each of them does, and not who acts.
    if text.starts(vocabulary.each, at: open + 1, in: inside) { return nil }
    let cue = text.length(vocabulary.assignCue, at: open + 1, in: inside)
    guard let list = bodies.list(at: open + 1 + cue, in: inside), list.end < last, opensPredicate(list.end, in: inside) else { return nil }
    return Subject(names: list.names, own: list.names, predicate: list.end, isRequest: false, form: .agent)
  }
}
