public import CongvanModel
internal import CongvanText

/// Finds in a reading what its directive does to others and says of its own force.
///
/// Items and sentences that name a verb are taken apart word by word, and the items below them go on with its document. What is cited as
/// changed and stands in none is taken from the citation alone.
public struct EffectReader: Sendable {
  let words: EffectWords

  /// A reader that knows `words`.
  public init(words: EffectWords) { self.words = words }

  /// The effects of the directive under `key`, in reading order, each with its id.
  public func effects(in reading: Reading, key: String) -> [Effect] {
    var pass = EffectPass(reader: self, reading: reading, key: key)
    pass.walk()
    pass.addOwnForce()
    pass.addUnplaced()
    var taken: Set<String> = []
    let tasks = TasksOfOthers(reading)
    return pass.effects.filter { !tasks.hold($0) }.sorted { $0.span.start < $1.span.start }.map { effect in
      var effect = effect
      if effect.target != nil, reading.narrowedChanges.contains(where: { $0.start <= effect.span.start && effect.span.start < $0.end }) {
        effect.doubt = .forSome
      }
      let base = effect.plainID
      var ordinal = 1
      repeat {
        effect.id = ordinal == 1 ? base : "\(base)~\(ordinal)"
        ordinal += 1
      } while !taken.insert(effect.id).inserted
      return effect
    }
  }
}

/// What others than the issuer are told to do: “Phòng Nghiệp vụ sửa đổi Công văn số 55 …” changes nothing yet.
private struct TasksOfOthers {
  private let tasks: [Obligation]
  private let citations: [Citation]

  init(_ reading: Reading) {
    let issuer = BodyName(reading.directive.issuer ?? ""), parent = reading.directive.issuerParent.map { BodyName($0) }
    tasks = reading.obligations.filter { task in
      !task.bearers.isEmpty && !task.bearers.contains { BodyName($0.name).mayBe(issuer, below: parent) }
    }
    citations = reading.citations.filter(\.role.isChange)
  }

  /// Whether the document that an effect changes is named in one of them, behind who has to act.
  func hold(_ effect: Effect) -> Bool {
    guard let target = effect.target, effect.doubt != .toldOthers, effect.alone == nil, effect.wording == nil else { return false }
    if tasks.contains(where: { $0.does(effect) }) { return true }
    return citations.contains { citation in
      citation.documentNumber.key == target.documentNumber.key
        && tasks.contains { task in
          task.span.start <= citation.span.start && citation.span.end <= task.span.end && effect.span.start < task.span.end
            && task.span.start < effect.span.end && task.bearers.allSatisfy { $0.span.start < citation.span.start }
        }
    }
  }
}

extension Obligation {
  /// Whether its own words name those who act and behind them, for the first time, the document that an effect changes.
  ///
  /// A document is cited once, where it is named first.
  fileprivate func does(_ effect: Effect) -> Bool {
    guard let target = effect.target, let number = target.number, span.start < effect.span.end, effect.span.start < span.end else {
      return false
    }
    let name = number + (target.symbol.map { "/" + $0 } ?? "")
    guard let place = span.quote.firstRange(of: name), let first = effect.span.quote.firstRange(of: name),
      let start = effect.span.quote.firstRange(of: span.quote[..<place.upperBound]), start.upperBound == first.upperBound
    else { return false }
    return bearers.allSatisfy { bearer in span.quote[..<place.lowerBound].contains(bearer.text) }
  }
}

extension Effect {
  fileprivate var plainID: String {
    let named = target.map { "~" + Folding.slug([$0.number, $0.symbol].compactMap { $0 }.joined(separator: "-")) } ?? ""
    return "\(source)!\(kind.rawValue)\(named)" + (provision.isEmpty ? "" : "#" + ObligationID.path(of: provision))
  }
}

/// One reading on its way through the reader.
private struct EffectPass {
  let reader: EffectReader
  let reading: Reading
  let key: String
  /// Documents cited as changed, by the key of their number.
  let changed: [String: Citation]
  var effects: [Effect] = []
  private var placed: Set<String> = []
  private var openQuotes = 0
  private let wordings: NewWordings

