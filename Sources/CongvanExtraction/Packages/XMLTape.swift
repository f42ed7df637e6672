internal import CLibXML2

/// What libxml2 tells of a chunk of XML, kept until an `XMLReader` comes to it.
struct XMLTape {
  struct Event {
    enum Kind { case start, end, text }

    var kind: Kind
    /// Of an element.
    var space = XMLReader.Space.other
    /// Elements open round it.
    var depth: Int32
    /// Of an element: its name without its prefix, which the parser keeps to its end.
    var name: UnsafePointer<UInt8>?
    /// Of an element's start its places in `attributes`, of text those in `bytes`.
    var content = 0..<0
  }

  private(set) var events: [Event] = []
  private(set) var attributes: [(name: UnsafePointer<UInt8>, value: Range<Int>)] = []
  private(set) var bytes: [UInt8] = []
  /// What ends the reading behind the last event.
  var reason: String?
  private let parser: xmlParserCtxtPtr
  private var depth: Int32 = 0
  /// The vocabulary last met, by the address of its name, of which the parser keeps one.
  private var vocabulary: (name: UnsafePointer<UInt8>?, space: XMLReader.Space) = (nil, .other)

  /// libxml2's own limit, which it keeps only where it builds a tree.
  private static let mostDepth = 256

  init(parser: xmlParserCtxtPtr) { self.parser = parser }

  mutating func clear() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Has a tape, given as the parser's user data, take down what there is to be told.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { tape, name, _, vocabulary, _, _, count, _, values in
      XMLTape.at(tape).pointee.start(name, vocabulary, values, Int(count))
    }
    handler.endElementNs = { tape, name, _, _ in XMLTape.at(tape).pointee.end(name) }
    handler.characters = { tape, letters, count in
      XMLTape.at(tape).pointee.add(UnsafeBufferPointer(start: letters, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { tape, _, _, _ in
      XMLTape.at(tape).pointee.stop("it declares a document type, which may define anything")
    }
    return handler
  }

  private static func at(_ tape: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTape> { tape!.assumingMemoryBound(to: XMLTape.self) }

  private mutating func start(
    _ name: UnsafePointer<UInt8>?, _ vocabulary: UnsafePointer<UInt8>?, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    if depth > Self.mostDepth { return stop("its elements are nested deeper than \(Self.mostDepth)") }
    let first = attributes.count
    // Five places an attribute: its name, prefix and vocabulary, where its value begins and where it ends.
    for place in stride(from: 0, to: 5 * count, by: 5) {
      guard let values, let name = values[place], let value = values[place + 3], let end = values[place + 4] else { continue }
      let start = bytes.count
      bytes += UnsafeBufferPointer(start: value, count: end - value)
      attributes.append((name, start..<bytes.count))
    }
    events.append(Event(kind: .start, space: space(vocabulary), depth: depth, name: name, content: first..<attributes.count))
    depth += 1
  }

  private mutating func end(_ name: UnsafePointer<UInt8>?) {
    depth -= 1
    events.append(Event(kind: .end, depth: depth, name: name))
  }

  private mutating func add(_ letters: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes += letters
    events.append(Event(kind: .text, depth: depth, content: start..<bytes.count))
  }

  private mutating func space(_ name: UnsafePointer<UInt8>?) -> XMLReader.Space {
    guard let name else { return .other }
    if name != vocabulary.name { vocabulary = (name, XMLReader.Space(name)) }
    return vocabulary.space
  }

  private mutating func stop(_ reason: String) {
    self.reason = self.reason ?? reason
    xmlStopParser(parser)
  }
}
