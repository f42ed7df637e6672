/// What stopped the store, as data; `description` puts it in one sentence.
public struct StoreError: Error, Hashable, Sendable {
  /// What sort of failure it is; exit codes and HTTP statuses are chosen by it.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// There is no such file.
    case missing
    /// The file is no SQLite database.
    case notADatabase
    /// The database belongs to another program.
    case notARuleSet
    /// A newer congvan wrote the rule set.
    case newerSchema
    /// There is such a file already, and it is not to be written over.
    case exists
    /// The folder or file cannot be opened or written.
    case unreadable
    /// Another process is writing and did not finish within five seconds.
    case busy
    /// The disk is full.
    case full
    /// The database is damaged.
    case damaged
    /// There is no exported rule set.
    case noExport
    /// An export and a rule set do not share their history.
    case otherHistory
    /// The bytes given are not those the reading was made from.
    case originalMismatch
    /// There is no such version.
    case noSuchVersion
    /// There is no such obligation, or more than one.
    case noSuchObligation
    /// There is no such effect.
    case noSuchEffect
    /// There is no such proposal.
    case noSuchProposal
    /// SQLite does not write through to the disk as it must.
    case notDurable
    /// A stored or given value is not what this program writes.
    case badValue
  }

  /// What sort of failure it is.
  public var code: Code
  /// The file it is about.
  public var path: String
  /// The particulars, without a full stop.
  public var reason: String

  /// A failure at `path`.
  public init(_ code: Code, path: String, reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }
}

extension StoreError: CustomStringConvertible {
  /// One sentence: what, where, why and the way out.
  public var description: String {
    switch code {
    case .missing: "'\(path)' does not exist: \(reason); import a document to create it, or name another file with --rules."
    case .notADatabase: "'\(path)' is not a rule set: \(reason); name another file with --rules."
    case .notARuleSet: "'\(path)' is not a rule set: \(reason); name another file with --rules."
    case .newerSchema: "'\(path)' was written by a newer congvan: \(reason); update this program."
    case .exists: "'\(path)' exists already: \(reason); name another."
    case .noExport: "'\(path)' is no exported rule set: \(reason); name a folder that congvan export wrote."
    case .unreadable: "'\(path)' cannot be opened: \(reason); check the path and what you may do there."
    case .busy: "'\(path)' is in use by another process: \(reason); try again."
    case .full:
      "'\(path)' cannot be written, the disk is full: \(reason); what was being recorded is not, what was recorded is; make room and try again."
    case .damaged: "'\(path)' is damaged: \(reason); restore it from a backup."
    case .otherHistory: "'\(path)' is the export of another rule set: \(reason); name another folder, or another file with --rules."
    case .originalMismatch: "'\(path)' is not the file that was read: \(reason); import it again."
    case .noSuchVersion: "'\(path)' has no such version: \(reason); see congvan log."
    case .noSuchObligation: "'\(path)' has no such obligation: \(reason); see congvan rules --format csv."
    case .noSuchEffect: "'\(path)' has no such effect: \(reason); see congvan effects."
    case .noSuchProposal: "'\(path)' has no such proposal: \(reason); see congvan match list."
    case .notDurable: "'\(path)' cannot be written safely: \(reason)."
    case .badValue: "'\(path)' holds a value this program does not write: \(reason)."
    }
  }
}
