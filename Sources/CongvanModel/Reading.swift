public import CongvanText

/// What one document says: `congvan.reading/1` of the contract.
public struct Reading: Hashable, Sendable, Codable {
  /// The contract's name and version.
  public static let schemaName = "congvan.reading/1"

  /// Always `congvan.reading/1`.
  public var schema: String
  /// What was read, and with what.
  public var source: Source
  /// Letterhead and signature block.
  public var directive: Directive
  /// Every other document named by number and symbol, once.
  public var citations: [Citation]
  /// Every duty, prohibition, permission and recommendation, in reading order.
  public var obligations: [Obligation]
  /// Every deadline, in reading order; those of obligations are the same values.
  public var deadlines: [Deadline]
  /// Every limit, in reading order; likewise.
  public var limits: [Limit]
  /// The tree of headings and items.
  public var outline: [OutlineNode]
  /// Which share of the body each class has.
  public var coverage: Coverage
  /// What reading could not do or wants looked at.
  public var diagnostics: [ReadingDiagnostic]

  /// A reading of `source` in which nothing was found yet.
  public init(source: Source) {
    schema = Reading.schemaName
    self.source = source
    directive = Directive()
    citations = []
    obligations = []
    deadlines = []
    limits = []
    outline = []
    coverage = Coverage()
    diagnostics = []
  }

  /// What was read, and with what.
  public struct Source: Hashable, Sendable, Codable {
    /// The file's name.
    public var name: String
    /// SHA-256 of the file.
    public var sha256: String
    /// Found by looking at the bytes.
    public var mediaType: String
    /// Nil where the format has no pages.
    @Nullable public var pageCount: Int?
    /// `textLayer`, `ocr`, `docx`, `html` or `plain`.
    public var method: String
    /// The extraction engine and its version.
    public var engine: String
    /// SHA-256 of the extracted text, which spans count in.
    public var textSha256: String
    /// The rules it was read with.
    public var grammar: GrammarVersion

    /// What was read, and with what.
    public init(
      name: String, sha256: String, mediaType: String, pageCount: Int?, method: String, engine: String, textSha256: String,
      grammar: GrammarVersion
    ) {
      self.name = name
      self.sha256 = sha256
      self.mediaType = mediaType
      _pageCount = Nullable(wrappedValue: pageCount)
      self.method = method
      self.engine = engine
      self.textSha256 = textSha256
      self.grammar = grammar
    }
  }

  /// A grammar's released version and the digest of its files.
  public struct GrammarVersion: Hashable, Sendable, Codable {
    /// Semantic version.
    public var version: String
    /// SHA-256 over the grammar files.
    public var digest: String

    /// A version and its digest.
    public init(version: String, digest: String) {
      self.version = version
      self.digest = digest
    }
  }

  /// Shares of the body's bytes; they add up to 1.
  public struct Coverage: Hashable, Sendable, Codable {
    /// Shares between 0 and 1.
    public var structure, obligation, citation, boilerplate, unexplained: Double

    /// All shares zero.
    public init() {
      structure = 0
      obligation = 0
      citation = 0
      boilerplate = 0
      unexplained = 0
    }
  }
}

extension Reading {
  /// The id of the notes that name the sentences in which the directive changes another.
  package static let changeSentence = "citation.changeSentence"

  /// The id of the notes that name changes with the sentence behind them by which they are for some alone.
  package static let narrowedChange = "citation.narrowedChange"

  /// The id of the notes that name words which are to stand in another document, below the line that leads over to them.
  package static let newWording = "citation.newWording"

  /// The id of the notes that name the sentences in which the directive says from when to when it holds itself.
  package static let ownForce = "directive.ownForce"

  /// The sentences outside of items that say from when to when the directive holds, in reading order.
  package var ownForceSentences: [SourceSpan] { diagnostics.filter { $0.id == Self.ownForce }.compactMap(\.span) }

  /// The stretches in which all that is changed is changed for some alone, in the order of the sentences that say so.
  package var narrowedChanges: [SourceSpan] { diagnostics.filter { $0.id == Self.narrowedChange }.compactMap(\.span) }

  /// The words that are to stand in another document, each stretch without the line above it, in reading order.
  package var newWordings: [SourceSpan] { diagnostics.filter { $0.id == Self.newWording }.compactMap(\.span) }

  /// The sentences outside of items in which the directive changes another document, in reading order.
  package var changeSentences: [SourceSpan] { diagnostics.filter { $0.id == Self.changeSentence }.compactMap(\.span) }
}

/// A diagnostic as the contract writes it.
public struct ReadingDiagnostic: Hashable, Sendable, Codable {
  /// `outline.misnumbered`.
  public var id: String
  /// `note`, `warning` or `error`.
  public var severity: String
  /// One line in plain words.
  public var message: String
  /// The words it is about.
  @Nullable public var span: SourceSpan?

  /// `diagnostic`, with its place spelled out.
  public init(_ diagnostic: Diagnostic, span: SourceSpan?) {
    id = diagnostic.id
    severity = diagnostic.severity.rawValue
    message = diagnostic.message
    _span = Nullable(wrappedValue: span)
  }
}
