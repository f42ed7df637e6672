internal import CongvanModel

/// What keeps a clause from doing what its verbs say, or leaves it to a person.
extension EffectClause {
  /// Documents named beside a verb that is denied, or only told of as one that ends: nothing is done to them.
  var spared: [String] {
    let denies = tokens.indices.contains { at in
      isDenied(at) && (words.verb(at: at, in: tokens) != nil || words.length(.ended, at: at, in: tokens) > 0)
    }
    return tellsOfEnd || denies ? tokens.map(\.numberKey).filter { changed[$0] != nil } : others
  }

  /// “Công văn này không thay thế …”, “chưa hết hiệu lực”, “không bị bãi bỏ”.
  func isDenied(_ verb: Int) -> Bool {
    let before = verb > 0 && words.length(.passive, at: verb - 1, in: tokens) > 0 ? verb - 1 : verb
    return before > 0 && words.length(.denial, at: before - 1, in: tokens) > 0
  }

  /// “Khi Công văn số 61 hết hiệu lực, các xã …”: when something else is to be done.
  var tellsOfEnd: Bool {
    let ended = tokens.indices.first { words.length(.ended, at: $0, in: tokens) > 0 }
    return words.length(.condition, at: 0, in: tokens) > 0 && (ended.map { names(in: 0..<$0) } ?? false)
  }

  /// `statement`, with what makes it uncertain.
  ///
  /// What ends or moves something, where no more than a part of what is named changes or it is for some alone, is a change of which only a
  /// person can say how far it goes: “trừ Điều 2”, “đối với các huyện miền núi”, “bãi bỏ cụm từ …”.
  func doubted(_ statement: Statement) -> Statement {
    guard statement.target != nil else { return statement }
    var out = statement
    let ends = statement.kind.ends
    if ends || statement.kind == .extends, !statement.aims.contains(where: { $0.alone != nil }),
      let doubt = isForSome || isForOne(statement.kind) ? .forSome : keepsPart || ends && endsPart ? Effect.Doubt.partOnly : nil
    {
      if doubt == .forSome, !keepsPart, !(ends && endsPart), let names = beneficiaries {
        (out.doubt, out.alone) = (doubt, names)
      } else {
        out = Statement(kind: .amends, target: statement.target, from: statement.from, doubt: doubt)
      }
    }
    if isConditional { out.doubt = .conditional }
    return out
  }

  /// “Nếu …, bãi bỏ …”, “được bãi bỏ nếu …”, “thay thế Công văn số 61 sau khi được chấp thuận”; but not “Sau khi xem xét đề nghị của các
  /// huyện, Sở Nội vụ gia hạn …”, which tells what came before.
  private var isConditional: Bool {
    if words.length(.openingCase, at: 0, in: tokens) > 0 { return true }
    let ends = tokens.indices.flatMap { at -> [Int] in
      if changed[tokens[at].numberKey] != nil { return Array(at + 1...at + 4) }
      let isBehind = at > 0 && words.length(.passive, at: at - 1, in: tokens) > 0
      let verb = max(isBehind ? words.verb(at: at, in: tokens)?.length ?? 0 : 0, words.length(.ended, at: at, in: tokens))
      return verb > 0 ? [at + verb] : []
    }
    return ends.contains { at in
      // “… cho đến khi có hướng dẫn mới” says until when.
      words.length(.condition, at: at, in: tokens) > 0
        && !(max(0, at - 3)..<at).contains { words.length(.meanwhile, at: $0, in: tokens) > at - $0 }
    }
  }

  private var isForSome: Bool {
    untitled.contains { at in
      let only = words.length(.only, at: at, in: tokens), end = at + words.length(.beneficiary, at: at, in: tokens)
      return only > 0
        || end > at && end < tokens.count && words.part(at: end, in: tokens) == nil
          && words.length(.content, at: end, in: tokens) == 0 && changed[tokens[end].numberKey] == nil
    }
  }

  /// “trừ mục 3”, “mục 1 vẫn giữ nguyên hiệu lực”.
  private var keepsPart: Bool {
    untitled.contains { words.length(.except, at: $0, in: tokens) > 0 || words.length(.stays, at: $0, in: tokens) > 0 }
  }

  /// The clause that only says what stays as it is: “bãi bỏ mục 1, các mục 2 và 3 tiếp tục thực hiện; …”.
  var stayingClause: Range<Int>? {
    guard let stays = untitled.first(where: { words.length(.stays, at: $0, in: tokens) > 0 }),
      let last = tokens[..<stays].lastIndex(where: \.isParted)
    else { return nil }
    let end = tokens[stays...].firstIndex(where: \.isParted).map { $0 + 1 } ?? tokens.count
    return (last + 1..<end).contains { words.verb(at: $0, in: tokens) != nil || isOnly($0) } ? nil : last + 1..<end
  }

  /// “riêng huyện A”, but not “riêng mục 3”.
  func isOnly(_ place: Int) -> Bool {
    let length = words.length(.only, at: place, in: tokens)
    return length > 0 && words.part(at: place + length, in: tokens) == nil
  }

  /// The words before the title of a document.
  var untitled: Range<Int> {
    0..<(tokens.indices.first { words.length(.titled, at: $0, in: tokens) > 0 } ?? tokens.count)
  }

  /// “thời hạn gửi báo cáo của Trung tâm Y tế huyện A tại mục 1”, “gia hạn cho huyện A”; but not “của các đơn vị”.
  private func isForOne(_ kind: Effect.Kind) -> Bool {
    let document = tokens.indices.first { changed[tokens[$0].numberKey] != nil } ?? tokens.count
    return tokens.indices.contains { at in
      let end = at + words.length(.alone, at: at, in: tokens)
      guard end > at, words.length(.body, at: end, in: tokens) > 0,
        !(end..<min(end + 4, tokens.count)).contains(where: { words.length(.every, at: $0, in: tokens) > 0 })
      else { return false }
      // “của Sở Y tế” behind a document names who issued it, “gửi báo cáo cho Sở Y tế” before one who receives it.
      return isOfOne(at) ? kind == .extends && at < document : at > document || isBare(before: at)
    }
  }

  private func isOfOne(_ place: Int) -> Bool { words.length(.of, at: place, in: tokens) > 0 }

  /// Whether nothing is named between the last verb and `place`.
  private func isBare(before place: Int) -> Bool {
    var at = place
    while at > 0 {
      let loose = (1...3).first { length in at >= length && words.length(.loose, at: at - length, in: tokens) == length }
      guard let loose else { break }
      at -= loose
    }
    return (1...4).contains { length in at >= length && words.verb(at: at - length, in: tokens)?.length == length }
  }

  private var endsPart: Bool {
    tokens.indices.contains { at in
      guard let verb = words.verb(at: at, in: tokens) else { return false }
      let next = at + verb.length
      return words.length(.part, at: next, in: tokens) > 0 || isMatter(next)
    }
  }

  /// “nội dung trực đêm tại mục 2”, but not “nội dung tại mục 2”.
  private func isMatter(_ place: Int) -> Bool {
    let next = place + words.length(.content, at: place, in: tokens)
    guard next > place, next < tokens.count else { return false }
    let isRest = [.loose, .inside, .beneficiary].contains { (use: EffectWords.Use) in words.length(use, at: next, in: tokens) > 0 }
    return !isRest && !names(in: next..<min(next + 4, tokens.count))
  }
}
