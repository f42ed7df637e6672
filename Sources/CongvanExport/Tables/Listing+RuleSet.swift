internal import CongvanModel
public import CongvanRules

extension Listing {
  /// What is due: the day first, then who, what and on whose authority.
  ///
  /// In Vietnamese a time is said in the document's own words.
  public init(deadlines: [DueDate], of set: RuleSet, _ wording: Wording = .english) {
    let slugs = Dictionary(set.directives.map { ($0.key, $0.slug) }) { first, _ in first }
    self.init(
      header: [
        "lastDay", "from", "flags", "bearers", "action", "recipients", "deadline", "quote", "directive", "page", "obligation", "confidence",
      ],
      rows: deadlines.map { due in
        [
          due.occurrence.lastDay?.iso ?? "", due.occurrence.from?.iso ?? "", joined(due.occurrence.flags.map(\.rawValue)),
          joined(due.bearers),
          due.action, joined(due.recipients), due.deadline.words(wording), due.deadline.quote, slugs[due.directive] ?? due.directive,
          due.deadline.span.page.map(String.init) ?? "", due.obligation ?? "", "\(due.deadline.confidence)",
        ]
      })
  }

  /// Obligations, one a row.
  ///
  /// In Vietnamese times and limits are said in the document's own words.
  public init(obligations: [RecordedObligation], of set: RuleSet, _ wording: Wording = .english) {
    let slugs = Dictionary(set.directives.map { ($0.key, $0.slug) }) { first, _ in first }
    self.init(
      header: [
        "id", "directive", "section", "modality", "force", "bearers", "cooperate", "action", "recipients", "deadlines", "limits",
        "conditions", "page",
        "confidence",
      ],
      rows: obligations.map { entry in
        let duty = entry.obligation
        return [
          entry.id, slugs[entry.directive] ?? entry.directive, duty.section.joined(separator: " › "), duty.modality.rawValue,
          duty.force.rawValue,
          joined(duty.bearers.filter { $0.role == .lead }.map(\.name)), joined(duty.bearers.filter { $0.role != .lead }.map(\.name)),
          duty.action,
          joined(duty.recipients.map(\.name)), joined(duty.deadlines.map { $0.words(wording) }),
          joined(duty.limits.map { $0.words(wording) }),
          joined(duty.conditions.map(\.text)), duty.span.page.map(String.init) ?? "", "\(duty.confidence)",
        ]
      })
  }

  /// Limits, one a row.
  public init(limits: [LimitEntry], of set: RuleSet) {
    let slugs = Dictionary(set.directives.map { ($0.key, $0.slug) }) { first, _ in first }
    self.init(
      header: ["subject", "op", "min", "max", "unit", "per", "bearers", "quote", "directive", "page", "obligation"],
      rows: limits.map { entry in
        let limit = entry.limit
        return [
          limit.subject, limit.op.rawValue, limit.min.map(number) ?? "", limit.max.map(number) ?? "", limit.unit, limit.per ?? "",
          joined(entry.bearers),
          limit.quote, slugs[entry.directive] ?? entry.directive, limit.span.page.map(String.init) ?? "", entry.obligation ?? "",
        ]
      })
  }

  /// Bodies and how much is asked of them, one a row.
  ///
  /// - Parameter showingEnds: Whether to say which have ended, and who followed them.
  public init(bodies: [BodyEntry], showingEnds: Bool = false) {
    self.init(
      header: ["body", "obligations", "lead", "deadlines"] + (showingEnds ? ["ended", "successors"] : []),
      rows: bodies.map { body in
        let counts = [body.obligations, body.lead, body.deadlines].map(String.init)
        let ends = [joined(body.ended.map(\.day.iso)), joined(body.ended.map(\.followed))]
        return [body.name] + counts + (showingEnds ? ends : [])
      })
  }
}

extension Deadline {
  fileprivate func words(_ wording: Wording) -> String { wording.language == .english || quote.isEmpty ? described : quote }
}

extension Limit {
  fileprivate func words(_ wording: Wording) -> String { wording.language == .english || quote.isEmpty ? described : quote }
}

extension BodyEnding {
  /// “cấp huyện → cấp xã | cấp tỉnh”.
  fileprivate var followed: String { "\(body) → \(successors.joined(separator: " | "))" }
}

private func joined(_ items: [String]) -> String { items.joined(separator: "; ") }

/// Whole numbers without a fraction.
private func number(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}
