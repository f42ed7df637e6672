internal import CongvanText

/// Word documents (DOCX, ECMA-376): the text as Word shows it, without pages.
///
/// Automatic numbers are computed, text boxes are read behind the paragraph they are anchored in, and what tracked changes
/// delete is left out. A table of contents is furniture. The head of the first page opens the document; other page heads and
/// feet are furniture at its end, behind the notes.
enum DocxReading {
  /// - Parameter mediaType: What the file was before it became a Word document.
  static func document(
    _ file: [UInt8], name: String, sha256: String, mediaType: String = FileFormat.docx.mediaType, engine: String = LibXML2.engine
  ) throws(ExtractionError) -> ExtractedDocument {
    var package = try DocxPackage(file, name: name)
    let styles = try package.read(package.path(of: "styles")) { reader throws(XMLReader.Fault) in try DocxStyles(&reader) } ?? DocxStyles()
    let lists =
      try package.read(package.path(of: "numbering")) { reader throws(XMLReader.Fault) in try DocxLists(&reader, styles) } ?? DocxLists()
    var body = DocxBody(styles: styles, lists: lists)
    guard let text = try package.read(package.main, { reader throws(XMLReader.Fault) in try body.parts(&reader) }) else {
      throw ExtractionError(.damaged, name, "the part '\(package.main)' is missing")
    }
    let (head, furniture) = try edges(of: body, in: &package)
    let notes = try notes(of: body, in: &package)

    var composer = FlowComposer()
    composer.add(head + text + notes + furniture)
    guard composer.blocks.contains(where: { $0.kind != .furniture }) else {
      throw ExtractionError(.empty, name, body.pictures == 0 ? "no words" : "no words, \(body.pictures) pictures")
    }
    return ExtractedDocument(
      name: name, sha256: sha256, mediaType: mediaType, method: .docx, engine: engine, text: SourceText(composer.bytes),
      blocks: composer.blocks, diagnostics: diagnostics(body, letters: composer.bytes.count))
  }

  /// The head of the first page, and all other page heads and feet, each once.
  private static func edges(of body: DocxBody, in package: inout DocxPackage) throws(ExtractionError) -> (
    head: [FlowPart], rest: [FlowPart]
  ) {
    var head: [FlowPart] = []
    var rest: [FlowPart] = []
    var seen: Set<String> = []
    for (place, section) in body.sections.enumerated() {
      for edge in section.edges where seen.insert(edge.id).inserted && seen.count <= mostEdges {
        guard section.firstPageDiffers || !edge.isForFirstPage else { continue }
        var own = body
        let parts = try package.read(package.path(behind: edge.id)) { reader throws(XMLReader.Fault) in try own.parts(&reader) } ?? []
        if place == 0, edge.isHead, edge.isForFirstPage { head = parts } else { rest.append(.furniture(parts.flatMap(\.lines))) }
      }
    }
    return (head, rest)
  }

  /// The most page heads and feet read.
  private static let mostEdges = 60

  /// The notes that the text refers to, in its order.
  private static func notes(of body: DocxBody, in package: inout DocxPackage) throws(ExtractionError) -> [FlowPart] {
    var found: [String: [String: [FlowLine]]] = [:]
    for part in Set(body.notes.map(\.part)).sorted() {
      var own = body
      found[part] = try package.read(package.path(of: part)) { reader throws(XMLReader.Fault) in
        var notes: [String: [FlowLine]] = [:]
        let depth = reader.depth
        while try reader.nextChild(of: depth) {
          guard let id = reader["id"] else { continue }
          notes[id] = try own.parts(&reader).flatMap(\.lines)
        }
        return notes
      }
    }
    return body.notes.compactMap { found[$0.part]?.removeValue(forKey: $0.id).map(FlowPart.note) }
  }

  private static func diagnostics(_ body: DocxBody, letters: Int) -> [Diagnostic] {
    var out: [Diagnostic] = []
    func add(_ id: String, _ severity: Diagnostic.Severity, _ message: String) {
      out.append(Diagnostic(id: id, severity: severity, message: message))
    }
    if body.insertions + body.deletions > 0 {
      add(
        "extraction.trackedChanges", .warning,
        "The file tracks changes that nobody has settled: \(body.insertions) insertions were read, \(body.deletions) deletions were left out."
      )
    }
    if body.hidden > 0 { add("extraction.hiddenText", .note, "\(body.hidden) pieces of hidden text were left out.") }
    if body.legacy > 0 {
      add(
        "extraction.legacyFont", .note, "\(body.legacy) pieces of text are in fonts from before Unicode (TCVN3) and were read as they show."
      )
    }
    if body.embedded > 0 {
      add("extraction.embeddedDocument", .warning, "\(body.embedded) documents embedded in the file were not read.")
    }
    if body.pictures > 0, letters < fewLetters {
      add("extraction.pictures", .warning, "The file has \(body.pictures) pictures and few words; what the pictures show was not read.")
    }
    return out
  }

  /// With fewer bytes of text than this, pictures may be the document.
  private static let fewLetters = 600
}

extension FlowPart {
  /// The lines in it, whatever it is.
  fileprivate var lines: [FlowLine] {
    switch self {
    case .paragraph(let lines), .furniture(let lines), .note(let lines): lines
    case .table(let rows): rows.joined().flatMap(\.parts).flatMap(\.lines)
    }
  }
}
