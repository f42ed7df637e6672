internal import CongvanText
internal import Foundation

/// Originals by the digest of their bytes: `ab/cdef…` under one folder. Files are written once and never changed.
struct ObjectFolder: Sendable {
  let path: String

  /// Where the file of that digest is, or would be.
  func path(of sha256: String) -> String { "\(path)/\(sha256.prefix(2))/\(sha256.dropFirst(2))" }

  /// Writes `bytes` so that after a crash either the whole file is there or none: temporary file, fsync, rename, fsync of the folder.
  func save(_ bytes: [UInt8], sha256: String) throws(StoreError) {
    let target = path(of: sha256)
    if FileManager.default.fileExists(atPath: target) { return }
    let folder = "\(path)/\(sha256.prefix(2))"
    let isFirst = !FileManager.default.fileExists(atPath: path)
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw StoreError(.unreadable, path: folder, reason: error.localizedDescription)
    }
    let temporary = "\(folder)/.\(sha256.dropFirst(2).prefix(16))-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard file >= 0 else { throw Self.failure(temporary) }
    do throws(StoreError) {
      try write(bytes, to: file, temporary)
      guard fsync(file) == 0 else { throw Self.failure(temporary) }
    } catch {
      _ = Foundation.close(file)
      unlink(temporary)
      throw error
    }
    guard Foundation.close(file) == 0, rename(temporary, target) == 0 else {
      let error = Self.failure(target)
      unlink(temporary)
      throw error
    }
    try Self.sync(folder)
    try Self.sync(path)
    if isFirst { try Self.sync(URL(fileURLWithPath: path).deletingLastPathComponent().path) }
  }

  /// The bytes of that digest; nil when there is no such file.
  ///
  /// - Throws: `StoreError` when they no longer have that digest.
  func bytes(of sha256: String) throws(StoreError) -> [UInt8]? {
    let place = path(of: sha256)
    guard let data = FileManager.default.contents(atPath: place) else { return nil }
    let bytes = [UInt8](data)
    guard Digest.sha256(of: bytes) == sha256 else {
      throw StoreError(.damaged, path: place, reason: "its bytes no longer have the digest of its name")
    }
    return bytes
  }

  private func write(_ bytes: [UInt8], to file: Int32, _ name: String) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress! + done, bytes.count - done) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(name) }
      done += count
    }
  }

  /// Sees to it that the names in `folder` are on the disk.
  static func sync(_ folder: String) throws(StoreError) {
    let handle = open(folder, O_RDONLY)
    guard handle >= 0 else { throw failure(folder) }
    defer { _ = Foundation.close(handle) }
    guard fsync(handle) == 0 else { throw failure(folder) }
  }

  private static func failure(_ path: String) -> StoreError {
    let number = errno
    return StoreError(number == ENOSPC || number == EDQUOT ? .full : .unreadable, path: path, reason: String(cString: strerror(number)))
  }
}
