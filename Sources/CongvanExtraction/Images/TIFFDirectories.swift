/// The directories of a TIFF, one a picture, or of the Exif data of a photo, which are built alike (TIFF 6.0, section 2).
struct TIFFDirectories {
  /// Where they begin; the last is outside the file where the way to it is broken.
  private(set) var places: [Int] = []
  private let bytes: ArraySlice<UInt8>
  private let isLittle: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    isLittle = bytes.first == 0x49
    var next = number(at: 4, of: 4)
    var seen: Set<Int> = []
    while let place = next, place != 0, seen.insert(place).inserted, places.count <= PagedDocument.mostPages {
      places.append(place)
      next = number(at: place, of: 2).flatMap { number(at: place + 2 + 12 * $0, of: 4) }
    }
  }

  /// Those of the Exif data of a JPEG; nil where it has none.
  init?(exifOf jpeg: [UInt8]) {
    var at = 2
    // Segments: 0xFF, a kind, the length of the rest. Exif stands in one before the picture begins.
    while at + 10 <= jpeg.count, jpeg[at] == 0xFF, jpeg[at + 1] != 0xDA {
      let end = at + 2 + Int(jpeg[at + 2]) << 8 + Int(jpeg[at + 3])
      if jpeg[at + 1] == 0xE1, end <= jpeg.count, jpeg[(at + 4)...].starts(with: Array("Exif\0\0".utf8)) {
        self.init(jpeg[(at + 10)..<max(at + 10, end)])
        return
      }
      at = end
    }
    return nil
  }

  /// A small number by its tag.
  func value(of tag: Int, at place: Int) -> Int? {
    guard let count = number(at: place, of: 2) else { return nil }
    let entry = (0..<count).lazy.map { place + 2 + 12 * $0 }.first { number(at: $0, of: 2) == tag }
    return entry.flatMap { number(at: $0 + 8, of: 2) }
  }

  private func number(at place: Int, of count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    let digits = bytes.dropFirst(place).prefix(count)
    return isLittle ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
  }
}
