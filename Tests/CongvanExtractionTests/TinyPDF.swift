/// A PDF written by hand: text placed in Helvetica on A4 pages, nothing more.
struct TinyPDF {
  /// A run of ASCII text.
  struct Text {
    var x, y: Double
    var size: Double
    var words: String
    /// Where letters map to other Unicode, the font that does so.
    var font = "F1"
  }

  /// The pages, with y counted from the bottom as PDF does.
  var pages: [[Text]] = []
  /// The trailer's further entries.
  var trailer = ""
  /// Objects from number 100 on, which pages do not use.
  var extra: [String] = []

  /// What pages draw behind their text, and the forms that they can draw, as PDF writes them.
  var drawing = "", forms = ""
  /// The pages that draw it, counted from 0; nil for all.
  var drawnOn: Set<Int>?

  /// The name of a font `F3` without letters of its own, and the widths of its letters from 0 on in thousandths of its size.
  var font = (name: "Times-Roman", widths: [Int](repeating: 500, count: 256))

  /// Whether `F3` says which Western letter each of its codes is; else WinAnsiEncoding does, which has none for some.
  var namesLetters = false

  /// Each page's annotations, as PDF writes an array, and its further entries.
  var annotations = "[]", entries = ""

  /// The file.
  var bytes: [UInt8] {
    var objects: [(Int, String)] = [
      (1, "<< /Type /Catalog /Pages 2 0 R >>"),
      (
        2,
        "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " "))] >>"
      ),
      (3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
      (4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>"),
    ]
    // `e` is an e with a circumflex and a dot below, each by itself, tone first.
    let map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
      1 begincodespacerange <00> <FF> endcodespacerange
      3 beginbfchar <65> <006503230302> <74> <0074> <56> <0056> endbfchar endcmap end end
      """
    objects.append((5, "<< /Length \(map.utf8.count) >>\nstream\n\(map)\nendstream"))
    objects.append(
      (
        6,
        "<< /Type /Font /Subtype /TrueType /BaseFont /\(font.name) /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [\(font.widths.map { String($0) }.joined(separator: " "))] /FontDescriptor 7 0 R \(namesLetters ? "/ToUnicode 8 0 R" : "") >>"
      ))
    let western = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <0000> endbfrange endcmap"
    objects.append((8, "<< /Length \(western.utf8.count) >>\nstream\n\(western)\nendstream"))
    objects.append((7, "<< /Type /FontDescriptor /FontName /\(font.name) /Flags 32 >>"))
    for (k, texts) in pages.enumerated() {
      let content =
        texts.map { "BT /\($0.font) \($0.size) Tf \($0.x) \($0.y) Td (\($0.words)) Tj ET" }.joined(separator: "\n")
        + (drawnOn?.contains(k) == false ? "" : drawing)
      objects.append(
        (
          10 + 2 * k,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] \(entries) /Annots \(annotations) /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 6 0 R >> /XObject << \(forms) >> >> /Contents \(11 + 2 * k) 0 R >>"
        ))
      objects.append((11 + 2 * k, "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"))
    }
    for (k, object) in extra.enumerated() { objects.append((100 + k, object)) }

    var file = "%PDF-1.4\n"
    var places: [(Int, Int)] = []
    for (number, object) in objects {
      places.append((number, file.utf8.count))
      file += "\(number) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 1\n0000000000 65535 f \n"
    for (number, place) in places {
      let digits = String(place)
      file += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    file += "trailer\n<< /Size 200 /Root 1 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }

  /// Lines of body text one under the other, 18 points apart, the first at `top` from the page's bottom.
  static func lines(_ lines: [String], x: Double = 85, top: Double, size: Double = 12, firstIndent: Double = 0) -> [Text] {
    lines.enumerated().map { k, words in
      Text(x: x + (k == 0 ? firstIndent : 0), y: top - 18 * Double(k), size: size, words: words)
    }
  }
}
