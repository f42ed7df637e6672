import ArgumentParser
import Congvan
import CongvanExport
import CongvanRules
import CongvanStore
import Foundation

/// `congvan import`: reads and records.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read documents and record each as a version of the rule set.",
    discussion: """
      EXAMPLE: congvan import cv-577.pdf incoming/ --message "March post"

      Importing the same file again records nothing. Of a folder, the PDF, Word, HTML, Markdown, text and image files in it are read.
      """)

  @Argument(help: ArgumentHelp("Files, or folders of files.", valueName: "file|dir")) var paths: [String] = []
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @Option(help: "Why this is recorded.") var message = ""
  @OptionGroup var author: AuthorOptions
  @OptionGroup var language: LanguageOptions
  @Option(help: ArgumentHelp("Record what congvan export wrote into a folder, just as it was.", valueName: "dir")) var exportDir: String?

  func validate() throws {
    if paths.isEmpty == (exportDir == nil) { throw ValidationError("name files or folders to read, or an export with --export-dir") }
    if exportDir != nil, !message.isEmpty || author.author != nil || !layers.grammar.isEmpty {
      throw ValidationError("--export-dir records what was exported as it was; --message, --author and --grammar have no place in it")
    }
  }

  func run() async throws {
    if let exportDir { return try restore(from: exportDir) }
    var status = ProgramExit.ok
    var files: [String] = []
    for path in paths {
      do { files += try InputFiles.expand([path]) } catch {
        Console.complain("congvan: \(error)")
        status = status.worse(ProgramExit(error))
      }
    }
    guard !files.isEmpty else { throw Ending(status: status) }

    let progress = Progress(total: files.count)
    let grammar = try layers.load()
    let reading = try DocumentReading(grammar: grammar, workers: workers.pool(progress))
    let store = try ruleSet.open(creating: true)
    var settled = 0
    let recording = RuleSetImport(into: store, reading: reading, effects: try ShippedEffects.reader())
    let entries = await recording.run(files, author: author.name, message: message, at: .now) { entry in
      progress.finish(entry.path)
      progress.clear()
      settled += 1
      if !Terminal.showsMessages { Console.complain("[\(settled)/\(files.count)] \(entry.path)") }
      if case .failure(let refusal) = entry.outcome {
        Console.complain("congvan: \(ProgramExit.sentence(for: refusal))")
        status = status.worse(ProgramExit(refusal))
      }
    }
    progress.clear()
    let wording = language.wording
    let recorded = entries.compactMap { try? $0.outcome.get() }.filter { $0.status == .recorded }.map(\.version.directive)
    let doubtful = try DoubtfulExtensions(in: store, DocumentCheck(grammar: grammar)).sentences(on: Set(recorded), wording)
    try store.close()
    try Console.out(TextTable.text(Listing(imported: entries, wording).headed(in: wording), width: Terminal.width))
    Console.complain(summary(entries, of: files.count, wording))
    for sentence in doubtful { Console.complain("congvan: " + sentence) }
    let proposals = entries.reduce(0) { $0 + ((try? $1.outcome.get())?.proposals ?? 0) }
    if proposals > 0 {
      Console.complain("\(proposals) likely \(proposals == 1 ? "match" : "matches") to decide about; see congvan match list")
    }
    if status != .ok { throw Ending(status: status) }
  }

  private func restore(from folder: String) throws {
    // Before a rule set is made to take it in.
    try RuleSetStore.demandExport(at: folder)
    let isNew = !FileManager.default.fileExists(atPath: ruleSet.path)
    let store = try ruleSet.open(creating: true)
    let added: Int
    do { added = try store.restore(from: folder) } catch {
      try store.close()
      // Nothing was recorded in it: who finds it there would take it for a rule set without rules.
      if isNew { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: ruleSet.path + suffix) } }
      throw error
    }
    let extent = try store.extent()
    try store.close()
    Console.complain("\(added) of \(extent.versions) versions recorded in \(ruleSet.path) from \(folder): \(extent.described)")
  }

  private func summary(_ entries: [RuleSetImport.Entry], of total: Int, _ wording: Wording) -> String {
    let outcomes = entries.compactMap { try? $0.outcome.get() }
    let recorded = outcomes.count { $0.status == .recorded }
    let counts = [
      ("recorded", recorded), ("unchanged", outcomes.count - recorded), ("failed", entries.count - outcomes.count),
      ("notTried", total - entries.count),
    ]
    let parts = counts.filter { $0.0 != "notTried" || $0.1 > 0 }.map { wording("import." + $0.0, ["n": String($0.1)]) }
    return wording("import.in", ["counts": parts.joined(separator: ", "), "path": ruleSet.path])
  }
}

extension Listing {
  /// What became of each file, one a row.
  fileprivate init(imported entries: [RuleSetImport.Entry], _ wording: Wording) {
    self.init(
      header: ["file", "result", "version", "obligations"],
      rows: entries.map { entry in
        switch entry.outcome {
        case .success(let outcome):
          [entry.path, wording.name(ofValue: outcome.status.rawValue), String(outcome.version.number), String(entry.obligations)]
        case .failure: [entry.path, wording.name(ofValue: "failed"), "", ""]
        }
      })
  }
}
