/// The units of UTF-32 text, with a byte order mark or without.
struct UTF32Units {
  /// Its letters.
  var units: [UInt32]
  /// How many were cut off at the end: 0 or 1.
  var rest: Int

  /// Nil where the bytes are no such text. Without a mark, text is what has no other units than letters and line ends, among the first.
  init?(_ file: [UInt8]) {
    let marks: [[UInt8]] = [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]
    func unit(_ at: Int, _ isBig: Bool) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(file[at + $1]) << UInt32(8 * (isBig ? 3 - $1 : $1)) }
    }
    func isText(_ isBig: Bool) -> Bool {
      guard file.count >= 8, file.count % 4 == 0 else { return false }
      return stride(from: 0, to: min(file.count, 4096), by: 4).allSatisfy { at in
        let unit = unit(at, isBig)
        return unit >= 0x20 ? unit < 0x20000 && Unicode.Scalar(unit) != nil : (0x09...0x0D).contains(unit)
      }
    }
    let mark = marks.firstIndex { file.starts(with: $0) }
    guard let order = mark ?? [false, true].firstIndex(where: isText) else { return nil }
    let start = mark == nil ? 0 : 4
    units = stride(from: start, to: file.count - 3, by: 4).map { unit($0, order == 1) }
    rest = file.count % 4 == 0 ? 0 : 1
  }
}
