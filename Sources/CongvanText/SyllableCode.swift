/// A folded word as one integer: six bits a letter, three bits its tone.
///
/// Every Vietnamese syllable has one. Two words have one code exactly when they have one `Folding.key`.
struct SyllableCode: Hashable {
  private(set) var value: UInt64 = 0
  private(set) var letters = 0
  private var tone: UInt8 = 0

  /// The letters that a code can hold, in the order of their codes, from 1.
  static let alphabet = Array("abcdefghijklmnopqrstuvwxyzăâêôơưđ".unicodeScalars)
  /// The same letters in UTF-8; none has more than two bytes.
  static let spellings = alphabet.map { Array(String(Character($0)).utf8) }
  /// The most letters of a word with a code.
  private static let longest = 10

  /// The code of a word already folded by `Folding.key`; nil when it has none.
  init?(key: String) {
    for scalar in key.unicodeScalars {
      if scalar.value &- 0x61 < 26, tone == 0 {
        append(UInt8(scalar.value & 0x1F), tone: 0)
      } else if let place = LetterTables.place(ofTone: scalar) {
        tone = place
      } else if let place = Self.alphabet.firstIndex(of: scalar), tone == 0 {
        append(UInt8(place + 1), tone: 0)
      } else {
        return nil
      }
    }
    guard isComplete else { return nil }
  }

  /// The code of a word as it is written; nil when it has none.
  init?(word bytes: UnsafeBufferPointer<UInt8>) {
    let sorts = LetterSorts.known
    var at = 0
    while at < bytes.count {
      let (scalar, length) = UTF8Scalars.decode(bytes, at, bytes.count)
      let letter = sorts.letter(scalar)
      guard letter.code != 0 else { return nil }
      append(letter.code, tone: letter.tone)
      at += length
    }
    guard isComplete else { return nil }
  }

  init() {}

  /// Adds a letter by its code, with its tone from 1, or 0 for none; the last tone counts.
  @inline(__always)
  mutating func append(_ letter: UInt8, tone: UInt8) {
    value = value << 6 | UInt64(letter)
    letters &+= 1
    if tone != 0 { self.tone = tone }
  }

  /// Whether all letters found room.
  var isComplete: Bool { letters > 0 && letters <= Self.longest }

  /// The whole word.
  @inline(__always)
  var whole: UInt64 { value << 3 | UInt64(tone) }
}
