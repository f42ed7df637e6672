import ArgumentParser
import Congvan
import CongvanCorpus
import CongvanGrammar
import Foundation

/// `congvan corpus`: documents with promised readings.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Documents and sentences with promised readings.",
    discussion: """
      EXAMPLE: congvan corpus check corpus/documents

      Where a folder of grammars stands beside the corpus, it is read with those, as they are now, and else with those of the program.
      """,
    subcommands: [CorpusCheckCommand.self, CorpusRecordCommand.self, CorpusScoreCommand.self, CorpusCompareCommand.self])
}

/// Which corpus a command works on.
struct CorpusOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A folder with one folder a document.", valueName: "dir")) var folder = "corpus/documents"
  @OptionGroup var layers: GrammarLayers

  /// The grammar that belongs to the corpus: the folder 'grammars' beside the one the documents' folder is in, else the program's own.
  func grammar() throws -> Grammar {
    let beside = URL(fileURLWithPath: folder).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("grammars")
    let isThere = FileManager.default.fileExists(atPath: beside.appendingPathComponent("version").path)
    return try layers.load(over: isThere ? beside.path : ShippedGrammar.folder)
  }

  /// Reads every source of every document.
  func results(with grammar: Grammar) throws -> [CorpusResult] {
    let reading = try DocumentReading(grammar: grammar)
    return try Corpus(folder: folder).documents.map { try CorpusResult($0, reading: reading) }
  }

  /// The sentences beside the documents; nil where there are none.
  func sentences() throws -> SentenceCorpus? { try SentenceCorpus.beside(folder, "grammars") }
}

/// `congvan corpus check`.
struct CorpusCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compare each reading with its promise and with the gaps known so far.",
    discussion: """
      EXAMPLE: congvan corpus check

      The sentences are those in the folder grammars beside the documents, one file for each grammar file.

      Exit code 1 when a reading misses, gets wrong or invents anything that its known-gaps.json does not list, or keeps a promise
      that is still listed there as broken: then congvan corpus record makes the list shorter. Likewise when a sentence is read
      otherwise than is written below it, or a rule has none.
      """)

  @OptionGroup var corpus: CorpusOptions
  @Flag(help: "Print the known gaps, too.") var all = false

  func run() throws {
    var findings = 0
    var known = 0
    let grammar = try corpus.grammar()
    for result in try corpus.results(with: grammar) {
      for source in result.sources {
        let title = "\(result.document.name)/\(source.name)"
        for line in source.news.fresh { try Console.out("\(title): \(line)\n") }
        for line in source.news.closed { try Console.out("\(title): no longer a gap, record it: \(line)\n") }
        if all { for line in source.news.known { try Console.out("\(title): known: \(line)\n") } }
        findings += source.news.fresh.count + source.news.closed.count
        known += source.news.known.count
      }
    }
    let sentences = try corpus.sentences()
    for finding in try sentences?.findings(with: grammar) ?? [] {
      try Console.out(finding + "\n")
      findings += 1
    }
    let verdict = findings == 0 ? "as recorded" : "\(findings) findings"
    Console.complain("corpus: \(verdict), \(known) known gaps" + (sentences.map { ", \($0.count) sentences" } ?? ""))
    if findings > 0 { throw Ending(status: .findings) }
  }
}

/// `congvan corpus record`.
struct CorpusRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Write down the gaps of today; read the difference line by line before it is committed.",
    discussion: "EXAMPLE: congvan corpus record && git diff corpus")

  @OptionGroup var corpus: CorpusOptions

  func run() throws {
    let grammar = try corpus.grammar()
    for result in try corpus.results(with: grammar) { try result.record() }
    try corpus.sentences()?.record(with: grammar)
  }
}

/// `congvan corpus score`.
struct CorpusScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "How much of what is promised is read, and how often a reading of each confidence is right.",
    discussion: """
      EXAMPLE: congvan corpus score
      EXAMPLE: congvan corpus score --gold promises --documents letters

      With --gold, the files NAME.json of a folder are promises, each of the document called NAME in or below the --documents folders.
      """)

  @OptionGroup var corpus: CorpusOptions
  @Option(help: ArgumentHelp("A folder of promises whose documents are elsewhere.", valueName: "dir")) var gold: String?
  @Option(help: ArgumentHelp("Where the documents of --gold are; may be given again.", valueName: "dir")) var documents: [String] = []
  @Flag(help: "Print what is missed, wrong or invented.") var misses = false

  func validate() throws {
    if (gold == nil) != documents.isEmpty { throw ValidationError("--gold and --documents are given together") }
  }

  func run() throws {
    let scores = try self.scores()
    if misses { for (name, score) in scores { for line in score.misses { try Console.out("  \(name): \(line)\n") } } }
    try Console.out(ScoreTable(scores.map(\.score)).text + "\n" + ReliabilityTable(scores.map(\.score)).text)
  }

  private func scores() throws -> [(name: String, score: ReadingScore)] {
    let grammar = try corpus.grammar()
    if let gold { return try GoldFolder(folder: gold, documents: documents).scores(reading: DocumentReading(grammar: grammar)) }
    return try corpus.results(with: grammar).flatMap { result in
      result.sources.map { ("\(result.document.name)/\($0.name)", $0.score) }
    }
  }
}
