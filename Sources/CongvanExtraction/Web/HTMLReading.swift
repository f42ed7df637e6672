internal import CongvanText

/// Web pages: the document on the page as text, without pages; what belongs to the site is furniture.
enum HTMLReading {
  /// The largest page read, in bytes.
  static let mostBytes = 16 << 20

  static func document(_ file: [UInt8], name: String) throws(ExtractionError) -> ExtractedDocument {
    guard file.count <= mostBytes else { throw ExtractionError(.limit, name, "a web page of more than \(mostBytes >> 20) MB") }
    var walker = try walked(file, name, HTMLWalker())
    if walker.wasMisled { walker = try walked(file, name, HTMLWalker(trustsNames: false)) }
    var composer = FlowComposer()
    composer.add(walker.finished())
    guard composer.blocks.contains(where: { $0.kind != .furniture }) else { throw ExtractionError(.empty, name, "no words") }
    var notes: [Diagnostic] = []
    if walker.deletions > 0 {
      let message =
        "The page marks changes: \(walker.insertions) insertions were read, \(walker.deletions) deletions were left out."
      notes.append(Diagnostic(id: "extraction.trackedChanges", severity: .warning, message: message))
    }
    if walker.hidden > 0 {
      let message = "\(walker.hidden) pieces of hidden text were left out."
      notes.append(Diagnostic(id: "extraction.hiddenText", severity: .note, message: message))
    }
    return ExtractedDocument(
      name: name, sha256: Digest.sha256(of: file), mediaType: FileFormat.html.mediaType, method: .html, engine: LibXML2.engine,
      text: SourceText(composer.bytes), blocks: composer.blocks, diagnostics: notes)
  }

  private static func walked(_ file: [UInt8], _ name: String, _ walker: HTMLWalker) throws(ExtractionError) -> HTMLWalker {
    let decoded = TextDecoding(file)
    let isUTF8 = decoded.repairs == 0
    // What is not Unicode is in the character set that the page declares. The decoder may hold the last letter back: it gets one more.
    let excess = HTMLParser.walk(isUTF8 ? decoded.bytes : file + [0x0A], isUTF8: isUTF8, walker)
    if let excess { throw ExtractionError(.limit, name, excess) }
    return walker
  }
}
