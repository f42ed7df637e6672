import Congvan
import CongvanExtraction
import CongvanModel

/// Reads the files of a command one after another; a bad one costs one line on standard error, and the others go on.
enum FileReading {
  /// Hands over each file that could be read, in the order given.
  ///
  /// - Throws: `Ending` with the worst failure, after all files; whatever `body` throws, at once.
  static func each(
    _ paths: [String], reading: DocumentReading, _ progress: Progress, _ body: (ReadDocument) throws -> Void
  ) async throws {
    let status = try await run(paths, reading: reading, progress, body)
    if status != .ok { throw Ending(status: status) }
  }

  /// The same, but gives back how it went so that the caller can first show what there is.
  static func run(
    _ paths: [String], reading: DocumentReading, _ progress: Progress, _ body: (ReadDocument) throws -> Void
  ) async throws -> ProgramExit {
    var status = ProgramExit.ok
    try await reading.readAll(paths) { path, result in
      progress.finish(path)
      progress.clear()
      switch result {
      case .success(let document): try body(document)
      case .failure(let error):
        Console.complain("congvan: \(error)")
        status = status.worse(ProgramExit(error))
      }
      return true
    }
    return status
  }
}
