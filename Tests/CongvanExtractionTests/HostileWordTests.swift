import CongvanExtraction
import CongvanTestSupport
import Foundation
import Testing

/// Word documents that are broken, or made to break who reads them.
@Suite struct HostileWordTests {
  static let plain = TinyDocx(p("a"))

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var code: ExtractionError.Code
    /// What the error says behind the file's name.
    var reason: String
    var bytes: [UInt8]

    init(_ name: String, _ code: ExtractionError.Code, _ reason: String, _ bytes: [UInt8]) {
      (testDescription, self.code, self.reason, self.bytes) = (name, code, reason, bytes)
    }

    /// A document with another body.
    init(_ name: String, _ code: ExtractionError.Code, _ reason: String, body: String, prologue: String = "") {
      var docx = TinyDocx(body)
      docx.prologue = prologue
      self.init(name, code, reason, docx.bytes)
    }

    /// A document whose entries are changed.
    init(_ name: String, _ code: ExtractionError.Code, _ reason: String, change: (inout [TinyZip.Entry]) -> Void) {
      var entries = HostileWordTests.plain.entries
      change(&entries)
      self.init(name, code, reason, TinyZip(entries: entries).bytes)
    }
  }

  static func damaged(_ reason: String) -> String {
    "the file is damaged and cannot be opened (\(reason)); get the file again from where it was issued."
  }

  static func large(_ reason: String) -> String { "the file is larger inside than is read (\(reason)); save a smaller copy and read that." }

  static let entities = """
    <!DOCTYPE w [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">\
    <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>
    """
  static let outside = "<!DOCTYPE w [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
  static let declares = "the part 'word/document.xml': it declares a document type, which may define anything"

  static let cases = [
    Case("cut off", .damaged, damaged("its directory of parts is missing; it is not whole"), Array(plain.bytes.dropLast(60))),
    Case("cut in the middle", .damaged, damaged("its directory of parts is missing; it is not whole"), Array(plain.bytes.prefix(600))),
    Case("no main part", .damaged, damaged("the part 'word/document.xml' is missing")) { $0.removeLast() },
    Case("twice the main part", .damaged, damaged("it holds two parts named 'word/document.xml'")) { $0.append($0[2]) },
    Case("a wrong checksum", .damaged, damaged("the part 'word/document.xml' is not what its checksum says")) { $0[2].checksum = 1 },
    Case("no deflated data", .damaged, damaged("the part 'word/document.xml' cannot be inflated")) { $0[2].method = 8 },
    Case("an unknown compression", .damaged, damaged("the part 'word/document.xml' is compressed in an unknown way")) { $0[2].method = 99 },
    Case("a locked part", .encrypted, "the file asks for a password; open it with the password, save a copy without one and read that.") {
      $0[2].flags = 1
    },
    Case("a bomb", .limit, large("the part 'word/document.xml' inflates to more than 100 times its size")) {
      $0[2] = .init("word/document.xml", bombOf: 20_000)
    },
    Case("a bomb in the styles", .limit, large("the part 'word/styles.xml' inflates to more than 100 times its size")) {
      $0[1] = .init("word/_rels/document.xml.rels", "<R><Relationship Type=\"styles\" Target=\"styles.xml\"/></R>")
      $0.append(.init("word/styles.xml", bombOf: 20_000))
    },
    Case("a part that is large", .limit, large("its parts inflate to more than 48 MB")) {
      $0[2] = .init("word/document.xml", bytes: [UInt8](repeating: UInt8(ascii: "a"), count: 49 << 20))
      $0[2].checksum = 1
    },
    Case("parts without end", .limit, large("more than 10000 parts")) { entries in
      entries += (0..<10_000).map { .init("x\($0)", "") }
    },
    Case(
      "elements in one another", .damaged,
      damaged("the part 'word/document.xml': its elements are nested deeper than 256"),
      body: String(repeating: "<w:p>", count: 100_000)),
    Case(
      "tables in one another", .damaged,
      damaged("the part 'word/document.xml': its elements are nested deeper than 256"),
      body: (0..<200).reduce(p("a")) { inner, _ in tbl([tc(inner), tc(p("b"))]) }),
    Case("entities that multiply", .damaged, damaged(declares), body: p("&f;"), prologue: entities),
    Case("an entity from outside", .damaged, damaged(declares), body: p("&f;"), prologue: outside),
    Case(
      "tags that cross", .damaged,
      damaged("the part 'word/document.xml': line 1: Opening and ending tag mismatch: p line 1 and body"), body: "<w:p>"),
    Case("not XML", .damaged, damaged("the part 'word/document.xml': it is not XML")) {
      $0[2] = .init("word/document.xml", "a")
    },
    Case("no words", .empty, "there is nothing in it to read (no words); check that it was saved or downloaded whole.", body: "<w:p/>"),
    Case(
      "pictures and no words", .empty,
      "there is nothing in it to read (no words, 2 pictures); check that it was saved or downloaded whole.",
      body: "<w:p><w:r><w:drawing><a:blip/></w:drawing><w:pict><v:imagedata/></w:pict></w:r></w:p>"),
  ]

  @Test(arguments: cases) func `a document that cannot be read is answered with one sentence`(_ wanted: Case) {
    let error = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(bytes: wanted.bytes, name: "a.docx") }
    #expect(error?.code == wanted.code)
    #expect(error?.description == "a.docx: " + wanted.reason)
  }

  @Test func `paths that lead out of the archive lead nowhere`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-out-\(UUID().uuidString)")
    var docx = Self.plain
    docx.more = [
      .init(folder.path, "x"), .init("../../../../../../../..\(folder.path)", "x"), .init("word/../../up.xml", "x"),
    ]
    #expect(try DocumentExtractor.extract(bytes: docx.bytes, name: "a.docx").readingText == "a\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path))

    var entries = docx.entries
    entries[0] = .init("_rels/.rels", "<R><Relationship Type=\"officeDocument\" Target=\"../../../../../../etc/passwd\"/></R>")
    let error = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.extract(bytes: TinyZip(entries: entries).bytes, name: "a.docx")
    }
    #expect(error?.detail == "the part 'etc/passwd' is missing")
  }

  @Test func `numbers beyond all bounds are read as none, and the text stays`() throws {
    let huge = ["99999999999999999999", "2147483647", "-2147483648", "x", ""]
    var docx = TinyDocx(
      huge.map { value in
        p("a", "<w:numPr><w:ilvl w:val=\"\(value)\"/><w:numId w:val=\"1\"/></w:numPr>") + p("b", WordTests.num(1, 0))
          + tbl([tc(p("c"), "<w:gridSpan w:val=\"\(value)\"/>"), tc(p("d"), "<w:vMerge/>")])
          + "<w:p><w:r><w:sym w:char=\"\(value)\"/><w:footnoteReference w:id=\"\(value)\"/></w:r></w:p>"
      }.joined())
    docx.numbering =
      huge.map { "<w:abstractNum w:abstractNumId=\"\($0)\"/><w:num w:numId=\"\($0)\"/>" }.joined()
        + """
        <w:abstractNum w:abstractNumId="0">\(WordTests.level(0, "lowerRoman", "%1.%9.%", "<w:lvlRestart w:val=\"-5\"/>"))</w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="-2147483648"/></w:lvlOverride></w:num>
        """
    let text = try DocumentExtractor.extract(bytes: docx.bytes, name: "a.docx").readingText
    for letter in "abcd" { #expect(text.filter { $0 == letter }.count == huge.count, "\(letter)") }
  }

  @Test func `a document with any byte changed is read or refused`() throws {
    let bytes = TinyDocx(p("a", WordTests.num(1, 0)) + tbl([tc(p("b")), tc(p("c"))])).bytes
    var read = 0
    for place in stride(from: 0, to: bytes.count, by: 3) {
      for change: UInt8 in [0x01, 0x80] {
        var changed = bytes
        changed[place] ^= change
        do throws(ExtractionError) {
          _ = try DocumentExtractor.extract(bytes: changed, name: "a.docx")
          read += 1
        } catch { #expect([.damaged, .encrypted, .limit, .empty, .unsupported].contains(error.code), "\(place): \(error)") }
      }
    }
    #expect(read > 0)
  }
}
