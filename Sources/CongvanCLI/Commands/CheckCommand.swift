import ArgumentParser
import Congvan
import CongvanExport
import CongvanExtraction
import CongvanModel
import CongvanRules
import CongvanStore

/// `congvan check`: what does not fit.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold directives against themselves and against those above them.",
    discussion: """
      EXAMPLE: congvan check tinh.pdf huyen.pdf

      A file is held against itself and against those that it implements, among the files and in the rule set if there is one.
      Without files, the rule set is checked.
      Exit code 1 when something is found that is at least a warning, or what --fail-on says.
      """)

  @Argument(help: ArgumentHelp("Directives to check; none for those of the rule set.", valueName: "file")) var files: [String] = []
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @Option(help: "text or json (congvan.check/1, see: congvan export schema check).") var format = PageFormat.text
  @Option(help: ArgumentHelp("note, warning, error, never, or the code of a finding; may be given again.", valueName: "what"))
  var failOn: [FailOn] = [.severity(.warning)]

  func run() async throws {
    let (result, status) = files.isEmpty ? (try checkRuleSet(), .ok) : try await checkFiles()
    switch format {
    case .text: try Console.out(CheckPage(result, width: Terminal.width).lines)
    case .json: try Console.out(try CanonicalJSON.text(of: result) + "\n")
    }
    let found = result.findings.contains { finding in failOn.contains { $0.takes(finding) } }
    if found || status != .ok { throw Ending(status: status.worse(found ? .findings : .ok)) }
  }

  private func checkFiles() async throws -> (CheckResult, ProgramExit) {
    let grammar = try layers.load()
    let check = try DocumentCheck(grammar: grammar)
    let progress = Progress(total: files.count)
    let reading = try DocumentReading(grammar: grammar, workers: workers.pool(progress))
    var documents: [(Reading, DocumentFacts)] = []
    let status = try await FileReading.run(files, reading: reading, progress) { document in
      var reading = document.reading
      // Files of one name in several folders are told apart by their paths.
      reading.source.name = document.path
      documents.append((reading, try check.facts(of: document.document, document.reading)))
    }
    if documents.isEmpty { throw Ending(status: status) }
    return (check.consistency(of: documents, known: try ruleSet.ruleSetIfAny()), status)
  }

  /// Names and figures are not recorded; they are read anew in the originals.
  private func checkRuleSet() throws -> CheckResult {
    let store = try ruleSet.open()
    let set = try store.ruleSet()
    let grammar = try layers.load()
    let check = try DocumentCheck(grammar: grammar)
    let reading = try DocumentReading(grammar: grammar)
    let pool = workers.pool()
    var facts: [String: DocumentFacts] = [:]
    for directive in set.directives {
      let name = directive.source.name
      do {
        guard let bytes = try store.original(directive.source.sha256) else { continue }
        let document = try DocumentExtractor.extract(bytes: bytes, name: name, workers: pool)
        facts[directive.key] = try check.facts(of: document, reading.read(document))
      } catch let error as ExtractionError {
        Console.complain("congvan: the names and figures of \(directive.key) are not checked, for its original was not read. \(error)")
      }
    }
    return check.consistency(of: set, facts: facts)
  }
}
