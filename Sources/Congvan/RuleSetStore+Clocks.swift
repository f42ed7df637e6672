public import CongvanModel
public import CongvanRules
public import CongvanStore

extension RuleSetStore {
  /// What was recorded up to `instant`, everything when it is nil, with the effects of versions whose effects were not read before.
  ///
  /// - Throws: `StoreError`, and what `ShippedEffects.reader` throws.
  ///
  /// - Parameter part: What is asked about; nil for all of it.
  public func knownRules(at instant: RecordInstant? = nil, only part: RuleSetPart? = nil) throws -> KnownRules {
    try readMissingEffects()
    return try known(at: instant, only: part)
  }

  /// Reads the effects of versions that were recorded by a program that did not know them.
  ///
  /// - Throws: `StoreError`, and what `ShippedEffects.reader` throws.
  public func readMissingEffects() throws {
    let reader = try ShippedEffects.reader()
    try completeEffects { reader.effects(in: $0, key: $1) }
  }
}

extension KnownRules {
  /// Readings that are not recorded, as if they were all that is.
  ///
  /// - Throws: What `ShippedEffects.reader` throws.
  public init(lifting readings: [Reading]) throws {
    let (reader, set) = (try ShippedEffects.reader(), RuleSet(lifting: readings))
    let bySource = Dictionary(readings.map { ($0.source.sha256, $0) }) { _, last in last }
    self.init(
      set: set,
      effects: set.directives.flatMap { directive in
        bySource[directive.source.sha256].map { reader.effects(in: $0, key: directive.key) } ?? []
      })
  }
}