  /// What an item has from those above it.
  struct Above {
    var kind: Effect.Kind?
    var target: Citation?
    /// Whether that is a sentence before the items, behind which ordinary ones may stand too.
    var isSentence = false
  }

  init(reader: EffectReader, reading: Reading, key: String) {
    self.reader = reader
    self.reading = reading
    self.key = key
    wordings = NewWordings(reading)
    changed = Dictionary(reading.citations.filter(\.role.isChange).map { ($0.documentNumber.key, $0) }) { first, _ in first }
  }

  private var words: EffectWords { reader.words }
  private var issued: LegalDate? { reading.directive.issued.flatMap { $0.isDay ? $0.firstDay : nil } }

  // MARK: - Items

  /// The items, below the sentences that lead over to them.
  mutating func walk() {
    let sentences = reading.changeSentences.filter { sentence in !reading.outline.contains { $0.reaches(over: sentence.start) } }
    let leads = sentences.map { sentence in
      let found = statements(in: sentence, under: Above(kind: nil, target: meant(by: sentence)))
      var below = above(found)
      below?.isSentence = true
      return (sentence: sentence, found: found, below: sentence.quote.hasSuffix(":") ? below : nil)
    }
    var next = 0
    for index in leads.indices {
      let first = effects.count
      let end = index + 1 < leads.count ? leads[index + 1].sentence.start : .max
      let before = reading.outline[next...].prefix { $0.span.start < leads[index].sentence.start }
      walk(Array(before), under: Above())
      let behind = reading.outline[(next + before.count)...].prefix { $0.span.start < end }
      next += before.count + behind.count
      let start = effects.count
      walk(Array(behind), under: leads[index].below ?? Above())
      let isDetailed = leads[index].below != nil && effects[start...].contains { $0.target != nil }
      effects.insert(contentsOf: isDetailed ? leads[index].found.filter { !$0.isGeneral } : leads[index].found, at: first)
    }
    walk(Array(reading.outline[next...]), under: Above())
  }

  /// “Nay bãi bỏ mục 2 văn bản nêu trên”: the one document that is changed, in a sentence that names none by its number.
  private func meant(by sentence: SourceSpan) -> Citation? {
    guard changed.count == 1, let only = changed.values.first, !(sentence.start..<sentence.end).contains(only.span.end - 1) else {
      return nil
    }
    return only
  }

  /// What those below go on with.
  private func above(_ found: [Effect]) -> Above? {
    found.last { $0.target != nil }.map { Above(kind: $0.kind, target: $0.target.flatMap { changed[$0.documentNumber.key] }) }
  }

  mutating func walk(_ nodes: [OutlineNode], under above: Above) {
    for node in nodes {
      let isQuoted = openQuotes > 0
      openQuotes = wordings.hold(node.span.start) || wordings.behind(node.span) != nil ? 0 : max(0, openQuotes + node.span.quote.openQuotes)
      if isQuoted || wordings.hold(node.span.start) { continue }
      let found = statements(in: node.span, under: above)
      let first = effects.count
      effects += found
      var below = above
      if let own = self.above(found) {
        below = own
      } else if let verb = soleVerb(in: node.span) {
        below = Above(kind: verb, target: above.target)
      }
      walk(node.children, under: below)
      // “Sửa đổi một số điều của Quyết định …:” says nothing that the items below it do not say.
      let isDetailed = effects[(first + found.count)...].contains { $0.target != nil }
      if isDetailed { effects.replaceSubrange(first..<first + found.count, with: found.filter { !$0.isGeneral }) }
    }
  }

  private func soleVerb(in span: SourceSpan) -> Effect.Kind? {
    let tokens = EffectToken.all(in: span.quote)
    return tokens.indices.lazy.compactMap { words.verb(at: $0, in: tokens)?.kind }.first
  }

