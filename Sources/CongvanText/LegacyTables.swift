/// What bytes stand for in the encodings from before Unicode.
struct LegacyTables {
  /// A vowel, which may have a mark already, and marks that follow it.
  struct Spelling: Hashable {
    var base: Unicode.Scalar
    var marks: String
  }

  /// What each byte is by itself, 256 of them.
  let letters: [Unicode.Scalar]
  /// Bytes that are marks of the letter before them.
  let marks: [UInt8: String]

  /// - Parameters:
  ///   - first: What bytes from there on are; a blank leaves a byte what it is in Windows-1252.
  ///   - others: What other bytes are.
  private init(
    from first: UInt8 = 0xFF, _ upper: String = " ", others: KeyValuePairs<UInt8, Unicode.Scalar> = [:], marks: [UInt8: String] = [:]
  ) {
    var letters = (0...0xFF).map { Unicode.Scalar(UInt8($0)) }
    for (letter, byte) in Self.windowsBytes { letters[Int(byte)] = letter }
    for (k, letter) in upper.unicodeScalars.enumerated() where letter != " " { letters[Int(first) + k] = letter }
    for (byte, letter) in others { letters[Int(byte)] = letter }
    self.letters = letters
    self.marks = marks
  }

  static func table(of encoding: LegacyEncoding) -> LegacyTables {
    switch encoding {
    case .tcvn3: tcvn3
    case .tcvn5712: tcvn5712
    case .vni: vni
    case .vps: vps
    case .viscii: viscii
    case .windows1258: windows1258
    }
  }

  /// Letters with the marks that may follow them.
  static let composed: [Spelling: Unicode.Scalar] = {
    var table: [Spelling: Unicode.Scalar] = [:]
    let marks = Set(vni.marks.values).union(windows1258.marks.values)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".unicodeScalars {
      for mark in marks {
        let letter = ICU.nfc(String(Character(base)) + mark).unicodeScalars
        if letter.count == 1 { table[Spelling(base: base, marks: mark)] = letter.first }
      }
    }
    return table
  }()

  /// The signs that Windows has at 0x80 to 0x9F.
  ///
  /// Source: unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
  static let windowsBytes: [Unicode.Scalar: UInt8] = {
    let signs = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars
    return Dictionary(uniqueKeysWithValues: zip(signs, 0x80...0x9F).filter { $0.0 != " " })
  }()

  /// Source: TCVN 5712:1993, VN1, from 0xA1, as `iconv -f TCVN5712-1` has it. Its capitals with a tone have places here too, which the
  /// fonts leave empty.
  private static let upperVN1 = """
    ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
    """

  private static let tcvn3 = LegacyTables(from: 0xA1, upperVN1)

  /// Source: the same.
  private static let tcvn5712 = LegacyTables(
    from: 0x80, "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u{A0}" + upperVN1,
    others: [
      0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ", 0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
    ],
    marks: [0xB0: "\u{300}", 0xB1: "\u{309}", 0xB2: "\u{303}", 0xB3: "\u{301}", 0xB4: "\u{323}"])

  /// Source: RFC 1456, as `iconv -f VISCII` has it.
  private static let viscii = LegacyTables(
    from: 0x80,
    """
    ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ
    """, others: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])

  /// Source: Mozilla's converter x-viet-vps (intl/uconv/ucvlatin/vps.ut), with which UniKey's table (ukengine/data.cpp) agrees.
  private static let vps = LegacyTables(
    from: 0x80,
    """
    ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ\u{A0}ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺßàáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ
    """,
    others: [
      0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ", 0x12: "Ộ", 0x13: "Ợ", 0x14: "Ụ", 0x15: "Ự", 0x19: "Ỵ",
      0x1C: "Ẫ", 0x1D: "Ữ",
    ])

  /// Source: `iconv -f WINDOWS-1258`, with which ICU's ibm-5354_P100-1998 agrees.
  private static let windows1258 = LegacyTables(
    from: 0xC0, "   Ă        \u{300}   Đ \u{309}  Ơ       Ư\u{303}    ă        \u{301}   đ \u{323}  ơ       ư₫",
    marks: [0xCC: "\u{300}", 0xD2: "\u{309}", 0xDE: "\u{303}", 0xEC: "\u{301}", 0xF2: "\u{323}"])

  /// Source: UniKey's table VNI-WIN (ukengine/data.cpp). Capitals have marks of their own, 0x20 lower, which are taken for either.
  private static let vni = LegacyTables(
    others: [
      0xC6: "Ỉ", 0xCC: "Ì", 0xCD: "Í", 0xCE: "Ỵ", 0xD1: "Đ", 0xD2: "Ị", 0xD3: "Ĩ", 0xD4: "Ơ", 0xD6: "Ư",
      0xE6: "ỉ", 0xEC: "ì", 0xED: "í", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xF4: "ơ", 0xF6: "ư",
    ],
    marks: {
      let small: KeyValuePairs<UInt8, String> = [
        0xF9: "\u{301}", 0xF8: "\u{300}", 0xFB: "\u{309}", 0xF5: "\u{303}", 0xEF: "\u{323}",  // á à ả ã ạ
        0xE2: "\u{302}", 0xE1: "\u{302}\u{301}", 0xE0: "\u{302}\u{300}", 0xE5: "\u{302}\u{309}", 0xE3: "\u{302}\u{303}",
        0xE4: "\u{302}\u{323}",  // â ấ ầ ẩ ẫ ậ
        0xEA: "\u{306}", 0xE9: "\u{306}\u{301}", 0xE8: "\u{306}\u{300}", 0xFA: "\u{306}\u{309}", 0xFC: "\u{306}\u{303}",
        0xEB: "\u{306}\u{323}",  // ă ắ ằ ẳ ẵ ặ
      ]
      return Dictionary(uniqueKeysWithValues: small.flatMap { [($0.key, $0.value), ($0.key - 0x20, $0.value)] })
    }())
}
