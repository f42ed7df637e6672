import CongvanExport

/// Pieces that pages for a screen are made of.
struct Page {
  /// In columns.
  let width: Int
  /// The columns in which names stand before their values.
  var labels = 11

  /// Names and values under one another; what is nil is left out.
  func facts(_ facts: [(name: String, value: String?)]) -> String {
    facts.map { name, value in
      guard let value, !value.isEmpty else { return "" }
      return paragraph(value, first: name.padded(to: labels), indent: labels)
    }.joined()
  }

  /// `text` wrapped, its first line after `first`, the others indented.
  func paragraph(_ text: String, first: String, indent: Int) -> String {
    let lines = TextTable.wrap(text, to: max(20, width - indent))
    return lines.enumerated().map { ($0 == 0 ? first : String(repeating: " ", count: indent)) + $1 + "\n" }.joined()
  }

  /// A heading with how many there are.
  func heading(_ name: String, _ count: Int) -> String { "\n" + Style.bold("\(name) (\(count))") + "\n" }
}

extension String {
  /// With blanks behind it up to `width` columns.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - TextWidth.of(self))) }
}
