internal import CongvanModel
public import CongvanRules
public import CongvanStore

/// What just came in extends to an earlier day, or when it had ended: said at once, for it may be mistyped.
public struct DoubtfulExtensions {
  private let store: RuleSetStore
  private let check: DocumentCheck

  /// Those in `store`, told by `check`.
  public init(in store: RuleSetStore, _ check: DocumentCheck) {
    self.store = store
    self.check = check
  }

  /// One sentence for each that the directives of these keys have to do with, in the words of a language.
  ///
  /// - Throws: `StoreError`.
  public func sentences(on keys: Set<String>, _ wording: Wording) throws -> [String] {
    if keys.isEmpty { return [] }
    let own = try store.known(only: .directives(keys.sorted())).view(on: nil).timeline.outcomes
    let extended = own.filter { $0.effect.kind == .extends && (keys.contains($0.effect.source) || $0.target.map(keys.contains) ?? false) }
    let targets = Set(extended.compactMap(\.target))
    if targets.isEmpty { return [] }
    let view = try store.known(only: .directives(targets.union(keys).sorted())).view(on: nil)
    let ids = Set(extended.map(\.effect.id))
    let late = view.timeline.outcomes.filter { ids.contains($0.effect.id) && $0.outstanding == .targetEnded }.map { outcome in
      wording("import.late", ["quote": outcome.effect.span.quote, "by": String(Standing.source(of: outcome.effect.id))])
    }
    let hastened = check.hastened(in: view.checked(today: LegalDate(dayNumber: 0)).filter { targets.contains($0.directive.key) })
    return late + hastened.map { $0.place.file + ": " + wording.finding($0.message) }
  }
}
