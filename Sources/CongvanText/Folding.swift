internal import Foundation

/// The forms under which two spellings of a word are one: for matching only, never shown in place of the text.
public enum Folding {
  /// Lower case, NFC, look-alike letters put right, the tone moved behind the syllable as a sign of its own.
  ///
  /// So `Hoà`, `hòa` and the decomposed forms of both have one key. Folding a key gives the key.
  public static func key(of word: some StringProtocol) -> String { key(utf8: Array(word.utf8)) }

  /// The key of a word given as UTF-8.
  public static func key(utf8 bytes: some Collection<UInt8>) -> String {
    var out: [UInt8] = []
    let isQuick = bytes.withContiguousStorageIfAvailable { appendQuickKey($0, to: &out) } ?? false
    return isQuick ? String(decoding: out, as: UTF8.self) : fullKey(Array(bytes))
  }

  private static func fullKey(_ bytes: [UInt8]) -> String {
    var tone: Unicode.Scalar?
    var letters = untoned(bytes, &tone)
    // What stood between a letter and its mark is gone, so that they may compose now; each round leaves fewer scalars.
    while letters.contains(where: { (0x300...0x36F).contains($0.value) }) {
      let again = untoned(Array(String(letters).utf8), &tone)
      if again.elementsEqual(letters) { break }
      letters = again
    }
    if let tone { letters.append(LetterTables.toneSign(tone)) }
    return String(letters)
  }

  /// Appends the key of a word made of the letters of `SyllableCode` and figures; false, and nothing appended, when another is in it.
  private static func appendQuickKey(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    let sorts = LetterSorts.known
    let start = out.count
    var tone: UInt8 = 0
    var at = 0
    while at < bytes.count {
      let (scalar, length) = UTF8Scalars.decode(bytes, at, bytes.count)
      let letter = sorts.letter(scalar)
      at += length
      if (0x30...0x39).contains(scalar.value) {
        out.append(UInt8(scalar.value))
      } else if letter.code == 0 {
        out.removeSubrange(start...)
        return false
      } else if letter.code <= 26 {
        out.append(UInt8(ascii: "a") - 1 + letter.code)
      } else {
        out += SyllableCode.spellings[Int(letter.code - 1)]
      }
      if letter.tone != 0 { tone = letter.tone }
    }
    if tone != 0 { out += LetterTables.toneSpellings[Int(tone - 1)] }
    return true
  }

  /// The folded form of a letter that is in NFC: its base letter and its tone.
  ///
  /// nil when the letter does not fold to one letter whatever stands around it.
  static func simple(_ scalar: Unicode.Scalar) -> (base: Unicode.Scalar, tone: Unicode.Scalar?)? {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard small.count == 1, let letter = small.first else { return nil }
    let plain = LetterTables.lookAlikes[letter] ?? letter
    return LetterTables.toned[plain].map { ($0.base, $0.tone) } ?? (plain, nil)
  }

  /// The letters of a word in lower case, without its tone, which goes to `tone`; the last one counts.
  private static func untoned(_ bytes: [UInt8], _ tone: inout Unicode.Scalar?) -> String.UnicodeScalarView {
    var out = String.UnicodeScalarView()
    for scalar in String(decoding: ICU.lowerNFC(bytes), as: UTF8.self).unicodeScalars {
      if LetterTables.isInvisible(scalar) { continue }
      if LetterTables.isTone(scalar) { tone = scalar; continue }
      let plain = LetterTables.lookAlikes[scalar] ?? scalar
      if let parts = LetterTables.toned[plain] {
        out.append(parts.base)
        tone = parts.tone
      } else {
        out.append(plain)
      }
    }
    return out
  }

  /// The key of one mark of punctuation: dashes, quotes and ellipses in one form each.
  public static func key(ofMark scalar: Unicode.Scalar) -> String { String(Character(LetterTables.marks[scalar] ?? scalar)) }

