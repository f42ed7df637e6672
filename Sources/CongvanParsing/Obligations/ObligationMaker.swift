internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Makes the contract's obligation out of a draft: names, force, recipients, conditions, confidence.
struct ObligationMaker {
  let text: DocumentText
  let items: [OutlineItem]
  let bodies: BodyReader
  let directive: Directive
  private let judge: ObligationDoubts
  private let issuerRank: Int?
  private let modalities: ModalityReader
  /// What every key of this document begins with.
  private let artifact: [UInt8]
  private var vocabulary: Vocabulary { text.vocabulary }

  init(text: DocumentText, items: [OutlineItem], bodies: BodyReader, directive: Directive, owners: TokenOwners) {
    self.text = text
    self.items = items
    self.bodies = bodies
    self.directive = directive
    judge = ObligationDoubts(text: text, items: items, owners: owners)
    artifact = Array(text.document.text.sha256.utf8.prefix(24))
    modalities = ModalityReader(text)
    issuerRank = directive.issuer.flatMap { ObligationMaker.rank($0, text.vocabulary) }
  }

  func obligation(_ draft: Draft) -> Obligation {
    let range = text.trimmed(draft.range).isEmpty ? draft.range : text.trimmed(draft.range)
    let action = text.trimmed(draft.action.clamped(to: range))
    let place = text.place(range)
    let section = section(of: draft.item)
    var out = Obligation(
      id: candidateKey(section, place), section: section,
      modality: modality(at: draft.action.lowerBound, in: draft.range) ?? draft.modality ?? .duty,
      force: force(draft),
      action: action == range && draft.carried == nil ? place.quote : text.words(draft.carried ?? (action.isEmpty ? range : action)),
      span: place, rule: draft.form.rawValue, confidence: Trust.unclouded)
    out.bearers = draft.actors.map { actor in
      let name = text.trimmed(actor.name)
      let place = text.place(name)
      return Bearer(
        text: place.quote, name: bodies.fullName(name, words: place.quote), role: actor.role, inherited: actor.isInherited, span: place)
    }
    out.recipients = RecipientReader(text: text, bodies: bodies).recipients(in: range).map {
      let place = text.place($0)
      return Recipient(text: place.quote, name: bodies.fullName($0, words: place.quote), span: place)
    }
    out.conditions = conditions(in: range)
    (out.confidence, out.reasons) = vocabulary.trust.confidence(rule: draft.form.rawValue, doubts: judge.doubts(about: draft))
    if !text.repairs.isEmpty { lower(&out, draft) }
    return out
  }

  /// Lowers the confidence in what was read through repaired words.
  private func lower(_ obligation: inout Obligation, _ draft: Draft) {
    let repairs = ([draft.range] + draft.actors.map(\.name)).flatMap { text.repairs(in: $0) }.map { text.account(of: $0) }
    if repairs.isEmpty { return }
    obligation.confidence = min(obligation.confidence, Repair.confidence)
    for reason in repairs where !obligation.reasons.contains(reason) { obligation.reasons.append(reason) }
  }

  /// Those whose duty it is: all but the ones told only to work along, unless nobody else is named.
  func acting(_ obligation: Obligation) -> [Bearer] {
    let own = obligation.bearers.filter { $0.role != .cooperate }
    return own.isEmpty ? obligation.bearers : own
  }

  private func section(of item: Int) -> [String] {
    var path: [String] = []
    var at: Int? = item
    while let index = at {
      if let marker = items[index].paragraph.marker, !marker.numbers.isEmpty { path.append(marker.text) }
      at = items[index].parent
    }
    path.reverse()
    return path
  }

