/// Reading scalars out of bytes.
enum UTF8Scalars {
  /// The scalar at `at` and how many bytes it has; bytes that are no UTF-8 come out one by one as U+FFFD.
  ///
  /// - Precondition: `at < end`, and both lie inside `bytes`.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Unicode.Scalar, Int) {
    let a = UInt32(bytes[at])
    if a < 0x80 { return (Unicode.Scalar(UInt8(a)), 1) }
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
    guard let (value, length) = wide, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
