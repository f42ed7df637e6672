internal import CongvanText

/// Electronic signatures as the file's bytes report them; nothing is verified here.
///
/// A signature covers byte ranges of the file, so its dictionary stands in the open and needs no PDF engine.
enum SignatureDictionaries {
  /// One stamp a signature, in the file's order, 64 at most.
  static func stamps(in file: [UInt8]) -> [SignatureStamp] {
    var stamps: [SignatureStamp] = []
    var at = 0
    while stamps.count < 64, let slash = file[at...].firstPlace(of: "/ByteRange") {
      at = slash + 1
      let start = max(0, slash - 100_000)
      let from = lastPlace(of: " obj", in: file[start..<slash]) ?? start
      let end = min(file.count, slash + 100_000)
      let to = file[slash..<end].firstPlace(of: "endobj") ?? end
      stamps.append(
        SignatureStamp(signer: string("/Name", in: file[from..<to]).flatMap(text), time: string("/M", in: file[from..<to]).flatMap(time)))
    }
    return stamps
  }

  /// Where the bytes end that signatures cover: behind the second range of the last one that says so.
  static func end(in file: [UInt8]) -> Int {
    var end = 0
    var rest = file[...]
    while let place = rest.firstPlace(of: "/ByteRange") {
      rest = rest[(place + 10)...]
      let numbers = rest.prefix(200).drop { $0 != 0x5B }.dropFirst().prefix { $0 != 0x5D }
      let range = numbers.split { $0 < 0x30 || $0 > 0x39 }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      if range.count == 4, range[2] <= file.count, range[3] <= file.count - range[2] { end = max(end, range[2] + range[3]) }
    }
    return end
  }

  private static func lastPlace(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(word.utf8)
    return bytes.indices.reversed().first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }

  /// The literal string that follows a key.
  private static func string(_ key: String, in bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var rest = bytes
    while let place = rest.firstPlace(of: key) {
      rest = rest[(place + key.utf8.count)...]
      let value = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
      guard value.first == 0x28 else { continue }
      var out: [UInt8] = []
      var escaped = false
      for byte in value.dropFirst().prefix(1000) {
        if escaped {
          out.append(byte)
          escaped = false
        } else if byte == 0x5C {
          escaped = true
        } else if byte == 0x29 {
          return out
        } else {
          out.append(byte)
        }
      }
    }
    return nil
  }

  private static func text(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFE, 0xFF]) { return String(decoding: TextDecoding(bytes).bytes, as: UTF8.self) }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// `D:20201012165208+07'00'` as `2020-10-12T16:52:08+07:00`.
  private static func time(_ bytes: [UInt8]) -> String? {
    let letters = Array(String(decoding: bytes, as: UTF8.self))
    guard letters.count >= 16, letters.starts(with: Array("D:")), letters[2..<16].allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    func part(_ from: Int, _ to: Int) -> String { String(letters[from..<to]) }
    let zone = letters[16...].filter { $0.isASCII && $0.isNumber }
    let sign = letters.count > 16 ? letters[16] : "?"
    let offset =
      sign == "Z" ? "Z" : (sign == "+" || sign == "-") && zone.count >= 4 ? "\(sign)\(String(zone[0..<2])):\(String(zone[2..<4]))" : ""
    return "\(part(2, 6))-\(part(6, 8))-\(part(8, 10))T\(part(10, 12)):\(part(12, 14)):\(part(14, 16))\(offset)"
  }
}
