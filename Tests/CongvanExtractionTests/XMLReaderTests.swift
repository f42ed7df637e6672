import Testing

@testable import CongvanExtraction

@Suite struct XMLReaderTests {
  /// The elements of a part, each with its depth, attribute `a` and characters, an element without children in one piece.
  static func elements(_ part: [UInt8]) throws -> [String] {
    var reader = try XMLReader(part)
    try reader.root()
    var found: [String] = []
    while try reader.nextChild(of: 0) {
      let element = "\(reader.depth) \(reader.name) \(reader["a"] ?? "-")"
      found.append(element + " " + String(decoding: try reader.characters(), as: UTF8.self))
    }
    return found
  }

  @Test func `characters come whole, however they are written`() throws {
    let part = "<r><x a='&lt;&#x1EA1;&quot;'>Ủy&amp;<!-- no -->ban <![CDATA[<b>&amp;]]><y>in</y>\n</x><x/><x a=''></x></r>"
    #expect(try Self.elements(Array(part.utf8)) == ["1 x <ạ\" Ủy&ban <b>&amp;in\n", "1 x - ", "1 x  "])
  }

  @Test func `a part far longer than is parsed at a time is read as a short one`() throws {
    // So that every kind of thing stands across the end of a piece somewhere.
    let children = (0..<9000).map {
      (name: "n\($0 % 7)", a: String(repeating: "đ", count: $0 % 41), text: String(repeating: "ộ", count: $0 % 53))
    }
    let part = "<r>" + children.map { "<\($0.name) a=\"\($0.a)\">\($0.text)</\($0.name)>" }.joined() + "</r>"
    #expect(try Self.elements(Array(part.utf8)) == children.map { "1 \($0.name) \($0.a) \($0.text)" })
  }

  @Test func `what is left unread is skipped, in pieces not yet parsed too`() throws {
    let part = "<r><a>" + String(repeating: "<b><c/>x</b>", count: 10_000) + "</a><d>end</d></r>"
    var reader = try XMLReader(Array(part.utf8))
    try reader.root()
    #expect(try reader.nextChild(of: 0))
    #expect(try reader.nextChild(of: 1))
    #expect(reader.name == "b")
    #expect(try reader.nextChild(of: 0))
    #expect(reader.name == "d")
    #expect(try reader.characters() == Array("end".utf8))
    #expect(try !reader.nextChild(of: 0))
  }

  @Test func `a part says in which encoding it is`() throws {
    let utf16 = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><r><x a=\"ế\">Kế hoạch</x></r>".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(try Self.elements([0xFF, 0xFE] + utf16) == ["1 x ế Kế hoạch"])
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r><x>".utf8) + [0xE9] + Array("</x></r>".utf8)
    #expect(try Self.elements(latin) == ["1 x - é"])
  }

  @Test func `a part that breaks off says so`() {
    for part in ["", "<r>", "<r><x>a</x>", "<r><x a=\"1\""] {
      #expect(throws: XMLReader.Fault.self) { try Self.elements(Array(part.utf8)) }
    }
  }
}
