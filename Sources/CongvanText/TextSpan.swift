/// A half-open range of UTF-8 byte offsets into one `SourceText`.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// The first byte.
  public var start: Int
  /// One past the last byte; never less than `start`.
  public var end: Int

  /// - Precondition: `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var length: Int { end - start }

  /// Whether no byte is covered.
  public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly inside.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether a byte is shared.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }

  /// In reading order: by start, the longer first.
  public static func < (a: TextSpan, b: TextSpan) -> Bool { a.start != b.start ? a.start < b.start : a.end > b.end }
}