  private mutating func statements(in span: SourceSpan, under above: Above) -> [Effect] {
    let whole = wordings.behind(span).map(span.joined) ?? span
    let deadlines = reading.deadlines.filter { whole.start <= $0.span.start && $0.span.end <= whole.end && $0.bound != .from }
    let clause = EffectClause(
      tokens: EffectToken.all(in: span.quote), words: words, changed: changed, issued: issued, deadlines: deadlines)
    // Behind a sentence an item without a verb goes on with it only where it quotes words or names a time.
    let goesOn = !above.isSentence || !QuotedWords(span.quote).quoted.isEmpty || above.kind == .extends && !deadlines.isEmpty
    let changes = TimeChanges(clause: clause, span: span)
    placed.formUnion(clause.spared)
    var found: [Effect] = []
    for statement in clause.statements(kind: goesOn ? above.kind : nil, target: above.target) {
      if let target = statement.target { placed.insert(target.documentNumber.key) }
      found += changes.effects(of: statement).map { change in
        Effect(
          change.kind, source: key, target: statement.target.map(Effect.Target.init), provision: change.provision, from: statement.from,
          deadline: change.deadline, subject: change.subject, doubt: change.doubt, alone: change.alone ?? statement.alone,
          wording: change.wording, addition: change.deadline == nil ? statement.addition : nil, span: whole)
      }
    }
    return found
  }

  // MARK: - What stands in no item

  /// “Công văn này có hiệu lực kể từ …” in a paragraph by itself.
  mutating func addOwnForce() {
    let read = reading.changeSentences
    for sentence in reading.ownForceSentences
    where !reading.outline.contains(where: { $0.reaches(over: sentence.start) })
      && !read.contains(where: { $0.start <= sentence.start && sentence.start < $0.end })
    {
      let clause = EffectClause(tokens: EffectToken.all(in: sentence.quote), words: words, changed: [:], issued: issued)
      effects += clause.ownForce().map { Effect($0.kind, source: key, target: nil, from: $0.from, span: sentence) }
    }
  }

  mutating func addUnplaced() {
    let read = reading.changeSentences
    let sentences = reading.obligations.map(\.span).filter { span in
      !reading.outline.contains { $0.reaches(over: span.start) } && !read.contains { $0.start <= span.start && span.start < $0.end }
        && !wordings.hold(span.start)
    }
    for sentence in sentences { effects += statements(in: sentence, under: Above()) }
    for citation in reading.citations where citation.role.isChange && !placed.contains(citation.documentNumber.key) {
      let near = reading.deadlines.filter { deadline in
        deadline.obligation == nil && (citation.span.end..<citation.span.end + 120).contains(deadline.span.start)
      }
      let before = near.first.map(\.context) ?? ""
      let said = verb(in: before, as: citation.role) ?? verb(in: reading.directive.subject ?? "", as: citation.role)
      let kind = said ?? citation.role.usualKind
      let from = near.first { $0.bound == .from }?.date?.firstDay
      let moved = kind == .extends || kind == .corrects ? near.last { $0.bound != .from } : nil
      let subject = kind == .extends ? EffectClause(tokens: EffectToken.all(in: before), words: words, changed: changed).task() : ""
      effects.append(
        Effect(kind, source: key, target: Effect.Target(citation), from: from, deadline: moved, subject: subject, span: citation.span))
    }
  }

  /// The first verb of `text` that says what a citation of that role can be for.
  private func verb(in text: String, as role: Citation.Role) -> Effect.Kind? {
    let tokens = EffectToken.all(in: text)
    return tokens.indices.lazy.compactMap { words.verb(at: $0, in: tokens)?.kind }.first { $0.role == role }
  }
}

extension OutlineNode {
  /// Whether a place stands in it or in an item below it.
  fileprivate func reaches(over place: Int) -> Bool {
    span.start <= place && place < span.end || children.contains { $0.reaches(over: place) }
  }
}

extension Effect {
  /// Whether it names neither a provision, nor a deadline, nor a task of the document that it changes.
  fileprivate var isGeneral: Bool {
    provision.isEmpty && deadline == nil && addition == nil && [.amends, .supplements, .extends, .corrects].contains(kind)
  }
}

extension Effect.Kind {
  /// What a document is cited for to which this is done.
  fileprivate var role: Citation.Role? {
    switch self {
    case .amends, .supplements, .extends, .corrects, .suspends: .amends
    case .replaces: .replaces
    case .repeals, .withdraws: .repeals
    case .commences, .expires: nil
    }
  }
}

extension Citation.Role {
  /// What is done to a document cited so, where no word says more.
  fileprivate var usualKind: Effect.Kind { self == .replaces ? .replaces : self == .repeals ? .repeals : .amends }
}
