import CongvanExtraction
import CongvanTestSupport
import CongvanText
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
}
