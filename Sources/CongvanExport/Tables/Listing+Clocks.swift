public import CongvanModel
public import CongvanRules

extension Listing {
  /// Obligations as `init(obligations:of:)` has them, and behind that the days on which each holds, how it stands and what a reviewer decided.
  public init(entries: [RuleEntry], of set: RuleSet, _ wording: Wording = .english) {
    let plain = Listing(obligations: entries.map(\.recorded), of: set, wording)
    self.init(
      header: plain.header + ["validFrom", "validTo", "standing", "review"],
      rows: zip(plain.rows, entries).map { row, entry in
        row + [
          entry.validity.from?.iso ?? "", entry.validity.to?.iso ?? "", entry.standing.name, entry.review?.status.rawValue ?? "",
        ]
      })
  }

  /// What directives do to one another, one effect a row.
  ///
  /// - Parameter day: The day asked about; what begins later is said to be to come.
  public init(effects: [EffectOutcome], of set: RuleSet, on day: LegalDate, _ wording: Wording = .english) {
    let slugs = Dictionary(set.directives.map { ($0.key, $0.slug) }) { first, _ in first }
    self.init(
      header: [
        "state", "effect", "by", "on", "provision", "since", "until", "deadline", "obligations", "successors", "quote", "review", "id",
      ],
      rows: effects.map { outcome in
        let effect = outcome.effect
        let target = effect.target.map { [$0.number, $0.symbol].compactMap { $0 }.joined(separator: "/") } ?? "itself"
        return [
          outcome.description(wording, on: day), wording.name(ofValue: effect.kind.rawValue),
          slugs[effect.source] ?? effect.source,
          target, effect.provision.joined(separator: "."), outcome.since?.iso ?? "", outcome.until?.iso ?? "",
          effect.deadline?.described(wording) ?? "",
          outcome.obligations.joined(separator: "; "), outcome.successors.joined(separator: "; "), effect.span.quote,
          outcome.review?.description(wording) ?? "", effect.id,
        ]
      })
  }

  /// What was reviewed or waits for it, one obligation a row.
  ///
  /// - Parameter names: What each is called for short, by its id.
  public init(reviews entries: [RuleEntry], names: [String: String], _ wording: Wording = .english) {
    self.init(
      header: ["state", "name", "section", "bearers", "action", "deadlines", "confidence", "reviewed", "by", "at", "note", "id"],
      rows: entries.map { entry in
        let (duty, review) = (entry.recorded.obligation, entry.review?.review)
        let changes = entry.review?.disagreements.map { "\($0.field): “\($0.reviewed)” reviewed, “\($0.read)” read" } ?? []
        let corrected = review?.correction.map { [$0.description] } ?? []
        return [
          wording.name(ofValue: entry.review?.status.rawValue ?? "unreviewed"), names[entry.recorded.id] ?? entry.recorded.id,
          duty.section.joined(separator: " › "),
          duty.bearers.map(\.name).joined(separator: "; "), duty.action,
          duty.deadlines.map { $0.described(wording) }.joined(separator: "; "),
          "\(duty.confidence)", (changes.isEmpty ? corrected : changes).joined(separator: "; "), review?.author ?? "",
          review?.recordedAt.iso ?? "", review?.note ?? "", entry.recorded.id,
        ]
      })
  }
}
