internal import CongvanText

/// Pictures as large as a page among the words of a Word document, read by machine where they stand.
struct DocxScans {
  /// How many were read.
  private(set) var count = 0
  /// What was said of them.
  private(set) var diagnostics: [Diagnostic] = []

  /// The most pictures read of a document that has words too, and the fewest syllables that make one a page.
  private static let most = 50, fewSyllables = 10

  /// The parts with what such pictures say in place of them; those that say nothing stay.
  mutating func read(
    _ parts: [FlowPart], in package: inout DocxPackage, of file: ForeignFile, _ step: (ForeignFile.Step) -> Void
  ) throws(ExtractionError) -> [FlowPart] {
    var out: [FlowPart] = []
    for part in parts {
      switch part {
      case .picture(let id): out += try scanned(id, in: &package, of: file, step) ?? [part]
      case .table(let rows):
        var rows = rows
        for row in rows.indices {
          for cell in rows[row].indices { rows[row][cell].parts = try read(rows[row][cell].parts, in: &package, of: file, step) }
        }
        out.append(.table(rows))
      default: out.append(part)
      }
    }
    return out
  }

  private mutating func scanned(
    _ id: String, in package: inout DocxPackage, of file: ForeignFile, _ step: (ForeignFile.Step) -> Void
  ) throws(ExtractionError) -> [FlowPart]? {
    guard count < Self.most, let bytes = try package.contents(behind: id), !bytes.isEmpty,
      let image = ImageFile(bytes, FileFormat(sniffing: bytes, name: ""), name: file.name)
    else { return nil }
    // A picture that cannot be read is left where it is, as all pictures were that are smaller.
    guard let read = try? ImageReading.document([image], of: file, step) else { return nil }
    var syllables = SyllableCount()
    for scalar in read.text.text(in: TextSpan(0, read.text.bytes.count)).unicodeScalars { syllables.add(scalar.value) }
    syllables.end()
    guard syllables.syllables >= Self.fewSyllables, (syllables.share ?? 0) >= ScannedPage.leastSyllables else { return nil }
    count += 1
    diagnostics.append(
      Diagnostic(
        id: "extraction.scannedPicture", severity: .note,
        message:
          "Picture \(count) is as large as a page and was read by machine where it stands: \(syllables.syllables) Vietnamese syllables."))
    diagnostics += read.diagnostics.filter { $0.severity != .note }.map {
      Diagnostic(id: $0.id, severity: $0.severity, message: $0.message)
    }
    return read.flow
  }
}

extension ExtractedDocument {
  /// What it says, without places.
  fileprivate var flow: [FlowPart] {
    var parts: [FlowPart] = []
    var table: (number: Int, rows: [[FlowCell]])?
    for block in blocks {
      let line = Array(block.lines.map { text.text(in: $0.span) }.joined(separator: " ").utf8)
      if case .cell(let cell) = block.kind {
        if table?.number != cell.table, let last = table { parts.append(.table(last.rows)) }
        var rows = table?.number == cell.table ? table?.rows ?? [] : []
        while rows.count <= cell.row { rows.append([]) }
        rows[cell.row].append(FlowCell(column: cell.column, columns: cell.columns, rows: cell.rows, parts: [.paragraph([line])]))
        table = (cell.table, rows)
        continue
      }
      if let last = table { parts.append(.table(last.rows)) }
      table = nil
      switch block.kind {
      case .furniture: parts.append(.furniture([line]))
      case .note: parts.append(.note([line]))
      case .paragraph, .line, .cell: parts.append(.paragraph([line]))
      }
    }
    if let last = table { parts.append(.table(last.rows)) }
    return parts
  }
}
