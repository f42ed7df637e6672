import Foundation

/// Where a run writes: data to standard output, everything else to standard error.
///
/// Nothing is held back in a buffer, so nothing is lost however the run ends.
enum Console {
  /// Writes data; see `asShown` for what a terminal gets.
  ///
  /// - Throws: `OutputError` when it cannot be written: a full disk, a reader that has gone.
  static func out(_ text: String) throws(OutputError) {
    try write(Array((Terminal.showsOutput ? text.asShown : text).utf8), to: STDOUT_FILENO)
  }

  /// Writes data that is no text.
  static func out(_ bytes: [UInt8]) throws(OutputError) { try write(bytes, to: STDOUT_FILENO) }

  /// Says something that is not data, on a line of its own. Nobody listening is no error.
  static func complain(_ text: String) {
    try? write(Array(((Terminal.showsMessages ? text.asShown : text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Says something that is not data, without a line break.
  static func mutter(_ text: String) { try? write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
      if count >= 0 { done += count } else if errno != EINTR { throw OutputError(number: errno) }
    }
  }
}

/// Output that could not be written.
struct OutputError: Error, CustomStringConvertible {
  /// The system's error number.
  var number: Int32
  /// The file it was to go to; nil for standard output.
  var path: String?

  /// Whether the reader has gone, as in `congvan rules | head`.
  var isBrokenPipe: Bool { number == EPIPE }

  var description: String { "\(path ?? "the output") cannot be written: \(String(cString: strerror(number)))." }
}
