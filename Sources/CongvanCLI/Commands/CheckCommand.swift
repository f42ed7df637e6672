import ArgumentParser
import Congvan
import CongvanExport
import CongvanExtraction
import CongvanModel
import CongvanRules
import CongvanStore
import CongvanText
import Foundation

/// `congvan check`: what does not fit.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold directives against themselves and against those above them.",
    discussion: """
      EXAMPLE: congvan check tinh.pdf huyen.pdf
      EXAMPLE: congvan check tinh.pdf --roster danh-sach.xlsx

      A file is held against itself and against those that it implements, among the files and in the rule set if there is one.
      Without files, the rule set is checked. With --roster, --names or --report, that file is held against the directives instead.
      Exit code 1 when something is found that is at least a warning, or what --fail-on says.
      """)

  @Argument(help: ArgumentHelp("Directives to check; none for those of the rule set.", valueName: "file")) var files: [String] = []
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @Option(help: "text or json (congvan.check/1, see: congvan export schema check).") var format = PageFormat.text
  @Option(help: ArgumentHelp("note, warning, error, never, or the code of a finding; may be given again.", valueName: "what"))
  var failOn: [FailOn] = [.severity(.warning)]

  @Option(help: ArgumentHelp("A list of groups (CSV, XLSX) to hold against their limits.", valueName: "file")) var roster: String?
  @Option(help: ArgumentHelp("Names of groups, one a line, to hold against the pattern.", valueName: "file")) var names: String?
  @Option(help: ArgumentHelp("A report whose figures to hold against their limits.", valueName: "file")) var report: String?

  func run() async throws {
    let grammar = try layers.load()
    let check = try DocumentCheck(grammar: grammar)
    let progress = Progress(total: files.count)
    let reading = try DocumentReading(grammar: grammar, workers: workers.pool(progress))
    let (named, status) = try await documents(files, check, reading, progress)
    if !files.isEmpty, named.isEmpty { throw Ending(status: status) }
    let rules = try files.isEmpty ? recorded(check, reading) : DocumentCheck.directives(named)

    var result = CheckResult(checked: [])
    if roster == nil, names == nil, report == nil {
      result = check.consistency(of: rules, known: files.isEmpty ? [] : try known(to: rules))
    }
    if let roster {
      result.add(try check.roster(try SheetExtractor.sheets(fileAt: roster, workers: workers.pool()), by: rules))
    }
    if let names { result.add(try check.names(try lines(of: names), in: names, by: rules)) }
    if let report {
      let (read, failure) = try await documents([report], check, reading, progress)
      guard let own = DocumentCheck.directives(read).first else { throw Ending(status: failure) }
      result.add(check.report(own, by: rules))
    }
    switch format {
    case .text: try Console.out(CheckPage(result, width: Terminal.width).lines)
    case .json: try Console.out(try CanonicalJSON.text(of: result) + "\n")
    }
    let found = result.findings.contains { finding in failOn.contains { $0.takes(finding) } }
    if found || status != .ok { throw Ending(status: status.worse(found ? .findings : .ok)) }
  }

  private typealias Document = (reading: Reading, facts: DocumentFacts)

  private func documents(
    _ files: [String], _ check: DocumentCheck, _ reading: DocumentReading, _ progress: Progress
  ) async throws -> ([Document], ProgramExit) {
    var documents: [Document] = []
    let status = try await FileReading.run(files, reading: reading, progress) { document in
      var own = document.reading
      // Files of one name in several folders are told apart by their paths.
      own.source.name = document.path
      documents.append((own, check.facts(of: document.document, document.reading)))
    }
    return (documents, status)
  }

  /// What the rule set, if there is one, has of the directives that `directives` go by; names and figures are not asked of those.
  private func known(to directives: [CheckedDirective]) throws -> [CheckedDirective] {
    let cited = try ruleSet.openIfAny()?.ruleSet(citedBy: directives.map(\.directive)).checked([:]) ?? []
    return cited.filter { other in !directives.contains { $0.directive.key == other.directive.key } }
  }

  /// The rule set; names and figures are not recorded, and are read anew in the originals.
  private func recorded(_ check: DocumentCheck, _ reading: DocumentReading) throws -> [CheckedDirective] {
    let store = try ruleSet.open()
    let set = try store.ruleSet()
    let pool = workers.pool()
    var facts: [String: DocumentFacts] = [:]
    for directive in set.directives {
      do {
        guard let bytes = try store.original(directive.source.sha256) else { continue }
        let document = try DocumentExtractor.extract(bytes: bytes, name: directive.source.name, workers: pool)
        facts[directive.key] = check.facts(of: document, reading.read(document))
      } catch let error as ExtractionError {
        Console.complain("congvan: the names and figures of \(directive.key) are not checked, for its original was not read. \(error)")
      }
    }
    return set.checked(facts)
  }

  private func lines(of path: String) throws -> [String] {
    let text = try DocumentReading.extract(fileAt: path)
    return String(decoding: text.text.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
