/// What only checks ask of a document, beside its reading: the names it prescribes and the figures it states.
public struct DocumentFacts: Hashable, Sendable {
  /// The patterns for names that it gives, with their examples.
  public var naming: [NamingRule]
  /// The figures of its paragraphs, in reading order.
  public var figures: [StatedFigure]
  /// Rows of totals and what stands above them, in its tables.
  public var totals: [ColumnTotal]
  /// The first row of each of its tables.
  public var headings: [[SourceSpan]]
  /// Documents that it cites with two spellings of their number, each at its second spelling.
  public var respelled: [ReadingDiagnostic]
  /// Days that it gives another weekday than they have.
  public var misnamedDays: [ReadingDiagnostic] = []

  /// Facts of a document that states none yet.
  public init(
    naming: [NamingRule] = [], figures: [StatedFigure] = [], totals: [ColumnTotal] = [], headings: [[SourceSpan]] = [],
    respelled: [ReadingDiagnostic] = []
  ) {
    self.naming = naming
    self.figures = figures
    self.totals = totals
    self.headings = headings
    self.respelled = respelled
  }
}

/// A pattern for names, such as `CNS-Thôn/bản-xã/phường`, and the examples that the document gives of it.
public struct NamingRule: Hashable, Sendable {
  /// The pattern's words.
  public var pattern: SourceSpan
  /// The names that illustrate it.
  public var examples: [SourceSpan]

  /// A pattern with its examples.
  public init(pattern: SourceSpan, examples: [SourceSpan] = []) {
    self.pattern = pattern
    self.examples = examples
  }
}

/// A quantity that a document states as a fact.
public struct StatedFigure: Hashable, Sendable {
  /// What sort of quantity it is.
  public enum Value: Hashable, Sendable {
    /// So many of so many things: “274/274 Tổ”.
    case part(done: Double, of: Double, unit: String)
    /// The same with the share it is said to be, in percent, and with how many decimals that is written; the unit is empty where none is known.
    case share(done: Double, of: Double, unit: String, percent: Double, decimals: Int)
    /// So many people or things of a unit: “1.267 thành viên”.
    case count(Double, unit: String)
    /// A total and the parts it is said to be made of.
    case sum(total: Double, parts: [Double], unit: String)
    /// A whole and some of its parts, none of which is counted twice.
    case among(total: Double, parts: [Double], unit: String)
    /// How many people a group has in the middle, and with how many decimals that is written.
    case average(Double, decimals: Int, unit: String)
  }

  /// What is stated.
  public var value: Value
  /// The paragraph it stands in, counted from 0: figures of one paragraph belong together.
  public var paragraph: Int
  /// Where it was read.
  public var span: SourceSpan

  /// A quantity read at `span`.
  public init(_ value: Value, paragraph: Int, span: SourceSpan) {
    self.value = value
    self.paragraph = paragraph
    self.span = span
  }
}

/// A total at the foot of a column and the sum of the figures above it.
public struct ColumnTotal: Hashable, Sendable {
  /// The figure in the row of totals.
  public var stated: Double
  /// What the figures above it come to.
  public var sum: Double
  /// How many figures those are.
  public var count: Int
  /// Where the total was read.
  public var span: SourceSpan

  /// A total read at `span`.
  public init(stated: Double, sum: Double, count: Int, span: SourceSpan) {
    self.stated = stated
    self.sum = sum
    self.count = count
    self.span = span
  }
}
