package import CongvanText

/// The letters of Vietnamese beyond ASCII, and how each was written before Unicode.
public enum LegacyAlphabet {
  /// The small letters.
  public static let small = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
  /// All of them.
  public static let letters = small + small.uppercased()

  /// The bytes of a text of these letters and ASCII; capitals have none in TCVN3.
  package static func bytes(of text: String, in encoding: LegacyEncoding) -> [UInt8] {
    let table = tables[encoding]!
    return text.flatMap { table[$0] ?? [$0.asciiValue!] }
  }

  /// A syllable with each letter, and the same in capitals where the encoding has them.
  package static func syllables(in encoding: LegacyEncoding) -> String {
    let words = small.map { letter in
      letter == "đ" ? "đi" : "ỳỷỹýỵ".contains(letter) ? "l\(letter)" : "h\(letter)n" + ("ưừửữứự".contains(letter) ? "g" : "")
    }
    return (words + (encoding == .tcvn3 ? [] : words.map { $0.uppercased() })).joined(separator: " ")
  }

  private static let tables: [LegacyEncoding: [Character: [UInt8]]] = Dictionary(
    uniqueKeysWithValues: written.map { encoding, codes in
      let bytes = codes.split(whereSeparator: \.isWhitespace).map { code in
        stride(from: 0, to: code.count, by: 2).map { UInt8(code.dropFirst($0).prefix(2), radix: 16)! }
      }
      return (encoding, Dictionary(uniqueKeysWithValues: zip(letters, bytes)))
    })

  /// In the order of the letters. Sources: `iconv -t TCVN5712-1`, `VISCII` and `WINDOWS-1258` (with the tone apart); for VNI UniKey's
  /// ukengine/data.cpp; for VPS Mozilla's intl/uconv/ucvlatin/vps.uf.
  private static let written: KeyValuePairs<LegacyEncoding, String> = [
    .tcvn3: """
    B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB CC CE CF D0 D1 AA D2 D3 D4
    D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1
    F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE AE
    """,
    .tcvn5712: """
    B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB CC CE CF D0 D1 AA D2 D3 D4
    D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1
    F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE AE 80 81 82 83 84 A1 AF BA BF C0 85
    A2 C1 C2 C3 C4 86 87 88 89 8A 8B A3 C5 CD D9 DA 8C 8D 8E 8F 90 91 92 93 94 95
    96 A4 DB E0 F0 FF 97 A5 98 99 9A 9B 9C 9D 9E 9F 01 02 A6 04 05 06 11 12 13 14
    15 16 17 A7
    """,
    .vni: """
    61F8 61FB 61F5 61F9 61EF 61EA 61E8 61FA 61FC 61E9 61EB 61E2 61E0 61E5 61E3 61E1 61E4 65F8 65FB 65F5 65F9 65EF 65E2 65E0 65E5 65E3
    65E1 65E4 EC E6 F3 ED F2 6FF8 6FFB 6FF5 6FF9 6FEF 6FE2 6FE0 6FE5 6FE3 6FE1 6FE4 F4 F4F8 F4FB F4F5 F4F9 F4EF 75F8 75FB
    75F5 75F9 75EF F6 F6F8 F6FB F6F5 F6F9 F6EF 79F8 79FB 79F5 79F9 EE F1 41D8 41DB 41D5 41D9 41CF 41CA 41C8 41DA 41DC 41C9 41CB
    41C2 41C0 41C5 41C3 41C1 41C4 45D8 45DB 45D5 45D9 45CF 45C2 45C0 45C5 45C3 45C1 45C4 CC C6 D3 CD D2 4FD8 4FDB 4FD5 4FD9
    4FCF 4FC2 4FC0 4FC5 4FC3 4FC1 4FC4 D4 D4D8 D4DB D4D5 D4D9 D4CF 55D8 55DB 55D5 55D9 55CF D6 D6D8 D6DB D6D5 D6D9 D6CF 59D8 59DB
    59D5 59D9 CE D1
    """,
    .vps: """
    E0 E4 E3 E1 E5 E6 A2 A3 A4 A1 A5 E2 C0 C4 C5 C3 C6 E8 C8 EB E9 CB EA 8A 8B CD
    89 8C EC CC EF ED CE F2 D5 F5 F3 86 F4 D2 B0 87 D3 B6 D6 A9 AA AB A7 AE F9 FB
    DB FA F8 DC D8 BA BB D9 BF FF 9B CF 9A 9C C7 80 81 82 C1 02 88 8E 8F F0 8D 04
    C2 84 85 1C 83 03 D7 DE FE C9 05 CA 93 94 95 90 06 B5 B7 B8 B4 10 BC BD BE B9
    11 D4 97 98 99 96 12 F7 9E 9F A6 9D 13 A8 D1 AC DA 14 D0 AF B1 1D AD 15 B2 FD
    B3 DD 19 F1
    """,
    .viscii: """
    E0 E4 E3 E1 D5 E5 A2 C6 C7 A1 A3 E2 A5 A6 E7 A4 A7 E8 EB A8 E9 A9 EA AB AC AD
    AA AE EC EF EE ED B8 F2 F6 F5 F3 F7 F4 B0 B1 B2 AF B5 BD B6 B7 DE BE FE F9 FC
    FB FA F8 DF D7 D8 E6 D1 F1 CF D6 DB FD DC F0 C0 C4 C3 C1 80 C5 82 02 05 81 83
    C2 85 86 06 84 87 C8 CB 88 C9 89 CA 8B 8C 8D 8A 8E CC 9B CE CD 98 D2 99 A0 D3
    9A D4 90 91 92 8F 93 B4 96 97 B3 95 94 D9 9C 9D DA 9E BF BB BC FF BA B9 9F 14
    19 DD 1E D0
    """,
    .windows1258: """
    61CC 61D2 61DE 61EC 61F2 E3 E3CC E3D2 E3DE E3EC E3F2 E2 E2CC E2D2 E2DE E2EC E2F2 65CC 65D2 65DE 65EC 65F2 EA EACC EAD2 EADE
    EAEC EAF2 69CC 69D2 69DE 69EC 69F2 6FCC 6FD2 6FDE 6FEC 6FF2 F4 F4CC F4D2 F4DE F4EC F4F2 F5 F5CC F5D2 F5DE F5EC F5F2 75CC 75D2
    75DE 75EC 75F2 FD FDCC FDD2 FDDE FDEC FDF2 79CC 79D2 79DE 79EC 79F2 F0 41CC 41D2 41DE 41EC 41F2 C3 C3CC C3D2 C3DE C3EC C3F2
    C2 C2CC C2D2 C2DE C2EC C2F2 45CC 45D2 45DE 45EC 45F2 CA CACC CAD2 CADE CAEC CAF2 49CC 49D2 49DE 49EC 49F2 4FCC 4FD2 4FDE 4FEC
    4FF2 D4 D4CC D4D2 D4DE D4EC D4F2 D5 D5CC D5D2 D5DE D5EC D5F2 55CC 55D2 55DE 55EC 55F2 DD DDCC DDD2 DDDE DDEC DDF2 59CC 59D2
    59DE 59EC 59F2 D0
    """,
  ]
}
