import CongvanTestSupport
import Foundation
import Testing

/// `congvan corpus compare` from the outside, in a repository of its own.
@Suite struct CorpusCompareTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.folder.appendingPathComponent("grammars"), to: folder.url.appendingPathComponent("grammars"))
    let more = """

      2. Đề nghị UBND các huyện gửi danh sách chậm nhất ngày 20/6/2025.

      3. Đề nghị UBND các huyện nộp hồ sơ hạn chốt ngày 25/6.
      """
    try folder.write(directive().replacingOccurrences(of: "30/6/2025", with: "30/6") + more, to: "corpus/documents/01/source.txt")
    let promised = #"{"metadata":{},"citations":[],"deadlines":[],"limits":[],"assignments":[]}"#
    try folder.write(promised, to: "corpus/documents/01/promised.json")
    try folder.write("=== deadline.by\nHọp chậm nhất ngày 20/6/2025.\n---\n", to: "corpus/grammars/temporal/deadline.txt")
  }

  private func compare(_ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(["corpus", "compare"] + arguments, in: folder.url)
  }

  private func git(_ arguments: String...) throws {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-c", "user.name=An", "-c", "user.email=an@example.org"] + arguments
    git.currentDirectoryURL = folder.url
    git.standardOutput = FileHandle.nullDevice
    git.standardError = FileHandle.nullDevice
    try git.run()
    git.waitUntilExit()
    try #require(git.terminationStatus == 0)
  }

  private func replace(_ old: String, by new: String, in path: String) throws {
    let text = try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  @Test func `without a repository, a tag or an earlier commit it says why nothing is compared, and does not fail`() throws {
    let outside = try compare("--summary")
    #expect(outside.status == 0)
    #expect(outside.output == "")
    #expect(outside.messages.hasPrefix("corpus compare skipped: no earlier grammar of 'grammars': fatal: not a git repository"))
    try git("init", "--quiet")
    try git("add", ".")
    try git("commit", "--quiet", "--message", "one")
    let shallow = try compare("--summary")
    #expect(shallow.status == 0)
    #expect(
      shallow.messages
        == "corpus compare skipped: no earlier grammar of 'grammars': "
        + "there is neither a tag nor an earlier commit, as in a shallow clone.\n"
    )
    #expect(try compare("v9").status == 66)
  }

  @Test func `it lists what was gained, lost and changed since the last tag, rule by rule`() throws {
    try git("init", "--quiet")
    try git("add", ".")
    try git("commit", "--quiet", "--message", "one")
    try git("tag", "v1")
    let before = try compare()
    #expect(before.output.hasPrefix("v1 → grammars: nothing gained, lost or changed of "))
    try replace("lexicon before-cue\n  \"trước\"\n", by: "lexicon before-cue\n", in: "grammars/temporal/deadline.grammar")
    try replace("  \"không muộn hơn\"\n", by: "  \"hạn chốt\"\n", in: "grammars/temporal/deadline.grammar")
    try replace("kind:date bound:by +$w", by: "kind:date bound:on +$w", in: "grammars/temporal/deadline.grammar")
    let run = try compare()
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.contains("deadline.by: 1 gained, 2 changed"))
    #expect(lines.contains("deadline.before: 1 lost"))
    #expect(lines.contains("      bound: by → on"))
    #expect(lines.contains { $0.hasPrefix("  + 01/source.txt deadline ") && $0.hasSuffix("“hạn chốt ngày 25/6”") })
    #expect(lines.contains { $0.hasPrefix("  - 01/source.txt deadline ") && $0.hasSuffix("“trước ngày 30/6”") })
    #expect(lines.contains { $0.hasPrefix("  ~ temporal/deadline.txt:1 sentence 6–") })
    let summary = try compare("--summary").output
    #expect(summary == lines.suffix(2).joined(separator: "\n"))
    #expect(summary.hasPrefix("v1 → grammars: 1 gained, 1 lost, 2 changed of "))
    #expect(try compare("grammars", "v1", "--summary").output.hasPrefix("grammars → v1: 1 gained, 1 lost, 2 changed of "))
  }

  @Test func `a layer is compared with the folder it is laid over`() throws {
    try folder.write("## Ours.\n## Source: unverified (test).\nextend by-cue\n  \"hạn chốt\"\n", to: "ours/x.grammar")
    let run = try compare("grammars", "grammars", "--grammar", "ours")
    #expect(run.output.contains("deadline.by: 1 gained\n"))
    #expect(run.messages.hasPrefix("congvan: grammar ours extends lexicon 'by-cue' (temporal/deadline.grammar:"))
  }

  @Test func `an older grammar that reading cannot use is an error that names what it lacks`() throws {
    try git("init", "--quiet")
    try replace("lexicon bullet\n", by: "lexicon bullets\n", in: "grammars/layout/outline.grammar")
    try git("add", ".")
    try git("commit", "--quiet", "--message", "one")
    try git("tag", "v1")
    try replace("lexicon bullets\n", by: "lexicon bullet\n", in: "grammars/layout/outline.grammar")
    let run = try compare("v1")
    #expect(run.status == 65)
    #expect(run.messages == "congvan: grammar 0.1.0 of v1: no lexicon is named 'bullet', and reading documents asks for it; define it.\n")
    let skipped = try compare()
    #expect(skipped.status == 0)
    #expect(skipped.messages.hasPrefix("corpus compare skipped: grammar 0.1.0 of v1: no lexicon is named 'bullet'"))
  }
}
