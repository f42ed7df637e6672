import ArgumentParser
import Congvan
import CongvanCorpus
import CongvanExport
import CongvanModel
import CongvanRules

/// `congvan diff`: what changed.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two versions or moments, two files, a file with what is recorded of it, or two grammars.",
    discussion: """
      EXAMPLE: congvan diff 1 2
      EXAMPLE: congvan diff 2024-06-30 now --on 2024-07-15
      EXAMPLE: congvan diff draft.md signed.pdf --detail
      EXAMPLE: congvan diff signed.pdf --fail-on tightens
      EXAMPLE: congvan diff old.ndjson new.ndjson --format md
      EXAMPLE: congvan diff grammar:HEAD~1 grammar:grammars

      A number is a version, a day or an instant in UTC what was recorded by then, now what is recorded; write ./3 for a file of that name.
      Between those it is what holds that is compared, as other directives moved or ended it and as reviewers put it right; each change says
      by what, and since when. With --on it is what holds on that day, else what has not ended by today. One file alone is compared with what is recorded of its directive. A .json
      or .ndjson file is an exported rule set (congvan rules --format json) or a reading, a folder one that was exported whole. Two grammars are compared over the corpus.

      Exit code 0 when there is no finding, 1 when there is; --fail-on says which changes are findings: any, none, an impact (tightens,
      loosens, neutral, unknown), a severity or worse (info, warning, error), a version step or greater (major: an obligation is gone, minor:
      an answer changed, patch: neither); several are joined by commas. What is lost without a word is always one; with none only a
      signature that one side lacks, for so looks a text that was cut off. A side that cannot be read, or only in part, is an error, never
      “no changes”.
      """)

  @Argument(help: ArgumentHelp("The older version, moment or file, or the only file.", valueName: "A")) var first: DiffSide
  @Argument(help: ArgumentHelp("The newer version, moment or file.", valueName: "B")) var second: DiffSide?
  @OptionGroup var ruleSet: RuleSetOptions
  @Option(
    help: ArgumentHelp(
      "The day on which the rules are to hold (else what has not ended by today), also as D/M/YYYY.", valueName: "YYYY-MM-DD"))
  var on: DayArgument?
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var language: LanguageOptions
  @Flag(help: "Show each change with its words and their places.") var detail = false
  @Option(help: "text, json, md, html, csv, junit or github.") var format = DiffFormat.text
  @Option(
    name: .customLong("fail-on"), help: ArgumentHelp("Which changes end the run with exit code 1.", valueName: "what"),
    transform: DiffCommand.thresholds)
  var failOn: [DiffThreshold] = [.any]
  @Option(help: ArgumentHelp("The corpus two grammars are compared over.", valueName: "dir")) var corpus = "corpus/documents"

  @Sendable private static func thresholds(_ text: String) throws -> [DiffThreshold] {
    try text.split(separator: ",").map { word in
      guard let threshold = DiffThreshold(rawValue: String(word)) else {
        throw ValidationError("'\(word)' is none of \(DiffThreshold.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return threshold
    }
  }

  func validate() throws {
    switch (first, second) {
    case (.grammar, .grammar), (.rules, .rules), (.rules(.file), nil): break
    case (.grammar, nil): throw ValidationError("name a second grammar: grammar:REVISION or grammar:FOLDER")
    case (.rules, nil): throw ValidationError("name a second version or moment, or a file")
    case (.grammar, .rules), (.rules, .grammar): throw ValidationError("a grammar is compared with a grammar")
    }
    if on != nil, first.file != nil || second == nil || second?.file != nil {
      throw ValidationError("--on is for versions and moments of the rule set; a file is compared as it was read")
    }
    if failOn.isEmpty {
      throw ValidationError("--fail-on names nothing; give one of \(DiffThreshold.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if failOn.count > 1 && failOn.contains(.none) { throw ValidationError("--fail-on none stands alone") }
    let readsFiles = first.file != nil || second?.file != nil
    if !readsFiles, !layers.grammar.isEmpty {
      throw ValidationError("--grammar is for reading files, and versions are not read again")
    }
  }

  func run() throws {
    let diff = try compare()
    let findings = diff.findings(failOn)
    let wording = language.wording
    switch format {
    case .text: try Console.out(DiffPage(wording: wording, width: Terminal.width).text(diff, isDetailed: detail))
    case .json: try Console.out(try CanonicalJSON.text(of: diff) + "\n")
    case .md: try Console.out(DiffMarkdown.text(diff, wording))
    case .html: try Console.out(DiffHTML.text(diff, wording))
    case .csv: try Console.out(CSV.text(Listing(changes: diff.changes, wording)))
    case .junit: try Console.out(DiffJUnit.text(diff, findings: findings, wording))
    case .github: try Console.out(DiffGitHub.text(diff, file: (second ?? first).file, wording))
    }
    if !diff.incomplete.isEmpty {
      for loss in diff.incomplete { Console.complain("congvan: \(loss)") }
      throw Ending(status: .badData)
    }
    if !findings.isEmpty { throw Ending(status: .findings) }
  }

  private func compare() throws -> RuleDiff {
    switch (first, second) {
    case (.grammar(let old), .grammar(let new)):
      return try CorpusDiff.compare(Corpus(folder: corpus), old: NamedGrammar.load(old), new: NamedGrammar.load(new)).called(old, new)
    case (.rules(let old), .rules(let new)): return try comparison.compare(old, new)
    case (.rules(let file), _): return try comparison.compare(.recorded, file)
    case (.grammar, _): preconditionFailure("validate() lets no grammar stand alone")
    }
  }

  private var comparison: RuleSetComparison {
    RuleSetComparison(store: { try ruleSet.open() }, reading: { try layers.reading(workers) }, on: on?.date, today: ClockOptions.today)
  }
}

/// How a comparison is written.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, md, html, csv, junit, github
}
