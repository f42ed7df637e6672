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
    while let place = next, place != 0, seen.insert(place).inserted, places.count <= PagedDocument.mostClaimed {
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

  /// Whether a picture's strips or tiles are all in the file.
  func isWhole(at place: Int) -> Bool {
    [(offsets: 273, sizes: 279), (324, 325)].allSatisfy { tags in
      zip(values(of: tags.offsets, at: place), values(of: tags.sizes, at: place)).allSatisfy { $0 + $1 <= bytes.count }
    }
  }

  /// The bytes of the largest strip or tile of a picture, unpacked; of a picture in planes, of all their strips of one place.
  func unpackedStrip(at place: Int, width: Int, height: Int) -> Int {
    func value(_ tag: Int, _ otherwise: Int) -> Int { values(of: tag, at: place).first ?? otherwise }
    let bits = max(values(of: 258, at: place).max() ?? 1, 1) * max(value(277, 1), 1)
    // Those of strips, then those of tiles.
    let rows = min(value(278, height), height)
    let across = max(value(322, width), 1), down = max(value(323, rows), 1)
    return across.multipliedReportingOverflow(by: down).partialValue.multipliedReportingOverflow(by: bits).partialValue / 8
  }

  /// The whole numbers under a tag, as far as they are in the file.
  func values(of tag: Int, at place: Int) -> [Int] {
    guard let entries = number(at: place, of: 2),
      let entry = (0..<entries).lazy.map({ place + 2 + 12 * $0 }).first(where: { number(at: $0, of: 2) == tag }),
      let size = number(at: entry + 2, of: 2).flatMap({ [3: 2, 4: 4][$0] }), let count = number(at: entry + 4, of: 4)
    else { return [] }
    // What has no room in the entry stands elsewhere.
    guard let start = count * size <= 4 ? entry + 8 : number(at: entry + 8, of: 4) else { return [] }
    return (0..<min(count, bytes.count / size)).lazy.map { number(at: start + $0 * size, of: size) }.prefix { $0 != nil }.compactMap { $0 }
  }

  private func number(at place: Int, of count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    let digits = bytes.dropFirst(place).prefix(count)
    return isLittle ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
  }
}
