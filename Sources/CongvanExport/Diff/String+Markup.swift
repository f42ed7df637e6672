extension String {
  /// For text and attributes of HTML and XML; control characters, which XML cannot hold, are left out.
  var escapedForMarkup: String {
    unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || [0xFFFE, 0xFFFF].contains(scalar.value): break
      default: out.unicodeScalars.append(scalar)
      }
    }
  }

  /// For Markdown: what would be marks is written as letters, and everything on one line.
  var escapedForMarkdown: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").reduce(into: "") { out, character in
      if "\\`*_{}[]<>#|~".contains(character) { out += "\\" }
      out.append(character)
    }
  }
}
