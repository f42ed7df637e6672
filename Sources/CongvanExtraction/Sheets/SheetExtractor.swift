public import CongvanText

/// Reads lists that people keep in spreadsheets: CSV as Excel and others write it, and workbooks (XLSX).
public enum SheetExtractor {
  /// The sheets of a file with something in them, in their order; a CSV file has one.
  ///
  /// - Parameter workers: The processes in which workbooks are taken apart; nil for this one, which a hostile file can then end.
  /// - Throws: `ExtractionError` when it is neither, or broken; it names the row and column of what is wrong in a CSV file.
  public static func sheets(fileAt path: String, workers: WorkerPool? = nil) throws(ExtractionError) -> [Sheet] {
    try sheets(bytes: try FileBytes.document(path), name: path, workers: workers)
  }

  /// The sheets in `bytes`.
  ///
  /// - Throws: As `sheets(fileAt:workers:)`.
  public static func sheets(bytes: [UInt8], name: String, workers: WorkerPool? = nil) throws(ExtractionError) -> [Sheet] {
    guard !bytes.isEmpty else { throw ExtractionError(.empty, name) }
    let format = FileFormat(sniffing: bytes, name: name)
    switch format {
    case .xlsx:
      let file = try ForeignFile(bytes, format, name: name)
      if let workers { return sheets(in: try workers.document(of: file)) }
      return sheets(in: try file.document { _ in })
    case .plain, .markdown: return [try CSVReading.sheet(bytes, name: name)]
    case .lockedOffice: throw ExtractionError(.encrypted, name)
    default: throw ExtractionError(.notASheet, name, format.label)
    }
  }

  /// Cells of tables as rows again.
  private static func sheets(in document: ExtractedDocument) -> [Sheet] {
    var tables: [Int: [Int: [Int: String]]] = [:]
    for case let (.cell(cell), span) in document.blocks.map({ ($0.kind, $0.span) }) {
      tables[cell.table, default: [:]][cell.row, default: [:]][cell.column] = String(
        decoding: document.text.bytes[span.start..<span.end], as: UTF8.self)
    }
    return tables.sorted { $0.key < $1.key }.map { _, rows in
      let sorted = rows.sorted { $0.key < $1.key }
      return Sheet(
        file: document.name,
        rows: sorted.map { number, cells in
          Sheet.Row(number: number + 1, cells: (0...cells.keys.max()!).map { cells[$0] ?? "" })
        })
    }
  }
}
