internal import GRDB

/// The editions that have to do with some others through effects, however many steps away: with fewer of them it could not be said what
/// holds.
struct EffectReach {
  /// The editions reached, those begun with included.
  private(set) var editions: Set<Int>
  /// Those that do something to another, or have something done to them: all their obligations are looked at.
  private(set) var touched: Set<Int> = []

  /// What is reached from `editions` among those that stand as of `version`.
  init(from editions: Set<Int>, at version: Int, _ db: Database) throws {
    self.editions = editions
    let neighbours = try db.cachedStatement(sql: Self.neighbours)
    var open = Array(editions)
    while let next = open.popLast() {
      for other in try Int.fetchAll(neighbours, arguments: ["edition": next, "version": version]) {
        touched.formUnion([next, other])
        if self.editions.insert(other).inserted { open.append(other) }
      }
    }
  }

  private static let neighbours = """
    SELECT n.version FROM act a JOIN numbered n ON n.number = a.number JOIN standing s ON s.version = n.version
    WHERE a.version = :edition AND n.version <> :edition AND s.version <= :version AND (s.until IS NULL OR s.until > :version)
    UNION
    SELECT a.version FROM numbered n JOIN act a ON a.number = n.number JOIN standing s ON s.version = a.version
    WHERE n.version = :edition AND a.version <> :edition AND s.version <= :version AND (s.until IS NULL OR s.until > :version)
    """
}
