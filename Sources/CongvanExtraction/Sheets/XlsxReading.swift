internal import CongvanText

/// Workbooks (XLSX, ECMA-376): the cells of each sheet as a table, values as they are stored, formulas as their last result.
enum XlsxReading {
  static func document(_ file: ForeignFile) throws(ExtractionError) -> ExtractedDocument {
    var package = try DocxPackage(file.bytes, name: file.name)
    let strings: [[UInt8]] =
      try package.read(package.path(of: "sharedStrings")) { reader throws(XMLReader.Fault) in
        var strings: [[UInt8]] = []
        let depth = reader.depth
        while try reader.nextChild(of: depth) { strings.append(try text(&reader)) }
        return strings
      } ?? []
    guard
      let ids = try package.read(
        package.main,
        { reader throws(XMLReader.Fault) in
          var ids: [String] = []
          let depth = reader.depth
          while try reader.nextChild(of: depth) {
            guard reader.name == "sheets" else { continue }
            let inner = reader.depth
            while try reader.nextChild(of: inner) { ids += [reader["id"]].compactMap { $0 } }
          }
          return ids
        })
    else { throw ExtractionError(.damaged, file.name, "the part '\(package.main)' is missing") }
    var cells = Cells(strings: strings)
    for (sheet, id) in ids.prefix(mostSheets).enumerated() {
      try package.read(package.path(behind: id)) { reader throws(XMLReader.Fault) in try cells.read(&reader, sheet: sheet) }
    }
    guard !cells.blocks.isEmpty else { throw ExtractionError(.empty, file.name, "no cell is filled") }
    return ExtractedDocument(
      name: file.name, sha256: file.sha256, mediaType: file.format.mediaType, method: .docx, engine: LibXML2.engine,
      text: SourceText(cells.bytes), blocks: cells.blocks)
  }

  private static let mostSheets = 100

  /// The words in a string item, its formatting left out, as is how it is pronounced.
  fileprivate static func text(_ reader: inout XMLReader) throws(XMLReader.Fault) -> [UInt8] {
    var out: [UInt8] = []
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch reader.name {
      case "t": out += try reader.characters()
      case "r": out += try text(&reader)
      default: continue
      }
    }
    return out
  }
}

/// The filled cells of sheets, written into one text.
private struct Cells {
  let strings: [[UInt8]]
  var bytes: [UInt8] = []
  var blocks: [Block] = []
  /// A list has fewer columns; what stands further to the right is left out.
  private static let mostColumns = 100
  private static let mostCells = 50_000

  init(strings: [[UInt8]]) { self.strings = strings }

  mutating func read(_ reader: inout XMLReader, sheet: Int) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      guard reader.name == "sheetData" else { continue }
      let rows = reader.depth
      var row = -1
      while try reader.nextChild(of: rows) {
        row = reader["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
        let cells = reader.depth
        var column = -1
        while try reader.nextChild(of: cells) {
          column = reader["r"].flatMap { Sheet.column(ofLetters: $0) } ?? column + 1
          let value = try value(&reader)
          if blocks.count == Self.mostCells { throw XMLReader.Fault(reason: "it has more than \(Self.mostCells) cells") }
          if (0..<Self.mostColumns).contains(column), row >= 0 { add(value, TableCell(table: sheet, row: row, column: column)) }
        }
      }
    }
  }

  private func value(_ reader: inout XMLReader) throws(XMLReader.Fault) -> [UInt8] {
    let type = reader["t"] ?? "n"
    var value: [UInt8] = []
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch reader.name {
      case "v": value = try reader.characters()
      case "is": return try XlsxReading.text(&reader)
      default: continue
      }
    }
    let text = String(decoding: value, as: UTF8.self)
    switch type {
    case "s": return Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? []
    case "n": return Array(Self.plain(text).utf8)
    default: return value
    }
  }

  /// A whole number without point or exponent, as it is shown: a phone number may be stored as 9.12345678E8.
  private static func plain(_ number: String) -> String {
    guard let value = Double(number), value == value.rounded(), abs(value) < 1e15 else { return number }
    return String(Int(value))
  }

  private mutating func add(_ value: [UInt8], _ cell: TableCell) {
    let words = Array(value.split { $0 <= 0x20 }.joined(separator: [0x20]))
    if words.isEmpty { return }
    if !bytes.isEmpty { bytes.append(0x0A) }
    let start = bytes.count
    bytes += words
    let span = TextSpan(start, bytes.count)
    blocks.append(Block(kind: .cell(cell), span: span, lines: [Line(span: span)]))
  }
}
