public import CongvanModel

/// What a person decided about one obligation as it read then; never changed, a later review takes its place.
public struct Review: Hashable, Sendable, Codable {
  /// What was decided.
  public enum Decision: String, Hashable, Sendable, Codable, CaseIterable {
    /// The reading is right.
    case accept
    /// The reading is right but for what the correction says.
    case edit
    /// It is no obligation.
    case reject
  }

  /// Counted from 1, without gaps.
  public var number: Int
  /// The id of the obligation.
  public var obligation: String
  /// The version in which it read so.
  public var version: Int
  /// SHA-256 of what was reviewed; see `RecordedObligation.payloadSha256`.
  public var payloadSha256: String
  /// What was decided.
  public var decision: Decision
  /// What is right instead; only for `edit`.
  @Nullable public var correction: Correction?
  /// Who decided.
  public var author: String
  /// When.
  public var recordedAt: RecordInstant
  /// Why, in the author's words.
  public var note: String

  /// A decision about the obligation whose content has that digest.
  public init(
    number: Int, obligation: String, version: Int, payloadSha256: String, decision: Decision, correction: Correction?, author: String,
    recordedAt: RecordInstant, note: String
  ) {
    self.number = number
    self.obligation = obligation
    self.version = version
    self.payloadSha256 = payloadSha256
    self.decision = decision
    _correction = Nullable(wrappedValue: correction)
    self.author = author
    self.recordedAt = recordedAt
    self.note = note
  }
}

/// The fields that a reviewer sets; nil ones stay as they are read.
public struct Correction: Hashable, Sendable, Codable {
  /// A day for one deadline.
  public struct Day: Hashable, Sendable, Codable {
    /// The place of the deadline among those of the obligation, from 1; one more than there are adds one.
    public var number: Int
    /// The last day to act.
    public var lastDay: LegalDate

    /// The deadline of that number falls due on `lastDay`.
    public init(number: Int, lastDay: LegalDate) {
      self.number = number
      self.lastDay = lastDay
    }
  }

  /// The names of those who lead.
  @Nullable public var bearers: [String]?
  /// What is to be done.
  @Nullable public var action: String?
  /// When it is due.
  @Nullable public var deadline: Day?
  /// The first day of its force.
  @Nullable public var validFrom: LegalDate?
  /// The first day on which it is no longer in force.
  @Nullable public var validTo: LegalDate?

  /// A correction of the fields that are not nil.
  public init(
    bearers: [String]? = nil, action: String? = nil, deadline: Day? = nil, validFrom: LegalDate? = nil, validTo: LegalDate? = nil
  ) {
    _bearers = Nullable(wrappedValue: bearers)
    _action = Nullable(wrappedValue: action)
    _deadline = Nullable(wrappedValue: deadline)
    _validFrom = Nullable(wrappedValue: validFrom)
    _validTo = Nullable(wrappedValue: validTo)
  }

  /// Whether it sets nothing.
  public var isEmpty: Bool { self == Correction() }

  /// The same fields in words: `deadline 1 is 2024-05-31; validTo 2024-07-01`.
  public var description: String { description(.english) }

  /// The same in the words of a language.
  public func description(_ wording: Wording) -> String {
    func said(_ field: String, _ value: String?) -> String? { value.map { wording("correction." + field, ["value": $0]) } }
    let parts = [
      said("bearers", bearers?.joined(separator: "; ")), said("action", action),
      deadline.map { wording("correction.deadline", ["n": String($0.number), "value": $0.lastDay.iso]) },
      said("validFrom", validFrom?.iso), said("validTo", validTo?.eve?.iso),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// `obligation` with these fields; a deadline number that it does not have is left out.
  package func applied(to obligation: Obligation, by author: String) -> Obligation {
    var out = obligation
    if let bearers {
      out.bearers =
        bearers.map { Bearer(text: $0, name: $0, role: .lead, inherited: false, span: obligation.span) }
        + obligation.bearers.filter { $0.role != .lead }
    }
    if let action { out.action = action }
    if let deadline, (1...out.deadlines.count + 1).contains(deadline.number) {
      if deadline.number > out.deadlines.count {
        out.deadlines.append(Deadline(quote: "", kind: .date, bound: .by, rule: "review", confidence: 1, span: obligation.span))
      }
      out.deadlines[deadline.number - 1].set(to: deadline.lastDay, by: author)
    }
    return out
  }
}

extension Deadline {
  /// Makes it fall due on `day`, whatever was read.
  fileprivate mutating func set(to day: LegalDate, by author: String) {
    let read = DeadlineCalendar().single(self).lastDay.map { [Wording.english("step.readAs", ["day": $0.iso])] } ?? []
    var set = Deadline(quote: quote, kind: .date, bound: .by, rule: "review", confidence: 1, span: span)
    set.date = day.partial
    set.lastDay = day
    set.derivation = read + [Wording.english("step.setTo", ["day": day.iso, "who": author])]
    set.context = context
    set.bearers = bearers
    set.recipients = recipients
    self = set
  }
}
