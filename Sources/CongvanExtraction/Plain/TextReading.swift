internal import CongvanText

/// Plain text and Markdown: the file's own bytes are the text, and its physical lines the blocks.
enum TextReading {
  /// The largest file read, in bytes, and the most lines in it.
  static let mostBytes = 16 << 20, mostLines = 200_000

  static func document(_ file: [UInt8], name: String, format: FileFormat) throws(ExtractionError) -> ExtractedDocument {
    guard file.count <= mostBytes else { throw ExtractionError(.limit, name, "a text of more than \(mostBytes >> 20) MB") }
    let decoded = TextDecoding(file)
    var bytes = decoded.bytes
    guard let lines = PhysicalLines.spans(of: bytes, most: mostLines) else {
      throw ExtractionError(.limit, name, "more than \(mostLines) lines")
    }
    if format == .markdown { MarkdownBreaks.resolve(in: &bytes) }
    let blocks = MarkdownBlocks.blocks(lines, in: bytes, isMarkdown: format == .markdown)
    guard !blocks.isEmpty else { throw ExtractionError(.empty, name, "only white space") }

    var diagnostics: [Diagnostic] = []
    if decoded.repairs > 0 {
      diagnostics.append(
        Diagnostic(
          id: "extraction.invalidUTF8", severity: .warning,
          message: "\(decoded.repairs) places are not valid Unicode and are shown as U+FFFD; save the file as UTF-8."))
    }
    if let legacy = decoded.legacy {
      let message = "The file is not in Unicode but in \(legacy.label), as its words show, and was read so; save it as UTF-8."
      diagnostics.append(Diagnostic(id: "extraction.legacyEncoding", severity: .note, message: message))
    }
    return ExtractedDocument(
      name: name, sha256: Digest.sha256(of: file), mediaType: format.mediaType, method: .plain, engine: "congvan text",
      text: SourceText(bytes), blocks: blocks, diagnostics: diagnostics)
  }
}

extension Block {
  /// A block of one physical line; nil for a blank one.
  init?(physicalLine span: TextSpan) {
    guard !span.isEmpty else { return nil }
    self.init(kind: .line, span: span, lines: [Line(span: span)])
  }
}
