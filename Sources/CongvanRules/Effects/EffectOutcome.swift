public import CongvanModel

/// What became of an effect in a rule set: applied to what is recorded, or still outstanding and why.
public struct EffectOutcome: Hashable, Sendable, Codable {
  /// Why an effect is not applied; unless it is rejected, a person decides then.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case targetNotRecorded, severalTargets, dayUnknown, noSuchProvision, noNewText, whichDeadline, noNewDeadline, disputed, sourceEnded
    case isTemporary, rejected, conditional, forSome, partOnly, severalDays, recurs, otherOffice, targetIsLater, noSymbol, toldOthers,
      endUnknown, targetEnded, noSuchWords, severalPlaces, valueInWords

    /// In words.
    public var description: String { description(.english) }

    /// In the words of a language.
    public func description(_ wording: Wording) -> String { wording("reason." + rawValue) }
  }

  /// The effect.
  public var effect: Effect
  /// Nil for one that is applied.
  @Nullable public var outstanding: Reason?
  /// The key of the directive it is done to, when that is recorded.
  @Nullable public var target: String?
  /// The first day of the effect, or what it would be; nil when it is not known, and for a correction, which holds from the beginning.
  @Nullable public var since: LegalDate?
  /// The first day on which the time that it moved is moved no longer; nil while it is, and for what moves none.
  @Nullable public var until: LegalDate?
  /// The ids of the obligations that it ends or moves.
  public var obligations: [String]
  /// The ids of the obligations that stand in their place or were added.
  public var successors: [String]
  /// What a person decided about it; nil where nobody did.
  @Nullable public var review: EffectReviewState?

  init(_ effect: Effect, review: EffectReviewState?) {
    self.effect = effect
    _outstanding = Nullable()
    _target = Nullable()
    _since = Nullable()
    _until = Nullable()
    obligations = []
    successors = []
    _review = Nullable(wrappedValue: review)
  }

  /// Whether it is not applied and nobody rejected it.
  public var isOpen: Bool { outstanding != nil && outstanding != .rejected }

  /// `applied since 2024-07-15`, or why not.
  public var description: String { description(.english) }

  /// The same in the words of a language.
  ///
  /// - Parameter day: The day asked about; what begins later is said to be to come, and what is over by then until when it held.
  public func description(_ wording: Wording, on day: LegalDate? = nil) -> String {
    if outstanding == .rejected, let review { return review.description(wording) }
    if let outstanding { return wording("effect.outstanding", ["why": outstanding.description(wording)]) }
    if let day, let until, until <= day, let last = until.eve {
      return wording(since == nil ? "effect.overSinceBeginning" : "effect.over", ["day": since?.iso ?? "", "last": last.iso])
    }
    guard let since else { return wording("effect.fromBeginning") }
    return wording(day.map { $0 < since } ?? false ? "effect.toCome" : "effect.applied", ["day": since.iso])
  }

  /// What a person decided, where the description does not say it; nil where nobody did.
  public var remark: String? { remark(.english) }

  /// The same in the words of a language.
  public func remark(_ wording: Wording) -> String? { outstanding == .rejected ? nil : review?.description(wording) }
}
