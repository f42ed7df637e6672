/// A stretch of the source as a person would quote it, with the way back to every source byte.
///
/// Cleaning: NFC, blanks and line breaks folded to one space, characters without width dropped and, for Markdown,
/// emphasis marks dropped. Cleaning a cleaned text changes nothing.
public struct CleanedView: Hashable, Sendable {
  /// The cleaned text.
  public let text: String
  /// For each UTF-8 byte of `text`, the source byte where its character starts; one more entry for the end.
  public let sourceOffsets: [Int]

  /// Cleans `span` of `source`.
  public init(_ source: SourceText, span: TextSpan, markup: Bool) {
    var out: [UInt8] = []
    var offsets: [Int] = []
    var pendingBlank: Int?
    var cluster: [UInt8] = []
    var clusterStart = span.start

    func flush() {
      guard !cluster.isEmpty else { return }
      let composed = cluster.allSatisfy { $0 < 0x80 } ? cluster : ICU.nfc(cluster)
      out += composed
      offsets += Array(repeating: clusterStart, count: composed.count)
      cluster = []
    }

    var at = span.start
    for scalar in source.text(in: span).unicodeScalars {
      let width = scalar.utf8.count
      defer { at += width }
      if LetterTables.isInvisible(scalar) || (markup && scalar == "*") { continue }
      if LetterTables.isBlank(scalar) {
        if pendingBlank == nil { pendingBlank = at }
        continue
      }
      let combining = (0x300...0x36F).contains(scalar.value)
      if !combining || pendingBlank != nil { flush() }
      if let blank = pendingBlank {
        if !out.isEmpty {
          out.append(0x20)
          offsets.append(blank)
        }
        pendingBlank = nil
      }
      if cluster.isEmpty { clusterStart = at }
      cluster += Array(scalar.utf8)
    }
    flush()
    offsets.append(span.end)
    text = String(decoding: out, as: UTF8.self)
    sourceOffsets = offsets
  }

  /// The source bytes of a range of UTF-8 offsets into `text`.
  public func sourceSpan(of range: Range<Int>) -> TextSpan { TextSpan(sourceOffsets[range.lowerBound], sourceOffsets[range.upperBound]) }
}
