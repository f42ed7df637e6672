/// What each character is to a word, looked up for the characters that every text is made of.
///
/// Asked about every letter of every text, it is memory without owner or bounds. That is safe to share: there is one table, which is filled
/// before anybody sees it, never written to again and never given back.
struct LetterSorts: @unchecked Sendable {
  enum Sort: UInt8 {
    /// No part of a word.
    case none
    /// Part of a word but no letter of its own: a combining mark, or a character without width.
    case part
    case small
    case capital
  }

  struct Letter {
    var sort: Sort
    /// Its place in `SyllableCode.alphabet` from 1, case and tone aside; 0 when it has none.
    var code: UInt8 = 0
    /// Its tone from 1; 0 when it has none.
    var tone: UInt8 = 0
  }

  /// The table; there is one.
  static let known = LetterSorts()

  /// U+0000 to U+024F, then U+1E00 to U+1EFF.
  private let table: UnsafePointer<Letter>
  private static let low: UInt32 = 0x250
  private static let high = UInt32(0x1E00)..<0x1F00

  private init() {
    let letters = (Array(0..<Self.low) + Array(Self.high)).map { code in
      let scalar = Unicode.Scalar(code)!
      var letter = Letter(sort: Self.sort(scalar))
      guard letter.sort == .small || letter.sort == .capital, let folded = Folding.simple(scalar),
        let place = SyllableCode.alphabet.firstIndex(of: folded.base)
      else { return letter }
      letter.code = UInt8(place + 1)
      letter.tone = folded.tone.flatMap { LetterTables.place(ofTone: $0) } ?? 0
      return letter
    }
    let table = UnsafeMutablePointer<Letter>.allocate(capacity: letters.count)
    table.initialize(from: letters, count: letters.count)
    self.table = UnsafePointer(table)
  }

  private static func sort(_ scalar: Unicode.Scalar) -> Sort {
    if LetterTables.isInvisible(scalar) { return .part }
    guard LetterTables.isLetter(scalar) else { return .none }
    if (0x300...0x36F).contains(scalar.value) { return .part }
    return LetterTables.isCapital(scalar) ? .capital : .small
  }

  @inline(__always)
  func letter(_ scalar: Unicode.Scalar) -> Letter {
    if scalar.value < Self.low { return table[Int(scalar.value)] }
    if Self.high.contains(scalar.value) { return table[Int(Self.low + scalar.value - Self.high.lowerBound)] }
    return Self.rare(scalar)
  }

  /// The letter beyond ASCII that begins at `at` and how many bytes it has; nil where none of `SyllableCode.alphabet` does.
  @inline(__always)
  func wideLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (letter: Letter, length: Int)? {
    let byte = bytes[at]
    let (place, length): (Int, Int)
    if byte == 0xE1, at &+ 2 < end, bytes[at &+ 1] & 0xFC == 0xB8, bytes[at &+ 2] & 0xC0 == 0x80 {
      (place, length) = (Int(Self.low) &+ (Int(bytes[at &+ 1] & 3) &<< 6 | Int(bytes[at &+ 2] & 0x3F)), 3)
    } else if byte &- 0xC3 < 4, at &+ 1 < end, bytes[at &+ 1] & 0xC0 == 0x80 {
      (place, length) = (Int(byte & 0x1F) &<< 6 | Int(bytes[at &+ 1] & 0x3F), 2)
    } else {
      return nil
    }
    return table[place].code != 0 ? (table[place], length) : nil
  }

  @inline(never)
  private static func rare(_ scalar: Unicode.Scalar) -> Letter { Letter(sort: sort(scalar)) }
}
