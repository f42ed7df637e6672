internal import CongvanText
internal import CSandbox

/// One message between the program and its worker: a byte that says what it is, four that say how long, the rest.
struct Frame: Sendable {
  /// What it is.
  enum Kind: UInt8, Sendable {
    /// From a new worker: which walls stand round it.
    case ready
    /// To a worker: a file.
    case file
    /// From a worker: it takes the next step.
    case step
    /// From a worker: the document, or why there is none.
    case document, failure
    /// From a worker: the picture of a page.
    case picture
    /// To a worker: the bytes of the file before, apart from it so that they need not be copied.
    case content
  }

  /// What is wrong with a channel.
  enum Fault: Error { case closed, late, garbled }

  var kind: Kind
  var bytes: [UInt8] = []

  /// Writes a message; false where the other end is gone.
  func send(to channel: Int32) -> Bool {
    var head = ByteWriter()
    head.add(kind.rawValue)
    head.add(bytes.count)
    return csandbox_send(channel, head.bytes, head.bytes.count) && csandbox_send(channel, bytes, bytes.count)
  }
}

extension Frame {
  /// The next message.
  ///
  /// - Parameters:
  ///   - most: The most bytes a message may have.
  ///   - seconds: How long the other end may be silent; nil for ever.
  init(from channel: Int32, most: Int, seconds: Int?) throws(Fault) {
    var head = ByteReader(try Self.receive(5, from: channel, seconds))
    guard let kind = Kind(rawValue: (try? head.byte()) ?? .max), let count = try? head.count(), count <= most else { throw .garbled }
    self.init(kind: kind, bytes: try Self.receive(count, from: channel, seconds))
  }

  private static func receive(_ count: Int, from channel: Int32, _ seconds: Int?) throws(Fault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    switch Int(csandbox_receive(channel, &bytes, count, seconds.map { Int32($0 * 1000) } ?? -1)) {
    case CSANDBOX_RECEIVED: return bytes
    case CSANDBOX_LATE: throw .late
    default: throw .closed
    }
  }
}
