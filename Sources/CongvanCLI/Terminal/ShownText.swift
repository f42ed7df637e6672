extension String {
  /// The text as a terminal may have it: what would steer it, out of a document or the name of a file, is shown as a sign and does nothing.
  ///
  /// Line feeds, tabs, and the colours and weights of `Style` stay.
  var asShown: String {
    guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
    var shown = String.UnicodeScalarView()
    var rest = Substring(self).unicodeScalars
    while let scalar = rest.first {
      if let style = Style.marks.first(where: { rest.starts(with: $0.unicodeScalars) }) {
        shown += style.unicodeScalars
        rest.removeFirst(style.unicodeScalars.count)
        continue
      }
      shown.append(scalar.steersTerminals ? scalar.sign : scalar)
      rest.removeFirst()
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  fileprivate var steersTerminals: Bool { properties.generalCategory == .control && self != "\n" && self != "\t" }

  /// Unicode's picture of a control character of ASCII; of others a mark that something was there.
  fileprivate var sign: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
