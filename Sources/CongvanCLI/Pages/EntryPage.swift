import CongvanExport
import CongvanModel
import CongvanRules

/// One obligation for a screen: whether it holds on the day asked about, what it says, and what directives and reviewers did to it.
enum EntryPage {
  /// `shown` within `width` columns.
  static func text(_ shown: ShownEntry, of view: RuleSetView, width: Int, _ wording: Wording = .english) -> String {
    let (entry, duty) = (shown.entry, shown.entry.recorded.obligation)
    let page = Page(width: width, labels: wording.language == .english ? 11 : 14)
    func facts(_ facts: [(String, String?)]) -> String {
      page.facts(facts.map { ($0.0.isEmpty ? "" : wording.name(ofHeading: $0.0), $0.1) })
    }
    let days = "\(entry.validity.from?.iso ?? wording("page.dayUnknown")) – \(entry.validity.to?.eve?.iso ?? "")"
    var out = Style.bold(entry.recorded.id) + "\n" + AnswerPage.moment(view.asked, wording)
    out += facts([
      ("standing", entry.standing.description(wording)), ("in force", days),
      ("directive", view.set.directive(entry.recorded.directive).map(RuleTable.title)), ("item", Described.section(duty.section)),
      ("who", Described.bearers(duty.bearers, wording)), ("what", duty.action),
    ])
    for deadline in duty.deadlines {
      out += facts([("when", deadline.described(wording) + (deadline.quote.isEmpty ? "" : " “\(deadline.quote)”"))])
      for step in deadline.derivation { out += facts([("", wording.step(step))]) }
    }
    for limit in duty.limits { out += facts([("how many", "\(limit.withoutSubject(wording)) “\(limit.quote)”")]) }
    if !shown.effects.isEmpty {
      out += page.heading(wording("page.effects"), shown.effects.count)
      for outcome in shown.effects { out += page.paragraph(words(outcome, of: view, wording), first: "  ", indent: 4) }
    }
    if !shown.reviews.isEmpty {
      out += page.heading(wording("page.reviews"), shown.reviews.count)
      for review in shown.reviews { out += page.paragraph(words(review, wording), first: "  ", indent: 4) }
    }
    for disagreement in entry.review?.disagreements ?? [] {
      let sides = ["field": disagreement.field, "old": disagreement.reviewed, "new": disagreement.read]
      out += page.paragraph(wording("review.sides", sides), first: "  ", indent: 4)
    }
    return out
  }

  private static func words(_ outcome: EffectOutcome, of view: RuleSetView, _ wording: Wording) -> String {
    let source = view.set.directive(outcome.effect.source).map(RuleTable.title) ?? outcome.effect.source
    let state = [outcome.description(wording, on: view.asked.on), outcome.remark(wording)].compactMap { $0 }.joined(separator: ", ")
    let kind = wording.name(ofValue: outcome.effect.kind.rawValue)
    return wording("page.effectBy", ["kind": kind, "source": source, "state": state, "quote": outcome.effect.span.quote])
  }

  private static func words(_ review: Review, _ wording: Wording) -> String {
    let facts = [review.correction?.description(wording), review.note.isEmpty ? nil : review.note].compactMap { $0 }
    let decision = wording.name(ofValue: review.decision.rawValue)
    return wording("review.by", ["at": review.recordedAt.iso, "decision": decision, "who": review.author])
      + (facts.isEmpty ? "" : ": " + facts.joined(separator: "; "))
  }
}
