internal import CLibXML2

/// Reads one XML part from its start to its end; it owns libxml2's handle and belongs to one thread.
///
/// Elements are walked with `nextChild(of:)`, which skips what its caller left unread. Nothing outside the part is ever
/// fetched, and a document type declaration, which could define entities, ends the reading. libxml2 refuses elements
/// nested deeper than 256, so that reading may recurse.
struct XMLReader: ~Copyable {
  /// Why a part cannot be read on, in libxml2's words.
  struct Fault: Error, Hashable {
    var reason: String
  }

  private let handle: xmlTextReaderPtr

  /// A reader before the first element of `part`.
  init(_ part: [UInt8]) throws(Fault) {
    LibXML2.isReady
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
    let opened = part.withUnsafeBytes { bytes in
      xmlReaderForMemory(bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, nil, Int32(options))
    }
    guard let opened else { throw Fault(reason: "it is empty") }
    handle = opened
  }

  deinit { xmlFreeTextReader(handle) }

  /// How many elements are open round the current one.
  var depth: Int { Int(xmlTextReaderDepth(handle)) }

  /// The current element's name without its prefix.
  var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

  /// The vocabulary the current element belongs to.
  var space: Space {
    guard let href = node.pointee.ns?.pointee.href else { return .other }
    return Space(href)
  }

  /// The value of an attribute of the current element, by its name without its prefix.
  subscript(attribute: String) -> String? {
    var next = node.pointee.properties
    while let current = next {
      if let name = current.pointee.name, String(cString: name) == attribute {
        return current.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
      }
      next = current.pointee.next
    }
    return nil
  }

  /// Goes to the root element.
  mutating func root() throws(Fault) {
    while try advance() {
      if kind == XML_READER_TYPE_ELEMENT { return }
    }
    throw Fault(reason: "it is empty")
  }

  /// Goes to the next child of the element at depth `parent`; false where it has no more.
  ///
  /// Call it first at that element itself, and not again after it was false.
  mutating func nextChild(of parent: Int) throws(Fault) -> Bool {
    if depth == parent, kind == XML_READER_TYPE_ELEMENT, xmlTextReaderIsEmptyElement(handle) == 1 { return false }
    while try advance() {
      if kind == XML_READER_TYPE_ELEMENT, depth == parent + 1 { return true }
      if kind == XML_READER_TYPE_END_ELEMENT, depth == parent { return false }
    }
    throw Fault(reason: "it ends too early")
  }

  /// The characters of the current element, to its end.
  mutating func characters() throws(Fault) -> [UInt8] {
    var out: [UInt8] = []
    guard xmlTextReaderIsEmptyElement(handle) == 0 else { return out }
    let own = depth
    while try advance(), !(kind == XML_READER_TYPE_END_ELEMENT && depth == own) {
      guard Self.textKinds.contains(kind.rawValue), let content = node.pointee.content else { continue }
      out += UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
    }
    return out
  }

  private static let textKinds = [
    XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
  ].map(\.rawValue)

  private var node: xmlNodePtr { xmlTextReaderCurrentNode(handle)! }

  private var kind: xmlReaderTypes { xmlReaderTypes(UInt32(xmlTextReaderNodeType(handle))) }

  private mutating func advance() throws(Fault) -> Bool {
    switch xmlTextReaderRead(handle) {
    case 0: return false
    case 1:
      if kind == XML_READER_TYPE_DOCUMENT_TYPE { throw Fault(reason: "it declares a document type, which may define anything") }
      return true
    default:
      guard let error = xmlGetLastError(), let message = error.pointee.message else { throw Fault(reason: "it is not XML") }
      let words = String(cString: message).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      throw Fault(reason: "line \(error.pointee.line): \(words)")
    }
  }
}

extension XMLReader {
  /// The vocabularies of Office documents that text is found in, in their transitional and strict forms.
  enum Space: Hashable {
    case word, compatibility, math, other

    fileprivate init(_ href: UnsafePointer<UInt8>) {
      let name = UnsafeBufferPointer(start: href, count: Int(xmlStrlen(href)))
      self = Self.endings.first { name.suffix($0.ending.count).elementsEqual($0.ending) }?.space ?? .other
    }

    private static let endings: [(ending: String.UTF8View, space: Space)] = [
      ("/wordprocessingml/2006/main".utf8, .word), ("/wordprocessingml/main".utf8, .word),
      ("/markup-compatibility/2006".utf8, .compatibility), ("/officeDocument/2006/math".utf8, .math), ("/officeDocument/math".utf8, .math),
    ]
  }
}
