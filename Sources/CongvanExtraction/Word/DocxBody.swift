internal import CongvanText

/// Reads what a part of a Word document says: paragraphs with their numbers, tables, text boxes.
struct DocxBody {
  let styles: DocxStyles
  private(set) var lists: DocxLists
  /// The notes referred to, in order: a part's relation type and the note's identifier.
  private(set) var notes: [(part: String, id: String)] = []
  /// The page heads and feet of each section, in order.
  private(set) var sections: [DocxSection] = []
  private(set) var insertions = 0
  private(set) var deletions = 0
  private(set) var hidden = 0
  /// How many pieces of text are in fonts from before Unicode.
  private(set) var legacy: [LegacyEncoding: Int] = [:]
  /// The identifiers of the pictures shown, in order.
  private(set) var pictures: [String] = []
  /// How large the next picture is drawn, in square EMU, of which 360 000 make a centimetre; 0 where that is not said.
  private var drawn = 0.0
  /// Pictures of more, which is two fifths of an A4 page, are taken for scanned pages.
  private static let largePicture = 250.0 * 360_000 * 360_000
  /// Whole documents that are to be fetched from other parts.
  private(set) var embedded = 0

  init(styles: DocxStyles, lists: DocxLists) {
    self.styles = styles
    self.lists = lists
  }

  /// The children of the element `reader` stands at, as pieces in order.
  mutating func parts(_ reader: inout XMLReader) throws(XMLReader.Fault) -> [FlowPart] {
    var parts: [FlowPart] = []
    var open: DocxText?
    try read(&reader, into: &parts, &open)
    if let open { add(open, to: &parts) }
    return parts
  }

