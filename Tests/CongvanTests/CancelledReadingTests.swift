import Congvan
import CongvanTestSupport
import Foundation
import Testing

@Test func `in a task that is cancelled no file is read`() async throws {
  let reading = try SharedReading.get()
  let file = Project.folder.appendingPathComponent("corpus/fuzz/very-long-words.txt").path
  let delivered = await Task {
    withUnsafeCurrentTask { $0?.cancel() }
    var count = 0
    await reading.readAll([file, file, file]) { _, _ in
      count += 1
      return true
    }
    return count
  }.value
  #expect(delivered == 0)
}
