internal import CongvanText

/// A text file's bytes as UTF-8, without its byte order mark.
struct TextDecoding {
  /// Valid UTF-8.
  private(set) var bytes: [UInt8]
  /// How many places were not Unicode and became U+FFFD.
  private(set) var repairs: Int
  /// The encoding from before Unicode that the text was in, as its words show.
  private(set) var legacy: LegacyEncoding?

  /// Reads UTF-8, UTF-16 and UTF-32 with or without a byte order mark, and what is Vietnamese in an encoding from before Unicode.
  init(_ file: [UInt8]) {
    if let units = UTF32Units(file) {
      self.init(utf32: units)
    } else if file.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: file.dropFirst(2), low: 0)
    } else if file.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: file.dropFirst(2), low: 1)
    } else if let low = UnmarkedUTF16.low(in: file) {
      self.init(utf16: file[...], low: low)
    } else {
      self.init(utf8: file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...])
    }
    if repairs > 0 {
      legacy = LegacyEvidence.encoding(of: file)
      if let legacy { (bytes, repairs) = (Array(legacy.text(of: file).utf8), 0) }
    } else if !bytes.allSatisfy({ $0 < 0x80 }) {
      let text = String(decoding: bytes, as: UTF8.self)
      legacy = LegacyEvidence.encoding(ofWestern: text.unicodeScalars)
      if let legacy { bytes = Array(LegacyFont(legacy, named: "").shown(text).utf8) }
    }
  }

  private init(utf8 file: ArraySlice<UInt8>) {
    bytes = Array(file)
    repairs = 0
    // Most files are right, and then their bytes are the text.
    if bytes.isValidUTF8 { return }
    let repaired = Self.transcoded(file, from: UTF8.self)
    bytes = repaired.bytes
    repairs = repaired.repairs
  }

  private init(utf32 units: UTF32Units) {
    let text = Self.transcoded(units.units[...], from: UTF32.self)
    bytes = text.bytes
    repairs = text.repairs + units.rest
  }

  private init(utf16 file: ArraySlice<UInt8>, low: Int) {
    let raw = Array(file)
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2 + 1)
    for i in stride(from: 0, to: raw.count - 1, by: 2) {
      units.append(UInt16(raw[i + low]) | UInt16(raw[i + 1 - low]) << 8)
    }
    // Half a unit at the end is no letter.
    if raw.count % 2 == 1 { units.append(0xDC00) }
    let text = Self.transcoded(units[...], from: UTF16.self)
    bytes = text.bytes
    repairs = text.repairs
  }

  private static func transcoded<Encoding: Unicode.Encoding>(
    _ units: ArraySlice<Encoding.CodeUnit>, from encoding: Encoding.Type
  ) -> (bytes: [UInt8], repairs: Int) {
    var out: [UInt8] = []
    out.reserveCapacity(units.count + 16)
    var parser = Encoding.ForwardParser()
    var source = units.makeIterator()
    var repairs = 0
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let scalar): out += UTF8.encode(Encoding.decode(scalar))!
      case .error:
        repairs += 1
        out += [0xEF, 0xBF, 0xBD]
      case .emptyInput: return (out, repairs)
      }
    }
  }
}

extension [UInt8] {
  /// Whether the bytes are well-formed UTF-8.
  var isValidUTF8: Bool {
    if allSatisfy({ $0 < 0x80 }) { return true }
    return String(validating: self, as: UTF8.self) != nil
  }
}
