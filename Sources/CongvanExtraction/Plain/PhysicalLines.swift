internal import CongvanText

/// The lines of a text file: what stands between two line breaks, without the blanks round it.
enum PhysicalLines {
  /// One span a line, empty where the line is blank; the spans are in order. Nil where there are more than `most`.
  ///
  /// Line breaks are LF, CR, CRLF, vertical tab, form feed, NEL (U+0085) and the separators U+2028 and U+2029.
  static func spans(of bytes: [UInt8], most: Int) -> [TextSpan]? {
    var lines: [TextSpan] = []
    var start = 0, first = -1, last = 0, i = 0
    func line() -> TextSpan { first < 0 ? TextSpan(start, start) : TextSpan(first, last) }
    while i < bytes.count {
      let length = Blank.length(in: bytes, at: i)
      if length == 0 {
        if first < 0 { first = i }
        i += 1
        last = i
      } else if Blank.breaksLine(in: bytes, at: i) {
        lines.append(line())
        if lines.count == most { return nil }
        i += bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : length
        start = i
        first = -1
      } else {
        i += length
      }
    }
    lines.append(line())
    return lines
  }
}

/// White space as Unicode has it, in UTF-8.
enum Blank {
  /// The bytes of the white space at `i`, 0 where there is none.
  static func length(in bytes: [UInt8], at i: Int) -> Int {
    let byte = bytes[i]
    if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    if byte == 0xC2 { return i + 1 < bytes.count && (bytes[i + 1] == 0x85 || bytes[i + 1] == 0xA0) ? 2 : 0 }
    guard byte >= 0xE1, byte <= 0xE3, i + 2 < bytes.count else { return 0 }
    switch (byte, bytes[i + 1], bytes[i + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  /// Whether the white space at `i` ends a line.
  static func breaksLine(in bytes: [UInt8], at i: Int) -> Bool {
    switch bytes[i] {
    case 0x0A...0x0D: true
    case 0xC2: bytes[i + 1] == 0x85
    case 0xE2: bytes[i + 1] == 0x80 && (bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9)
    default: false
    }
  }

  /// `span` without the white space at its ends.
  static func trimmed(_ span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    var first = -1, last = span.start, i = span.start
    while i < span.end {
      let length = Blank.length(in: bytes, at: i)
      if length > 0 {
        i += length
        continue
      }
      if first < 0 { first = i }
      i += 1
      last = i
    }
    return first < 0 ? TextSpan(span.start, span.start) : TextSpan(first, last)
  }
}
