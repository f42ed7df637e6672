import Congvan
import CongvanCorpus
import CongvanGrammar
import CongvanTestSupport
import Foundation
import Testing

private let cue = """
  ## Cues.
  ## Source: unverified (test).
  lexicon cue
    "trước" => before

  """

private let due = """
  ## A number.
  ## Source: unverified (test).
  rule due.number
    n:#int
    => $n
    yes "5" => 5
    no "năm" "no figure"

  ## A cue and a number.
  ## Source: unverified (test).
  rule due
    c:cue "ngày" n:due.number
    => (due cue:$c n:$n)
    yes "trước ngày 5" => (due cue:before n:5)
    no "trước" "no number"

  """

private func grammar(_ due: String = due, layers: [GrammarLayer] = []) throws -> Grammar {
  try Grammar(
    version: "1.0.0",
    sources: [GrammarSource(path: "lexicon/cue.grammar", text: cue), GrammarSource(path: "time/due.grammar", text: due)], layers: layers)
}

private let kept = [
  "lexicon/cue.txt": "=== cue\nBáo cáo trước\ngiờ họp.\n---\ncue \"trước\" => before\n",
  "time/due.txt": """
  About days.

  === due due.number
  Họp trước ngày 5.
  ---
  due "trước ngày 5" => (due cue:before n:5)
    due.number "5" => 5

  === due :none
  Họp như trước.
  ---

  """,
]

/// Sentences in a folder of their own; `files` replace or, when empty, take away those that are kept.
private func sentences(_ files: [String: String] = [:], _ body: (SentenceCorpus, String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (path, text) in kept.merging(files, uniquingKeysWith: { $1 }) where !text.isEmpty {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  try body(SentenceCorpus(folder: folder.path), folder.path)
}

private func findings(_ files: [String: String] = [:], _ grammar: Grammar) throws -> [String] {
  var findings: [String] = []
  try sentences(files) { corpus, folder in
    findings = try corpus.findings(with: grammar).map { $0.replacingOccurrences(of: folder + "/", with: "") }
  }
  return findings
}

@Suite struct SentenceCorpusTests {
  @Test func `the project's sentences are read as they are written`() throws {
    let grammar = try ShippedGrammar.load(from: Project.folder.appendingPathComponent("grammars").path)
    let corpus = try SentenceCorpus(folder: Project.folder.appendingPathComponent("corpus/grammars").path)
    #expect(try corpus.findings(with: grammar) == [])
  }

  @Test func `sentences that are kept give no findings`() throws { #expect(try findings([:], grammar()) == []) }

  @Test(arguments: [
    (["lexicon/cue.txt": ""], ["lexicon/cue.txt: there is no such file; write sentences for the rules of lexicon/cue.grammar"]),
    (
      ["time/old.txt": kept["time/due.txt"]!],
      ["time/old.txt: there is no grammar file time/old.grammar; move the sentences to that of their rules"]
    ),
    (
      ["lexicon/cue.txt": "=== due\nHọp trước ngày 5.\n---\ndue \"trước ngày 5\" => (due cue:before n:5)\n"],
      ["lexicon/cue.txt:1: 'due' is no rule, form or lexicon of lexicon/cue.grammar; it stands in time/due.grammar"]
    ),
    (
      ["lexicon/cue.txt": "=== cues\nHọp.\n---\n"],
      ["lexicon/cue.txt:1: 'cues' is no rule, form or lexicon of lexicon/cue.grammar", "lexicon/cue.txt:1: 'cues' reads nothing in “Họp.”"]
    ),
    (
      ["time/due.txt": "=== due\nHọp trước ngày 5.\n---\ndue \"trước ngày 5\" => (due cue:before n:5)\n"],
      ["time/due.txt: 'due.number' has no sentence; add one that it reads"]
    ),
    (["lexicon/cue.txt": "\n=== cue\nHọp.\n---\n"], ["lexicon/cue.txt:2: 'cue' reads nothing in “Họp.”"]),
    (
      ["lexicon/cue.txt": "=== cue :none\nHọp trước.\n---\ncue \"trước\" => before\n"],
      ["lexicon/cue.txt:1: 'cue' reads something in “Họp trước.”"]
    ),
    (
      ["lexicon/cue.txt": "=== cue\nHọp trước ngày 5.\n---\ndue \"ngày 5\" => 5\ncue \"trước\" => before\n"],
      [
        "lexicon/cue.txt:1: promised, but not read: due \"ngày 5\" => 5",
        "lexicon/cue.txt:1: read, but not promised: due \"trước ngày 5\" => (due cue:before n:5)",
      ]
    ),
  ])
  func `what has no counterpart or is read otherwise is found`(_ files: [String: String], _ expected: [String]) throws {
    #expect(try findings(files, grammar()) == expected)
  }

  @Test func `a rule that reads a part must be refused alone, too`() throws {
    let file = kept["time/due.txt"]! + "\n=== due.number :none\nHọp lần 5.\n---\n"
    #expect(try findings(["time/due.txt": file], grammar()) == ["time/due.txt:13: 'due.number' reads something in “Họp lần 5.”"])
  }

  @Test func `rules that a layer adds need no sentence, and those it overrides keep theirs`() throws {
    let layer =
      due.replacingOccurrences(of: "rule due\n", with: "rule due.mine\n") + cue.replacingOccurrences(of: "=> before", with: "=> by")
    let layered = try grammar(layers: [GrammarLayer(folder: "mine", sources: [GrammarSource(path: "my.grammar", text: layer)])])
    #expect(
      try findings([:], layered) == [
        "lexicon/cue.txt:1: promised, but not read: cue \"trước\" => before",
        "lexicon/cue.txt:1: read, but not promised: cue \"trước\" => by",
        "time/due.txt:3: promised, but not read: due \"trước ngày 5\" => (due cue:before n:5)",
        "time/due.txt:3: read, but not promised: due \"trước ngày 5\" => (due cue:by n:5)",
      ])
  }

  @Test func `recording writes what is read and keeps the rest`() throws {
    let empty = kept["time/due.txt"]!.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("\"") }
    try sentences(["time/due.txt": empty.joined(separator: "\n")]) { corpus, folder in
      try corpus.record(with: grammar())
      for (path, text) in kept { #expect(try String(contentsOfFile: folder + "/" + path, encoding: .utf8) == text) }
    }
  }

  @Test(arguments: [
    ("=== \nHọp.\n---\n", "the title names no rule"), ("=== cue\nHọp.\n", "no line '---' follows the sentence"),
    ("\n=== cue\n\n---\n", "there is no sentence between the title and '---'"),
  ])
  func `a mistake in a file is shown with its line`(_ text: String, _ reason: String) throws {
    let error = try #require(throws: CorpusError.self) { try sentences(["lexicon/cue.txt": text]) { _, _ in } }
    #expect(error.reason == reason)
    #expect(error.path.hasSuffix("/lexicon/cue.txt:\(text.hasPrefix("\n") ? 2 : 1)"))
  }
}
