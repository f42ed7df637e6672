internal import CVietnameseText

/// The two calls into ICU; what it refuses, for want of memory, is left as it is.
package enum ICU {
  /// NFC; bytes that are not UTF-8 become U+FFFD.
  package static func nfc(_ bytes: [UInt8]) -> [UInt8] { call(cvt_nfc, bytes) }

  /// NFC of a string.
  package static func nfc(_ text: String) -> String { String(decoding: nfc(Array(text.utf8)), as: UTF8.self) }

  /// Lower case by the rules of no language in particular, then NFC; bytes that are not UTF-8 become U+FFFD.
  static func lowerNFC(_ bytes: [UInt8]) -> [UInt8] { call(cvt_lower_nfc, bytes) }

  private typealias Transform = (UnsafePointer<UInt8>, Int32, UnsafeMutablePointer<UInt8>?, Int32) -> Int32

  /// The most marks on one letter that are passed on; no writing has that many, and putting a run in order takes its square.
  private static let markLimit = 64

  /// `bytes` with the marks on one letter beyond the limit left out.
  private static func capped(_ bytes: [UInt8]) -> [UInt8] {
    // A mark has two bytes or more.
    guard bytes.count > 2 * markLimit else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var marks = 0
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        let (scalar, length) = UTF8Scalars.decode(buffer, at, buffer.count)
        let isMark = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
        marks = isMark ? marks + 1 : 0
        if marks <= markLimit { out.append(contentsOf: buffer[at..<at + length]) }
        at += length
      }
    }
    return out
  }

  private static func call(_ transform: Transform, _ bytes: [UInt8]) -> [UInt8] {
    if bytes.isEmpty { return [] }
    let bytes = capped(bytes)
    var capacity = bytes.count + bytes.count / 2 + 8
    while true {
      var length: Int32 = 0
      let out = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        length = bytes.withUnsafeBufferPointer { transform($0.baseAddress!, Int32($0.count), buffer.baseAddress, Int32(buffer.count)) }
        count = length >= 0 && Int(length) <= buffer.count ? Int(length) : 0
      }
      if length < 0 { return bytes }
      if Int(length) <= capacity { return out }
      capacity = Int(length)
    }
  }
}
