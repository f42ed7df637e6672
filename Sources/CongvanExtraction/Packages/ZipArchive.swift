internal import CMinizip

/// An archive held in memory; it owns minizip's handle and belongs to one thread.
///
/// Nothing is ever written to a disk: an entry is found by its name and inflated into memory, up to a limit.
struct ZipArchive: ~Copyable {
  /// The most entries listed.
  static let mostEntries = 10_000
  /// The most bytes inflated from one archive, all its entries together.
  static let mostInflated = 48 << 20
  /// How many times its size an entry may inflate to, where it is larger than `smallEntry`; Apache POI draws the same line.
  static let highestRatio = 100
  /// Entries this small may inflate at any ratio.
  static let smallEntry = 1 << 20

  /// Why an archive or an entry gave nothing.
  enum Fault: Error, Hashable {
    case damaged(String)
    case encrypted
    case limit(String)
  }

  private let handle: unzFile
  private let bytes: UnsafeMutableRawBufferPointer
  private let places: [String: unz64_file_pos]
  private var inflated = 0

  /// Opens an archive and lists its entries.
  init(_ file: [UInt8]) throws(Fault) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 1)
    bytes.copyBytes(from: file)
    let handle = CMinizip_open(bytes.baseAddress!, bytes.count)
    do throws(Fault) {
      places = try Self.places(handle)
    } catch {
      unzClose(handle)
      bytes.deallocate()
      throw error
    }
    self.bytes = bytes
    self.handle = handle!
  }

  deinit {
    unzClose(handle)
    bytes.deallocate()
  }

  /// The bytes of an entry; nil where there is none of this name.
  mutating func contents(of name: String) throws(Fault) -> [UInt8]? {
    guard var place = places[name] else { return nil }
    guard unzGoToFilePos64(handle, &place) == UNZ_OK else { throw .damaged("the part '\(name)' is not where the directory says") }
    let info = try Self.entry(handle).info
    if info.flag & 1 == 1 { throw .encrypted }
    guard info.compression_method == 0 || info.compression_method == UInt(Z_DEFLATED) else {
      throw .damaged("the part '\(name)' is compressed in an unknown way")
    }
    guard unzOpenCurrentFile(handle) == UNZ_OK else { throw .damaged("the part '\(name)' is not where the directory says") }
    let byRatio = max(Self.smallEntry, Int(clamping: info.compressed_size).multipliedReportingOverflow(by: Self.highestRatio).partialValue)
    let most = min(byRatio, Self.mostInflated - inflated)
    // What the directory says of the size is a hint only.
    var out: [UInt8] = []
    out.reserveCapacity(min(Int(clamping: info.uncompressed_size), most))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unzReadCurrentFile(handle, &chunk, UInt32(chunk.count))
      if got == 0 { break }
      guard got > 0, out.count + Int(got) <= most else {
        unzCloseCurrentFile(handle)
        if got < 0 { throw .damaged("the part '\(name)' cannot be inflated") }
        throw .limit(
          most == byRatio
            ? "the part '\(name)' inflates to more than \(Self.highestRatio) times its size"
            : "its parts inflate to more than \(Self.mostInflated >> 20) MB")
      }
      out += chunk[..<Int(got)]
    }
    guard unzCloseCurrentFile(handle) == UNZ_OK else { throw .damaged("the part '\(name)' is not what its checksum says") }
    inflated += out.count
    return out
  }

  /// Where each entry is, by its name.
  private static func places(_ handle: unzFile?) throws(Fault) -> [String: unz64_file_pos] {
    guard let handle else { throw .damaged("its directory of parts is missing; it is not whole") }
    var places: [String: unz64_file_pos] = [:]
    var status = unzGoToFirstFile(handle)
    while status == UNZ_OK {
      if places.count == mostEntries { throw .limit("more than \(mostEntries) parts") }
      let name = try entry(handle).name
      var place = unz64_file_pos()
      guard unzGetFilePos64(handle, &place) == UNZ_OK else { throw .damaged("its directory of parts is broken") }
      // Two parts of one name are read differently by different programs.
      if places.updateValue(place, forKey: name) != nil { throw .damaged("it holds two parts named '\(name)'") }
      status = unzGoToNextFile(handle)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw .damaged("its directory of parts is broken") }
    return places
  }

  /// The entry the handle stands at.
  private static func entry(_ handle: unzFile) throws(Fault) -> (name: String, info: unz_file_info64) {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1024)
    guard unzGetCurrentFileInfo64(handle, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK else {
      throw .damaged("its directory of parts is broken")
    }
    return (String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self), info)
  }
}
