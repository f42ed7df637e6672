public import CongvanModel
public import CongvanRules
public import CongvanStore

/// Bodies and how much is asked of them, with what of the rule set had to be looked at for it.
public struct RuleSetBodies: Sendable {
  /// By name without marks.
  public var bodies: [BodyEntry]
  /// What does not simply hold as it is read; all that does not hold on the day is in it.
  public var view: RuleSetView

  /// The bodies of `store` on `day`, as known at `instant`; as known now when that is nil.
  ///
  /// - Parameter name: A part of their names; nil for all.
  /// - Throws: `StoreError`, and what `ShippedEffects.reader` throws.
  public init(_ store: RuleSetStore, on day: LegalDate, at instant: RecordInstant? = nil, named name: String? = nil) throws {
    if let name {
      view = try store.knownRules(at: instant, only: .body(name)).view(on: day)
      bodies = view.set.bodies().filter { BodyQuery(name).matches($0.name) }
    } else {
      try store.readMissingEffects()
      let part = try store.bodies(on: day, at: instant)
      view = part.unsettled.view(on: day)
      var counts = part.rest
      counts.add(view.set, at: part.places)
      bodies = counts.bodies
    }
  }
}
