import Crypto

/// Exactly what a document said, as UTF-8: hashed and immutable.
///
/// Every span in a reading is a range of these bytes. Tokens count them in 32 bits, so a text is shorter than 2 GiB.
public struct SourceText: Hashable, Sendable {
  /// The text.
  public let bytes: [UInt8]
  /// SHA-256 of `bytes`, 64 lower-case hexadecimal digits.
  public let sha256: String

  /// The text of `bytes`, hashed.
  ///
  /// - Parameter bytes: Valid UTF-8, fewer than 2 GiB; extraction repairs what is not before it comes here.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    sha256 = Digest.sha256(of: bytes)
  }

  /// The UTF-8 of `text`.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// The whole text.
  public var span: TextSpan { TextSpan(0, bytes.count) }

  /// The text of `span`, just as it stands.
  ///
  /// - Precondition: `span` lies inside the text.
  public func text(in span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}

/// SHA-256, as the lower-case hexadecimal that readings and the store carry.
public enum Digest {
  /// The digits of a whole digest.
  public static let length = 64

  /// The first `digits` of 64 lower-case hexadecimal digits.
  public static func sha256(of bytes: some Sequence<UInt8>, digits: Int = length) -> String {
    var hash = SHA256()
    add(bytes, to: &hash)
    return hex(hash.finalize(), digits)
  }

  /// The same of bytes that stand in several places, one part behind the other.
  public static func sha256(ofParts parts: some Sequence<some Sequence<UInt8>>) -> String {
    var hash = SHA256()
    for bytes in parts { add(bytes, to: &hash) }
    return hex(hash.finalize(), length)
  }

  private static func add(_ bytes: some Sequence<UInt8>, to hash: inout SHA256) {
    let isWhole: Void? = bytes.withContiguousStorageIfAvailable { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    if isWhole == nil { hash.update(data: Array(bytes)) }
  }

  private static func hex(_ digest: SHA256.Digest, _ digits: Int) -> String {
    String(unsafeUninitializedCapacity: digits) { out in
      func digit(_ half: UInt8) -> UInt8 { half < 10 ? 0x30 + half : 0x57 + half }
      var at = 0
      digest.withUnsafeBytes { bytes in
        for byte in bytes where at < digits {
          out[at] = digit(byte >> 4)
          if at + 1 < digits { out[at + 1] = digit(byte & 15) }
          at += 2
        }
      }
      return digits
    }
  }
}
