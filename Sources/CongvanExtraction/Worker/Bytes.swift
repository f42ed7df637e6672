/// Values put one behind the other; numbers with their lowest byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ value: UInt8) { bytes.append(value) }

  mutating func add(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }

  /// - Precondition: `value` fits in 32 bits.
  mutating func add(_ value: Int) { add(UInt32(value)) }

  mutating func add(_ value: Double) { withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 } }

  mutating func add(_ value: [UInt8]) {
    add(value.count)
    bytes += value
  }

  mutating func add(_ value: String) {
    let letters = value.utf8
    add(letters.count)
    bytes += letters
  }

  mutating func add<Value>(_ values: [Value], _ each: (inout ByteWriter, Value) -> Void) {
    add(values.count)
    for value in values { each(&self, value) }
  }

  mutating func add<Value>(_ value: Value?, _ some: (inout ByteWriter, Value) -> Void) {
    add(UInt8(value == nil ? 0 : 1))
    if let value { some(&self, value) }
  }
}

/// Reads what `ByteWriter` wrote, and trusts nothing in it.
struct ByteReader {
  /// What was read is not what is written here.
  struct Garbled: Error {}

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all was read.
  var isAtEnd: Bool { at == bytes.count }

  mutating func byte() throws(Garbled) -> UInt8 {
    guard at < bytes.count else { throw Garbled() }
    defer { at += 1 }
    return bytes[at]
  }

  /// A number of 32 bits.
  mutating func count() throws(Garbled) -> Int { Int(UInt32(littleEndian: try load())) }

  /// A number that is finite.
  mutating func double() throws(Garbled) -> Double {
    let value = Double(bitPattern: UInt64(littleEndian: try load()))
    guard value.isFinite else { throw Garbled() }
    return value
  }

  mutating func array() throws(Garbled) -> [UInt8] {
    let count = try count()
    guard count <= bytes.count - at else { throw Garbled() }
    defer { at += count }
    return Array(bytes[at..<at + count])
  }

  mutating func string() throws(Garbled) -> String {
    guard let text = String(validating: try array(), as: UTF8.self) else { throw Garbled() }
    return text
  }

  mutating func values<Value>(_ each: (inout ByteReader) throws(Garbled) -> Value) throws(Garbled) -> [Value] {
    let count = try count()
    // A value has a byte at least.
    guard count <= bytes.count - at else { throw Garbled() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try each(&self)) }
    return values
  }

  mutating func optional<Value>(_ some: (inout ByteReader) throws(Garbled) -> Value) throws(Garbled) -> Value? {
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
