/// The letters of a word without their marks and its tone, as one integer: what is left of it when all of them are lost.
package struct PlainWord: Hashable, Sendable {
  /// Five bits a letter, none of which is 0.
  package private(set) var bits: UInt64 = 0
  /// The most letters of a plain word.
  private static let longest = 12
  /// By the places of `SyllableCode.alphabet`, the place of the letter without its mark.
  private static let plainLetters: [UInt8] = SyllableCode.alphabet.map { UInt8(Folding.plain(String(Character($0))).utf8.first! & 0x1F) }

  /// The plain form of a word; nil when it has other signs than Latin letters and their marks, or more than twelve letters.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    let sorts = LetterSorts.known
    var at = 0
    while at < bytes.count {
      let (scalar, length) = UTF8Scalars.decode(bytes, at, bytes.count)
      at += length
      let letter = sorts.letter(scalar)
      if letter.code == 0, letter.sort == .part || LetterTables.isTone(scalar) { continue }
      guard letter.code > 0 else {
        guard let plain = Self.foreign(String(decoding: bytes, as: UTF8.self)) else { return nil }
        self = plain
        return
      }
      if count == Self.longest { return nil }
      append(Self.plainLetters[Int(letter.code - 1)])
    }
    if bits == 0 { return nil }
  }

  /// The plain form of a word.
  package init?(_ word: String) {
    var word = word
    guard let plain = word.withUTF8({ PlainWord(utf8: $0) }) else { return nil }
    self = plain
  }

  /// The plain form of a word in which letters of other languages stand, as `ü`.
  private static func foreign(_ word: String) -> PlainWord? {
    let letters = Array(Folding.plain(word).utf8)
    guard letters.allSatisfy({ (0x61...0x7A).contains($0) }), (1...longest).contains(letters.count) else { return nil }
    return PlainWord(letters.map { $0 & 0x1F })
  }

  private init(bits: UInt64) { self.bits = bits }

  private init(_ letters: some Sequence<UInt8>) {
    for letter in letters { append(letter) }
  }

  private mutating func append(_ letter: UInt8) { bits = bits << 5 | UInt64(letter) }

  /// Whether a byte is a small consonant of ASCII.
  package static func isConsonant(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) && !"aeiouy".utf8.contains(byte) }

  private var count: Int { (UInt64.bitWidth - bits.leadingZeroBitCount + 4) / 5 }

  /// The words that come of this one when `part` in it, at one place, is taken for `other`.
  package func misreadings(of part: PlainWord, as other: PlainWord) -> [PlainWord] {
    let width = part.count
    guard width <= count, count - width + other.count <= Self.longest else { return [] }
    let mask = (UInt64(1) << UInt64(5 * width)) - 1
    var out: [PlainWord] = []
    for behind in (0...count - width).reversed() where bits >> UInt64(5 * behind) & mask == part.bits {
      let before = (bits >> UInt64(5 * (behind + width))) << UInt64(5 * other.count)
      let after = bits & ((1 << UInt64(5 * behind)) - 1)
      out.append(PlainWord(bits: (before | other.bits) << UInt64(5 * behind) | after))
    }
    return out
  }
}
