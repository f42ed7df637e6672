public import CongvanModel
internal import CongvanText

/// Something that does not fit: in a document, between two documents, or between a file and what binds it.
public struct Finding: Hashable, Sendable, Codable {
  /// A place in a document or in a sheet.
  public struct Place: Hashable, Sendable, Codable {
    /// The key of the directive; the file's name for what is no directive.
    public var document: String
    /// The file's name.
    public var file: String
    /// Counted from 1; nil where the format has no pages.
    @Nullable public var page: Int?
    /// The row of a sheet, counted from 1.
    @Nullable public var row: Int?
    /// The column of a sheet, by its letters.
    @Nullable public var column: String?
    /// What stands there.
    public var words: String

    /// A place in a document.
    public init(document: String, file: String, page: Int?, words: String) {
      self.document = document
      self.file = file
      _page = Nullable(wrappedValue: page)
      self.words = words
    }

    /// The words of `span` in `directive`.
    init(_ directive: RecordedDirective, _ span: SourceSpan) {
      self.init(document: directive.key, file: directive.source.name, page: span.page, words: span.quote)
    }
  }

  /// What is wrong.
  public var code: FindingCode
  /// How much it wants looking at.
  public var severity: FindingSeverity
  /// One sentence in English that quotes what it is about.
  public var message: String
  /// The way out, in one sentence.
  public var remedy: String
  /// Where it is.
  public var place: Place
  /// What it was held against; nil where that is nowhere in particular.
  @Nullable public var other: Place?
  /// 16 hexadecimal digits that stand for the finding, whatever the wording of its sentence.
  public var fingerprint: String

  /// A finding of the given facts; severity and way out follow from the code.
  public init(_ code: FindingCode, _ message: String, at place: Place, against other: Place? = nil) {
    self.code = code
    severity = code.severity
    self.message = message
    remedy = code.remedy
    self.place = place
    _other = Nullable(wrappedValue: other)
    let places = [place, other].compactMap { $0 }.flatMap { [$0.document, $0.row.map(String.init) ?? "", $0.column ?? "", $0.words] }
    fingerprint = String(Digest.sha256(of: Array(([code.rawValue] + places).joined(separator: "\u{1F}").utf8)).prefix(16))
  }
}
