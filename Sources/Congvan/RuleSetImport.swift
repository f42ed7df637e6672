public import CongvanExtraction
internal import CongvanModel
public import CongvanRules
public import CongvanStore

/// Reads files and records each as a version of a rule set.
///
/// Importing the same bytes again with the same grammar records nothing.
public struct RuleSetImport: Sendable {
  /// What became of one file.
  public struct Entry: Sendable {
    /// The file.
    public var path: String
    /// The version that holds it, or why there is none.
    public var outcome: Result<RecordOutcome, Refusal>
    /// How many obligations were read in it.
    public var obligations: Int
  }

  /// Why a file was not recorded.
  public enum Refusal: Error, Sendable {
    /// It could not be read; the others go on.
    case unread(ExtractionError)
    /// The rule set could not take it; the import ends there.
    case unrecorded(StoreError)
  }

  /// So many documents are recorded in one transaction: all of them or none.
  static let batch = 16

  private let store: RuleSetStore
  private let reading: DocumentReading
  private let effects: EffectReader?

  /// An import into `store` of what `reading` reads.
  ///
  /// - Parameter effects: What finds in a reading what its directive does to others; nil to leave that for later.
  public init(into store: RuleSetStore, reading: DocumentReading, effects: EffectReader? = nil) {
    self.store = store
    self.reading = reading
    self.effects = effects
  }

  /// Reads and records `paths`, in their order; a bad file is passed over, a rule set that cannot be written ends the import.
  ///
  /// - Parameter progress: Gets each entry as soon as it is settled on the disk.
  public func run(
    _ paths: [String], author: String, message: String, at instant: RecordInstant, progress: (Entry) -> Void
  ) async -> [Entry] {
    var entries: [Entry] = []
    var pending: [ReadDocument] = []

    func settle(_ entry: Entry) {
      entries.append(entry)
      progress(entry)
    }
    func record() -> Bool {
      defer { pending = [] }
      do throws(StoreError) {
        let outcomes = try store.record(
          pending.map { ImportedDocument(reading: $0.reading, original: $0.bytes, effects: effects.map { $0.effects(in:key:) }) },
          author: author, message: message, at: instant)
        for (document, outcome) in zip(pending, outcomes) {
          settle(Entry(path: document.path, outcome: .success(outcome), obligations: document.reading.obligations.count))
        }
        return true
      } catch {
        for document in pending {
          settle(Entry(path: document.path, outcome: .failure(.unrecorded(error)), obligations: document.reading.obligations.count))
        }
        return false
      }
    }

    var goesOn = true
    await reading.readAll(paths) { path, result in
      switch result {
      case .success(let document):
        pending.append(document)
        if pending.count == Self.batch { goesOn = record() }
      case .failure(let error):
        if !pending.isEmpty { goesOn = record() }
        settle(Entry(path: path, outcome: .failure(.unread(error)), obligations: 0))
      }
      return goesOn
    }
    if goesOn, !pending.isEmpty { _ = record() }
    return entries
  }
}
