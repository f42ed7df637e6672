public import CongvanText

/// Where a value was read: bytes, page, words and boxes; `Span` in the contract.
public struct SourceSpan: Hashable, Sendable, Codable {
  /// First byte in the source text (UTF-8).
  public var start: Int
  /// One past the last byte.
  public var end: Int
  /// The page of the first byte, counted from 1; nil where the format has no pages.
  @Nullable public var page: Int?
  /// The words, NFC, blanks and line breaks folded to one space, emphasis marks dropped.
  public var quote: String
  /// One rectangle a line touched; empty where the format has no pages.
  public var boxes: [PageBox]

  /// A place in the source.
  public init(start: Int, end: Int, page: Int? = nil, quote: String, boxes: [PageBox] = []) {
    self.start = start
    self.end = end
    _page = Nullable(wrappedValue: page)
    self.quote = quote
    self.boxes = boxes
  }

  /// The bytes alone.
  public var span: TextSpan { TextSpan(start, end) }
}

/// A rectangle on a page, in points from the top left.
public struct PageBox: Hashable, Sendable, Codable {
  /// Counted from 1.
  public var page: Int
  /// Left, top, right and bottom edges, in points.
  public var x0, y0, x1, y1: Double

  /// A rectangle on page number `page`.
  public init(page: Int, box: Box) {
    self.page = page
    x0 = box.x0
    y0 = box.y0
    x1 = box.x1
    y1 = box.y1
  }
}
