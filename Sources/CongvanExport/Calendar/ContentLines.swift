/// Content lines of RFC 5545, §3.1: CR LF, folded so that no line is longer than 75 bytes and no letter is cut.
struct ContentLines {
  private(set) var text = ""

  /// Adds one property. `escaped` is for values of type TEXT (§3.3.11).
  mutating func add(_ name: String, _ value: String, escaped: Bool = false) {
    var bytes = 0
    for character in name + ":" + (escaped ? ContentLines.escape(value) : value) {
      let length = character.utf8.count
      if bytes + length > 75 {
        // A letter with its marks is kept together; one longer than a line (no real text) is let be.
        text += "\r\n "
        bytes = 1
      }
      text.append(character)
      bytes += length
    }
    text += "\r\n"
  }

  /// Backslash, semicolon, comma and line breaks escaped; other control characters dropped.
  static func escape(_ value: String) -> String {
    var out = ""
    for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case ";": out += "\\;"
      case ",": out += "\\,"
      case "\n", "\r": out += "\\n"
      case let other where other.value < 0x20 && other != "\t" || other.value == 0x7F: continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
