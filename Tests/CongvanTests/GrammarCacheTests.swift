import Congvan
import CongvanGrammar
import CongvanModel
import CongvanTestSupport
import Foundation
import Testing

@Suite final class GrammarCacheTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
  private var grammars: URL { folder.appendingPathComponent("grammars") }
  private var rules: URL { grammars.appendingPathComponent("rules.grammar") }
  private var kept: URL { folder.appendingPathComponent("cache/grammar") }
  private let text = """
    ## A day.
    ## Source: unverified (test).
    rule day
      "ngày" n:#int
      => (day n:$n)
      yes "ngày 5" => (day n:5)
      no "ngày mai" "no number"

    """

  init() throws {
    try FileManager.default.createDirectory(at: grammars, withIntermediateDirectories: true)
    try write("1.0.0", to: grammars.appendingPathComponent("version"))
    try write(text, to: rules)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to file: URL) throws { try text.write(to: file, atomically: true, encoding: .utf8) }

  private func load(_ grammars: URL? = nil, program: String = "/proc/self/exe") throws -> Grammar {
    let cache = try #require(GrammarCache(folder: kept.deletingLastPathComponent().path, program: program))
    return try ShippedGrammar.load(from: (grammars ?? self.grammars).path, cache: cache)
  }

  /// What tells a file from the one that is put in its place.
  private var inode: Int? { (try? FileManager.default.attributesOfItem(atPath: kept.path))?[.systemFileNumber] as? Int }

  @Test func `the second run takes what the first one kept, and reads the same`() throws {
    let shipped = Project.folder.appendingPathComponent("grammars")
    let first = try load(shipped)
    let file = try #require(inode)
    let second = try load(shipped)
    #expect(inode == file)
    #expect(second.rules == first.rules)
    #expect(second.phrases == first.phrases)
    let letter = folder.appendingPathComponent("letter.txt")
    try write(SampleLetter.text("Đề nghị Sở Y tế báo cáo UBND tỉnh trước ngày 15/4/2024, mỗi thôn ít nhất 02 người."), to: letter)
    let readings = try [first, second].map { try DocumentReading(grammar: $0).read(fileAt: letter.path) }
    #expect(readings[0].deadlines.count == 1)
    #expect(readings[0] == readings[1])
  }

  @Test func `a file that changed is read as it stands`() throws {
    let old = try load()
    try write(text.replacingOccurrences(of: "rule day", with: "rule date"), to: rules)
    for _ in 0..<2 {
      let new = try load()
      #expect(new.rules.map(\.name) == ["date"])
      #expect(new.digest != old.digest)
    }
    try write(text, to: rules)
    #expect(try load().rules == old.rules)
  }

  @Test func `a file that became wrong is refused`() throws {
    _ = try load()
    try write(text + "rule", to: rules)
    #expect(throws: GrammarError.self) { try load() }
  }

  @Test func `what was damaged is put there anew`() throws {
    let rules = try load().rules
    let whole = try Data(contentsOf: kept)
    for damaged in [Data(), whole.prefix(whole.count / 2), whole + [0], Data(whole.reversed())] {
      try damaged.write(to: kept)
      #expect(try load().rules == rules)
      #expect(try Data(contentsOf: kept).count == whole.count)
    }
  }

  @Test func `what another build kept is not taken`() throws {
    _ = try load()
    let file = try #require(inode)
    _ = try load(program: "/bin/sh")
    #expect(inode != file)
  }

  @Test func `a folder that cannot be written does without`() throws {
    try Data().write(to: kept.deletingLastPathComponent())
    #expect(try load().rules.count == 1)
    #expect(!FileManager.default.fileExists(atPath: kept.path))
  }
}
