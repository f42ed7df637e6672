/// What a stream of a PDF holds.
enum StreamBytes {
  /// The bytes, unpacked where they are packed in the way that nearly all are.
  ///
  /// - Parameters:
  ///   - length: What the stream says; one that is packed says itself where it ends.
  ///   - limit: No more are ever unpacked.
  /// - Throws: Also where there are more, or packed in another way.
  static func of(_ stream: PDFObject, in file: [UInt8], length: Int?, limit: Int) throws(UnreadablePDF) -> [UInt8] {
    guard case .stream(_, let start) = stream, start <= file.count else { throw UnreadablePDF() }
    guard let filter = Self.only(stream["Filter"]) else {
      guard let length, length >= 0, length <= min(limit, file.count - start) else { throw UnreadablePDF() }
      return Array(file[start..<start + length])
    }
    guard filter.name == "FlateDecode", let bytes = Inflation.bytes(of: file[start...], limit: limit) else { throw UnreadablePDF() }
    switch Self.only(stream["DecodeParms"]) {
    case nil, .other: return bytes
    case .dictionary(let parameters):
      if parameters["Predictor"]?.whole ?? 1 == 1 { return bytes }
      return try summed(bytes, columns: parameters["Columns"]?.whole ?? 1)
    default: throw UnreadablePDF()
    }
  }

  /// An entry that says something of a stream's one filter, with or without an array round it.
  private static func only(_ entry: PDFObject?) -> PDFObject? {
    guard let elements = entry?.array else { return entry }
    return elements.count > 1 ? .reference(0) : elements.first
  }

  /// Rows of which each tells how much it differs from the one above, as tables of objects are written; other kinds are for pictures.
  private static func summed(_ bytes: [UInt8], columns: Int) throws(UnreadablePDF) -> [UInt8] {
    guard (1...1000).contains(columns), bytes.count % (columns + 1) == 0 else { throw UnreadablePDF() }
    var rows: [UInt8] = []
    rows.reserveCapacity(bytes.count)
    for start in stride(from: 0, to: bytes.count, by: columns + 1) {
      let row = bytes[start + 1...start + columns]
      switch bytes[start] {
      case 0: rows += row
      case 2 where rows.isEmpty: rows += row
      case 2: for byte in row { rows.append(byte &+ rows[rows.count - columns]) }
      default: throw UnreadablePDF()
      }
    }
    return rows
  }
}
