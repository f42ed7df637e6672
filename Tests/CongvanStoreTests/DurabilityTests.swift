import CongvanRules
import Foundation
import GRDB
import Testing

@testable import CongvanStore

/// What a crash, a full disk or a neighbour must not be able to do.
@Suite struct DurabilityTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("congvan.db")
  }

  @Test func `every connection writes through to the disk`() throws {
    let store = try RuleSetStore(path: path)
    func level(_ db: Database) throws -> Int? { try Int.fetchOne(db, sql: "PRAGMA synchronous") }
    #expect(try store.pool.write(level) == 2)
    #expect(try store.pool.read(level) == 2)
  }

  /// In WAL with `synchronous=NORMAL` nothing is synced between checkpoints, and no test that only kills would find out.
  @Test(
    .enabled(
      if: ChildTask.canStart && ChildTask.works("strace", "-f", "-o", "/dev/null", "true"),
      "needs strace with the right to trace; install it and permit ptrace"))
  func `each acknowledged import has been synced at least once`() throws {
    let counts = folder.path("syncs")
    let trace = ["strace", "-f", "-c", "-e", "trace=fsync,fdatasync", "-o", counts]
    let child = try ChildTask.importTwenty.process(in: folder, wrapper: trace)
    try child.run()
    child.waitUntilExit()
    #expect(child.terminationStatus == 0)
    #expect(try RuleSetStore(path: path).log().count == 20)
    let rows = try String(contentsOfFile: counts, encoding: .utf8).split(separator: "\n").map { $0.split(separator: " ") }
    func calls(_ name: Substring) -> Int { rows.first { $0.last == name }.flatMap { Int($0[3]) } ?? 0 }
    // SQLite syncs with fdatasync, once for each transaction; each original with fsync: file, its folder, and the folder of those.
    #expect(calls("fdatasync") >= 20)
    #expect(calls("fsync") >= 60)
  }

  @Test(
    .enabled(
      if: ChildTask.canStart && ChildTask.works("unshare", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs tmpfs /mnt"),
      "needs the right to mount a small disk: user namespaces, or root"))
  func `a full disk loses nothing, is told as such, and importing goes on once there is room`() throws {
    let mount = "mount -t tmpfs -o size=5m tmpfs '\(folder.url.path)' && cd / && exec \"$@\""
    let child = try ChildTask.importUntilFull.process(
      in: folder, wrapper: ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh"])
    try child.run()
    child.waitUntilExit()
    let output = String(decoding: FileManager.default.contents(atPath: folder.path("output")) ?? Data(), as: UTF8.self)
    #expect(child.terminationStatus == 0, "\(output)")
    #expect(output.contains("passed"), "\(output)")
  }

  @Test(.enabled(if: ChildTask.canStart, "needs /proc to start its own binary again"))
  func `two processes that import at once both have all they recorded`() throws {
    let children = try (0..<2).map { _ in try ChildTask.importFifty.process(in: folder) }
    for child in children { try child.run() }
    for child in children { child.waitUntilExit() }
    let output = String(decoding: FileManager.default.contents(atPath: folder.path("output")) ?? Data(), as: UTF8.self)
    #expect(children.map(\.terminationStatus) == [0, 0], "\(output)")
    let store = try RuleSetStore(path: path)
    let log = try store.log()
    #expect(log.map(\.number) == Array(1...100))
    #expect(Dictionary(grouping: log, by: \.author).mapValues(\.count).values.sorted() == [50, 50])
    #expect(try store.problems() == [])
  }
}
