public import CongvanExtraction
public import CongvanModel
public import CongvanRules
public import CongvanStore

/// Checks what is recorded, one directive at a time: each is held against those it goes by, so that no more of the rule set is in memory.
public struct RuleSetCheck {
  private let store: RuleSetStore
  private let check: DocumentCheck
  private let reading: DocumentReading
  private let workers: WorkerPool?
  private let day: LegalDate?
  private let instant: RecordInstant?
  private let today: LegalDate

  /// A check of `store` as known at `instant`; as known now when that is nil.
  ///
  /// - Parameters:
  ///   - reading: Reads names and figures, which are not recorded, in the originals, with `workers`.
  ///   - day: What is to hold; nil for whatever has not ended by `today`.
  /// - Throws: `StoreError`, and what `ShippedEffects.reader` throws.
  public init(
    of store: RuleSetStore, _ check: DocumentCheck, reading: DocumentReading, workers: WorkerPool?, on day: LegalDate?,
    at instant: RecordInstant?, today: LegalDate
  ) throws {
    self.store = store
    self.check = check
    self.reading = reading
    self.workers = workers
    self.day = day
    self.instant = instant
    self.today = today
    try store.readMissingEffects()
  }

  /// What is asked: the two clocks.
  public var asked: Asked {
    get throws { try store.known(at: instant, only: .directives([])).view(on: day).asked }
  }

  /// The keys of the directives to check.
  ///
  /// - Parameters:
  ///   - names: What they are called; empty for all.
  ///   - body: A part of the name of a body of which they ask something; nil for all.
  /// - Throws: `FindFailure` for a name that leads to none or to several, and for a body of which nothing is asked.
  public func directives(named names: [String], body: String?) throws -> [String] {
    let asking = try store.directives(at: instant, with: body.map(RuleSetPart.body))
    if let body, asking.isEmpty { throw FindFailure.noSuchBody(body) }
    if names.isEmpty { return asking }
    let named = try names.map { name in
      let found = try store.directives(named: name, at: instant)
      guard let first = found.first else { throw FindFailure.notFound(name) }
      guard found.count == 1 else { throw FindFailure.ambiguous(name, Array(found.prefix(5))) }
      return first
    }
    return asking.filter(named.contains)
  }

  /// Why an original was not read.
  public enum Loss: Hashable, Sendable {
    case isMissing
    case isUnread(ExtractionError)

    /// In the words of a language.
    public func description(_ wording: Wording) -> String {
      switch self {
      case .isMissing: wording("check.noOriginal")
      case .isUnread(let error): wording("check.unread", ["why": error.description])
      }
    }
  }

  /// A directive as it stands.
  public struct Standing {
    /// How it stands on the day, or today where none was asked about.
    public var standing: CongvanRules.Standing
    /// What of it holds.
    public var directive: CheckedDirective
    /// What holds of those it cites and of those that these implement.
    public var above: [CheckedDirective]
    /// Why names and figures were not read in its original; nil when they were.
    public var loss: Loss?
  }

  /// The directive of that key, nil where it is not recorded by then.
  ///
  /// - Throws: `StoreError`.
  public func standing(_ key: String) throws -> Standing? {
    guard let own = try store.known(at: instant, only: .directives([key])).set.directive(key) else { return nil }
    let above = try store.directives(citedBy: [own], at: instant)
    let view = try store.known(at: instant, only: .directives([key] + above)).view(on: day)
    let validity = view.timeline.validity(of: key)
    var facts: [String: DocumentFacts] = [:]
    var loss: Loss?
    switch standing(validity) {
    case .inForce: (facts[key], loss) = try readFacts(of: own)
    case .notYetInForce, .ended, .rejected, .removed: break
    }
    let checked = view.checked(facts, today: today)
    guard let directive = checked.first(where: { $0.directive.key == key }) else { return nil }
    return Standing(
      standing: standing(validity), directive: directive, above: checked.filter { $0.directive.key != key }, loss: loss)
  }

  /// What of the directive does not fit.
  public func result(_ standing: Standing) -> CheckResult { check.consistency(of: [standing.directive], known: standing.above) }

  private func standing(_ validity: Validity) -> CongvanRules.Standing {
    if let day { return validity.standing(on: day) }
    if let to = validity.to, to <= today { return .ended(on: to, by: validity.endedBy) }
    return .inForce
  }

  private func readFacts(of directive: RecordedDirective) throws -> (DocumentFacts?, loss: Loss?) {
    guard let bytes = try store.original(directive.source.sha256) else {
      return (nil, .isMissing)
    }
    do throws(ExtractionError) {
      let document = try DocumentExtractor.extract(bytes: bytes, name: directive.source.name, workers: workers)
      return (check.facts(of: document, reading.read(document)), nil)
    } catch {
      return (nil, .isUnread(error))
    }
  }
}
