internal import CongvanText

/// The text of one paragraph while it is read, with what is anchored in it.
struct DocxText {
  /// At least one.
  var lines: [FlowLine] = [[]]
  /// Whether it is a line of a table of contents.
  var isOfContents = false
  /// What its text boxes hold; read behind it.
  var boxes: [FlowPart] = []

  /// A word at the end of the text that is in a font from before Unicode.
  private struct Begun {
    var font: LegacyFont
    var written: [UInt8]
    /// Bytes of what it shows, its line, and their end in it.
    var shown, line, end: Int
  }
  private var begun: Begun?
  /// No word has more bytes; what is longer is not gone through again for each piece that is added.
  private static let longestWord = 200

  /// Adds characters; a line break among them is white space.
  mutating func append(_ characters: [UInt8], _ letters: DocxStyles.Letters) {
    var characters = characters
    for k in characters.indices where (0x0A...0x0D).contains(characters[k]) { characters[k] = 0x20 }
    if let font = letters.legacyFont { characters = shown(characters, in: font) }
    if letters.areCapitals == true { characters = Array(String(decoding: characters, as: UTF8.self).uppercased().utf8) }
    lines[lines.count - 1] += characters
  }

  /// What characters show in a font from before Unicode; a word that was begun in it is taken back, for a mark of its last letter may
  /// have come.
  private mutating func shown(_ characters: [UInt8], in font: LegacyFont) -> [UInt8] {
    let line = lines.count - 1
    var written = characters
    if let begun, begun.font == font, begun.line == line, begun.end == lines[line].count, begun.written.count <= Self.longestWord {
      written = begun.written + characters
      lines[line].removeLast(begun.shown)
    }
    let shown = Array(font.shown(String(decoding: written, as: UTF8.self)).utf8)
    let word = written.lastIndex(of: 0x20).map { Array(written[($0 + 1)...]) } ?? written
    let wordShown = shown.lastIndex(of: 0x20).map { shown.count - $0 - 1 } ?? shown.count
    begun = Begun(font: font, written: word, shown: wordShown, line: line, end: lines[line].count + shown.count)
    return shown
  }

  mutating func append(_ character: Character) { lines[lines.count - 1] += Array(String(character).utf8) }

  mutating func breakLine() { lines.append([]) }

  /// Whether there is a letter in it.
  var isBlank: Bool { lines.allSatisfy(\.isBlank) }
}

extension DocxStyles.Letters {
  /// The font, where it is one from before Unicode.
  var legacyFont: LegacyFont? { font.flatMap(LegacyFont.init(named:)) }
}
