internal import CongvanText

/// The text of one paragraph while it is read, with what is anchored in it.
struct DocxText {
  /// At least one.
  var lines: [FlowLine] = [[]]
  /// Whether it is a line of a table of contents.
  var isOfContents = false
  /// What its text boxes hold; read behind it.
  var boxes: [FlowPart] = []

  /// Adds characters; a line break among them is white space.
  mutating func append(_ characters: [UInt8], _ letters: DocxStyles.Letters) {
    var characters = characters
    for k in characters.indices where (0x0A...0x0D).contains(characters[k]) { characters[k] = 0x20 }
    if let font = letters.legacyFont { characters = Array(font.shown(String(decoding: characters, as: UTF8.self)).utf8) }
    if letters.areCapitals == true { characters = Array(String(decoding: characters, as: UTF8.self).uppercased().utf8) }
    lines[lines.count - 1] += characters
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
