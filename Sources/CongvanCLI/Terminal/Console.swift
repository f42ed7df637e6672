import Foundation

/// Where a run writes: data to standard output, everything else to standard error.
///
/// Nothing is held back in a buffer, so nothing is lost however the run ends.
enum Console {
  /// Writes data.
  ///
  /// - Throws: `OutputError` when it cannot be written: a full disk, a reader that has gone.
  static func out(_ text: String) throws(OutputError) { try write(text, to: STDOUT_FILENO) }

  /// Says something that is not data, on a line of its own. Nobody listening is no error.
  static func complain(_ text: String) { try? write(text + "\n", to: STDERR_FILENO) }

  /// Says something that is not data, without a line break.
  static func mutter(_ text: String) { try? write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) throws(OutputError) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
      if count >= 0 { done += count } else if errno != EINTR { throw OutputError(number: errno) }
    }
  }
}

/// Standard output that could not be written.
struct OutputError: Error, CustomStringConvertible {
  /// The system's error number.
  var number: Int32

  /// Whether the reader has gone, as in `congvan rules | head`.
  var isBrokenPipe: Bool { number == EPIPE }

  var description: String { "the output cannot be written: \(String(cString: strerror(number)))." }
}
