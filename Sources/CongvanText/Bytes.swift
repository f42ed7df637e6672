/// Values put one behind the other; numbers with their lowest byte first.
package struct ByteWriter {
  @usableFromInline package var bytes: [UInt8] = []

  @inlinable package init() {}

  @inlinable package mutating func add(_ value: UInt8) { bytes.append(value) }

  @inlinable package mutating func add(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }

  /// - Precondition: `value` fits in 32 bits.
  @inlinable package mutating func add(_ value: Int) { add(UInt32(value)) }

  @inlinable package mutating func add(_ value: Double) { withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 } }

  @inlinable package mutating func add(_ value: [UInt8]) {
    add(value.count)
    bytes += value
  }

  @inlinable package mutating func add(_ value: String) {
    let letters = value.utf8
    add(letters.count)
    bytes += letters
  }

  /// Values as they lie in memory, for a reader of the same build.
  @inlinable package mutating func add<Value: BitwiseCopyable>(raw values: [Value]) {
    add(values.count)
    values.withUnsafeBytes { bytes += $0 }
  }

  @inlinable package mutating func add<Value>(_ values: [Value], _ each: (inout ByteWriter, Value) -> Void) {
    add(values.count)
    for value in values { each(&self, value) }
  }

  @inlinable package mutating func add<Value>(_ value: Value?, _ some: (inout ByteWriter, Value) -> Void) {
    add(UInt8(value == nil ? 0 : 1))
    if let value { some(&self, value) }
  }
}

/// Reads what `ByteWriter` wrote, and trusts nothing in it.
package struct ByteReader {
  /// What was read is not what is written here.
  package struct Garbled: Error {
    /// It is garbled.
    @inlinable package init() {}
  }

  @usableFromInline let bytes: [UInt8]
  @usableFromInline var at = 0

  /// A reader of what stands in `bytes` from `start` on.
  package init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  /// Whether all was read.
  package var isAtEnd: Bool { at == bytes.count }

  /// One byte.
  package mutating func byte() throws(Garbled) -> UInt8 {
    guard at < bytes.count else { throw Garbled() }
    defer { at += 1 }
    return bytes[at]
  }

  /// A number of 32 bits.
  package mutating func count() throws(Garbled) -> Int { Int(UInt32(littleEndian: try load())) }

  /// A number that is finite.
  package mutating func double() throws(Garbled) -> Double {
    let value = Double(bitPattern: UInt64(littleEndian: try load()))
    guard value.isFinite else { throw Garbled() }
    return value
  }

  /// Bytes behind their number.
  package mutating func array() throws(Garbled) -> [UInt8] {
    let count = try count()
    guard count <= bytes.count - at else { throw Garbled() }
    defer { at += count }
    return Array(bytes[at..<at + count])
  }

  /// A text.
  package mutating func string() throws(Garbled) -> String {
    let count = try count()
    guard count <= bytes.count - at, let text = String(validating: bytes[at..<at + count], as: UTF8.self) else { throw Garbled() }
    at += count
    return text
  }

  /// Values as `add(raw:)` put them down.
  ///
  /// - Precondition: They are known to be what was written, for any bytes would be taken.
  @inlinable package mutating func raw<Value: BitwiseCopyable>(_: Value.Type = Value.self) throws(Garbled) -> [Value] {
    let count = try count()
    let size = count * MemoryLayout<Value>.stride
    guard size <= bytes.count - at else { throw Garbled() }
    defer { at += size }
    return [Value](unsafeUninitializedCapacity: count) { out, filled in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(out).copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[at..<at + size])) }
      filled = count
    }
  }

  /// Values behind their number.
  @inlinable package mutating func values<Value>(_ each: (inout ByteReader) throws(Garbled) -> Value) throws(Garbled) -> [Value] {
    let count = try count()
    // A value has a byte at least.
    guard count <= bytes.count - at else { throw Garbled() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try each(&self)) }
    return values
  }

  /// A value, or none.
  @inlinable package mutating func optional<Value>(_ some: (inout ByteReader) throws(Garbled) -> Value) throws(Garbled) -> Value? {
    switch try byte() {
    case 0: nil
    case 1: try some(&self)
    default: throw Garbled()
    }
  }

  private mutating func load<Number: FixedWidthInteger>() throws(Garbled) -> Number {
    let size = MemoryLayout<Number>.size
    guard size <= bytes.count - at else { throw Garbled() }
    defer { at += size }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: Number.self) }
  }
}
