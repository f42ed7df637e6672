internal import CongvanModel
internal import CongvanText

/// Which time is to hold at each part that a statement changes.
struct TimeChanges {
  let clause: EffectClause
  let span: SourceSpan

  /// What one part becomes.
  struct Change {
    var kind: Effect.Kind
    /// Empty for the whole document.
    var provision: [String]
    var deadline: Deadline?
    var subject: String
    var doubt: Effect.Doubt?
    /// What stands in the place of the words of `subject`.
    var wording: String?
    /// Whose time it is, where each of several has one.
    var alone: [String]?
  }

  /// What `statement` does, part by part.
  func effects(of statement: EffectClause.Statement) -> [Change] {
    let substitutions = substitutions
    // “Thay thế “A” bằng “B”” puts words in the place of others, and ends nothing.
    let kind = statement.kind == .replaces && !substitutions.isEmpty ? .amends : statement.kind
    let aims = statement.aims.isEmpty ? [EffectClause.Aim()] : statement.aims
    func change(at provision: [String], to deadline: Deadline?, of subject: String, doubt: Effect.Doubt? = nil) -> Change {
      Change(kind: kind, provision: provision, deadline: deadline, subject: subject, doubt: doubt ?? statement.doubt)
    }
    if let wording = statement.wording {
      return aims.map { aim in
        var change = change(at: aim.provision, to: nil, of: statement.subject)
        change.wording = wording
        return change
      }
    }
    guard kind.mayMoveTime, statement.doubt != .forSome || statement.alone != nil, statement.doubt != .partOnly else {
      return aims.map { change(at: $0.provision, to: nil, of: statement.subject) }
    }
    func change(at provision: [String], by words: Substitution) -> Change {
      let deadline = deadline(words.new)
      var change = change(at: provision, to: deadline, of: words.old)
      if deadline == nil { change.wording = words.new }
      return change
    }
    if substitutions.count > 1, substitutions.allSatisfy({ !$0.provisions.isEmpty }) {
      return substitutions.flatMap { words in words.provisions.map { change(at: $0, by: words) } }
    }
    if !substitutions.isEmpty {
      // Of several substitutions at several places it is not read which belongs where.
      if substitutions.count > 1, aims.count > 1 { return aims.map { change(at: $0.provision, to: nil, of: statement.subject) } }
      return aims.flatMap { aim in substitutions.map { change(at: aim.provision, by: $0) } }
    }
    let quoted = clause.quotedDeadlines
    return aims.map { aim in
      if let deadline = aim.deadline ?? aim.day.map(bare) {
        var change = change(at: aim.provision, to: deadline, of: statement.subject)
        change.alone = aim.alone
        return change
      }
      if statement.doubt == .severalDays || Set(quoted.map(\.described)).count > 1 {
        let doubt: Effect.Doubt? = kind == .amends && !quoted.isEmpty ? nil : .severalDays
        return change(at: aim.provision, to: nil, of: statement.subject, doubt: doubt)
      }
      return change(at: aim.provision, to: quoted.last, of: statement.subject)
    }
  }

  // MARK: - Words in the place of others

  private struct Substitution {
    var old: String
    var new: String
    /// The parts named beside them.
    var provisions: [[String]]
  }

  /// Words quoted and those quoted to stand in their place: “A” sửa thành “B”.
  private var substitutions: [Substitution] {
    let quoted = QuotedWords(span.quote).quoted
    let left = quoted.filter { part in
      let before = EffectToken.all(in: part.before)
      return before.indices.contains { clause.words.length(.leftOut, at: $0, in: before) > 0 }
    }
    if left.count == 1, quoted.count == 1 { return [Substitution(old: left[0].words, new: "", provisions: [])] }
    return zip(quoted, quoted.dropFirst()).compactMap { old, new in
      let between = EffectToken.all(in: new.before)
      guard between.indices.contains(where: { clause.words.length(.becomes, at: $0, in: between) > 0 }) else { return nil }
      let tokens = EffectToken.all(in: old.before) + between
      let beside = EffectClause(tokens: tokens, words: clause.words, changed: [:]).provisions(in: tokens.indices)
      return Substitution(old: old.words, new: new.words, provisions: beside)
    }
  }

  /// The deadline that quoted words name; of a bare day the rest is that of the one whose day it takes.
  private func deadline(_ quoted: String) -> Deadline? {
    let wanted = Folding.phrase(quoted)
    if let read = clause.deadlines.last(where: { wanted.contains(Folding.phrase($0.quote)) }) { return read }
    return EffectClause(tokens: EffectToken.all(in: quoted), words: clause.words, changed: [:]).soleDay.map(bare)
  }

  /// A time that names no more than a day.
  private func bare(_ day: LegalDate) -> Deadline {
    var bare = Deadline(quote: day.figures, kind: .date, bound: nil, rule: "effect.day", confidence: 1, span: span)
    bare.date = day.partial
    return bare
  }
}
