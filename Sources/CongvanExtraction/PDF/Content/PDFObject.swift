/// An object of a PDF, as far as pages and their content are found through it.
enum PDFObject {
  case number(Double)
  case name(String)
  case array([PDFObject])
  case dictionary([String: PDFObject])
  /// A dictionary, and where the bytes begin that it describes.
  case stream([String: PDFObject], start: Int)
  case reference(Int)
  /// What is of no use here.
  case other

  /// The entry of a dictionary.
  subscript(key: String) -> PDFObject? {
    switch self {
    case .dictionary(let entries), .stream(let entries, _): entries[key]
    default: nil
    }
  }

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var whole: Int? { number.flatMap { Int(exactly: $0) } }
  var name: String? { if case .name(let name) = self { name } else { nil } }
  var array: [PDFObject]? { if case .array(let elements) = self { elements } else { nil } }
}

/// Says that a PDF is damaged, encrypted, too large inside or made in a way that is not known here.
struct UnreadablePDF: Error {}

extension PDFTokens {
  /// The most that are read of one object, and how deep its arrays and dictionaries may be nested.
  private static let mostTokens = 200_000, mostDepth = 30

  /// The object that is next.
  mutating func object() throws(UnreadablePDF) -> PDFObject {
    var left = Self.mostTokens
    return try object(next(), Self.mostDepth, &left)
  }

  /// The object that stands here with its number.
  mutating func numberedObject() throws(UnreadablePDF) -> (number: Int, object: PDFObject) {
    guard let number = nextNumber(), nextNumber() != nil, isWord(next(), "obj") else { throw UnreadablePDF() }
    let object = try object()
    if case .dictionary(let entries) = object, isWord(next(), "stream") {
      if at < bytes.count, bytes[at] == 0x0D { at += 1 }
      if at < bytes.count, bytes[at] == 0x0A { at += 1 }
      return (number, .stream(entries, start: at))
    }
    return (number, object)
  }

  private mutating func object(_ token: Token?, _ depth: Int, _ left: inout Int) throws(UnreadablePDF) -> PDFObject {
    left -= 1
    guard let token, depth > 0, left > 0 else { throw UnreadablePDF() }
    switch token {
    case .number(let value): return reference(value) ?? .number(value)
    case .name(let range): return .name(text(range))
    case .word, .string: return .other
    case .arrayStart:
      var elements: [PDFObject] = []
      while let token = next() {
        if case .arrayEnd = token { return .array(elements) }
        elements.append(try object(token, depth - 1, &left))
      }
    case .dictionaryStart:
      var entries: [String: PDFObject] = [:]
      while let token = next() {
        if case .dictionaryEnd = token { return .dictionary(entries) }
        guard case .name(let key) = token else { break }
        entries[text(key)] = try object(next(), depth - 1, &left)
      }
    case .arrayEnd, .dictionaryEnd: break
    }
    throw UnreadablePDF()
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// `12 0 R`, whose first number was read.
  private mutating func reference(_ value: Double) -> PDFObject? {
    guard let number = Int(exactly: value), number > 0 else { return nil }
    let behind = at
    if nextNumber() != nil, isWord(next(), "R") { return .reference(number) }
    at = behind
    return nil
  }
}
