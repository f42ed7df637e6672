import ArgumentParser
import Congvan
import CongvanExport

/// `congvan read`: what files say, nothing stored.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read documents; nothing is stored.",
    discussion: """
      EXAMPLE: congvan read cv-577.pdf

      Text is a page for people; json is one object a line (congvan.reading/1, see: congvan export schema).
      """)

  @Argument(help: ArgumentHelp("PDF, Markdown or text files.", valueName: "file")) var files: [String]
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @Option(help: "text or json; text on a terminal, else json.") var format: PageFormat?

  func run() async throws {
    let format = format ?? (Terminal.showsOutput ? .text : .json)
    var isFirst = true
    try await FileReading.each(files, reading: layers.reading(workers)) { document in
      switch format {
      case .json: try Console.out(try NDJSON.line(document.reading))
      case .text:
        try Console.out((isFirst ? "" : "\n") + ReadingPage(document, width: Terminal.width).text)
        isFirst = false
      }
    }
  }
}
