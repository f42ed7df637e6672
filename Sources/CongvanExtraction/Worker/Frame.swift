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

  /// Writes a message.
  ///
  /// - Parameter seconds: How long the other end may take to read it; nil for ever.
  func send(to channel: Int32, seconds: Int? = nil) throws(Fault) {
    var head = ByteWriter()
    head.add(kind.rawValue)
    head.add(bytes.count)
    let deadline = Self.deadline(seconds)
    for part in [head.bytes, bytes] { try Self.demand(csandbox_send(channel, part, part.count, deadline)) }
  }
}

extension Frame {
  /// The next message.
  ///
  /// - Parameters:
  ///   - most: The most bytes a message may have.
  ///   - seconds: How long the other end may take to write it; nil for ever.
  init(from channel: Int32, most: Int, seconds: Int?) throws(Fault) {
    let deadline = Self.deadline(seconds)
    var head = ByteReader(try Self.receive(5, from: channel, deadline))
    guard let kind = Kind(rawValue: (try? head.byte()) ?? .max), let count = try? head.count(), count <= most else { throw .garbled }
    self.init(kind: kind, bytes: try Self.receive(count, from: channel, deadline))
  }

  private static func receive(_ count: Int, from channel: Int32, _ deadline: Int64) throws(Fault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try demand(csandbox_receive(channel, &bytes, count, deadline))
    return bytes
  }

  private static func deadline(_ seconds: Int?) -> Int64 { seconds.map { csandbox_deadline(Int64($0) * 1000) } ?? -1 }

  private static func demand(_ answer: Int32) throws(Fault) {
    switch Int(answer) {
    case CSANDBOX_DONE: return
    case CSANDBOX_LATE: throw .late
    default: throw .closed
    }
  }
}
