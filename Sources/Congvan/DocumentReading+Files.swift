public import CongvanExtraction
internal import Foundation

extension DocumentReading {
  /// Reads many files, as many at a time as the machine has processors, and hands them over in the order given.
  ///
  /// Only a few documents are held at once, however many there are. In a task that is cancelled no more files are read.
  ///
  /// - Parameters:
  ///   - deliver: Gets each file with its reading or the reason why there is none; returning false ends the work.
  public func readAll<Failure: Error>(
    _ paths: [String], deliver: (_ path: String, _ result: Result<ReadDocument, ExtractionError>) throws(Failure) -> Bool
  ) async throws(Failure) {
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    var failure: Failure?
    await withTaskGroup(of: (Int, Result<ReadDocument, ExtractionError>)?.self) { group in
      var started = 0
      var due = 0
      var waiting: [Int: Result<ReadDocument, ExtractionError>] = [:]
      func start() {
        guard started < paths.count else { return }
        let index = started
        started += 1
        group.addTask { self.attempt(paths[index]).map { (index, $0) } }
      }
      for _ in 0..<width { start() }
      while let next = await group.next() {
        guard let (index, result) = next else { continue }
        waiting[index] = result
        while let result = waiting.removeValue(forKey: due) {
          do throws(Failure) {
            guard try deliver(paths[due], result) else { return group.cancelAll() }
          } catch {
            failure = error
            return group.cancelAll()
          }
          due += 1
          start()
        }
      }
    }
    if let failure { throw failure }
  }

  /// nil once the task is cancelled: nobody waits for the answer any more.
  private func attempt(_ path: String) -> Result<ReadDocument, ExtractionError>? {
    if Task.isCancelled { return nil }
    do throws(ExtractionError) {
      let (bytes, document) = try extract(path)
      return Task.isCancelled ? nil : .success(read(document, of: bytes, at: path))
    } catch {
      return .failure(error)
    }
  }
}
