internal import CongvanExport
internal import CongvanExtraction
public import CongvanModel
public import CongvanRules
public import CongvanStore
internal import Foundation

/// Compares two sides, each a version, what is recorded now, or a file.
///
/// A side that cannot be read is an error, never an empty side; one that was read in part is said to be.
public struct RuleSetComparison {
  /// What is to be compared.
  public enum Side: Hashable, Sendable {
    /// The rule set when that version had just been recorded.
    case version(Int)
    /// The rule set with everything recorded by then.
    case instant(RecordInstant)
    /// The rule set with everything recorded so far; beside a document, what it has of that directive.
    case recorded
    /// A document, or an exported rule set: a file or a folder.
    case file(String)
  }

  private let store: () throws -> RuleSetStore
  private let reading: () throws -> DocumentReading
  private let day: LegalDate?
  private let today: LegalDate

  /// A comparison that opens the rule set and the grammar only when a side asks for them.
  ///
  /// - Parameters:
  ///   - day: The day on which the rules are to hold; nil for whenever.
  ///   - today: The day of asking: an exported rule set has what holds on the day of the export.
  public init(
    store: @escaping () throws -> RuleSetStore, reading: @escaping () throws -> DocumentReading, on day: LegalDate? = nil, today: LegalDate
  ) {
    self.store = store
    self.reading = reading
    self.day = day
    self.today = today
  }

  /// What changed from `old` to `new`.
  ///
  /// Between points of the history it is what holds that is compared: with what directives do to one another and with what reviewers put
  /// right. Beside a file it is what was read, for a file says no more.
  ///
  /// - Throws: `ExtractionError`, `RuleSetFileError` or `StoreError` for a side that cannot be read; what the shipped registry throws when it
  ///   cannot be.
  public func compare(_ old: Side, _ new: Side) throws -> RuleDiff {
    let (before, after) = (try load(old), try load(new))
    let names = (before.name, after.name)
    switch (before, after) {
    case (.point(let a), .point(let b)): return try points(a, b).called(names.0, names.1)
    case (.reading(let a), .reading(let b)): return RuleDiff(a, b, bodies: try ShippedBodies.load())
    case (.set(let a, _), .set(let b, _)):
      let sides = Self.sameScope(a.set, b.set)
      return try diff(sides.0, sides.1, Lineage()).called(names.0, names.1, incomplete: a.losses + b.losses)
    case (.reading(let file), let recorded):
      let sides = try editions(recorded, file)
      return try diff(sides.next, sides.base, try lineage(recorded)).called(names.0, names.1, incomplete: sides.losses)
    case (let recorded, .reading(let file)):
      let sides = try editions(recorded, file)
      return try diff(sides.base, sides.next, try lineage(recorded)).called(names.0, names.1, incomplete: sides.losses)
    case (.point(let point), .set(let file, let path)):
      let sides = Self.sameScope(try standing(at: point, beside: path), file.set)
      return try diff(sides.0, sides.1, try store().lineage()).called(names.0, names.1, incomplete: file.losses)
    case (.set(let file, let path), .point(let point)):
      let sides = Self.sameScope(file.set, try standing(at: point, beside: path))
      return try diff(sides.0, sides.1, try store().lineage()).called(names.0, names.1, incomplete: file.losses)
    }
  }

  private func diff(_ old: RuleSet, _ new: RuleSet, _ lineage: Lineage) throws -> RuleDiff {
    RuleDiff(old, new, lineage: lineage, bodies: try ShippedBodies.load())
  }

  private enum Loaded {
    case point(HistoryPoint)
    case reading(Reading)
    case set(RuleSetFile.Content, String)

    var name: String {
      switch self {
      case .point(.version(let number)): "version \(number)"
      case .point(.instant(let instant)): "what was recorded by \(instant.iso)"
      case .point(.now): "what is recorded"
      case .reading(let reading): reading.source.name
      case .set(_, let name): name
      }
    }
  }

  private func load(_ side: Side) throws -> Loaded {
    switch side {
    case .version(let number): return .point(.version(number))
    case .instant(let instant): return .point(.instant(instant))
    case .recorded: return .point(.now)
    case .file(let path) where RuleSetFolder.isOne(path):
      return .set(try RuleSetFolder.read(path), path)
    case .file(let path) where RuleSetFile.isOne(path):
      return .set(try RuleSetFile.decode(Data(try FileBytes.read(path)), name: path), path)
    case .file(let path): return .reading(try reading().read(fileAt: path))
    }
  }

  private func points(_ old: HistoryPoint, _ new: HistoryPoint) throws -> RuleDiff {
    let store = try store()
    try store.readMissingEffects()
    let parts = try store.differing(old, new)
    return RuleDiff(
      parts.old.known.view(on: day), parts.new.known.view(on: day), today: today, lineage: try store.lineage(),
      bodies: try ShippedBodies.load()
    ).called("", "", unchanged: parts.unchanged, incomplete: parts.old.losses + parts.new.losses)
  }

  /// The rule set as it would be exported: what holds on the day as a file, as it was read as a folder.
  private func standing(at point: HistoryPoint, beside path: String) throws -> RuleSet {
    let store = try store()
    try store.readMissingEffects()
    let known = try store.known(at: point)
    return RuleSetFolder.isOne(path) ? known.set : known.view(on: day ?? today).set
  }

  /// What is known of the directive of `file`, that with `file` as its next edition, and what is missing in either.
  private func editions(_ known: Loaded, _ file: Reading) throws -> (base: RuleSet, next: RuleSet, losses: [String]) {
    switch known {
    case .point(let point):
      let found = try store().part(ofFile: file.source.sha256, orDirective: DirectiveKey.make(for: file), at: point)
      var next = found.part.set
      next.record(file, key: found.key, taken: found.taken, knowing: found.memory)
      return (found.part.set, next, found.part.losses + file.losses)
    case .set(let content, _):
      let set = content.set
      let key = set.directives.first { $0.source.sha256 == file.source.sha256 }?.key ?? DirectiveKey.make(for: file)
      let own = RuleSet(
        directives: set.directives.filter { $0.key == key }, obligations: set.obligations.filter { $0.directive == key })
      var next = own
      next.record(file, key: key)
      let sides = Self.sameScope(own, next)
      return (sides.0, sides.1, content.losses + file.losses)
    case .reading(let other):
      let sides = RuleSet.editions(other, file)
      return (sides.old, sides.new, other.losses + file.losses)
    }
  }

  private func lineage(_ side: Loaded) throws -> Lineage {
    if case .point = side { return try store().lineage() }
    return Lineage()
  }

  /// Obligations alone are compared with obligations alone: an export of them says nothing about letterheads.
  private static func sameScope(_ a: RuleSet, _ b: RuleSet) -> (RuleSet, RuleSet) {
    func isBare(_ set: RuleSet) -> Bool { set.directives.isEmpty && !set.obligations.isEmpty }
    guard isBare(a) != isBare(b) else { return (a, b) }
    return (RuleSet(obligations: a.obligations), RuleSet(obligations: b.obligations))
  }
}
