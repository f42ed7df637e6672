import CongvanTestSupport

/// A PDF of one page whose objects stand in packed streams, as those of later versions do.
struct PackedPDF {
  /// What the page draws, unless `packed` is put in its place.
  var drawing = ""
  /// The content as it stands in the file.
  var packed: [UInt8]?
  /// How the content is packed.
  var filter = "/FlateDecode"
  /// What is put in place of the stream of objects.
  var packedObjects: [UInt8]?

  /// The file.
  var bytes: [UInt8] {
    var file = Array("%PDF-1.5\n".utf8), places: [Int] = []
    func add(_ entries: String, _ content: [UInt8]) {
      places.append(file.count)
      file += Array("\(places.count) 0 obj\n<< \(entries) /Length \(content.count) >>\nstream\r\n".utf8) + content
      file += Array("\nendstream\nendobj\n".utf8)
    }
    add("/Filter \(filter)", packed ?? Self.pack(Array(drawing.utf8)))
    let objects = [
      "<< /Type /Catalog /Pages 5 0 R >>", "<< /Type /Pages /Count 1 /Kids [6 0 R] /MediaBox [0 0 595 842] >>",
      "<< /Type /Page /Parent 5 0 R /Contents [1 0 R] >>",
    ]
    let offsets = [0, objects[0].utf8.count + 1, objects[0].utf8.count + objects[1].utf8.count + 2]
    let head = "4 \(offsets[0]) 5 \(offsets[1]) 6 \(offsets[2]) "
    add(
      "/Type /ObjStm /N 3 /First \(head.utf8.count) /Filter /FlateDecode",
      packedObjects ?? Self.pack(Array((head + objects.joined(separator: " ")).utf8)))
    let table = file.count
    // Each row of the table tells how much it differs from the one above.
    let kinds: [[Int]] = [[0, 0, 0], [1, places[0], 0], [1, places[1], 0], [1, table, 0], [2, 2, 0], [2, 2, 1], [2, 2, 2]]
    let rows = kinds.map { row in [row[0], row[1] >> 16 & 0xFF, row[1] >> 8 & 0xFF, row[1] & 0xFF, row[2]].map { UInt8($0) } }
    var above = [UInt8](repeating: 0, count: 5), told: [UInt8] = []
    for row in rows {
      told += [2] + zip(row, above).map { $0 &- $1 }
      above = row
    }
    add(
      "/Type /XRef /Size 7 /W [1 3 1] /Root 4 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>", Self.pack(told))
    return file + Array("startxref\n\(table)\n%%EOF\n".utf8)
  }

  /// Bytes as zlib packs what it cannot make smaller, without the sum at the end.
  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    let low = UInt8(bytes.count & 0xFF), high = UInt8(bytes.count >> 8)
    return [0x78, 0x01, 0x01, low, high, ~low, ~high] + bytes
  }

  /// Bytes and behind them a gigabyte and more of one letter, of which 2064 go in 13 bytes.
  static func packWithGigabyte(_ bytes: [UInt8]) -> [UInt8] {
    let few = TinyZip.Entry("", bombOf: 20).stored ?? []
    var packed = pack(bytes) + few[..<3], again = Array(few[3..<16])
    // What stands first is not all.
    packed[2] = 0
    while again.count < 13 * 521_000 { again += again }
    packed += again
    return packed
  }
}
