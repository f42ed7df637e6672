/// The words of which the objects and the content of a PDF are made, one after the other.
struct PDFTokens {
  enum Token {
    case number(Double)
    /// A name without its slash, and a keyword or operator: where they stand.
    case name(Range<Int>)
    case word(Range<Int>)
    /// Strings say nothing that is asked for.
    case string
    case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
  }

  let bytes: [UInt8]
  /// Where the next one is looked for.
  var at: Int

  init(_ bytes: [UInt8], at: Int = 0) {
    self.bytes = bytes
    self.at = max(at, 0)
  }

  /// The next one; nil at the end.
  mutating func next() -> Token? {
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x25: skip { $0 != 0x0A && $0 != 0x0D }
      case 0x28:
        skipString()
        return .string
      case 0x2B, 0x2D, 0x2E, 0x30...0x39: return .number(number())
      case 0x2F:
        at += 1
        return .name(regular())
      case 0x3C:
        at += 1
        if at < bytes.count, bytes[at] == 0x3C {
          at += 1
          return .dictionaryStart
        }
        skip { $0 != 0x3E }
        at += 1
        return .string
      case 0x3E:
        at += at + 1 < bytes.count && bytes[at + 1] == 0x3E ? 2 : 1
        return .dictionaryEnd
      case 0x5B:
        at += 1
        return .arrayStart
      case 0x5D:
        at += 1
        return .arrayEnd
      case _ where Self.isRegular(byte): return .word(regular())
      default: at += 1
      }
    }
    return nil
  }

  /// Whether a token is this word.
  func isWord(_ token: Token?, _ word: StaticString) -> Bool {
    guard case .word(let range) = token, range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }

  /// The number that is next; nil where there is none.
  mutating func nextNumber() -> Int? {
    guard case .number(let value) = next() else { return nil }
    return Int(exactly: value)
  }

  /// Goes behind a picture that stands in the content, from its `ID` on.
  mutating func skipPicture() {
    while let token = next() {
      if isWord(token, "ID") { break }
    }
    while at + 3 < bytes.count {
      at += 1
      if bytes[at] == 0x45, bytes[at + 1] == 0x49, Self.isBlank(bytes[at - 1]), Self.isBlank(bytes[at + 2]) {
        at += 2
        return
      }
    }
    at = bytes.count
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while at < bytes.count, isSkipped(bytes[at]) { at += 1 }
  }

  private mutating func regular() -> Range<Int> {
    let start = at
    while at < bytes.count, Self.isRegular(bytes[at]) { at += 1 }
    return start..<at
  }

  private mutating func skipString() {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x5C: at += 1
      default: break
      }
      at += 1
      if depth == 0 { return }
    }
  }

  /// What stands behind a number without a blank is passed over.
  private mutating func number() -> Double {
    var value = 0.0, unit = 1.0, sign = 1.0, isFraction = false
    while at < bytes.count, Self.isRegular(bytes[at]) {
      switch bytes[at] {
      case 0x2D: sign = -1
      case 0x2E: isFraction = true
      case let digit where (0x30...0x39).contains(digit):
        value = value * 10 + Double(digit - 0x30)
        if isFraction { unit *= 10 }
      default: break
      }
      at += 1
    }
    return sign * value / unit
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x09, 0x0A, 0x0C, 0x0D, 0x20: false
    case 0x25, 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: false
    default: true
    }
  }
}
