import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import Testing

/// The child's side of tests that need another process.
@Suite(.enabled(if: ChildTask.current != nil, "only runs in processes that other tests start")) struct ChildTests {
  let path = ChildTask.folder + "/congvan.db"

  @Test(.enabled(if: ChildTask.current == .importUntilKilled)) func `imports until it is killed`() throws {
    let store = try RuleSetStore(path: path)
    let log = try #require(FileHandle(forWritingAtPath: ChildTask.folder + "/acknowledged"))
    try log.seekToEnd()
    let start = try store.log().count
    for number in start..<(start + 100_000) {
      let version = try store.record([document("\(number + 1)", [report, train])], author: "An", message: "", at: noon)[0].version
      try log.write(contentsOf: Data("\(version.number) \(version.digest)\n".utf8))
    }
  }

  @Test(.enabled(if: ChildTask.current == .importTwenty)) func `imports twenty documents in twenty transactions`() throws {
    let store = try RuleSetStore(path: path)
    for number in 1...20 { _ = try store.record([document("\(number)", [report, train])], author: "An", message: "", at: noon) }
  }

  @Test(.enabled(if: ChildTask.current == .importFifty)) func `imports fifty documents of its own`() throws {
    let store = try RuleSetStore(path: path)
    let own = getpid()
    for number in 1...50 {
      let document = document("\(number)", file: "\(own)-\(number).pdf", [report, train])
      _ = try store.record([document], author: "\(own)", message: "", at: noon)
    }
  }

  /// The parent has put a disk of a few megabytes under the folder.
  @Test(.enabled(if: ChildTask.current == .importUntilFull)) func `imports until the disk is full, and on when there is room`() throws {
    let ballast = ChildTask.folder + "/ballast"
    try Data(count: 1_500_000).write(to: URL(fileURLWithPath: ballast))
    let store = try RuleSetStore(path: path)
    var acknowledged: [String] = []
    var failure: StoreError?
    for number in 1...100_000 {
      do throws(StoreError) {
        acknowledged.append(
          try store.record([document("\(number)", [report, train])], author: "An", message: "", at: noon)[0].version.digest)
      } catch {
        failure = error
        break
      }
    }
    #expect(failure?.code == .full)
    #expect(failure?.description.contains("the disk is full") == true)
    #expect(acknowledged.count > 1)
    #expect(try store.log().map(\.digest) == acknowledged)
    #expect(try store.problems() == [])
    try store.close()

    try FileManager.default.removeItem(atPath: ballast)
    let again = try RuleSetStore(path: path)
    #expect(try again.log().map(\.digest) == acknowledged)
    let next = document("\(acknowledged.count + 1)", [report, train])
    #expect(try again.record([next], author: "An", message: "", at: noon)[0].version.number == acknowledged.count + 1)
    #expect(try again.problems() == [])
  }
}
