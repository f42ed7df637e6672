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
    var zone = String(decoding: bytes[pattern.count...], as: UTF8.self)
    if zone.utf8.count == 5, let sign = zone.first, sign == "+" || sign == "-" {
      zone.insert(":", at: zone.index(zone.startIndex, offsetBy: 3))
    }
    guard zone.isEmpty || zone == "Z" || zone.utf8.count == 6 else { return nil }
    iso = String(decoding: bytes[..<pattern.count], as: UTF8.self) + zone
  }
}
