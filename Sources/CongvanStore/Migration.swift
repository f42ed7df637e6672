internal import GRDB

/// What the first opening of an older rule set did to it.
public struct Migration: Hashable, Sendable {
  /// The number of the schema and the hash of the last event, which is nil where there was none.
  public struct State: Hashable, Sendable {
    /// The number of the schema.
    public var schema: Int
    /// The hash of the last event.
    public var head: String?

    init(_ db: Database) throws {
      schema = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      head = try db.tableExists("event") ? EventLog.head(db) : nil
    }
  }

  /// What it was.
  public var old: State
  /// What it is now.
  public var new: State

  /// Nil where nothing had been recorded, or the head is the same.
  init?(from old: State, to new: State) {
    guard old.schema > 0, old.schema != new.schema, old.head != new.head else { return nil }
    (self.old, self.new) = (old, new)
  }
}
