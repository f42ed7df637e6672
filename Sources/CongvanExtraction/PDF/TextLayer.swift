internal import CongvanText

/// A page's text layer in figures, and what they make of it.
struct TextLayer {
  var glyphs: Int
  /// Words that are Vietnamese syllables, of all words; nil where there are no words.
  var syllables: Double?
  /// The share of characters that Vietnamese prose has no use for: of other scripts, for private use, U+FFFD, rare signs.
  var odd: Double
  /// The share of the page that pictures cover; looked up only where the other figures leave doubt, else 0.
  var cover = 0.0

  /// What can be done with the layer.
  enum Worth {
    /// It is the page's text.
    case good
    /// There is none.
    case missing
    /// A few words over a picture of a page, as signing programs set them.
    case stamp
    /// It does not say what the page says.
    case poor
  }

  init(_ glyphs: [Glyph], of sheet: borrowing PopplerSheet) {
    self.glyphs = glyphs.count
    syllables = Self.count(glyphs).share
    odd = glyphs.isEmpty ? 0 : Double(glyphs.count { Self.isOdd($0.scalar) }) / Double(glyphs.count)
    if glyphs.count < Self.few || !isVietnamese { cover = sheet.imageCover }
  }

  /// That of a page without one.
  static let missing = TextLayer(glyphs: 0, odd: 0)

  private init(glyphs: Int, odd: Double) {
    self.glyphs = glyphs
    self.odd = odd
  }

  /// With fewer letters than this a page may be a picture with a stamp on it.
  private static let few = 300
  /// Measured 2026-11 on 483 pages: layers that a scanner's own reading left have 0.38 to 0.83 over a picture, layers of printed Vietnamese
  /// 0.90 and more, but for pages of figures and foreign names, which no picture covers.
  private static let leastSyllables = 0.9
  /// Measured likewise: 0.015 at most in sound layers of Latin letters, 0.3 and more where the way from codes to letters is lost.
  private static let mostOdd = 0.1

  var worth: Worth {
    if glyphs == 0 { return .missing }
    if cover > 0.5 { return glyphs < Self.few ? .stamp : isVietnamese ? .good : .poor }
    return odd > Self.mostOdd && glyphs >= 50 ? .poor : .good
  }

  private var isVietnamese: Bool { (syllables ?? 0) >= Self.leastSyllables && odd <= Self.mostOdd }

  /// The figures as the page keeps them.
  var kept: Page.Layer { Page.Layer(letters: glyphs, syllables: syllables, odd: odd, cover: cover) }

  /// The figures in words.
  var figures: String {
    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    let words = syllables.map { "\(percent($0)) of its words are Vietnamese syllables" } ?? "none of them in words"
    return "\(glyphs) characters, \(words), \(percent(odd)) of its characters are odd, pictures cover \(percent(cover)) of the page"
  }

  /// How many of a page's words are Vietnamese syllables.
  static func count(_ glyphs: [Glyph]) -> SyllableCount {
    var count = SyllableCount()
    if glyphs.contains(where: \.isCombining) {
      for scalar in composed(glyphs) { count.add(scalar.value) }
    } else {
      for glyph in glyphs {
        if glyph.followsBlank { count.end() }
        count.add(glyph.scalar)
      }
    }
    count.end()
    return count
  }

  private static func composed(_ glyphs: [Glyph]) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    for glyph in glyphs {
      if glyph.followsBlank { text.append(" ") }
      text.append(Unicode.Scalar(glyph.scalar) ?? "\u{FFFD}")
    }
    return ICU.nfc(String(text)).unicodeScalars
  }

  /// Bullets of symbol fonts stand at U+F020 to U+F0FF.
  private static func isOdd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x28, 0x29, 0x2C...0x3B, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x300...0x36F, 0x1EA0...0x1EF9, 0x2010...0x2027: false
    case 0x25A0...0x27BF, 0xF020...0xF0FF: false
    case 0xC0...0x1B0: !SyllableCount.isLetter(scalar)
    default: true
    }
  }
}
