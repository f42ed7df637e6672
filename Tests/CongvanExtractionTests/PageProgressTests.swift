import Synchronization
import Testing

@testable import CongvanExtraction

@Suite struct PageProgressTests {
  @Test func `each page is told when it is begun, with how many there are`() throws {
    let told = Mutex<[PageProgress]>([])
    let pool = WorkerPool(program: WorkerTests.program) { page in told.withLock { $0.append(page) } }
    _ = try DocumentExtractor.extract(bytes: PageSelectionTests.pdf, name: "a.pdf", workers: pool)
    #expect(told.withLock { $0 } == (1...3).map { PageProgress(file: "a.pdf", page: $0, pages: 3) })
  }
}
