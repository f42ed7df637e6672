internal import CongvanText

/// What a page's letters show that are in fonts from before Unicode.
struct LegacyRuns {
  /// Letters on end in one font.
  struct Font {
    var name: String
    var letters: Range<Int>
  }

  /// By its first letter, each letter that shows another, and how many letters spell it.
  private(set) var letters: [Int: (scalar: UInt32, length: Int)] = [:]
  /// The fonts.
  private(set) var fonts: [LegacyFont] = []

  /// Whether a page may have such fonts: they put letters and signs into words that Vietnamese has no use for.
  static func mayBe(in letters: [UInt32]) -> Bool {
    letters.contains { (0x80..<0x100).contains($0) && !SyllableCount.isLetter($0) && $0 != 0xA0 && $0 != 0xAB && $0 != 0xBB }
  }

  /// - Parameter fonts: In the order of the letters.
  init(_ letters: [UInt32], fonts: [Font]) {
    for (name, runs) in Dictionary(grouping: fonts, by: \.name) {
      // One blank between runs: they may be far from each other.
      let text = runs.map { $0.letters.map { Unicode.Scalar(letters[$0]) ?? "\u{FFFD}" } }
      guard let font = Self.font(named: name, showing: text.joined(separator: [" "])) else { continue }
      self.fonts.append(font)
      for (run, text) in zip(runs, text) {
        var place = run.letters.lowerBound
        for (letter, length) in font.shown(Self.withSoftHyphens(text, in: font)) {
          self.letters[place] = (letter.value, length)
          place += length
        }
      }
    }
  }

  /// Of fonts without a table of their own, poppler (22.12) calls the soft hyphen a hyphen, and in its place TCVN3 has its ư: it is that
  /// where it makes a syllable of what stands round it.
  private static func withSoftHyphens(_ text: [Unicode.Scalar], in font: LegacyFont) -> [Unicode.Scalar] {
    var text = text
    for word in text.indices.split(whereSeparator: { text[$0].properties.isWhitespace }) where word.count > 1 {
      let soft = text[word.first!...word.last!].map { $0 == "-" ? "\u{AD}" : $0 }
      guard soft.contains("\u{AD}") else { continue }
      let count = LegacyEvidence.count(font.shown(soft).map(\.letter))
      if count.syllables == 1, count.others == 0 { text.replaceSubrange(word.first!...word.last!, with: soft) }
    }
    return text
  }

  /// The font, where what it shows is more Vietnamese than what is written; its name need not tell.
  private static func font(named name: String, showing text: some Sequence<Unicode.Scalar>) -> LegacyFont? {
    guard let known = LegacyFont(named: name) else {
      return LegacyEvidence.encoding(ofWestern: text).map { LegacyFont($0, named: name) }
    }
    let written = LegacyEvidence.count(text), shown = LegacyEvidence.count(known.shown(text).map(\.letter))
    return shown.syllables < written.syllables ? nil : known
  }
}
