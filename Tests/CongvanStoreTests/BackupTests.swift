import CongvanModel
import CongvanRules
import CongvanStore
import Foundation
import GRDB
import Testing

@Suite struct BackupTests {
  let folder: TemporaryFolder
  let store: RuleSetStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RuleSetStore(path: folder.path("congvan.db"))
    _ = try store.record([document("1", [report, train]), document("2", [train])], author: "An", message: "", at: noon)
    try FileManager.default.createDirectory(atPath: folder.path("safe"), withIntermediateDirectories: false)
  }

  @Test func `a backup is a whole rule set of its own, with the originals`() throws {
    let file = folder.path("safe/copy.db")
    let extent = try store.backUp(to: file)
    #expect(extent == (try store.extent()))
    #expect(extent.versions == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("safe")).sorted() == ["congvan-objects", "copy.db"])
    let copy = try RuleSetStore(path: file, creating: false)
    #expect(try copy.log() == store.log())
    #expect(try copy.ruleSet() == store.ruleSet())
    let sha256 = try #require(try store.log().first).sourceSha256
    #expect(try copy.original(sha256) == Array("1.pdf".utf8))
    #expect(try copy.problems() == [])
    _ = try copy.record([document("3")], author: "An", message: "", at: noon)
  }

  @Test func `what is there is not written over`() throws {
    let file = folder.path("safe/copy.db")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
    let error = #expect(throws: StoreError.self) { try store.backUp(to: file) }
    #expect(error?.description == "'\(file)' exists already: a backup is a new file; name another.")
    #expect(FileManager.default.contents(atPath: file) == Data("mine".utf8))
  }

  @Test func `a damaged rule set gives no backup`() throws {
    let sha256 = try #require(try store.log().first).sourceSha256
    try Data("x".utf8).write(
      to: URL(fileURLWithPath: folder.path("congvan-objects/\(sha256.prefix(2))/\(sha256.dropFirst(2))")))
    let error = #expect(throws: StoreError.self) { try store.backUp(to: folder.path("safe/copy.db")) }
    #expect(error?.code == .damaged)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("safe")) == ["congvan-objects"])
  }

  @Test func `a backup during an import is the rule set of one instant`() throws {
    let importing = Thread { [store] in
      for number in 3...40 { _ = try? store.record([document("\(number)", [report])], author: "An", message: "", at: noon) }
    }
    importing.start()
    for number in 0..<5 {
      let file = folder.path("safe/copy-\(number).db")
      let extent = try store.backUp(to: file)
      #expect(try RuleSetStore(path: file).log() == Array(store.log().prefix(extent.versions)))
    }
    while !importing.isFinished { Thread.sleep(forTimeInterval: 0.01) }
    #expect(try store.log().count == 40)
  }
}
