/// Reading scalars out of bytes.
public enum UTF8Scalars {
  /// How wide a span is.
  public struct Width: Hashable, Sendable {
    /// How many letters: marks that combine take no place, and several blanks that of one.
    public var letters: Int
    /// Whether several blanks stand together.
    public var hasGap: Bool
  }

  /// How wide a span is.
  public static func width(_ bytes: [UInt8], in span: TextSpan) -> Width {
    bytes.withUnsafeBufferPointer { bytes in
      guard SixteenBytes.lengths.contains(span.length), bytes[span.start] & 0xFE != 0xCC else { return countedWidth(bytes, in: span) }
      let isInside = bytes[span.start] & 0xC0 == 0x80
      var count = Placeless()
      var at = span.start &+ 1
      while at &+ 16 <= span.end {
        count.take(bytes, at)
        at &+= 16
      }
      // The last ones are looked at together with some before them.
      if at < span.end { count.take(bytes, span.end &- 16, from: UInt8(truncatingIfNeeded: 16 &- (span.end &- at))) }
      guard !count.mayHoldMarks else { return countedWidth(bytes, in: span) }
      return Width(letters: span.length &- count.insides &- count.blanks &- (isInside ? 1 : 0), hasGap: count.blanks > 0)
    }
  }

  /// Counts bytes that take no place, sixteen at a time.
  private struct Placeless {
    /// Of each place in sixteen bytes, how many there belong to the letter before, and how many blanks there stand behind another.
    private var inside = SIMD16<UInt8>()
    private var blank = SIMD16<UInt8>()
    /// Where marks that combine may be.
    private var marks = SIMD16<UInt8>()

    var insides: Int { SixteenBytes.sum(inside) }
    var blanks: Int { SixteenBytes.sum(blank) }
    var mayHoldMarks: Bool { SixteenBytes.sum(marks) > 0 }

    /// Takes sixteen bytes, of which only those from `first` on are new.
    @inline(__always)
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, from first: UInt8 = 0) {
      let (here, before) = (SixteenBytes.load(bytes, at), SixteenBytes.load(bytes, at &- 1))
      // Compared with vectors, for comparing with a number is done byte by byte.
      let space = SIMD16<UInt8>(repeating: 0x20)
      let isNew = SixteenBytes.places .>= SIMD16<UInt8>(repeating: first)
      inside &+= SixteenBytes.ones(where: ((here & 0xC0) .== SIMD16<UInt8>(repeating: 0x80)) .& isNew)
      blank &+= SixteenBytes.ones(where: (here .== space) .& (before .== space) .& isNew)
      marks |= SixteenBytes.ones(where: (here & 0xFE) .== SIMD16<UInt8>(repeating: 0xCC))
    }
  }

  /// The width counted byte by byte, as it must be where marks that combine may be among them.
  private static func countedWidth(_ bytes: UnsafeBufferPointer<UInt8>, in span: TextSpan) -> Width {
    var width = Width(letters: 0, hasGap: false)
    var isBlank = false
    for byte in bytes[span.start..<span.end] {
      // U+0300 to U+036F, and Greek letters that no directive has.
      if byte & 0xC0 == 0x80 || byte == 0xCC || byte == 0xCD { continue }
      if byte == 0x20, isBlank {
        width.hasGap = true
        continue
      }
      isBlank = byte == 0x20
      width.letters &+= 1
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
