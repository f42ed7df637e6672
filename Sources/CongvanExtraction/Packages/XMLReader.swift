internal import CLibXML2

/// Reads one XML part from its start to its end; it owns libxml2's parser and belongs to one thread.
///
/// Elements are walked with `nextChild(of:)`, which skips what its caller left unread. Nothing outside the part is ever
/// fetched, and a document type declaration, which could define entities, ends the reading, as do elements nested too deep,
/// so that reading may recurse.
struct XMLReader: ~Copyable {
  /// Why a part cannot be read on, in libxml2's words.
  struct Fault: Error, Hashable {
    var reason: String
  }

  private let part: [UInt8]
  private let parser: xmlParserCtxtPtr
  /// At a place of its own, which the parser knows.
  private let tape: UnsafeMutablePointer<XMLTape>
  /// How much of the part is parsed, and which event of the tape is the current one.
  private var parsed = 0, current = -1

  /// What is parsed at a time, in bytes.
  private static let chunk = 1 << 15
  /// Bytes by which libxml2 tells the encoding.
  private static let head = 4

  /// A reader before the first element of `part`.
  init(_ part: [UInt8]) throws(Fault) {
    LibXML2.isReady
    guard part.count >= Self.head else { throw Fault(reason: part.isEmpty ? "it is empty" : "it is not XML") }
    let tape = UnsafeMutablePointer<XMLTape>.allocate(capacity: 1)
    var handler = XMLTape.handler
    let opened = part.withUnsafeBytes { bytes in
      xmlCreatePushParserCtxt(
        &handler, tape, bytes.bindMemory(to: CChar.self).baseAddress, Int32(Self.head), nil)
    }
    guard let opened else {
      tape.deallocate()
      throw Fault(reason: "there is no memory to read it")
    }
    // Entities are the five of XML only: others need a document type.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOENT.rawValue
    xmlCtxtUseOptions(opened, Int32(options))
    tape.initialize(to: XMLTape(parser: opened))
    self.part = part
    self.tape = tape
    parser = opened
    parsed = Self.head
  }

  deinit {
    xmlFreeParserCtxt(parser)
    tape.deinitialize(count: 1)
    tape.deallocate()
  }

  /// How many elements are open round the current one.
  var depth: Int { Int(event.depth) }

  /// The current element's name without its prefix.
  var name: String { event.name.map { String(cString: $0) } ?? "" }

  /// The vocabulary the current element belongs to.
  var space: Space { event.space }

  /// The value of an attribute of the current element, by its name without its prefix.
  subscript(attribute: String) -> String? {
    for found in tape.pointee.attributes[event.content] where String(cString: found.name) == attribute {
      return String(decoding: tape.pointee.bytes[found.value], as: UTF8.self)
    }
    return nil
  }

  /// Goes to the root element.
  mutating func root() throws(Fault) {
    while try advance() {
      if event.kind == .start { return }
    }
    throw Fault(reason: "it is empty")
  }

  /// Goes to the next child of the element at depth `parent`; false where it has no more.
  ///
  /// Call it first at that element itself, and not again after it was false.
  mutating func nextChild(of parent: Int) throws(Fault) -> Bool {
    while try advance() {
      if event.kind == .start, depth == parent + 1 { return true }
      if event.kind == .end, depth == parent { return false }
    }
    throw Fault(reason: "it ends too early")
  }

  /// The characters of the current element, to its end.
  mutating func characters() throws(Fault) -> [UInt8] {
    var out: [UInt8] = []
    let own = depth
    while try advance() {
      if event.kind == .end, depth == own { break }
      if event.kind == .text { out += tape.pointee.bytes[event.content] }
    }
    return out
  }

  private var event: XMLTape.Event { tape.pointee.events[current] }

  /// Goes to the next event; false where there is none.
  private mutating func advance() throws(Fault) -> Bool {
    current += 1
    while current == tape.pointee.events.count {
      if let reason = tape.pointee.reason { throw Fault(reason: reason) }
      if parsed > part.count { return false }
      tape.pointee.clear()
      current = 0
      try parse()
    }
    return true
  }

  /// Parses the next chunk, and after the last one the end.
  private mutating func parse() throws(Fault) {
    let count = min(Self.chunk, part.count - parsed)
    let status = part.withUnsafeBytes { bytes in
      xmlParseChunk(parser, bytes.bindMemory(to: CChar.self).baseAddress! + parsed, Int32(count), count == 0 ? 1 : 0)
    }
    parsed += max(count, 1)
    guard status != 0, tape.pointee.reason == nil else { return }
    guard let error = xmlCtxtGetLastError(parser), let message = error.pointee.message else {
      tape.pointee.reason = "it is not XML"
      return
    }
    let words = String(cString: message).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    tape.pointee.reason = "line \(error.pointee.line): \(words)"
  }
}

extension XMLReader {
  /// The vocabularies of Office documents that text is found in, in their transitional and strict forms.
  enum Space: Hashable {
    case word, compatibility, math, other

    init(_ href: UnsafePointer<UInt8>) {
      let name = UnsafeBufferPointer(start: href, count: Int(xmlStrlen(href)))
      self = Self.endings.first { name.suffix($0.ending.count).elementsEqual($0.ending) }?.space ?? .other
    }

    private static let endings: [(ending: String.UTF8View, space: Space)] = [
      ("/wordprocessingml/2006/main".utf8, .word), ("/wordprocessingml/main".utf8, .word),
      ("/markup-compatibility/2006".utf8, .compatibility), ("/officeDocument/2006/math".utf8, .math), ("/officeDocument/math".utf8, .math),
    ]
  }
}
