internal import CongvanModel
public import CongvanRules
internal import GRDB

extension RuleSetStore {
  /// Obligations that were recorded by `instant` and that the edition which then stands no longer has, as they last read.
  ///
  /// - Parameter name: A whole id or a part of one, as `RuleSetView.entry` takes it; nil for all.
  public func former(named name: String? = nil, at instant: RecordInstant? = nil) throws(StoreError) -> [RuleEntry] {
    try read { db in
      guard let version = try VersionRow.last(upTo: Moment(instant, db).version, db)?.version.number else { return [] }
      let (ids, arguments) = name.map(Self.ids) ?? ("SELECT id FROM obligation", [])
      let sql = """
        SELECT o.id, v.version, (SELECT min(number) FROM version WHERE directive = o.directive AND number > v.version) AS next
        FROM obligation o
        JOIN obligationVersion v ON v.obligation = o.id
          AND v.version = (SELECT max(version) FROM obligationVersion WHERE obligation = o.id AND version <= ?)
        JOIN standing s ON s.directive = o.directive AND s.version <= ? AND (s.until IS NULL OR s.until > ?)
        WHERE s.version > v.version AND o.id IN (\(ids)) ORDER BY s.first, o.id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [version, version, version] + arguments).compactMap { row in
        guard let next = try VersionRow.last(upTo: row["next"], db)?.version,
          let recorded = try EditionRows.obligation(row["id"], of: row["version"], db)
        else { return nil }
        return RuleEntry(recorded, removedBy: next)
      }
    }
  }

  /// Every id of which `name` is a part. Where it begins with the end of a directive's key, only that directive's are gone through.
  private static func ids(_ name: String) -> (sql: String, arguments: StatementArguments) {
    guard let sign = name.firstIndex(of: "#"), sign > name.startIndex else {
      return ("SELECT id FROM obligation WHERE instr(id, ?) > 0", [name])
    }
    let directive = name[..<sign]
    let sql = """
      SELECT o.id FROM (SELECT DISTINCT directive AS key FROM standing WHERE name = ?) d CROSS JOIN obligation o ON o.directive = d.key
      WHERE substr('/' || d.key, -length(?)) = ? AND instr('/' || o.id, ?) > 0
      """
    return (sql, [directive.split(separator: "/").last.map(String.init), "/\(directive)", "/\(directive)", "/" + name])
  }
}
