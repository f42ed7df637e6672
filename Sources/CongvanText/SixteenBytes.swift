/// Sixteen bytes at once.
enum SixteenBytes {
  /// The lengths of stretches that can be gone through sixteen at a time, behind a byte before them, with counts that fit in a byte.
  static let lengths = 17...4000

  /// The sixteen bytes from `at` on.
  ///
  /// - Precondition: They lie inside `bytes`.
  @inline(__always)
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> SIMD16<UInt8> {
    UnsafeRawPointer(bytes.baseAddress! + at).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// 0 to 15.
  static var places: SIMD16<UInt8> {
    @inline(__always) get { SIMD16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }
  }

  /// 1 where the answer is yes, else 0.
  @inline(__always)
  static func ones(where answer: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    SIMD16<UInt8>().replacing(with: SIMD16(repeating: 1), where: answer)
  }

  /// All sixteen added up.
  @inline(__always)
  static func sum(_ counts: SIMD16<UInt8>) -> Int {
    let halves = unsafeBitCast(counts, to: SIMD2<UInt64>.self)
    let low: UInt64 = 0x00FF_00FF_00FF_00FF
    let pairs = (halves[0] & low) &+ (halves[0] &>> 8 & low) &+ (halves[1] & low) &+ (halves[1] &>> 8 & low)
    return Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
}
