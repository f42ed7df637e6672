import CongvanText
import Foundation
import Testing

@testable import CongvanExtraction

@Suite struct ErrorTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: ExtractionError.Code
    var sentence: String
    var testDescription: String { "\(name): \(code)" }
  }

  /// A picture of 40 million pixels with 64 bits each, in one strip.
  static let deepTIFF: [UInt8] = {
    // Tag, how many values, the first.
    let entries: [(UInt16, UInt16)] = [(256, 8000), (257, 5000), (258, 16), (259, 1), (262, 2), (273, 8), (277, 4), (278, 5000), (279, 0)]
    var file: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]
    func add(_ values: UInt16...) { for value in values { file += [UInt8(value & 0xFF), UInt8(value >> 8)] } }
    add(UInt16(entries.count))
    for (tag, value) in entries { add(tag, 3, 1, 0, value, 0) }
    add(0, 0)
    return file
  }()

  static let readable =
    "is not read by this version, which reads PDF, DOCX, HTML, Markdown, plain text, PNG, JPEG and TIFF; save it as one of those."
  static let cases = [
    Case(
      name: "a.txt", bytes: [], code: .empty,
      sentence: "a.txt: there is nothing in it to read (0 bytes); check that it was saved or downloaded whole."),
    Case(
      name: "a.txt", bytes: Array(" \n\t\r\n".utf8), code: .empty,
      sentence: "a.txt: there is nothing in it to read (only white space); check that it was saved or downloaded whole."),
    Case(
      name: "a.pdf", bytes: Array("<!DOCTYPE html><p>404</p>".utf8), code: .mismatched,
      sentence: "a.pdf: the name says PDF, but the bytes are HTML; get the file again, or give it the right extension."),
    Case(
      name: "a.pdf", bytes: Array("%PDF-1.4\nnothing".utf8), code: .damaged,
      sentence: "a.pdf: the file is damaged and cannot be opened (PDF document is damaged); get the file again from where it was issued."),
    Case(
      name: "a.docx", bytes: [0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml".utf8), code: .damaged,
      sentence:
        "a.docx: the file is damaged and cannot be opened (its directory of parts is missing; it is not whole); get the file again from where it was issued."
    ),
    Case(name: "a.zip", bytes: [0x50, 0x4B, 3, 4] + Array("....a".utf8), code: .unsupported, sentence: "a.zip: a ZIP archive \(readable)"),
    Case(
      name: "a.xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], code: .unsupported, sentence: "a.xls: an old Office file (XLS, PPT) \(readable)"
    ),
    Case(
      name: "a.docx", bytes: [0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf8).flatMap { [$0, 0] }, code: .encrypted,
      sentence: "a.docx: the file asks for a password; open it with the password, save a copy without one and read that."),
    Case(name: "a.gif", bytes: Array("GIF89a".utf8), code: .unsupported, sentence: "a.gif: an image \(readable)"),
    Case(
      name: "a.jpg", bytes: Array("<!DOCTYPE html><p>404</p>".utf8), code: .mismatched,
      sentence: "a.jpg: the name says JPG, but the bytes are HTML; get the file again, or give it the right extension."),
    Case(
      name: "a.png", bytes: [0x89, 0x50, 0x4E, 0x47, 13], code: .damaged,
      sentence: "a.png: the file is damaged and cannot be opened (no size is given); get the file again from where it was issued."),
    Case(
      name: "a.tif", bytes: [0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0, 0], code: .damaged,
      sentence: "a.tif: the file is damaged and cannot be opened (no size is given); get the file again from where it was issued."),
    Case(
      name: "a.tif", bytes: [0x49, 0x49, 0x2A, 0, 0, 0, 0, 0], code: .empty,
      sentence: "a.tif: there is nothing in it to read (no pages); check that it was saved or downloaded whole."),
    Case(
      name: "a.png", bytes: ImageTests.file([ScannedPDF(width: 10_000, height: 4001)], .png), code: .limit,
      sentence:
        "a.png: the file is larger inside than is read (10000 × 4001 pixels; 40 million are the most); save a smaller copy and read that."
    ),
    Case(
      name: "a.tif", bytes: deepTIFF, code: .limit,
      sentence:
        "a.tif: the file is larger inside than is read (a strip of the picture has 305 MB when it is unpacked; 128 are the most); save a smaller copy and read that."
    ),
    Case(
      name: "a.jpg", bytes: Array(ImageTests.file([ScannedPDF(width: 400, height: 400)], .jpeg).prefix(700)), code: .damaged,
      sentence: "a.jpg: the file is damaged and cannot be opened (the picture is broken); get the file again from where it was issued."),
    Case(
      name: "a.png", bytes: ImageTests.file([ScannedPDF(width: 400, height: 400)], .png), code: .noText,
      sentence: "a.png: no words were found on its pages (1 page); look at the file, it may be blank or show something else."),
    Case(
      name: "a.html", bytes: Array("\u{FEFF} <html>".utf8), code: .empty,
      sentence: "a.html: there is nothing in it to read (no words); check that it was saved or downloaded whole."),
    Case(
      name: "a.html", bytes: Array("<html>".utf8) + Array(repeatElement(Array("<br>".utf8), count: 300_000).joined()), code: .limit,
      sentence: "a.html: the file is larger inside than is read (more than 300000 elements); save a smaller copy and read that."),
    Case(
      name: "a.txt", bytes: [UInt8](repeating: 0x61, count: 16 << 20 + 1), code: .limit,
      sentence: "a.txt: the file is larger inside than is read (a text of more than 16 MB); save a smaller copy and read that."),
    Case(
      name: "a.txt", bytes: [UInt8](repeating: 0x61, count: 4 << 20 + 1), code: .limit,
      sentence: "a.txt: the file is larger inside than is read (more than 4 MB of text); save a smaller copy and read that."),
    Case(
      name: "a.md", bytes: [UInt8](repeating: 0x0A, count: 200_001), code: .limit,
      sentence: "a.md: the file is larger inside than is read (more than 200000 lines); save a smaller copy and read that."),
    Case(name: "a.txt", bytes: [0x61, 0, 0x62], code: .unsupported, sentence: "a.txt: binary data \(readable)"),
    Case(
      name: "a.pdf", bytes: TinyPDF(pages: [[]]).bytes, code: .noText,
      sentence: "a.pdf: no words were found on its pages (1 page); look at the file, it may be blank or show something else."),
    Case(
      name: "a.pdf", bytes: TinyPDF(pages: []).bytes, code: .empty,
      sentence: "a.pdf: there is nothing in it to read (no pages); check that it was saved or downloaded whole."),
    Case(
      name: "a.pdf", bytes: encrypted(pages: 2), code: .encrypted,
      sentence:
        "a.pdf: the file asks for a password, for all its 2 pages; open it with the password, save a copy without one and read that."),
    Case(
      name: "a.pdf", bytes: encrypted(pages: 1), code: .encrypted,
      sentence: "a.pdf: the file asks for a password, for its page; open it with the password, save a copy without one and read that."),
  ]

  static func encrypted(pages: Int) -> [UInt8] {
    let key = "<" + String(repeating: "5A", count: 32) + ">"
    return TinyPDF(
      pages: Array(repeating: [.init(x: 85, y: 700, size: 12, words: "x")], count: pages), trailer: "/Encrypt 100 0 R /ID [<00> <00>]",
      extra: ["<< /Filter /Standard /V 1 /R 2 /O \(key) /U \(key) /P -4 >>"]
    ).bytes
  }

  @Test(arguments: cases) func `a file that cannot be read is answered with one sentence`(_ wanted: Case) {
    let error = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(bytes: wanted.bytes, name: wanted.name) }
    #expect(error?.code == wanted.code)
    #expect(error?.description == wanted.sentence)
  }

  @Test func `a path without a file and a folder are told apart`() {
    let missing = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(fileAt: "/no/such/file.txt") }
    #expect(missing?.description == "/no/such/file.txt: there is no such file; check the path.")
    let folder = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(fileAt: "/tmp") }
    #expect(folder?.description == "/tmp: this is a folder; name a file in it.")
  }

  @Test func `a file is refused for its size before all of it is in memory`() throws {
    let path = NSTemporaryDirectory() + "congvan-\(UUID().uuidString).pdf"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 1 << 40)
    for path in [path, "/dev/zero"] {
      let error = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(fileAt: path) }
      #expect(
        error?.description == "\(path): the file is larger inside than is read (more than 200 MB); save a smaller copy and read that.")
    }
  }

  @Test func `a file on disk is read whole and named without its folder`() throws {
    let path = NSTemporaryDirectory() + "congvan-\(UUID().uuidString).txt"
    let text = String(repeating: "0123456789\n", count: 5000)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let document = try DocumentExtractor.extract(fileAt: path)
    #expect(document.text == SourceText(text))
    #expect(!document.name.contains("/"))
    #expect(document.sha256 == Digest.sha256(of: text.utf8))
  }
}
