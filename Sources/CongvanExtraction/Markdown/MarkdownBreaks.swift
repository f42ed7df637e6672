internal import CongvanText

/// The line breaks that Markdown borrows from HTML, the only ones that a cell of a table can hold: `<br>`, `<br/>`, `<br />`.
enum MarkdownBreaks {
  /// Puts a line break and blanks in place of each, so that every other byte keeps its place.
  static func resolve(in bytes: inout [UInt8]) {
    var at = 0
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      guard let end = end(of: bytes, from: start) else { continue }
      bytes.replaceSubrange(start..<end, with: [UInt8](repeating: 0x20, count: end - start))
      bytes[start] = 0x0A
      at = end
    }
  }

  /// The parts of a line or a cell between its breaks, without the blanks around them and without empty ones.
  static func parts(of span: TextSpan, in bytes: [UInt8]) -> [TextSpan] {
    var parts: [TextSpan] = []
    var start = span.start
    for at in span.start...span.end where at == span.end || bytes[at] == 0x0A {
      let part = Blank.trimmed(TextSpan(start, at), in: bytes)
      if !part.isEmpty { parts.append(part) }
      start = at + 1
    }
    return parts
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var at = start + 1
    for letter in "br".utf8 {
      guard at < bytes.count, bytes[at] | 0x20 == letter else { return nil }
      at += 1
    }
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "/") { at += 1 }
    return at < bytes.count && bytes[at] == UInt8(ascii: ">") ? at + 1 : nil
  }
}
