import CongvanExport
import CongvanModel
import CongvanRules

/// One obligation for a screen: whether it holds on the day asked about, what it says, and what directives and reviewers did to it.
enum EntryPage {
  /// `shown` within `width` columns.
  static func text(_ shown: ShownEntry, of view: RuleSetView, width: Int) -> String {
    let (entry, duty) = (shown.entry, shown.entry.recorded.obligation)
    let page = Page(width: width)
    let directive = view.set.directive(entry.recorded.directive)
    var out = Style.bold(entry.recorded.id) + "\n" + AnswerPage.moment(view.asked)
    out += page.facts([
      ("standing", entry.standing.description),
      ("in force", "\(entry.validity.from?.iso ?? "a day not known") – \(entry.validity.to?.eve.iso ?? "")"),
      ("directive", directive.map(RuleTable.title)),
      ("item", Described.section(duty.section)), ("who", Described.bearers(duty.bearers)), ("what", duty.action),
    ])
    for deadline in duty.deadlines {
      out += page.facts([("when", deadline.described + (deadline.quote.isEmpty ? "" : " “\(deadline.quote)”"))])
      for step in deadline.derivation { out += page.facts([("", step)]) }
    }
    for limit in duty.limits { out += page.facts([("how many", "\(limit.withoutSubject) “\(limit.quote)”")]) }
    if !shown.effects.isEmpty {
      out += page.heading("Effects", shown.effects.count)
      for outcome in shown.effects { out += page.paragraph(words(outcome, of: view.set), first: "  ", indent: 4) }
    }
    if !shown.reviews.isEmpty {
      out += page.heading("Reviews", shown.reviews.count)
      for review in shown.reviews { out += page.paragraph(words(review), first: "  ", indent: 4) }
    }
    for disagreement in entry.review?.disagreements ?? [] {
      let sides = "“\(disagreement.reviewed)” was reviewed, “\(disagreement.read)” is read"
      out += page.paragraph("disputed: \(disagreement.field): \(sides)", first: "  ", indent: 4)
    }
    return out
  }

  private static func words(_ outcome: EffectOutcome, of set: RuleSet) -> String {
    let source = set.directive(outcome.effect.source)
    return
      "\(outcome.effect.kind.rawValue) by \(source.map(RuleTable.title) ?? outcome.effect.source), \(outcome.description): “\(outcome.effect.span.quote)”"
  }

  private static func words(_ review: Review) -> String {
    let facts = [review.correction?.description, review.note.isEmpty ? nil : review.note].compactMap { $0 }
    return "\(review.recordedAt.iso) \(review.decision.rawValue) by \(review.author)"
      + (facts.isEmpty ? "" : ": " + facts.joined(separator: "; "))
  }
}
