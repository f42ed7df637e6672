import CongvanExtraction
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

@Suite struct PlainTextTests {
  func read(_ bytes: [UInt8], _ name: String = "a.txt") throws -> ExtractedDocument {
    try DocumentExtractor.extract(bytes: bytes, name: name)
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{0C}", "\u{0B}", "\u{85}", "\u{2028}", "\u{2029}"])
  func `every kind of line break parts two lines`(_ lineBreak: String) throws {
    let document = try read(Array(" one two \(lineBreak)\(lineBreak)\t three\(lineBreak)".utf8))
    #expect(drawing(document) == "line: one two\nline: three")
    #expect(faults(document) == [])
  }

  @Test func `the text is the bytes of the file without the mark at their start`() throws {
    let document = try read([0xEF, 0xBB, 0xBF] + Array("  a\r\nb \u{A0}\n".utf8))
    #expect(document.text.bytes == Array("  a\r\nb \u{A0}\n".utf8))
    #expect(document.mediaType == "text/plain")
    #expect(document.blocks.map(\.span) == [TextSpan(2, 3), TextSpan(5, 6)])
    #expect(document.diagnostics == [])
  }

  @Test func `cells set apart by tabs, by bars or by blanks are a table`() throws {
    let expected =
      "cell 0.0.0: TT\ncell 0.0.1: Việc\ncell 0.0.2: Hạn\ncell 0.1.0: 1\ncell 0.1.1: Lập sổ\ncell 0.2.0: 2\ncell 0.2.1: Họp\ncell 0.2.2: 5/9"
    #expect(drawing(try read(Array("TT\tViệc\tHạn\n1\tLập sổ\t\n2\tHọp\t5/9\n".utf8))) == expected)
    #expect(drawing(try read(Array("TT | Việc | Hạn\n1 | Lập sổ |\n2 | Họp | 5/9\n".utf8))) == expected)
    let spaced = "  TT  Việc     Hạn\n   1  Lập sổ\n   2  Họp      5/9\n"
    #expect(drawing(try read(Array(spaced.utf8))) == expected)
  }

  @Test(arguments: [
    // Two columns are a letterhead.
    "SỞ Y TẾ\tCỘNG HÒA\nPHÒNG A\tĐộc lập\nSố: 1\tngày 2",
    // Lines that bars cut into different numbers of cells, and two of two cells.
    "TT | Việc | Hạn\n1 | Lập sổ\n2 | Họp | 5/9", "TT | Việc\n1 | Lập sổ\n2 | Họp",
    // Two rows.
    "TT   Việc   Hạn\n1    Họp    5/9",
    // Cells that go on in the line below.
    "TT   Việc     Hạn\n1    Lập sổ   4/9\n     họp      và nộp\n2    Họp      5/9",
    // Nothing stands below the second column.
    "TT   Việc   Hạn\n1    Họp    5/9\n2      Ghi   6/9",
  ])
  func `other lines with holes are lines`(_ text: String) throws {
    let lines = text.split(separator: "\n").map { "line: " + $0.split(separator: " ").joined(separator: " ") }
    #expect(drawing(try read(Array(text.utf8))).split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") } == lines)
  }

  @Test func `UTF-16 of either order becomes UTF-8`() throws {
    let units = Array("\u{110}i\u{1EC1}u 1\nx".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(try read(little).readingText == "\u{110}i\u{1EC1}u 1\nx\n")
    #expect(try read(big).readingText == "\u{110}i\u{1EC1}u 1\nx\n")
  }

  @Test func `bytes that are no Unicode are replaced and counted`() throws {
    let document = try read(Array("a".utf8) + [0xFF, 0x20, 0xE1, 0xBB] + Array("\nb".utf8))
    #expect(document.readingText == "a\u{FFFD} \u{FFFD}\nb\n")
    #expect(document.diagnostics.map(\.id) == ["extraction.invalidUTF8"])
    #expect(document.diagnostics.map(\.message) == ["2 places are not valid Unicode and are shown as U+FFFD; save the file as UTF-8."])
  }

  @Test func `UTF-16 needs no mark at its start`() throws {
    for text in ["Điều 1. Các xã báo cáo trước ngày 15/7.\n", "Xin 1", "So: 7/VP\n"] {
      let little = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      let big = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
      #expect(try read(little).text.bytes == Array(text.utf8))
      #expect(try read(big).text.bytes == Array(text.utf8))
    }
  }

  @Test func `UTF-32 of either order becomes UTF-8, with a mark or without`() throws {
    let text = "Điều 1. Các xã báo cáo trước ngày 15/7.\n"
    func bytes(_ text: String, isBig: Bool) -> [UInt8] {
      text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * (isBig ? 3 - $0 : $0))) } }
    }
    for isBig in [false, true] {
      for mark in ["", "\u{FEFF}"] {
        let document = try read(bytes(mark + text, isBig: isBig))
        #expect(document.text.bytes == Array(text.utf8) && document.diagnostics == [])
      }
    }
    let cut = try read(Array(bytes("\u{FEFF}" + text, isBig: false).dropLast()))
    #expect(cut.diagnostics.map(\.id) == ["extraction.invalidUTF8"])
  }

  @Test(arguments: LegacyEncoding.allCases) func `what is Vietnamese in an encoding from before Unicode is read in it`(
    _ encoding: LegacyEncoding
  ) throws {
    let words = LegacyAlphabet.syllables(in: encoding)
    let bytes = LegacyAlphabet.bytes(of: words, in: encoding)
    let document = try read(bytes + [0x0D, 0x0A] + Array("7/VP".utf8))
    #expect(document.readingText == "\(words)\n7/VP\n")
    #expect(
      document.diagnostics.map(\.message) == [
        "The file is not in Unicode but in \(encoding.label), as its words show, and was read so; save it as UTF-8."
      ])
    // The same, taken for Western letters and saved as Unicode.
    let small = words.split(separator: " ").prefix(LegacyAlphabet.small.count).joined(separator: " ")
    let mistaken = LegacyAlphabet.bytes(of: small, in: encoding).map { Unicode.Scalar($0) }
    #expect(try read(Array(String(String.UnicodeScalarView(mistaken)).utf8)).readingText == small + "\n")
  }

  @Test func `decomposed letters stay as they are`() throws {
    let text = "Điều kiện".decomposedStringWithCanonicalMapping
    let document = try read(Array(text.utf8))
    #expect(document.text.bytes == Array(text.utf8))
    #expect(document.diagnostics == [])
  }

  @Test func `a web page that does not say so may be in such an encoding too`() throws {
    let page =
      Array("<html><body><p>".utf8) + LegacyAlphabet.bytes(of: "Các sở, ban, ngành báo cáo", in: .viscii) + Array("</p></body></html>".utf8)
    #expect(try read(page, "a.html").readingText == "Các sở, ban, ngành báo cáo\n")
  }
}
