@testable import CongvanExtraction

/// A PDF whose one page is a picture, with nothing or a text layer over it.
struct ScannedPDF {
  /// Pixels across and down, 200 to the inch, three bytes each.
  var width, height: Int
  var pixels: [UInt8]
  /// What stands in the page's content behind the picture, in PDF's words; `/F1` is Helvetica.
  var layer = ""
  /// The page's further entries.
  var entries = ""

  /// A printed page under a scanner, the rows of it that are asked for.
  ///
  /// - Parameter path: A PDF with a text layer.
  init(of path: String, page: Int = 0, rows: Range<Int>) throws {
    let image = try Self.picture(of: path, page: page)
    width = image.width
    height = rows.count
    pixels = image.pixels[rows.lowerBound * width..<rows.upperBound * width].flatMap { [$0, $0, $0] }
  }

  /// A page drawn at 200 pixels to the inch.
  static func picture(of path: String, page: Int) throws -> GreyImage {
    let pdf = try PopplerPDF(FileBytes.read(path), name: path)
    guard let picture = pdf.page(page)?.picture(limit: 0).picture else { throw ExtractionError(.damaged, path) }
    return picture.image
  }

  /// An empty page.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 255, count: 3 * width * height)
  }

  /// The page turned by a small angle: `slope` pixels down for each to the right.
  func tilted(_ slope: Double) -> ScannedPDF {
    var turned = ScannedPDF(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        let from = (x: x + Int((slope * Double(y - height / 2)).rounded()), y: y - Int((slope * Double(x - width / 2)).rounded()))
        guard (0..<width).contains(from.x), (0..<height).contains(from.y) else { continue }
        let source = 3 * (from.y * width + from.x), target = 3 * (y * width + x)
        for k in 0..<3 { turned.pixels[target + k] = pixels[source + k] }
      }
    }
    return turned
  }

  /// The page lying on its side or its head.
  func turned(_ turn: QuarterTurn) -> ScannedPDF {
    let image = image.turned(turn)
    var turned = ScannedPDF(width: image.width, height: image.height)
    turned.pixels = image.pixels.flatMap { [$0, $0, $0] }
    return turned
  }

  /// The page in shades of grey.
  var image: GreyImage { GreyImage(width: width, height: height, pixels: stride(from: 0, to: pixels.count, by: 3).map { pixels[$0] }) }

  /// A stamp's red over a part of the page, as thick as a seal's ring.
  mutating func redden(x: Range<Int>, y: Range<Int>) {
    for row in y {
      for column in x {
        let at = 3 * (row * width + column)
        pixels[at + 1] /= 4
        pixels[at + 2] /= 4
        pixels[at] = pixels[at] / 8 * 7
      }
    }
  }

  /// A round seal in black with its rings and an emblem, and a stroke of a pen from its middle to the right.
  mutating func stamp(x: Int, y: Int, radius: Int) {
    for row in -radius...radius {
      for column in -radius...radius {
        let distance = Double(row * row + column * column).squareRoot() / Double(radius)
        let isEmblem = distance < 0.5 && (row + column) % 7 < 2
        if isEmblem || (0.64...0.67).contains(distance) || (0.88...0.9).contains(distance) || (0.93...1).contains(distance) {
          blacken(x: x + column, y: y + row)
        }
      }
    }
    for column in 0..<2 * radius { for row in 0..<4 { blacken(x: x + column, y: y + row - column / 6) } }
  }

  /// A frame of lines.
  mutating func frame(x: Range<Int>, y: Range<Int>) {
    for column in x { for row in [y.lowerBound, y.upperBound - 1] { blacken(x: column, y: row) } }
    for row in y { for column in [x.lowerBound, x.upperBound - 1] { blacken(x: column, y: row) } }
  }

  /// A part of the page on which nothing stands.
  mutating func whiten(x: Range<Int>, y: Range<Int>) {
    for row in y { for k in 3 * (row * width + x.lowerBound)..<3 * (row * width + x.upperBound) { pixels[k] = 255 } }
  }

  /// A rubber stamp with a line across and worn letters, 370 pixels by 150.
  ///
  /// - Parameters:
  ///   - x: Its upper left corner's, as is `y`.
  ///   - slope: Pixels down for each to the right.
  mutating func stamp(x: Int, y: Int, slope: Double) {
    for row in 0..<150 {
      for column in 0..<370 {
        let isLine = row < 4 || (40..<43).contains(row) || row >= 146 || column < 4 || column >= 366
        let isLetter = [10..<34, 60..<84, 100..<124].contains { $0.contains(row) } && (20..<340).contains(column)
        guard isLine ? (row * 7 + column) % 90 > 2 : isLetter && (column / 5 * 31 + row / 6 * 17) % 11 < 4 else { continue }
        let (drop, shift) = (Int((slope * Double(column)).rounded()), Int((slope * Double(row)).rounded()))
        blacken(x: x + column - shift, y: y + row + drop)
      }
    }
  }

  private mutating func blacken(x: Int, y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    for k in 0..<3 { pixels[3 * (y * width + x) + k] = 0 }
  }

  var bytes: [UInt8] { Self.bytes(of: [self]) }

  /// A file of several pages; nil is a page that the file claims and does not have.
  static func bytes(of pages: [ScannedPDF?]) -> [UInt8] {
    var file = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    func add(_ head: String, _ stream: [UInt8]? = nil) {
      places.append(file.count)
      file += Array("\(places.count) 0 obj\n\(head)\n".utf8)
      if let stream { file += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8) }
      file += Array("endobj\n".utf8)
    }
    add("<< /Type /Catalog /Pages 2 0 R >>")
    add("<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(4 + 3 * $0) 0 R" }.joined(separator: " "))] >>")
    add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for page in pages {
      guard let page else {
        for _ in 0..<3 { add("null") }
        continue
      }
      let across = Double(page.width) * 0.36, down = Double(page.height) * 0.36
      let content = "q \(across) 0 0 \(down) 0 0 cm /P Do Q\n" + page.layer
      let number = places.count + 1
      add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(across) \(down)] /Contents \(number + 1) 0 R \(page.entries)"
          + " /Resources << /XObject << /P \(number + 2) 0 R >> /Font << /F1 3 0 R >> >> >>")
      add("<< /Length \(content.utf8.count) >>", Array(content.utf8))
      add(
        "<< /Type /XObject /Subtype /Image /Width \(page.width) /Height \(page.height) /BitsPerComponent 8 /ColorSpace /DeviceRGB"
          + " /Length \(page.pixels.count) >>",
        page.pixels)
    }
    let table = file.count
    file += Array("xref\n0 1\n0000000000 65535 f \n".utf8)
    for (k, place) in places.enumerated() {
      let digits = String(place)
      file += Array("\(k + 1) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8)
    }
    return file + Array("trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
  }
}
