internal import CongvanModel
public import CongvanRules
internal import CongvanText
internal import GRDB

extension RuleSetStore {
  /// Records documents, one version each, all of them or none.
  ///
  /// When it returns, everything is on the disk. A file that was already recorded with the same grammar adds nothing. The same file
  /// read with another grammar, and another file of a directive that is already known, follow what is recorded of it and keep its
  /// ids. A version is never recorded before its parent: when `instant` is earlier, the parent's instant is taken.
  ///
  /// - Throws: `StoreError`; then nothing of `documents` is recorded.
  public func record(
    _ documents: [ImportedDocument], author: String, message: String, at instant: RecordInstant
  ) throws(StoreError) -> [RecordOutcome] {
    for document in documents {
      let (name, stated) = (document.reading.source.name, document.reading.source.sha256)
      let actual = Digest.sha256(of: document.original)
      guard actual == stated else {
        throw StoreError(.originalMismatch, path: name, reason: "its SHA-256 is \(actual), the reading's is \(stated)")
      }
      try objects.save(document.original, sha256: stated)
    }
    do {
      return try pool.write { db in
        let recording = try Recording(db, author: author, message: message, instant: instant)
        return try documents.map(recording.record)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

/// The writing of documents, inside a transaction.
private struct Recording {
  let db: Database
  let author: String
  let message: String
  let instant: RecordInstant
  let answers: AnswerWriter

  init(_ db: Database, author: String, message: String, instant: RecordInstant) throws {
    self.db = db
    self.author = author
    self.message = message
    self.instant = instant
    answers = AnswerWriter(db, after: try Moment(nil, db))
  }

  func record(_ document: ImportedDocument) throws -> RecordOutcome {
    let (reading, source) = (document.reading, document.reading.source)
    if let known = try VersionRow.with(source: source.sha256, grammar: source.grammar.digest, db) {
      return RecordOutcome(status: .unchanged, version: known.version, added: [], kept: [], removed: [], proposals: 0)
    }
    let parent = try VersionRow.last(db)
    // The same bytes are the same directive, even where another grammar now reads another number in them.
    let sameFile = try VersionRow.with(source: source.sha256, grammar: nil, db)
    let key = sameFile?.version.directive ?? DirectiveKey.make(for: reading)
    let previous = try VersionRow.last(of: key, db)
    let edition = Edition(
      reading, key: key, previous: try previous.map { try EditionRows.obligations(of: $0.version.number, db) } ?? [],
      taken: try String.fetchSet(db, sql: "SELECT id FROM obligation WHERE directive = ?", arguments: [key]),
      knowing: try LineageRows.memory(of: key, db))

    let encoded = try CanonicalJSON.text(of: reading)
    let version = RuleSetVersion(
      number: (parent?.version.number ?? 0) + 1, parent: parent?.version.number,
      recordedAt: max(instant, parent?.version.recordedAt ?? instant),
      author: author, message: message, origin: sameFile != nil ? .reReading : previous != nil ? .newEdition : .firstReading,
      directive: key,
      previousEdition: previous?.version.number, sourceName: source.name, sourceSha256: source.sha256, grammar: source.grammar, digest: "")
    let content = VersionContent(
      version: version, parentDigest: parent?.version.digest, directive: edition.directive, obligations: edition.obligations,
      readingSha256: Digest.sha256(of: encoded.utf8))
    var row = VersionRow(version: version, readingSha256: content.readingSha256)
    row.version.digest = try content.digest()

    try insertArtifact(source, byteCount: document.original.count)
    try db.execute(
      sql: "INSERT INTO directive (key) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM directive WHERE key = ?)", arguments: [key, key])
    try row.insert(db)
    try EditionRows.insert(edition, reading: encoded, version: version.number, db)
    try EventLog.append(RecordedEvent.Entry(row.version), db)
    try VersionSeal.append(.matches, of: row.version, db)
    try answers.add(row.version, edition.directive, edition.obligations)
    if let effects = document.effects?(reading, key) {
      try EffectRows.insert(effects, version: version.number, db)
      try VersionSeal.append(.effects, of: row.version, db)
      try answers.add(effects, of: version.number)
    }
    let outcomes = Dictionary(grouping: edition.matching.decisions, by: \.outcome).mapValues { $0.compactMap(\.id) }
    return RecordOutcome(
      status: .recorded, version: row.version, added: outcomes[.added] ?? [], kept: outcomes[.same] ?? [],
      removed: outcomes[.removed] ?? [],
      proposals: edition.matching.proposals.count)
  }

  private func insertArtifact(_ source: Reading.Source, byteCount: Int) throws {
    try db.execute(
      sql: "INSERT INTO artifact (sha256, mediaType, byteCount) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM artifact WHERE sha256 = ?)",
      arguments: [source.sha256, source.mediaType, byteCount, source.sha256])
  }
}
