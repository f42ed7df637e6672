internal import CLibXML2

/// Goes through a web page from its start to its end, as libxml2 mends it: every element that begins ends.
enum HTMLParser {
  /// The most elements open at once; the time libxml2 takes for an end tag grows with them.
  static let mostDepth = 2000
  /// The most elements of a page; the memory they take grows with them.
  static let mostElements = 300_000
  /// The most attributes in one tag; the time libxml2 takes for one grows with those before it.
  static let mostAttributes = 20_000

  /// One page on its way: what is told to whom.
  private final class Session {
    let walker: HTMLWalker
    let parser: htmlParserCtxtPtr
    var depth = 0, elements = 0
    /// What is too much in the page.
    var excess: String?

    init(_ walker: HTMLWalker, _ parser: htmlParserCtxtPtr) {
      self.walker = walker
      self.parser = parser
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> Session { Unmanaged.fromOpaque(context!).takeUnretainedValue() }
  }

  /// Tells `walker` what the page holds.
  ///
  /// - Parameter isUTF8: Whether the bytes are UTF-8 whatever the page says; else the page's own declaration counts.
  /// - Returns: What was too much in it; nil where it was gone through.
  static func walk(_ page: [UInt8], isUTF8: Bool, _ walker: HTMLWalker) -> String? {
    LibXML2.isReady
    if hasTooManyAttributes(page) { return "more than \(mostAttributes) attributes in a tag" }
    return page.withUnsafeBytes { bytes -> String? in
      guard let parser = htmlCreateMemoryParserCtxt(bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count)) else { return nil }
      defer { htmlFreeParserCtxt(parser) }
      if isUTF8 {
        xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
        // With an encoding named, the page's declaration is passed over.
        if parser.pointee.input.pointee.encoding == nil { parser.pointee.input.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8")) }
      }
      let session = Session(walker, parser)
      parser.pointee.sax.pointee = handler
      parser.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
      htmlParseDocument(parser)
      return session.excess
    }
  }

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let name else { return }
      let session = Session.of(context)
      session.depth += 1
      session.elements += 1
      if session.depth > HTMLParser.mostDepth {
        session.excess = "more than \(HTMLParser.mostDepth) elements in one another"
      } else if session.elements > HTMLParser.mostElements {
        session.excess = "more than \(HTMLParser.mostElements) elements"
      }
      if session.excess != nil { return xmlStopParser(session.parser) }
      var found: [String: String] = [:]
      var next = attributes
      while let pair = next, let key = pair[0] {
        found[String(cString: key)] = pair[1].map { String(cString: $0) } ?? ""
        next = pair + 2
      }
      session.walker.begin(String(cString: name), found)
    }
    handler.endElement = { context, name in
      guard let name else { return }
      let session = Session.of(context)
      session.depth -= 1
      session.walker.end(String(cString: name))
    }
    handler.characters = { context, characters, count in
      Session.of(context).walker.add(UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    return handler
  }

  private static func hasTooManyAttributes(_ page: [UInt8]) -> Bool {
    var at = 0
    while at + 1 < page.count {
      at += 1
      guard page[at - 1] == UInt8(ascii: "<"), page[at] | 0x20 >= UInt8(ascii: "a"), page[at] | 0x20 <= UInt8(ascii: "z") else { continue }
      var attributes = 0
      while at < page.count, page[at] != UInt8(ascii: ">") {
        let byte = page[at]
        at += 1
        if byte <= 0x20 {
          attributes += 1
        } else if byte == UInt8(ascii: "="), at < page.count, page[at] == UInt8(ascii: "\"") || page[at] == UInt8(ascii: "'") {
          let quote = page[at]
          attributes += 1
          repeat { at += 1 } while at < page.count && page[at] != quote
          at += 1
        }
      }
      if attributes > mostAttributes { return true }
    }
    return false
  }
}