  private func candidateKey(_ section: [String], _ place: SourceSpan) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(artifact.count + section.reduce(16) { $0 + $1.utf8.count + 1 })
    key += artifact
    for part in section {
      key += part.utf8
      key.append(UInt8(ascii: "/"))
    }
    withUnsafeBytes(of: (Int64(place.start).littleEndian, Int64(place.end).littleEndian)) { key += $0 }
    return Digest.sha256(of: key, digits: 16)
  }

  private func modality(at predicate: Int, in range: Range<Int>) -> Obligation.Modality? {
    var at = predicate
    for _ in 0..<6 where at < range.upperBound {
      if let modality = modalities.modality(at: at, in: range) { return modality }
      let skip = text.length(vocabulary.taskAdverb, at: at, in: range)
      guard skip > 0 else { break }
      at += skip
    }
    return nil
  }

  /// From above it is an order though it says “đề nghị”; to an equal or higher body it is a request, and to a higher one always.
  /// What a report says of its own plans binds nobody.
  private func force(_ draft: Draft) -> Obligation.Force {
    if [vocabulary.reportKind, vocabulary.submissionKind].contains(directive.kind), directive.kind != nil {
      return draft.isRequest || isAboveIssuer(draft.actors) ? .request : .informational
    }
    if directive.kind == vocabulary.letterKind, isAboveIssuer(draft.actors) { return .request }
    guard draft.isRequest, let own = issuerRank else { return .directive }
    let asked = draft.actors.compactMap { ObligationMaker.rank(bodies.fullName($0.name), vocabulary) }.max()
    return asked.map { $0 <= own ? .request : .directive } ?? .directive
  }

  private func isAboveIssuer(_ actors: [Draft.Actor]) -> Bool {
    guard let own = issuerRank else { return false }
    return actors.contains { actor in
      text.starts(vocabulary.governingHead, at: actor.name.lowerBound, in: actor.name)
        && ObligationMaker.rank(bodies.fullName(actor.name), vocabulary).map { $0 < own } ?? false
    }
  }

  /// The lowest rank that a name tells of: “Phòng Nội vụ thành phố” is a room of the city.
  private static func rank(_ name: String, _ vocabulary: Vocabulary) -> Int? {
    let tokens = vocabulary.grammar.tokenizer.tokens(of: name)
    var lowest: Int?
    var at = 0
    while at < tokens.count {
      let found = vocabulary.grammar.longest(vocabulary.bodyRank, at: at, in: tokens, range: 0..<tokens.count)
      if let rank = found?.value.integer { lowest = max(lowest ?? rank, rank) }
      at += max(1, found?.length ?? 1)
    }
    return lowest
  }

  /// The first condition, up to the mark that ends it or the bracket around it (“gửi ý kiến (nếu có) về Sở”).
  private func conditions(in range: Range<Int>) -> [Condition] {
    let cues = text.places(of: .condition, in: range)
    guard let start = cues.first(where: { text.starts(vocabulary.conditionCue, at: $0, in: range) }) else { return [] }
    var end = start
    var depth = 0
    while end < range.upperBound {
      if text.tokens[end].kind == .punctuation {
        let mark = text.tokens[end].symbol
        if [vocabulary.comma, vocabulary.semicolon, vocabulary.stop].contains(mark) { break }
        depth += mark == vocabulary.open ? 1 : mark == vocabulary.close ? -1 : 0
        if depth < 0 { break }
      }
      end += 1
    }
    guard start < end else { return [] }
    let place = text.place(start..<end)
    return [Condition(text: place.quote, span: place)]
  }

  /// Up to eighteen words and marks before the time in its clause, or behind it where the clause opens with it.
  func context(of range: Range<Int>, in item: OutlineItem) -> String {
    let paragraph = item.paragraph.content
    var start = range.lowerBound
    while start > paragraph.lowerBound, range.lowerBound - start < 18 {
      let token = text.tokens[start - 1]
      if token.kind == .punctuation, [vocabulary.stop, vocabulary.semicolon].contains(token.symbol) { break }
      start -= 1
    }
    let before = text.trimmed(start..<range.lowerBound)
    if before.count >= 3 { return text.words(before) }
    var end = range.upperBound
    while end < paragraph.upperBound, end - range.upperBound < 18, !text.isMark(vocabulary.stop, at: end) { end += 1 }
    var after = range.upperBound..<end
    while let first = after.first, text.tokens[first].kind == .punctuation { after = first + 1..<after.upperBound }
    return text.words(text.trimmed(after))
  }
}
