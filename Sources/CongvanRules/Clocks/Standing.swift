public import CongvanModel

/// Whether a rule holds on a day, and if not, why not.
public enum Standing: Hashable, Sendable {
  /// It holds.
  case inForce
  /// It does not hold before `from`, which is as precise as the directive.
  case notYetInForce(from: PartialDate)
  /// It holds no longer from `on` on; `by` is the id of the effect that ended it, nil where its own directive did or a reviewer.
  case ended(on: LegalDate, by: String?)
  /// A reviewer found that it is no rule at all.
  case rejected(by: String)
  /// It was recorded once, and is no longer read in its document since `version`, which was recorded at `at`.
  case removed(version: Int, at: RecordInstant)

  /// `inForce`, `notYetInForce`, `ended`, `rejected` or `removed`.
  public var name: String {
    switch self {
    case .inForce: "inForce"
    case .notYetInForce: "notYetInForce"
    case .ended: "ended"
    case .rejected: "rejected"
    case .removed: "removed"
    }
  }

  /// The same in words: `ended on 2024-07-15 by 77-snv-cchc (the last day was 2024-07-14)`.
  public var description: String { description(.english) }

  /// The same in the words of a language.
  public func description(_ wording: Wording) -> String {
    switch self {
    case .inForce: wording("standing.inForce")
    case .notYetInForce(let from): wording("standing.notYetInForce", ["day": from.iso])
    case .ended(let day, let effect):
      wording(
        effect == nil ? "standing.ended" : "standing.endedBy",
        ["day": day.iso, "by": effect.map { String(Self.source(of: $0)) } ?? "", "last": day.eve?.iso ?? ""])
    case .rejected(let author): wording("standing.rejected", ["who": author])
    case .removed(let version, let instant): wording("standing.removed", ["n": String(version), "at": instant.iso])
    }
  }
}

extension Standing {
  /// The directive that an effect is of, in the short: `77-snv-cchc`.
  public static func source(of effect: String) -> Substring {
    let key = effect.prefix { $0 != "!" }
    return key.split(separator: "/").last ?? key
  }
}

extension Standing: Encodable {
  private enum Key: String, CodingKey { case state, from, on, lastDay, by, version, at }

  /// Writes `{"state": …}` with the day and the effect beside it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .state)
    switch self {
    case .inForce: break
    case .notYetInForce(let from): try container.encode(from, forKey: .from)
    case .ended(let day, let effect):
      try container.encode(day, forKey: .on)
      try container.encode(day.eve, forKey: .lastDay)
      try container.encode(effect, forKey: .by)
    case .rejected(let author): try container.encode(author, forKey: .by)
    case .removed(let version, let instant):
      try container.encode(version, forKey: .version)
      try container.encode(instant, forKey: .at)
    }
  }
}

/// The days on which a rule holds, as a half-open interval of valid time.
public struct Validity: Hashable, Sendable, Codable {
  /// The first day, as precisely as it is known; nil when it is not.
  @Nullable public var from: PartialDate?
  /// The first day on which it no longer holds (“hết hiệu lực từ ngày D” is D); nil while nothing ends it.
  @Nullable public var to: LegalDate?
  /// The id of the effect that ends it.
  @Nullable public var endedBy: String?

  /// The days from `from` up to, and without, `to`.
  public init(from: PartialDate?, to: LegalDate? = nil, endedBy: String? = nil) {
    _from = Nullable(wrappedValue: from)
    _to = Nullable(wrappedValue: to)
    _endedBy = Nullable(wrappedValue: endedBy)
  }

  /// Whether it holds on `day`; a first day that is not known is no reason against it.
  public func standing(on day: LegalDate) -> Standing {
    if let to, to <= day { return .ended(on: to, by: endedBy) }
    if let from, let first = from.firstDay, day < first { return .notYetInForce(from: from) }
    return .inForce
  }

  /// The same, beginning on `day` where it does not begin later.
  func beginning(on day: LegalDate) -> Validity {
    if let first = from?.firstDay, first >= day { return self }
    return Validity(from: day.partial, to: to, endedBy: endedBy)
  }

  /// The same, ending on `day` where it does not end before.
  func ended(on day: LegalDate, by effect: String?) -> Validity {
    if let to, to <= day { return self }
    return Validity(from: from, to: day, endedBy: effect)
  }
}

/// What was asked: on which day the rules are to hold, and as they were known when.
public struct Asked: Hashable, Sendable, Codable {
  /// The day of valid time; nil where each deadline is taken on its own day.
  @Nullable public var on: LegalDate?
  /// The moment of recorded time; nil for a rule set without any versions, or readings that are not recorded.
  @Nullable public var known: RecordInstant?
  /// The last version recorded by then.
  @Nullable public var version: Int?

  /// A question about `on`, as known at `known`.
  public init(on: LegalDate?, known: RecordInstant? = nil, version: Int? = nil) {
    _on = Nullable(wrappedValue: on)
    _known = Nullable(wrappedValue: known)
    _version = Nullable(wrappedValue: version)
  }

  /// What an answer of rules in force is about: `in force on 2024-05-01, as known at 2024-05-02T08:00:00Z (version 3)`.
  public var description: String { description(.english) }

  /// The same in the words of a language.
  public func description(_ wording: Wording) -> String {
    on == nil ? moment(wording) : wording("asked.inForce", ["moment": moment(wording)])
  }

  /// The two clocks alone: `on 2024-05-01, as known at 2024-05-02T08:00:00Z (version 3)`.
  public var moment: String { moment(.english) }

  /// The two clocks alone, in the words of a language.
  ///
  /// - Parameter undated: What is asked about where no day is.
  public func moment(_ wording: Wording, undated: String? = nil) -> String {
    let day = on.map { wording("asked.on", ["day": $0.iso]) } ?? undated ?? wording("asked.each")
    let moment = known.map { wording("asked.known", ["day": day, "at": $0.iso]) } ?? day
    return version.map { wording("asked.version", ["moment": moment, "n": String($0)]) } ?? moment
  }
}
