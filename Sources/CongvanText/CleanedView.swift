/// A stretch of the source as a person would quote it.
///
/// Cleaning: NFC, blanks and line breaks folded to one space, characters without width dropped and, for Markdown,
/// its marks dropped. Cleaning a cleaned text as plain text changes nothing.
public struct CleanedView: Hashable, Sendable {
  /// The cleaned text.
  public let text: String

  /// Cleans `span` of `source`.
  ///
  /// - Parameter markup: Whether the source is Markdown.
  public init(_ source: SourceText, span: TextSpan, markup: Bool) {
    let (cleaned, isComposed) = source.bytes.withUnsafeBufferPointer { CleanedView.clean($0, span, markup: markup) }
    text = String(decoding: isComposed ? cleaned : ICU.nfc(cleaned), as: UTF8.self)
  }

  /// The bytes of `span` that stay, and whether they are in NFC for certain.
  private static func clean(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, markup: Bool) -> (bytes: [UInt8], isComposed: Bool) {
    var out: [UInt8] = []
    out.reserveCapacity(span.length)
    var isComposed = true
    var blank = false
    // A span starts with text, so only a line break inside it opens a line.
    var opensLine = false
    var at = span.start
    while at < span.end {
      let (scalar, length) = UTF8Scalars.decode(bytes, at, span.end)
      if LetterTables.isBlank(scalar) {
        blank = true
        if LetterTables.isLineBreak(scalar) { opensLine = true }
        at += length
        continue
      }
      if scalar.value >= 0x80, LetterTables.isInvisible(scalar) {
        at += length
        continue
      }
      if markup, Markup.isSign(bytes[at]), let next = Markup.end(bytes, at: at, end: span.end, opensLine: opensLine) {
        opensLine = false
        at = next
        continue
      }
      if blank, !out.isEmpty { out.append(0x20) }
      if scalar.value >= 0x300, !LetterTables.isComposed(scalar) { isComposed = false }
      for k in at..<at + length { out.append(bytes[k]) }
      blank = false
      opensLine = false
      at += length
    }
    return (out, isComposed)
  }
}
