/// A signing time as stamps print it: `2024-09-07T17:10:21+0700`.
struct StampTime {
  /// ISO 8601 with a colon in the zone.
  let iso: String

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let pattern = Array("dddd-dd-ddTdd:dd:dd".utf8)
    guard bytes.count >= pattern.count else { return nil }
    for (byte, sign) in zip(bytes, pattern) {
      let fits = sign == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == sign
      guard fits else { return nil }
    }
    guard let zone = StampTime.zone(bytes[pattern.count...]) else { return nil }
    iso = String(decoding: bytes[..<pattern.count] + zone, as: UTF8.self)
  }

  /// No zone, `Z`, `+0700` or `+07:00`, the last two with a colon; nil for anything else.
  private static func zone(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    if bytes.isEmpty || bytes.elementsEqual([UInt8(ascii: "Z")]) { return Array(bytes) }
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let colon = UInt8(ascii: ":")
    var digits = Array(bytes.dropFirst())
    if digits.count == 5, digits[2] == colon { digits.remove(at: 2) }
    guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return [sign] + digits[..<2] + [colon] + digits[2...]
  }
}
