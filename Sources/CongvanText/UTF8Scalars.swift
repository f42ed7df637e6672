/// Reading scalars out of bytes.
public enum UTF8Scalars {
  /// How many letters wide a span is: marks that combine take no place, and several blanks that of one.
  public static func width(_ bytes: [UInt8], in span: TextSpan) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let (ones, highs) = (EightBytes.ones, EightBytes.highs)
      var width = span.length
      /// The highest bit tells whether the byte before was a blank.
      var lastBlank: UInt64 = 0
      var marks: UInt64 = 0
      var at = span.start
      while at < span.end {
        // Of the last bytes those behind the end are taken for 0, which is no blank and inside no letter.
        let left = span.end &- at
        guard left >= 8 || at &+ 8 <= bytes.count else { return countedWidth(bytes, in: span) }
        let word = EightBytes.load(bytes, at) & (left >= 8 ? ~0 : (1 &<< UInt64(8 &* left)) &- 1)
        let inside = word & ~(word << 1) & highs
        let blanks = EightBytes.zeros(word ^ ones &* 0x20)
        width &-= EightBytes.count(inside | blanks & (blanks << 8 | lastBlank >> 56))
        lastBlank = blanks
        marks |= EightBytes.zeros((word & ~ones) ^ ones &* 0xCC)
        at &+= 8
      }
      return marks == 0 ? width : countedWidth(bytes, in: span)
    }
  }

  /// The width counted byte by byte, as it must be where marks that combine may be among them.
  private static func countedWidth(_ bytes: UnsafeBufferPointer<UInt8>, in span: TextSpan) -> Int {
    var width = 0
    var isBlank = false
    for byte in bytes[span.start..<span.end] {
      // U+0300 to U+036F, and Greek letters that no directive has.
      if byte & 0xC0 == 0x80 || byte == 0xCC || byte == 0xCD { continue }
      if byte == 0x20, isBlank { continue }
      isBlank = byte == 0x20
      width &+= 1
    }
    return width
  }

  /// The scalar at `at` and how many bytes it has; bytes that are no UTF-8 come out one by one as U+FFFD.
  ///
  /// - Precondition: `at < end`, and both lie inside `bytes`.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Unicode.Scalar, Int) {
    let a = UInt32(bytes[at])
    if a < 0x80 { return (Unicode.Scalar(UInt8(a)), 1) }
    // The letters of Vietnamese: two bytes up to U+01BF, three from U+1E00 to U+1FFF.
    if a >= 0xC2, a < 0xC7, at + 1 < end, bytes[at + 1] & 0xC0 == 0x80 {
      return (Unicode.Scalar((a & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F)).unsafelyUnwrapped, 2)
    }
    if a == 0xE1, at + 2 < end, bytes[at + 1] & 0xF8 == 0xB8, bytes[at + 2] & 0xC0 == 0x80 {
      return (Unicode.Scalar(0x1000 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)).unsafelyUnwrapped, 3)
    }
    return decodeRest(a, bytes, at, end)
  }

  @inline(never)
  private static func decodeRest(_ a: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Unicode.Scalar, Int) {
    func tail(_ k: Int) -> UInt32? {
      guard at + k < end else { return nil }
      let byte = UInt32(bytes[at + k])
      return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    let wide: (UInt32, Int)?
    if a >= 0xC2, a < 0xE0, let b = tail(1) {
      wide = ((a & 0x1F) << 6 | b, 2)
    } else if a >= 0xE0, a < 0xF0, let b = tail(1), let c = tail(2) {
      wide = ((a & 0xF) << 12 | b << 6 | c, 3)
    } else if a >= 0xF0, a < 0xF5, let b = tail(1), let c = tail(2), let d = tail(3) {
      wide = ((a & 7) << 18 | b << 12 | c << 6 | d, 4)
    } else {
      wide = nil
    }
    // A scalar has no longer form than it needs.
    guard let (value, length) = wide, let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
