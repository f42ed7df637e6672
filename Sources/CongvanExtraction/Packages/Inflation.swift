internal import CMinizip

/// Bytes as zlib packs them, unpacked.
enum Inflation {
  /// What is unpacked at a time, in bytes.
  private static let chunk = 1 << 15

  /// The unpacked bytes, and of damaged ones those before the damage; nil where there are more than `limit`, of which no more are unpacked.
  ///
  /// - Parameter bytes: They say themselves where they end.
  static func bytes(of bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    return bytes.withUnsafeBufferPointer { packed in
      // zlib never writes to what it reads.
      stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
      stream.avail_in = UInt32(clamping: packed.count)
      var out: [UInt8] = []
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: chunk) { buffer in
        while true {
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(chunk)
          let status = inflate(&stream, Z_NO_FLUSH), count = chunk - Int(stream.avail_out)
          guard out.count + count <= limit else { return nil }
          out += buffer[..<count]
          if status != Z_OK { return out }
        }
      }
    }
  }
}
