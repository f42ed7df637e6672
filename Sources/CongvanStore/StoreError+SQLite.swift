internal import GRDB

extension StoreError {
  /// A failure of SQLite, of coding or of a file operation, at the call that met it.
  init(_ error: any Error, path: String) {
    switch error {
    case let known as StoreError: self = known
    case let error as DatabaseError:
      self.init(StoreError.code(of: error), path: path, reason: error.message ?? "SQLite code \(error.extendedResultCode)")
    case is DecodingError, is EncodingError: self.init(.badValue, path: path, reason: "\(error)")
    default: self.init(.unreadable, path: path, reason: "\(error)")
    }
  }

  private static func code(of error: DatabaseError) -> Code {
    switch error.resultCode {
    case .SQLITE_NOTADB: .notADatabase
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_FULL: .full
    case .SQLITE_CORRUPT: .damaged
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: .badValue
    default: .unreadable
    }
  }
}
