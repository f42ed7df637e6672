/// JSON text laid out for people and for git, without a look at what it means: numbers and strings keep their bytes.
enum JSONLayout {
  /// One slot a line, two blanks for each level, a line break at the end.
  ///
  /// - Parameter json: Compact JSON.
  static func spread(_ json: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(json.utf8.count * 2)
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    var last: UInt8 = 0
    func breakLine() {
      out.append(UInt8(ascii: "\n"))
      out += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }
    for byte in json.utf8 {
      defer { last = byte }
      if isQuoted {
        out.append(byte)
        if !isEscaped, byte == UInt8(ascii: "\"") { isQuoted = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      let isOpening = last == UInt8(ascii: "{") || last == UInt8(ascii: "[")
      switch byte {
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if !isOpening { breakLine() }
        out.append(byte)
      default:
        if isOpening { breakLine() }
        out.append(byte)
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
        if byte == UInt8(ascii: ",") { breakLine() }
        if byte == UInt8(ascii: ":") { out.append(UInt8(ascii: " ")) }
        isQuoted = byte == UInt8(ascii: "\"")
      }
    }
    out.append(UInt8(ascii: "\n"))
    return String(decoding: out, as: UTF8.self)
  }
}
