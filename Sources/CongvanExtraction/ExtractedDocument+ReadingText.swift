public import CongvanText

extension ExtractedDocument {
  /// The text in reading order: a paragraph a line, table cells row by row and a cell a line.
  ///
  /// Furniture is left out. Lines are joined by a blank, but not after a hyphen that ends a word: in Vietnamese a
  /// hyphen at a line's end belongs to the word (`07/NQ-` + `TU`) and is kept.
  public var readingText: String {
    var out: [UInt8] = []
    out.reserveCapacity(text.bytes.count)
    for block in blocks where block.kind != .furniture {
      let start = out.count
      for line in block.lines where !line.span.isEmpty {
        if out.count > start, !endsInHyphenatedWord(out, from: start) { out.append(0x20) }
        out += text.bytes[line.span.start..<line.span.end]
      }
      if out.count > start { out.append(0x0A) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func endsInHyphenatedWord(_ out: [UInt8], from start: Int) -> Bool {
    out.count >= start + 2 && out.last == 0x2D && out[out.count - 2] != 0x20
  }
}
