import ArgumentParser
import Congvan
import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

/// `congvan deadlines`: what is due.
struct DeadlinesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines", abstract: "What is due, from files with nothing stored or from the rule set.",
    discussion: """
      EXAMPLE: congvan deadlines cv-577.pdf --from 2022-04-01 --to 2022-06-30

      With both days given, recurring deadlines are laid out between them; with --from alone each is shown with its next round, else
      as written. What cannot be dated is always shown. Without --on each deadline is taken as the rules stand on the day it falls due:
      what had ended by then is left out. With --on all are taken as they stood on that day, before any later change.

      A calendar (ics) repeats what can be repeated by a rule; what cannot, such as the 30th, is laid out until two years from today or from
      --from. It says in X-CONGVAN-ON and X-CONGVAN-KNOWN what was asked, a workbook in its properties and below each page; csv has columns
      only, so that spreadsheets take it as it is: keep the question beside it, or ask for json.

      --lang vi puts tables, workbooks, calendars, and CSV for Excel, into Vietnamese.
      """)

  @Argument(help: ArgumentHelp("Files to read; none to ask the rule set.", valueName: "file")) var files: [String] = []
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var pages: PageOptions
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var clocks: ClockOptions
  @Option(help: ArgumentHelp("The first day, also as D/M/YYYY.", valueName: "YYYY-MM-DD")) var from: DayArgument?
  @Option(help: ArgumentHelp("The last day, also as D/M/YYYY.", valueName: "YYYY-MM-DD")) var to: DayArgument?
  @Option(help: ArgumentHelp("Part of the name of who has to act; marks and case do not matter.", valueName: "name")) var body: String?
  @OptionGroup var csv: CSVOptions
  @Option(help: "table, json (one object a line), csv, ics or xlsx.") var format = DeadlineFormat.table

  /// The longest window, in years.
  private static let mostYears = 100

  func validate() throws {
    if files.isEmpty, !layers.grammar.isEmpty { throw ValidationError("--grammar is for reading files; name one, or import with it") }
    if files.isEmpty, pages.pages != nil { throw ValidationError("--pages is for reading files; name one") }
    if format == .xlsx, Terminal.showsOutput { throw ValidationError("a workbook is nothing for a screen; send it to a file: > due.xlsx") }
    if !files.isEmpty, clocks.known != nil { throw ValidationError("--known is for the rule set; files are not recorded") }
    if let from = from?.date, let to = to?.date, to < from { throw ValidationError("--to \(to.iso) is before --from \(from.iso)") }
    if let from = from?.date, let to = to?.date, let most = from.adding(months: 12 * Self.mostYears), to > most {
      throw ValidationError(
        "--to \(to.iso) is more than \(Self.mostYears) years after --from \(from.iso), and every round of what recurs would be listed; "
          + "ask for less")
    }
  }

  func run() async throws {
    var readings: [Reading] = []
    let progress = Progress(total: files.count)
    let status: ProgramExit =
      files.isEmpty
      ? .ok
      : try await FileReading.run(files, reading: layers.reading(workers, pages, progress), progress) { readings.append($0.reading) }
    if !files.isEmpty, readings.isEmpty { throw Ending(status: status) }
    if files.isEmpty {
      let store = try ruleSet.open()
      let part = RuleSetPart.deadlines(from: from?.date, to: to?.date, body: body)
      try answer(clocks.rules(store, only: part).view(on: clocks.on?.date), directives: try store.directiveCount())
    } else {
      let rules = try KnownRules(lifting: readings)
      try answer(rules.view(on: clocks.on?.date), directives: rules.set.directives.count)
    }
    if status != .ok { throw Ending(status: status) }
  }

  private func answer(_ view: RuleSetView, directives: Int) throws {
    let wording = csv.language.wording
    let query = try DeadlineQuery(from: from?.date, to: to?.date, body: body, today: ClockOptions.today)
    switch format {
    case .table:
      let deadlines = query.deadlines(in: view)
      if !deadlines.isEmpty {
        let heading = files.isEmpty || clocks.on != nil ? AnswerPage.heading(view.asked, wording) : ""
        try Console.out(
          heading + DeadlineTable.text(deadlines, of: view.set, namesDirective: directives > 1, width: Terminal.width, wording))
      }
      if deadlines.isEmpty || clocks.on != nil {
        AnswerPage.complain(view, among: query.absent(in: view), isEmpty: deadlines.isEmpty, nothing: "due", wording)
      }
    case .json: try Console.out(try NDJSON.answers(query.deadlines(in: view), to: view.asked))
    case .csv: try Console.out(csv.text(Listing(deadlines: query.deadlines(in: view), of: view.set, csv.wording)))
    case .xlsx: try Console.out(try query.workbook(of: view, csv.language.wording))
    case .ics:
      let calendar = query.calendar(of: view, csv.language.wording)
      try Console.out(calendar.text)
      if !calendar.undated.isEmpty {
        Console.complain("congvan: " + csv.language.wording.counted("calendar.undated", calendar.undated.count))
      }
    }
  }
}