  /// - Parameter open: A paragraph whose end was deleted; the next goes on with it.
  private mutating func read(_ reader: inout XMLReader, into parts: inout [FlowPart], _ open: inout DocxText?) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) { try piece(&reader, into: &parts, &open) }
  }

  /// Reads a paragraph, a table, or what holds them.
  private mutating func piece(_ reader: inout XMLReader, into parts: inout [FlowPart], _ open: inout DocxText?) throws(XMLReader.Fault) {
    switch (reader.space, reader.name) {
    case (.word, "p"):
      var text = open ?? DocxText()
      open = nil
      if try paragraph(&reader, into: &text) { add(text, to: &parts) } else { open = text }
    case (.word, "tbl"):
      if let text = open { add(text, to: &parts) }
      open = nil
      var table = FlowTable()
      try rows(&reader, into: &table)
      parts.append(.table(table.rows))
    case (.word, "sectPr"): sections.append(try DocxSection(&reader))
    case (.word, "del"), (.word, "moveFrom"): deletions += 1
    case (.word, "altChunk"): embedded += 1
    case (.compatibility, "AlternateContent"):
      if try Self.entersChoice(&reader) { try read(&reader, into: &parts, &open) }
    case (.word, "sdtPr"), (.word, "sdtEndPr"): break
    default: try read(&reader, into: &parts, &open)
    }
  }

  private func add(_ text: DocxText, to parts: inout [FlowPart]) {
    if !text.isBlank { parts.append(text.isOfContents ? .furniture(text.lines) : .paragraph(text.lines)) }
    parts += text.boxes
  }

  /// Goes to the first choice of an `AlternateContent`, all of whose choices say the same; false where it has none.
  private static func entersChoice(_ reader: inout XMLReader) throws(XMLReader.Fault) -> Bool {
    let depth = reader.depth
    // Leaving the choice leaves the others unread: they are deeper than what the caller asks for next.
    return try reader.nextChild(of: depth)
  }

  // MARK: - Paragraphs

  /// - Returns: Whether the paragraph ends; false where its end was deleted.
  private mutating func paragraph(_ reader: inout XMLReader, into text: inout DocxText) throws(XMLReader.Fault) -> Bool {
    var style = styles.usual
    var letters = styles.letters(of: style)
    var numbering = DocxStyles.Numbering()
    var endIsDeleted = false
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      guard reader.space == .word, reader.name == "pPr" else {
        try inline(&reader, into: &text, letters)
        continue
      }
      let depth = reader.depth
      while try reader.nextChild(of: depth) {
        switch reader.name {
        case "pStyle":
          style = reader["val"]
          letters = styles.letters(of: style)
        case "numPr": numbering = try DocxStyles.Numbering(&reader)
        case "sectPr": sections.append(try DocxSection(&reader))
        case "rPr":
          let depth = reader.depth
          while try reader.nextChild(of: depth) {
            if reader.name == "del" || reader.name == "moveFrom" { endIsDeleted = true }
          }
        default: break
        }
      }
    }
    guard !endIsDeleted else { return false }
    text.isOfContents = styles.isOfContents(style)
    // An empty paragraph counts too.
    if let number = number(numbering, style), !text.isBlank { text.lines[0] = Array(number.utf8) + text.lines[0] }
    return true
  }

  /// The automatic number of a paragraph; its own words about the list come before its style's.
  private mutating func number(_ own: DocxStyles.Numbering, _ style: String?) -> String? {
    let inherited = styles.numbering(of: style)
    guard let list = own.list ?? inherited.list, list != 0 else { return nil }
    return lists.next(list, level: own.level ?? lists.level(of: style, in: list) ?? inherited.level ?? 0)
  }

  /// Reads a run, or what holds runs.
  private mutating func inline(
    _ reader: inout XMLReader, into text: inout DocxText, _ letters: DocxStyles.Letters
  ) throws(XMLReader.Fault) {
    switch (reader.space, reader.name) {
    case (.word, "t"), (.math, "t"):
      let characters = try reader.characters()
      if letters.areHidden == true { hidden += 1 } else { text.append(characters, letters) }
      if let font = letters.legacyFont { legacy[font.encoding, default: 0] += 1 }
    // In the place of the soft hyphen such a font shows a letter.
    case (.word, "softHyphen"): if letters.legacyFont != nil { text.append(Array("\u{AD}".utf8), letters) }
    case (.word, "tab"), (.word, "ptab"): text.append("\t")
    case (.word, "br"), (.word, "cr"): text.breakLine()
    case (.word, "noBreakHyphen"): text.append("-")
    case (.word, "sym"): if let character = SymbolFont.character(reader["char"], font: reader["font"]) { text.append(character) }
    case (.word, "footnoteReference"): notes.append(("footnotes", reader["id"] ?? ""))
    case (.word, "endnoteReference"): notes.append(("endnotes", reader["id"] ?? ""))
    case (.word, "txbxContent"): text.boxes += try parts(&reader)
    case (.other, "extent"): drawn = Double(reader["cx"].number ?? 0) * Double(reader["cy"].number ?? 0)
    case (.other, "blip"), (.other, "imagedata"):
      let id = reader["embed"] ?? reader["id"] ?? ""
      pictures.append(id)
      if drawn >= Self.largePicture { text.boxes.append(.picture(id)) }
      drawn = 0
    case (.word, "del"), (.word, "moveFrom"): deletions += 1
    case (.compatibility, "AlternateContent"):
      if try Self.entersChoice(&reader) { try children(&reader, into: &text, letters) }
    case (.word, "ins"), (.word, "moveTo"):
      insertions += 1
      try children(&reader, into: &text, letters)
    // What is not shown: codes of fields, text that was deleted, the readings of ruby, settings.
    case (.word, "instrText"), (.word, "delText"), (.word, "delInstrText"), (.word, "rt"), (.word, "sdtPr"), (.word, "rPr"),
      (.word, "fldData"):
      break
    default: try children(&reader, into: &text, letters)
    }
  }

  private mutating func children(
    _ reader: inout XMLReader, into text: inout DocxText, _ letters: DocxStyles.Letters
  ) throws(XMLReader.Fault) {
    var letters = letters
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      if reader.space == .word, reader.name == "rPr" {
        letters = try DocxStyles.Letters(&reader).over(letters)
      } else {
        try inline(&reader, into: &text, letters)
      }
    }
  }

  // MARK: - Tables

  private mutating func rows(_ reader: inout XMLReader, into table: inout FlowTable) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch (reader.space, reader.name) {
      case (.word, "tr"):
        table.beginRow()
        try cells(&reader, into: &table)
      case (.word, "tblPr"), (.word, "tblGrid"), (.word, "sdtPr"): break
      default: try rows(&reader, into: &table)
      }
    }
  }

  private mutating func cells(_ reader: inout XMLReader, into table: inout FlowTable) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch (reader.space, reader.name) {
      case (.word, "tc"): try cell(&reader, into: &table)
      case (.word, "trPr"):
        let depth = reader.depth
        while try reader.nextChild(of: depth) {
          switch reader.name {
          case "gridBefore": table.skip(columns: reader["val"].number ?? 0)
          case "del":
            table.deleteRow()
            deletions += 1
          default: break
          }
        }
      case (.word, "tblPrEx"), (.word, "sdtPr"): break
      default: try cells(&reader, into: &table)
      }
    }
  }

  private mutating func cell(_ reader: inout XMLReader, into table: inout FlowTable) throws(XMLReader.Fault) {
    var columns = 1
    var goesOn = false
    var parts: [FlowPart] = []
    var open: DocxText?
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      guard reader.space == .word, reader.name == "tcPr" else {
        try piece(&reader, into: &parts, &open)
        continue
      }
      let depth = reader.depth
      while try reader.nextChild(of: depth) {
        switch reader.name {
        case "gridSpan": columns = reader["val"].number ?? 1
        case "vMerge": goesOn = reader["val"] != "restart"
        default: break
        }
      }
    }
    if let open { add(open, to: &parts) }
    if goesOn { table.addBelow(parts, columns: columns) } else { table.add(parts, columns: columns) }
  }
}
