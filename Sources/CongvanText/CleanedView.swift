/// A stretch of the source as a person would quote it.
///
/// Cleaning: NFC, blanks and line breaks folded to one space, characters without width dropped and, for Markdown,
/// its marks dropped. Cleaning a cleaned text as plain text changes nothing.
package struct CleanedView: Hashable, Sendable {
  /// The cleaned text.
  package let text: String

  /// Cleans `span` of `source`.
  ///
  /// - Parameter markup: Whether the source is Markdown.
  package init(_ source: SourceText, span: TextSpan, markup: Bool) {
    text = source.bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: span.length + PlainRun.width) { room in
        let (count, isComposed) = CleanedView.clean(bytes, span, markup: markup, into: room)
        let cleaned = UnsafeBufferPointer(rebasing: room[..<count])
        return isComposed ? String(decoding: cleaned, as: UTF8.self) : String(decoding: ICU.nfc(Array(cleaned)), as: UTF8.self)
      }
    }
  }

  /// Cleans what `tokens` cover, one or more in a row.
  ///
  /// - Parameter markup: Whether the source is Markdown, as it was when the tokens were cut.
  package init(_ source: SourceText, tokens: ArraySlice<Token>, markup: Bool) {
    text = CleanedView.text(source, tokens: tokens, markup: markup)
  }

  /// The text of `CleanedView(source, tokens: tokens, markup: markup)`.
  // An initializer takes what it is given for itself, which costs more than most words.
  package static func text(_ source: SourceText, tokens: ArraySlice<Token>, markup: Bool) -> String {
    let span = TextSpan(Int(tokens[tokens.startIndex].start), Int(tokens[tokens.endIndex - 1].end))
    return joined(tokens, source.bytes, span) ?? CleanedView(source, span: span, markup: markup).text
  }

  /// The bytes of tokens, in runs as long as nothing but single blanks stands between them; nil where one of them is not clean.
  private static func joined(_ tokens: ArraySlice<Token>, _ bytes: [UInt8], _ span: TextSpan) -> String? {
    bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { tokens in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: span.length) { out in
          var count = 0
          var (start, end) = (span.start, span.start)
          func copyRun() {
            UnsafeMutableRawPointer(out.baseAddress! + count).copyMemory(from: bytes.baseAddress! + start, byteCount: end - start)
            count += end - start
          }
          for token in tokens {
            if token.flags.contains(.unclean) { return nil }
            let next = Int(token.start)
            if next > end, next > end &+ 1 || bytes[end] != 0x20 {
              copyRun()
              if token.flags.contains(.afterSpace) { out[count] = 0x20; count += 1 }
              start = next
            }
            end = Int(token.end)
          }
          // Clean tokens and blanks are UTF-8 whatever stands around them: bytes that are not make tokens of their own, which are not clean.
          if count == 0 { return String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: bytes[start..<end]).span)) }
          copyRun()
          return String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: out[..<count]).span))
        }
      }
    }
  }

  /// Copies the bytes of `span` that stay: how many there are, and whether they are in NFC for certain.
  private static func clean(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, markup: Bool, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, isComposed: Bool) {
    var count = 0
    var isComposed = true
    var blank = false
    // A span starts with text, so only a line break inside it opens a line.
    var opensLine = false
    var at = span.start
    while at < span.end {
      if !markup, !blank, count > 0, at &+ PlainRun.width < bytes.count {
        let run = PlainRun.copy(bytes, at, span.end, into: out, count)
        at &+= run
        count &+= run
        if run > 0 { continue }
      }
      let byte = bytes[at]
      if isPlain(byte), !(markup && Markup.isSign(byte)) {
        if blank {
          if count > 0 { out[count] = 0x20; count &+= 1 }
          blank = false
        }
        out[count] = byte
        count &+= 1
        opensLine = false
        at &+= 1
        continue
      }
      if byte == 0x20 { blank = true; at += 1; continue }
      if byte == 0xE1, at + 2 < span.end, bytes[at + 1] == 0xBA || bytes[at + 1] == 0xBB {
        if blank, count > 0 { out[count] = 0x20; count &+= 1 }
        for k in 0..<3 { out[count + k] = bytes[at + k] }
        (count, at) = (count + 3, at + 3)
        (blank, opensLine) = (false, false)
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at, span.end)
      if LetterTables.isBlank(scalar) {
        blank = true
        if LetterTables.isLineBreak(scalar) { opensLine = true }
        at += length
        continue
      }
      if scalar.value >= 0x80, LetterTables.isInvisible(scalar) {
        at += length
        continue
      }
      if markup, Markup.isSign(bytes[at]), let next = Markup.end(bytes, at: at, end: span.end, opensLine: opensLine) {
        opensLine = false
        at = next
        continue
      }
      if blank, count > 0 { out[count] = 0x20; count &+= 1 }
      if !LetterTables.isComposed(scalar) { isComposed = false }
      for k in at..<at + length { out[count] = bytes[k]; count &+= 1 }
      blank = false
      opensLine = false
      at += length
    }
    return (count, isComposed)
  }

  /// Whether a byte always stays as it is: printing ASCII, and those of the letters from U+00C0 to U+01BF.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E || byte &- 0x80 < 0x40 || byte &- 0xC3 < 4 }
}

/// Eight bytes at once, where they stay as they are; every step works on all eight, the highest bit of each telling its answer.
private enum PlainRun {
  private static let (ones, highs) = (EightBytes.ones, EightBytes.highs)

  static let width = 8

  /// Copies the eight bytes at `at`, behind which one more stands, to `place`: how many of the first ones, none from `end` on, stay.
  @inline(__always)
  static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, into out: UnsafeMutableBufferPointer<UInt8>, _ place: Int
  ) -> Int {
    let run = EightBytes.load(bytes, at)
    let next = EightBytes.load(bytes, at &+ 1)
    let low = run & ~highs
    /// The bytes from 0x80 + `least` on.
    func beyond(_ least: UInt64) -> UInt64 { (low &+ ones &* (0x80 - least)) & run & highs }
    let controls = ~((low &+ ones &* 0x60) | run) & highs
    let blanks = EightBytes.zeros(run ^ ones &* 0x20)
    // Of the bytes that begin a character beyond ASCII only those of Vietnamese letters: C3 to C6, and E1 before BA or BB.
    let wide = beyond(0x61) & ~beyond(0x62)
    let others = (beyond(0x42) & ~beyond(0x43)) | (beyond(0x47) & ~wide) | (wide & ~EightBytes.zeros((next & ~ones) ^ ones &* 0xBA))
    let stops = controls | others | (blanks & blanks >> 8)
    UnsafeMutableRawPointer(out.baseAddress! + place).storeBytes(of: run.littleEndian, as: UInt64.self)
    let plain = min(stops.trailingZeroBitCount / 8, end &- at)
    // Whether a blank stays depends on what follows.
    let isBlankLast = plain > 0 && bytes[at &+ plain &- 1] == 0x20
    return isBlankLast && !(at &+ plain < end && bytes[at &+ plain] &- 0x21 < 0x5E) ? plain &- 1 : plain
  }
}
