internal import CongvanModel
public import CongvanRules
internal import Foundation
internal import GRDB

extension RuleSetStore {
  /// What was recorded up to `instant`; everything when it is nil.
  ///
  /// The time it takes goes with the part, with the directives that effects tie to it and with their reviews, not with the rule set.
  ///
  /// - Parameter part: What is asked about. What effects tie to it is given along, so that what holds can be told; nil for everything.
  public func known(at instant: RecordInstant? = nil, only part: RuleSetPart? = nil) throws(StoreError) -> KnownRules {
    try read { db in
      var known = try KnownRecord(try Moment(instant, db), path: path, db).known(part)
      if let instant { known.known = instant }
      return known
    }
  }
}

/// The rule set at one moment of its history.
struct KnownRecord {
  let moment: Moment
  let path: String
  let db: Database

  init(_ moment: Moment, path: String, _ db: Database) throws {
    self.moment = moment
    self.path = path
    self.db = db
  }

  /// What is known of a part, and where it stands.
  struct Loaded {
    var known = KnownRules(set: RuleSet())
    /// The editions of its directives.
    var editions: [Int] = []
    /// Those of which all obligations were taken.
    var whole: Set<Int> = []
    /// The places of the obligations.
    var places: [EntryPlace] = []
  }

  func known(_ part: RuleSetPart?) throws -> KnownRules { try load(part).known }

  func load(_ part: RuleSetPart?) throws -> Loaded {
    guard let version = try VersionRow.last(upTo: moment.version, db)?.version else { return Loaded() }
    var (whole, taken): (Set<Int>, [EntryPlace]) = ([], [])
    var known = KnownRules(set: RuleSet(version: version), revision: version.number + moment.review + moment.effectReview)
    let asked = try part?.places(at: version.number, db)
    let reach = try asked.map { try EffectReach(from: Set($0.map(\.version)), at: version.number, db) }
    let positions = Dictionary(grouping: asked ?? [], by: \.version).mapValues { Set($0.map(\.position)) }
    let editions = try standing(reach?.editions)
    known.set.directives = try editions.map { try EditionRows.directive(of: $0, db) }
    known.effects = try editions.flatMap { try EffectRows.effects(of: $0, db) }
    for (edition, directive) in zip(editions, known.set.directives) {
      var wanted = positions[edition] ?? []
      switch (reach?.touched.contains(edition) ?? true, part?.isNarrow ?? false) {
      case (true, false):
        let all = try EditionRows.obligations(of: edition, db)
        known.set.obligations += all
        taken += all.indices.map { EntryPlace(version: edition, position: $0) }
        whole.insert(edition)
        continue
      case (true, true):
        wanted.formUnion(directive.positions(neededBy: known.effects, among: try EditionRows.outlines(of: edition, db)))
      case (false, _): break
      }
      let places = wanted.filter { $0 >= 0 }.sorted().map { EntryPlace(version: edition, position: $0) }
      known.set.obligations += try places.map { try EditionRows.obligation(at: $0, db) }
      taken += places
    }
    let reviews = try last(part == nil ? nil : known.set.obligations.map(\.id))
    known.reviews = try reviews.map { KnownRules.ReviewedObligation(review: $0, reviewed: try reviewed($0)) }
    // Decisions about what is no longer read belong to questions about all effects.
    let effects = part == nil || part == .effects ? nil : known.effects.map(\.id)
    known.effectReviews = try EffectReviewRows.standing(of: effects, upTo: moment.effectReview, db)
    let decided = [
      try ReviewRows.last(upTo: moment.review, db)?.recordedAt, try EffectReviewRows.last(upTo: moment.effectReview, db)?.recordedAt,
    ]
    known.known = ([version.recordedAt] + decided).compactMap { $0 }.max()
    return Loaded(known: known, editions: editions, whole: whole, places: taken)
  }

  /// The standing ones of `editions`, or all that stand, by their directive's first.
  private func standing(_ editions: Set<Int>?) throws -> [Int] {
    let sql = "SELECT version FROM standing WHERE version <= ?1 AND (until IS NULL OR until > ?1)"
    guard let editions else { return try Int.fetchAll(db, sql: sql + " ORDER BY first", arguments: [moment.version]) }
    let among = sql + " AND version IN (SELECT value FROM json_each(?2)) ORDER BY first"
    return try Int.fetchAll(db, sql: among, arguments: [moment.version, "\(editions.sorted())"])
  }

  /// The last review of each obligation, or of those of `ids`, in the order of their numbers.
  private func last(_ ids: [String]?) throws -> [Review] {
    let reviews =
      try ids?.flatMap { try ReviewRows.all(of: $0, upTo: moment.review, db).suffix(1) } ?? ReviewRows.all(upTo: moment.review, db)
    return Dictionary(grouping: reviews, by: \.obligation).compactMap { $0.value.last }.sorted { $0.number < $1.number }
  }

  private func reviewed(_ review: Review) throws -> Obligation {
    let payload = try String.fetchOne(
      db.cachedStatement(sql: "SELECT payload FROM obligationVersion WHERE obligation = ? AND version = ?"),
      arguments: [review.obligation, review.version])
    guard let payload else { throw StoreError(.damaged, path: path, reason: "what review \(review.number) is about is missing") }
    return try CanonicalJSON.value(Obligation.self, from: Data(payload.utf8))
  }
}
