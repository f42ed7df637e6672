internal import CongvanText

/// Word documents (DOCX, ECMA-376): the text as Word shows it, without pages.
///
/// Automatic numbers are computed, text boxes are read behind the paragraph they are anchored in, and what tracked changes
/// delete is left out. A table of contents is furniture. The head of the first page opens the document; other page heads and
/// feet are furniture at its end, behind the notes.
enum DocxReading {
  /// A document without a word in it is read from its pictures, each of which is taken for a scanned page; in others pictures as large as a
  /// page are read where they stand.
  ///
  /// - Parameters:
  ///   - engine: What took the file apart.
  ///   - step: Told before each step.
  static func document(
    _ file: ForeignFile, engine: String, _ step: (ForeignFile.Step) -> Void
  ) throws(ExtractionError) -> ExtractedDocument {
    var package = try DocxPackage(file.bytes, name: file.name)
    let styles = try package.read(package.path(of: "styles")) { reader throws(XMLReader.Fault) in try DocxStyles(&reader) } ?? DocxStyles()
    let lists =
      try package.read(package.path(of: "numbering")) { reader throws(XMLReader.Fault) in try DocxLists(&reader, styles) } ?? DocxLists()
    var body = DocxBody(styles: styles, lists: lists)
    guard let text = try package.read(package.main, { reader throws(XMLReader.Fault) in try body.parts(&reader) }) else {
      throw ExtractionError(.damaged, file.name, "the part '\(package.main)' is missing")
    }
    let (head, furniture) = try edges(of: body, in: &package)
    let notes = try notes(of: body, in: &package)

    var composer = FlowComposer()
    composer.add(head + text + notes + furniture)
    let hasWords = composer.blocks.contains { $0.kind != .furniture }
    var scans = DocxScans()
    if hasWords, Tesseract.isInstalled {
      let read = try scans.read(text, in: &package, of: file, step)
      if scans.count > 0 {
        composer = FlowComposer()
        composer.add(head + read + notes + furniture)
      }
    }
    guard hasWords else {
      let images = try images(of: body, in: &package, file.name)
      if !images.isEmpty { return try ImageReading.document(images, of: file, engine: engine, step) }
      throw ExtractionError(.empty, file.name, body.pictures.isEmpty ? "no words" : "no words, \(body.pictures.count) pictures")
    }
    guard composer.blocks.count <= TextReading.mostLines else {
      throw ExtractionError(.limit, file.name, "more than \(TextReading.mostLines) paragraphs")
    }
    return ExtractedDocument(
      name: file.name, sha256: file.sha256, mediaType: file.format.mediaType, method: .docx,
      engine: scans.count > 0 ? engine + ", " + Tesseract.engine : engine,
      text: SourceText(composer.bytes),
      blocks: composer.blocks, diagnostics: diagnostics(body, letters: composer.bytes.count, scans))
  }

  /// The pictures that the text shows, as far as they can be read.
  private static func images(of body: DocxBody, in package: inout DocxPackage, _ name: String) throws(ExtractionError) -> [ImageFile] {
    var images: [ImageFile] = []
    for id in body.pictures.prefix(PagedDocument.mostPages) {
      guard let bytes = try package.contents(behind: id), !bytes.isEmpty else { continue }
      if let image = ImageFile(bytes, FileFormat(sniffing: bytes, name: ""), name: name) { images.append(image) }
    }
    return images
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

  private static func diagnostics(_ body: DocxBody, letters: Int, _ scans: DocxScans) -> [Diagnostic] {
    var out = scans.diagnostics
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
    for (encoding, count) in body.legacy.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      add(
        "extraction.legacyFont", .note,
        "\(count) pieces of text are in fonts from before Unicode (\(encoding.label)) and were read as they show.")
    }
    if body.embedded > 0 {
      add("extraction.embeddedDocument", .warning, "\(body.embedded) documents embedded in the file were not read.")
    }
    if body.pictures.count > scans.count, letters < fewLetters {
      add(
        "extraction.pictures", .warning,
        "The file has \(body.pictures.count - scans.count) pictures and few words; what the pictures show was not read.")
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
    case .picture: []
    }
  }
}
