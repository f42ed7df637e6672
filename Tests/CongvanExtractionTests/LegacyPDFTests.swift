import CongvanExtraction
import CongvanTestSupport
import CongvanText
import Testing

@Suite struct LegacyPDFTests {
  /// A PDF of lines in a font that shows them in an encoding from before Unicode, whose marks have no width of their own.
  func read(_ lines: [String], in encoding: LegacyEncoding, font: String, namesLetters: Bool = true) throws -> ExtractedDocument {
    var widths = [Int](repeating: 500, count: 256)
    if encoding == .vni {
      for mark in [0xD9, 0xD8, 0xDB, 0xD5, 0xCF] + Array(0xC0...0xC5) + [0xCA, 0xC9, 0xC8, 0xDA, 0xDC, 0xCB] {
        (widths[mark], widths[mark + 0x20]) = (0, 0)
      }
    }
    let texts = lines.enumerated().map { k, line in
      let words = LegacyAlphabet.bytes(of: line, in: encoding).map { byte in
        byte > 0x20 && byte < 0x7F ? String(Unicode.Scalar(byte)) : "\\" + String(Int(byte) + 512, radix: 8).dropFirst()
      }
      return TinyPDF.Text(x: 85, y: 760 - 30 * Double(k), size: 12, words: words.joined(), font: "F3")
    }
    let ascii = TinyPDF.Text(x: 85, y: 60, size: 12, words: "Fax: 84.4.1234567, email: abc@example.vn")
    let pdf = TinyPDF(pages: [texts + [ascii]], font: (font, widths), namesLetters: namesLetters)
    let document = try DocumentExtractor.extract(bytes: pdf.bytes, name: "a.pdf")
    #expect(faults(document) == [])
    return document
  }

  /// The syllables, eight a line; those left out whose capital is a code that poppler takes for a blank, 0x85 or 0xA0.
  func lines(_ encoding: LegacyEncoding) -> [String] {
    let blanks = [LegacyEncoding.vps: "Ẩ", .viscii: "ẦÕ"][encoding] ?? ""
    let words = LegacyAlphabet.syllables(in: encoding).split(separator: " ").filter { word in !word.contains { blanks.contains($0) } }
    return stride(from: 0, to: words.count, by: 8).map { words[$0..<min($0 + 8, words.count)].joined(separator: " ") }
  }

  @Test(arguments: [
    (LegacyEncoding.tcvn3, ".VnTime"), (.tcvn3, "ABCDEF+.VnTime,Bold"), (.vni, "VNI-Times"), (.vps, "VPS#20Times"), (.viscii, "VI#20Times"),
    (.tcvn3, "Unknown"), (.vni, "Unknown"), (.vps, "Unknown"), (.viscii, "Unknown"),
  ]) func `every letter is read as the font shows it, whether its name tells or its words`(_ encoding: LegacyEncoding, _ font: String)
    throws
  {
    let lines = lines(encoding)
    let document = try read(lines, in: encoding, font: font)
    #expect(document.readingText.split(separator: "\n").joined(separator: " ").hasPrefix(lines.joined(separator: " ")))
    #expect(document.readingText.contains("Fax: 84.4.1234567, email: abc@example.vn"))
    #expect(document.pages[0].status == .text)
    #expect(
      document.diagnostics.map(\.message) == [
        "Page 1: what is in fonts from before Unicode (\(encoding.label)) was read as it shows."
      ])
  }

  @Test(arguments: [LegacyEncoding.tcvn3, .vni, .vps, .viscii]) func `small letters need no table in the file`(
    _ encoding: LegacyEncoding
  ) throws {
    let lines = lines(encoding).prefix(8) + ["- ưu tiên, trường - lớp"]
    let document = try read(Array(lines), in: encoding, font: "Unknown", namesLetters: false)
    #expect(document.readingText.split(separator: "\n").joined(separator: " ").hasPrefix(lines.joined(separator: " ")))
  }

  @Test func `a letter and its marks have one box`() throws {
    let document = try read(["Thành phố Việt Nam", "tổng hợp, báo cáo"], in: .vni, font: "VNI-Times")
    let words = document.blocks[0].lines[0].words
    #expect(words.map { document.text.text(in: $0.span) } == ["Thành", "phố", "Việt", "Nam"])
    #expect(words.map { ($0.box.x1 - $0.box.x0).rounded() } == [30, 18, 24, 18])
  }

  @Test func `a font of capitals shows capitals`() throws {
    let document = try read(["uỷ ban nhân dân", "cộng hoà xã hội chủ nghĩa"], in: .tcvn3, font: ".VnTimeH")
    #expect(document.readingText.hasPrefix("UỶ BAN NHÂN DÂN\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA\n"))
  }

  @Test func `what is Unicode is not decoded, whatever the font is called`() throws {
    var pdf = TinyPDF(pages: [[.init(x: 85, y: 700, size: 12, words: "R\\351sum\\351 caf\\351 na\\357ve", font: "F3")]])
    pdf.font.name = "Georgia"
    let document = try DocumentExtractor.extract(bytes: pdf.bytes, name: "a.pdf")
    #expect(document.readingText == "Résumé café naïve\n")
    #expect(document.diagnostics == [])
  }
}
