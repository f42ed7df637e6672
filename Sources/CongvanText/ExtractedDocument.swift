/// What extraction gives to reading: the text in reading order, and where each piece of it stood on the page.
///
/// Invariants: blocks are in reading order, do not overlap, and every byte of `text` that is not white space
/// belongs to exactly one block. Lines lie inside their block, words inside their line.
public struct ExtractedDocument: Sendable {
  /// How the text was had.
  public enum Method: String, Sendable { case textLayer, ocr, docx, html, plain }

  /// The file's name, without its folder.
  public var name: String
  /// SHA-256 of the file's bytes.
  public var sha256: String
  /// The media type found by looking at the bytes, such as `application/pdf`.
  public var mediaType: String
  /// How the text was had.
  public var method: Method
  /// The engine and its version, such as `poppler 22.12.0`.
  public var engine: String
  /// What the document says.
  public var text: SourceText
  /// One entry a page, in order; empty where the format has no pages.
  public var pages: [Page]
  /// Paragraphs, cells and furniture in reading order.
  public var blocks: [Block]
  /// Electronic signatures and their stamps, as the file reports them.
  public var signatures: [SignatureStamp]
  /// What extraction wants looked at.
  public var diagnostics: [Diagnostic]
  /// What kept the file from doing harm while it was taken apart, as a sentence; nil where this process did it.
  public var walls: String?

  /// A document as extraction found it.
  public init(
    name: String, sha256: String, mediaType: String, method: Method, engine: String, text: SourceText, pages: [Page] = [],
    blocks: [Block], signatures: [SignatureStamp] = [], diagnostics: [Diagnostic] = []
  ) {
    self.name = name
    self.sha256 = sha256
    self.mediaType = mediaType
    self.method = method
    self.engine = engine
    self.text = text
    self.pages = pages
    self.blocks = blocks
    self.signatures = signatures
    self.diagnostics = diagnostics
  }
}

/// One page, in points with the origin at the top left of the crop box after rotation.
public struct Page: Hashable, Sendable {
  /// How the page's text was had, or why it has none.
  public enum Status: String, Hashable, Sendable {
    /// From its text layer.
    case text
    /// From its picture, by machine reading.
    case ocr
    /// Nothing stands on it.
    case empty
    /// It has a text layer that says nothing, and its picture says no more.
    case garbage
    /// It is a picture that could not be read here.
    case unread
    /// A password is needed to open it.
    case encrypted
    /// The file claims it and does not have it, or it broke what was to read it.
    case damaged
    /// It is larger than is read, or took longer than a page may.
    case limit
    /// Others were asked for.
    case unwanted
  }

  /// Counted from 0.
  public var index: Int
  /// Points.
  public var width: Double
  /// Points.
  public var height: Double
  /// How its text was had.
  public var status: Status
  /// What its text layer is like; nil where none was looked at.
  public var layer: Layer?

  /// A text layer in figures.
  public struct Layer: Hashable, Sendable {
    /// How many letters it has.
    public var letters: Int
    /// Its words that are Vietnamese syllables, of all, from 0 to 1; nil where there are no words.
    public var syllables: Double?
    /// Its letters that Vietnamese prose has no use for, of all, from 0 to 1.
    public var odd: Double
    /// The share of the page that pictures cover, from 0 to 1; 0 also where the other figures leave no doubt.
    public var cover: Double

    /// A layer's figures.
    public init(letters: Int, syllables: Double?, odd: Double, cover: Double) {
      self.letters = letters
      self.syllables = syllables
      self.odd = odd
      self.cover = cover
    }
  }

  /// A page of the given size.
  public init(index: Int, width: Double, height: Double, status: Status = .text) {
    self.index = index
    self.width = width
    self.height = height
    self.status = status
  }
}

/// A rectangle in points (1/72 inch), origin top left, y downwards.
public struct Box: Hashable, Sendable {
  /// Left, top, right and bottom edges, in points.
  public var x0, y0, x1, y1: Double

  /// A rectangle by its edges.
  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  /// The smallest rectangle that covers both.
  public func union(_ other: Box) -> Box {
    Box(x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }
}

/// A run of text that belongs together: a paragraph, one physical line of a format that wraps hard, or a table cell.
public struct Block: Hashable, Sendable {
  /// What kind of run it is.
  public enum Kind: Hashable, Sendable {
    /// A whole paragraph.
    case paragraph
    /// One physical line; reading decides which lines make a paragraph.
    case line
    /// A cell of a table.
    case cell(TableCell)
    /// Page numbers, running headers, watermarks: kept, but not part of the body.
    case furniture
    /// A footnote or an endnote, behind the document it belongs to: what it cites counts, but it interrupts nothing.
    case note
  }

  /// Which side of a two-column strip (letterhead, recipients beside signature) the block stood on.
  public enum Side: String, Hashable, Sendable { case left, right }

  /// What kind of run it is.
  public var kind: Kind
  /// Its bytes in the document's text.
  public var span: TextSpan
  /// Its side, where two columns stood next to each other.
  public var side: Side?
  /// Its lines, top to bottom; at least one.
  public var lines: [Line]

  /// A block of the given lines.
  public init(kind: Kind, span: TextSpan, side: Side? = nil, lines: [Line]) {
    self.kind = kind
    self.span = span
    self.side = side
    self.lines = lines
  }
}

/// A cell's place: tables, rows and columns are counted from 0 in reading order.
public struct TableCell: Hashable, Sendable {
  /// Its table, row and column, each counted from 0.
  public var table, row, column: Int
  /// How many rows and columns it takes up, where the format says so; at least 1.
  public var rows, columns: Int

  /// A cell's place.
  public init(table: Int, row: Int, column: Int, rows: Int = 1, columns: Int = 1) {
    self.table = table
    self.row = row
    self.column = column
    self.rows = rows
    self.columns = columns
  }
}

/// One physical line.
public struct Line: Hashable, Sendable {
  /// Its bytes, without the line break.
  public var span: TextSpan
  /// Its page, counted from 0; nil where the format has none.
  public var page: Int?
  /// Its rectangle; nil where the format has none.
  public var box: Box?
  /// Its words with their rectangles; empty where the format has none.
  public var words: [Word]

  /// A line of the given words.
  public init(span: TextSpan, page: Int? = nil, box: Box? = nil, words: [Word] = []) {
    self.span = span
    self.page = page
    self.box = box
    self.words = words
  }
}

/// A run of letters between blanks, with its rectangle on its line's page.
public struct Word: Hashable, Sendable {
  /// Its bytes.
  public var span: TextSpan
  /// Its rectangle.
  public var box: Box
  /// How sure machine reading was of it, from 0 to 1; nil where nothing had to be read.
  public var confidence: Double?
  /// What it may be as well, where machine reading saw another number, code or mark at another scale.
  public var other: String?

  /// A word and where it stands.
  public init(span: TextSpan, box: Box, confidence: Double? = nil, other: String? = nil) {
    self.span = span
    self.box = box
    self.confidence = confidence
    self.other = other
  }
}

/// An electronic signature as the file reports it; its presence says nothing about trust.
public struct SignatureStamp: Hashable, Sendable {
  /// The signer's name or address, if given.
  public var signer: String?
  /// The signing time, ISO 8601, if given.
  public var time: String?

  /// A signature by its reported signer and time.
  public init(signer: String?, time: String?) {
    self.signer = signer
    self.time = time
  }
}
