public import CongvanText

/// What a document breaks of its invariants; empty for a right one.
///
/// - Parameter outside: Letters that may stand in no block.
public func faults(_ document: ExtractedDocument, outside: String = "") -> [String] {
  var faults: [String] = []
  var end = 0
  let bytes = document.text.bytes
  func checkBlank(_ from: Int, _ to: Int) {
    let left = String(decoding: bytes[from..<to], as: UTF8.self)
    if left.contains(where: { !$0.isWhitespace && !outside.contains($0) }) { faults.append("in no block: \(left)") }
  }
  for block in document.blocks {
    if block.span.start < end { faults.append("blocks overlap at \(block.span.start)") } else { checkBlank(end, block.span.start) }
    end = block.span.end
    if block.lines.isEmpty { faults.append("a block without lines") }
    var lineEnd = block.span.start
    for line in block.lines {
      if !block.span.contains(line.span) || line.span.start < lineEnd { faults.append("a line outside its block at \(line.span.start)") }
      lineEnd = line.span.end
      var wordEnd = line.span.start
      for word in line.words {
        if !line.span.contains(word.span) || word.span.start < wordEnd || word.span.isEmpty {
          faults.append("a word outside its line at \(word.span.start)")
        }
        wordEnd = word.span.end
      }
    }
  }
  if end <= bytes.count { checkBlank(end, bytes.count) }
  if String(validating: bytes, as: UTF8.self) == nil { faults.append("not UTF-8") }
  return faults
}
