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
      EXAMPLE: congvan check --body "Sở Y tế" --on 2025-07-01

      A file is held against itself and against those that it implements, among the files and in the rule set if there is one.
      Without files, the rule set is checked, as reviewers put it right and with deadlines where other directives moved them: what holds on the
      day of --on, else what has not ended. With --roster, --names or --report, that file is held against the directives instead.
      Exit code 1 when something is found that is at least a warning, or what --fail-on says.
      """)

  @Argument(help: ArgumentHelp("Directives to check; none for those of the rule set.", valueName: "file")) var files: [String] = []
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var clocks: ClockOptions
  @OptionGroup var language: LanguageOptions
  @Option(
    help: ArgumentHelp(
      "Only this directive of the rule set: its number with its symbol, its key or a part of that; may be given again.",
      valueName: "directive"))
  var directive: [String] = []
  @Option(help: ArgumentHelp("Only directives of the rule set that ask something of this body.", valueName: "name")) var body: String?
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @Option(help: "text or json (congvan.check/1, see: congvan export schema check).") var format = PageFormat.text
  @Option(help: ArgumentHelp("note, warning, error, never, or the code of a finding; may be given again.", valueName: "what"))
  var failOn: [FailOn] = [.severity(.warning)]

  @Option(help: ArgumentHelp("A list of groups (CSV, XLSX) to hold against their limits.", valueName: "file")) var roster: String?
  @Option(help: ArgumentHelp("Names of groups, one a line, to hold against the pattern.", valueName: "file")) var names: String?
  @Option(help: ArgumentHelp("A report whose figures to hold against their limits.", valueName: "file")) var report: String?

  func validate() throws {
    if files.isEmpty { return }
    if !directive.isEmpty || body != nil {
      throw ValidationError("--directive and --body choose from the rule set; files are chosen by naming them")
    }
  }

  func run() async throws {
    let grammar = try layers.load()
    let check = try DocumentCheck(grammar: grammar)
    let progress = Progress(total: files.count)
    let reading = try DocumentReading(grammar: grammar, workers: workers.pool(progress))
    var (named, status) = try await documents(files, check, reading, progress)
    if !files.isEmpty, named.isEmpty { throw Ending(status: status) }

    var result = CheckResult(checked: [])
    if roster != nil || names != nil || report != nil {
      // A list or a report may be bound by any of them, so all are looked at together.
      var rules = DocumentCheck.directives(named)
      if files.isEmpty { status = try recorded(check, reading, &result) { _, standing in rules.append(standing.directive) } }
      if let roster { result.add(try check.roster(try SheetExtractor.sheets(fileAt: roster, workers: workers.pool()), by: rules)) }
      if let names { result.add(try check.names(try lines(of: names), in: names, by: rules)) }
      if let report {
        let (read, failure) = try await documents([report], check, reading, progress)
        guard let own = DocumentCheck.directives(read).first else { throw Ending(status: failure) }
        result.add(check.report(own, by: rules))
      }
    } else if files.isEmpty {
      var found = CheckResult(checked: [])
      status = try recorded(check, reading, &result) { recorded, standing in found.add(recorded.result(standing)) }
      result.add(found)
    } else {
      let rules = DocumentCheck.directives(named)
      result.add(check.consistency(of: rules, known: try known(to: rules, &result)))
    }
    switch format {
    case .text: try Console.out(heading(result.asked) + CheckPage(result, width: Terminal.width, language.wording).lines)
    case .json: try Console.out(try CanonicalJSON.text(of: result) + "\n")
    }
    let found = result.findings.contains { finding in failOn.contains { $0.takes(finding) } }
    if found || status != .ok { throw Ending(status: status.worse(found ? .findings : .ok)) }
  }

  /// What the rule set was asked; a check of files has no more to say than what it finds.
  private func heading(_ asked: Asked?) -> String {
    guard files.isEmpty, let asked else { return "" }
    let open = language.wording("asked.open", ["day": ClockOptions.today.iso])
    return Style.dim(asked.moment(language.wording, undated: open)) + "\n"
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
  private func known(to directives: [CheckedDirective], _ result: inout CheckResult) throws -> [CheckedDirective] {
    guard let store = try ruleSet.openIfAny() else { return [] }
    let own = Set(directives.map(\.directive.key))
    let cited = try store.directives(citedBy: directives.map(\.directive), at: clocks.known?.instant).filter { !own.contains($0) }
    let view = try clocks.rules(store, only: .directives(cited)).view(on: clocks.on?.date)
    result.asked = view.asked
    return view.checked(today: ClockOptions.today).filter { !own.contains($0.directive.key) }
  }

  /// Hands over each directive of the rule set that is asked about and holds, and says what was left out.
  private func recorded(
    _ check: DocumentCheck, _ reading: DocumentReading, _ result: inout CheckResult,
    _ body: (RuleSetCheck, RuleSetCheck.Standing) throws -> Void
  ) throws -> ProgramExit {
    let recorded = try RuleSetCheck(
      of: ruleSet.open(), check, reading: reading, workers: workers.pool(), on: clocks.on?.date, at: clocks.known?.instant,
      today: ClockOptions.today)
    result.asked = try recorded.asked
    let keys = try recorded.directives(named: directive, body: self.body)
    var status = ProgramExit.ok
    var leftOut: [String: Int] = [:]
    for key in keys {
      guard let standing = try recorded.standing(key) else { continue }
      if let loss = standing.loss {
        Console.complain("congvan: " + language.wording("check.lost", ["what": key, "why": loss.description(language.wording)]))
        status = .badData
      }
      if standing.standing == .inForce { try body(recorded, standing) } else { leftOut[standing.standing.name, default: 0] += 1 }
    }
    if !leftOut.isEmpty {
      let counts = leftOut.sorted { $0.key < $1.key }.map { language.wording("count." + $0.key, ["n": String($0.value)]) }
      Console.complain("congvan: " + language.wording("check.leftOut", ["what": counts.joined(separator: ", ")]))
    }
    return status
  }

  private func lines(of path: String) throws -> [String] {
    let text = try DocumentReading.extract(fileAt: path)
    return String(decoding: text.text.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
