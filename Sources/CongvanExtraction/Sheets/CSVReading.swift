internal import CongvanText

/// Values parted by commas, semicolons or tabs (RFC 4180 and what Excel makes of it), in any encoding that text files are read in.
enum CSVReading {
  static func sheet(_ file: [UInt8], name: String) throws(ExtractionError) -> Sheet {
    guard file.count <= TextReading.mostBytes else {
      throw ExtractionError(.limit, name, "a list of more than \(TextReading.mostBytes >> 20) MB")
    }
    let decoded = TextDecoding(file)
    let scalars = Array(String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars)
    let separator = self.separator(of: scalars)
    let rows = try rows(scalars, separator, name)
    for row in rows {
      if let column = row.cells.firstIndex(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
        let place = "row \(row.number), column \(Sheet.letters(ofColumn: column))"
        throw ExtractionError(.damaged, name, "\(place) is in no encoding that is known here; save the file as CSV UTF-8")
      }
    }
    if rows.isEmpty { throw ExtractionError(.empty, name, "only white space") }
    return Sheet(file: name, rows: rows)
  }

  /// Of the marks that part cells, the one that stands outside of quotation marks most often.
  private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [";": 0, "\t": 0, ",": 0]
    var isQuoted = false
    for scalar in scalars.prefix(16384) {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted { counts[scalar]? += 1 }
    }
    // Where a semicolon or tab stands as often, commas are in the text.
    return [";", "\t", ","].max { counts[$0]! < counts[$1]! || (counts[$0]! == counts[$1]! && $1 != ",") }!
  }

  private static func rows(_ scalars: [Unicode.Scalar], _ separator: Unicode.Scalar, _ name: String) throws(ExtractionError) -> [Sheet.Row]
  {
    var rows: [Sheet.Row] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var number = 1
    var at = 0
    func endCell() {
      cells.append(String(cell).split(whereSeparator: \.isWhitespace).joined(separator: " "))
      cell = String.UnicodeScalarView()
    }
    func endRow() {
      endCell()
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Sheet.Row(number: number, cells: cells)) }
      cells = []
      number += 1
    }
    while at < scalars.count {
      let scalar = scalars[at]
      at += 1
      if scalar == "\"", cell.isEmpty {
        let opened = "row \(number), column \(Sheet.letters(ofColumn: cells.count))"
        while true {
          guard at < scalars.count else {
            throw ExtractionError(.damaged, name, "\(opened) opens a quotation mark that is never closed")
          }
          let inner = scalars[at]
          at += 1
          if inner == "\"" {
            guard at < scalars.count, scalars[at] == "\"" else { break }
            at += 1
          }
          cell.append(inner)
        }
      } else if scalar == separator {
        endCell()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", at < scalars.count, scalars[at] == "\n" { at += 1 }
        endRow()
      } else {
        cell.append(scalar)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
    return rows
  }
}
