public import CongvanModel

/// What became of an effect in a rule set: applied to what is recorded, or still outstanding and why.
public struct EffectOutcome: Hashable, Sendable, Codable {
  /// Why an effect is not applied; a person decides then.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case targetNotRecorded, severalTargets, dayUnknown, noSuchProvision, noNewText, whichDeadline, noNewDeadline, disputed, sourceEnded
    case isTemporary

    /// In words.
    public var description: String {
      switch self {
      case .targetNotRecorded: "the other directive is not recorded"
      case .severalTargets: "several recorded directives have that number"
      case .dayUnknown: "the day on which it begins is not known"
      case .noSuchProvision: "the other directive has no obligation there"
      case .noNewText: "the new text was not read"
      case .whichDeadline: "which deadline it means is not certain"
      case .noNewDeadline: "the new deadline was not read"
      case .disputed: "another directive of the same day says otherwise"
      case .sourceEnded: "its own directive had ended by then"
      case .isTemporary: "for how long it holds is for a person to say"
      }
    }
  }

  /// The effect.
  public var effect: Effect
  /// Nil for one that is applied.
  @Nullable public var outstanding: Reason?
  /// The key of the directive it is done to, when that is recorded.
  @Nullable public var target: String?
  /// The first day of the effect; nil when it is not known, and for a correction, which holds from the beginning.
  @Nullable public var since: LegalDate?
  /// The ids of the obligations that it ends or moves.
  public var obligations: [String]
  /// The ids of the obligations that stand in their place or were added.
  public var successors: [String]

  init(_ effect: Effect) {
    self.effect = effect
    _outstanding = Nullable()
    _target = Nullable()
    _since = Nullable()
    obligations = []
    successors = []
  }

  /// `applied since 2024-07-15`, or why not.
  public var description: String {
    if let outstanding { return "outstanding: " + outstanding.description }
    return "applied" + (since.map { " since \($0.iso)" } ?? " from the beginning")
  }
}
