/// UTF-16 whose byte order mark was left out, told by what its units would be.
enum UnmarkedUTF16 {
  /// The place of the low byte in each unit, 0 or 1; nil where the bytes are no such text.
  ///
  /// Text has line ends, blanks, figures or Latin letters, whose high byte is zero, and hardly a unit that no European script uses; in
  /// the other order it has hardly one that such a script does.
  static func low(in file: [UInt8]) -> Int? {
    guard file.count % 2 == 0, file.count > 2, file.contains(0) else { return nil }
    return [0, 1].first { low in
      let units = stride(from: 0, to: min(file.count, 65536), by: 2).map { UInt16(file[$0 + low]) | UInt16(file[$0 + 1 - low]) << 8 }
      return units.contains { $0 < 0x80 } && 20 * units.count { !isText($0) } <= units.count && !units.contains(0)
    }
  }

  private static func isText(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09...0x0D, 0x20...0x7E, 0xA0...0x36F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x203A, 0x20AB, 0x20AC, 0xFEFF: true
    default: false
    }
  }
}
