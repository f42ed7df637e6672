/// An archive written by hand: entries as they are, or compressed as far as DEFLATE goes with one repeated letter.
public struct TinyZip: Sendable {
  /// A file in it, or whatever is given out as one.
  public struct Entry: Sendable {
    /// The name in both directories.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]
    /// What is stored in place of the bytes, in the given method of compression.
    public var stored: [UInt8]?
    /// 0 is stored, 8 is deflated.
    public var method: UInt16 = 0
    /// The first bit says that it is locked.
    public var flags: UInt16 = 0
    /// Where it is not the right one.
    public var checksum: UInt32?

    /// A text as it is.
    public init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }

    /// Bytes as they are.
    public init(_ name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// The letter `a`, `blocks` × 258 times and once more, in 13 bits a block.
    public init(_ name: String, bombOf blocks: Int) {
      self.name = name
      bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 258 * blocks + 1)
      var bits: [Bool] = [true, true, false]
      func add(_ code: Int, _ count: Int) { for k in (0..<count).reversed() { bits.append(code >> k & 1 == 1) } }
      add(0x30 + 0x61, 8)  // the letter itself
      for _ in 0..<blocks {
        add(0b11000101, 8)  // 258 letters
        add(0, 5)  // as one place back
      }
      add(0, 7)
      stored = stride(from: 0, to: bits.count, by: 8).map { at in
        bits[at..<min(at + 8, bits.count)].enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
      }
      method = 8
    }
  }

  /// In their order.
  public var entries: [Entry]

  /// An archive of these.
  public init(entries: [Entry]) { self.entries = entries }

  /// The file.
  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    func add(_ value: UInt32, _ count: Int, to out: inout [UInt8]) { for k in 0..<count { out.append(UInt8(value >> (8 * k) & 0xFF)) } }
    for entry in entries {
      let stored = entry.stored ?? entry.bytes
      let place = UInt32(file.count)
      var common: [UInt8] = []
      add(20, 2, to: &common)
      add(UInt32(entry.flags), 2, to: &common)
      add(UInt32(entry.method), 2, to: &common)
      add(0, 4, to: &common)
      add(entry.checksum ?? Self.checksum(entry.bytes), 4, to: &common)
      add(UInt32(stored.count), 4, to: &common)
      add(UInt32(entry.bytes.count), 4, to: &common)
      add(UInt32(entry.name.utf8.count), 2, to: &common)
      add(0, 2, to: &common)
      file += [0x50, 0x4B, 3, 4] + common + Array(entry.name.utf8) + stored
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
      add(place, 4, to: &directory)
      directory += Array(entry.name.utf8)
    }
    let start = UInt32(file.count)
    file += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    for _ in 0..<2 { add(UInt32(entries.count), 2, to: &file) }
    add(UInt32(directory.count), 4, to: &file)
    add(start, 4, to: &file)
    return file + [0, 0]
  }

  /// CRC-32 as ZIP has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
