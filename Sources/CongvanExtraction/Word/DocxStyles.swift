/// What styles say that changes the text: automatic numbers, fonts, capitals, hidden words.
struct DocxStyles {
  /// What a style, or the text itself, says of how letters are shown; nil where it says nothing.
  struct Letters: Hashable {
    var areCapitals: Bool?
    var areHidden: Bool?
    /// The name of the font of letters beyond ASCII; empty for one of the theme.
    var font: String?

    /// These, and where they say nothing what `other` says.
    func over(_ other: Letters) -> Letters {
      Letters(areCapitals: areCapitals ?? other.areCapitals, areHidden: areHidden ?? other.areHidden, font: font ?? other.font)
    }
  }

  /// A list and the level in it, as far as they are named.
  struct Numbering: Hashable {
    var list: Int?
    var level: Int?
  }

  private struct Style {
    var parent: String?
    var isOfContents = false
    var letters = Letters()
    var numbering = Numbering()
  }

  private var styles: [String: Style] = [:]
  /// What holds where no style says otherwise.
  private var defaults = Letters()
  /// The style of paragraphs that name none.
  private(set) var usual: String?

  init() {}

  /// The styles of the part at whose root `reader` stands.
  init(_ reader: inout XMLReader) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      if reader.name == "docDefaults" { defaults = try Self.defaults(&reader) }
      guard reader.name == "style", let id = reader["styleId"] else { continue }
      if reader["type"] == "paragraph", reader["default"] == "1" || reader["default"] == "true" { usual = id }
      var style = Style()
      let depth = reader.depth
      while try reader.nextChild(of: depth) {
        switch reader.name {
        // Styles have the same names in every language of Word.
        case "name": style.isOfContents = reader["val"]?.lowercased().hasPrefix("toc ") ?? false
        case "basedOn": style.parent = reader["val"]
        case "rPr": style.letters = try Letters(&reader)
        case "pPr":
          let depth = reader.depth
          while try reader.nextChild(of: depth) {
            if reader.name == "numPr" { style.numbering = try Numbering(&reader) }
          }
        default: break
        }
      }
      styles[id] = style
    }
  }

  /// Whether a style is for the lines of a table of contents.
  func isOfContents(_ style: String?) -> Bool { style.flatMap { styles[$0] }?.isOfContents ?? false }

  /// How the letters of a style are shown.
  func letters(of style: String?) -> Letters { line(of: style).reduce(Letters()) { $0.over($1.letters) }.over(defaults) }

  /// The list a style puts its paragraphs in.
  func numbering(of style: String?) -> Numbering {
    line(of: style).reduce(Numbering()) { Numbering(list: $0.list ?? $1.numbering.list, level: $0.level ?? $1.numbering.level) }
  }

  private static func defaults(_ reader: inout XMLReader) throws(XMLReader.Fault) -> Letters {
    var letters = Letters()
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      let depth = reader.depth
      while try reader.nextChild(of: depth) {
        if reader.name == "rPr" { letters = try Letters(&reader) }
      }
    }
    return letters
  }

  /// The style and those it is based on.
  private func line(of style: String?) -> [Style] {
    var line: [Style] = []
    var next = style
    // A style may, against the rules, be based on itself.
    while let id = next, let found = styles[id], line.count < 20 {
      line.append(found)
      next = found.parent
    }
    return line
  }
}

extension DocxStyles.Letters {
  /// What the `rPr` that `reader` stands at says.
  init(_ reader: inout XMLReader) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch reader.name {
      case "caps": areCapitals = reader.isOn
      case "vanish": areHidden = reader.isOn
      case "rFonts": font = reader["hAnsi"] ?? reader["ascii"] ?? (reader["hAnsiTheme"] ?? reader["asciiTheme"]).map { _ in "" }
      default: break
      }
    }
  }
}

extension DocxStyles.Numbering {
  /// What the `numPr` that `reader` stands at says.
  init(_ reader: inout XMLReader) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch reader.name {
      case "numId": list = reader["val"].number
      case "ilvl": level = reader["val"].number
      default: break
      }
    }
  }
}
