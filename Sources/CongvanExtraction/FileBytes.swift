#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a file, with the system's refusals as errors of this room.
package enum FileBytes {
  /// The largest document read, in bytes: a worker holds two copies of it.
  static let mostOfDocument = 200 << 20

  /// The whole file, which is a document and no larger than those are.
  package static func document(_ path: String) throws(ExtractionError) -> [UInt8] { try read(path, most: mostOfDocument) }

  /// The whole file.
  ///
  /// - Parameter most: With more bytes than this it is refused, before they are all in memory.
  package static func read(_ path: String, most: Int = .max) throws(ExtractionError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? ExtractionError(.noInput, path) : refusal(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw ExtractionError(.isFolder, path) }
    func refuse(_ count: Int) throws(ExtractionError) {
      if count > most { throw ExtractionError(.limit, path, "more than \(most >> 20) MB") }
    }
    try refuse(Int(status.st_size))

    // The size is a hint only: pipes have none, and files grow.
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 4096))
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let room = bytes.count - filled
      let got = bytes.withUnsafeMutableBytes { buffer in
        Self.read(descriptor, buffer.baseAddress! + filled, room)
      }
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw refusal(path)
      }
      filled += got
      try refuse(filled)
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func read(_ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, target, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, target, count)
    #else
      Darwin.read(descriptor, target, count)
    #endif
  }

  private static func refusal(_ path: String) -> ExtractionError {
    ExtractionError(.unreadable, path, String(cString: strerror(errno)))
  }
}