  /// Words folded and joined by one blank: equal for two texts that differ in case, wrapping, tone placement or form.
  ///
  /// What is joined by a mark is folded piece by piece, so that each syllable of `hoà-bình` keeps its tone.
  public static func phrase(_ text: some StringProtocol) -> String {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var start = 0
      var isWord = false
      var at = 0
      func flush() {
        guard start < at else { return }
        let run = UnsafeBufferPointer(rebasing: bytes[start..<at])
        // ASCII marks fold to themselves.
        if !isWord, run.allSatisfy({ $0 < 0x80 }) { return out += run }
        if !appendQuickKey(run, to: &out) { out += fullKey(Array(run)).utf8 }
      }
      while at < bytes.count {
        let (scalar, length) = UTF8Scalars.decode(bytes, at, bytes.count)
        if LetterTables.isBlank(scalar) {
          flush()
          if let last = out.last, last != 0x20 { out.append(0x20) }
          start = at + length
        } else if isWord != isLetterOrDigit(scalar) {
          flush()
          isWord.toggle()
          start = at
        }
        at += length
      }
      flush()
      if out.last == 0x20 { out.removeLast() }
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// `phrase` with every mark dropped and đ written d: what someone types who types no marks.
  public static func plain(_ text: some StringProtocol) -> String {
    let phrase = phrase(text)
    return quickPlain(phrase) ?? fullPlain(phrase)
  }

  /// `plain` of a folded phrase of ASCII and the letters of Vietnamese; nil where others are in it.
  private static func quickPlain(_ phrase: String) -> String? {
    var out = ""
    for scalar in phrase.unicodeScalars {
      if scalar.isASCII {
        out.unicodeScalars.append(scalar)
      } else if let letter = LetterTables.plainLetters[scalar] {
        out.unicodeScalars.append(letter)
      } else if !LetterTables.isTone(scalar) {
        return nil
      }
    }
    return out
  }

  private static func fullPlain(_ phrase: String) -> String {
    let letters = phrase.decomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory != .nonspacingMark && !LetterTables.isTone(scalar)
    }
    return String(String.UnicodeScalarView(letters.map { LetterTables.plainLetters[$0] ?? $0 }))
  }

  /// A key without its tone.
  package static func untoned(key: String) -> String {
    String(String.UnicodeScalarView(key.unicodeScalars.filter { !LetterTables.isTone($0) }))
  }

  /// Whether a key is that of a word with a tone.
  package static func hasTone(key: String) -> Bool { key.unicodeScalars.contains(where: LetterTables.isTone) }

  /// Whether a key is another one with some of its marks, or its tone, left out.
  public static func isLackingMarks(_ key: String, of whole: String) -> Bool {
    func tone(_ key: String) -> Unicode.Scalar? { key.unicodeScalars.first(where: LetterTables.isTone) }
    func letters(_ key: String) -> some Sequence<Unicode.Scalar> { key.unicodeScalars.lazy.filter { !LetterTables.isTone($0) } }
    guard key != whole, case let lost = tone(key), lost == nil || lost == tone(whole) else { return false }
    var (own, wholes) = (letters(key).makeIterator(), letters(whole).makeIterator())
    while true {
      switch (own.next(), wholes.next()) {
      case (nil, nil): return true
      case (let letter?, let whole?) where letter == whole || isPlain(letter, of: whole): continue
      default: return false
      }
    }
  }

  /// Whether a letter is a folded one without its mark.
  private static func isPlain(_ letter: Unicode.Scalar, of whole: Unicode.Scalar) -> Bool {
    LetterTables.plainLetters[whole].map { $0 == letter } ?? (String(Character(letter)) == plain(String(Character(whole))))
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || LetterTables.isLetter(scalar) || LetterTables.isInvisible(scalar)
      || (scalar.value >= 0x80 && scalar.properties.numericType != nil)
  }
}
