import ArgumentParser
import Congvan
import CongvanExport

/// `congvan read`: what files say, nothing stored.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read documents; nothing is stored.",
    discussion: """
      EXAMPLE: congvan read cv-577.pdf
      EXAMPLE: congvan read cv-577.pdf --coverage
      EXAMPLE: congvan read ke-hoach.pdf --pages 3-5

      Text is a page for people; json is one object a line (congvan.reading/1, see: congvan export schema).
      """)

  @Argument(help: ArgumentHelp("PDF, Word (DOCX), HTML, Markdown or text files, or images (PNG, JPEG, TIFF).", valueName: "file"))
  var files: [String]
  @OptionGroup var pages: PageOptions
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @Option(help: "text or json; text on a terminal, else json.") var format: PageFormat?

  @Flag(help: "Print instead what of the text was not understood, and where words that order stand in it.") var coverage = false

  func validate() throws {
    if coverage, format == .json {
      throw ValidationError("--coverage is a page for people; the JSON of a reading has the shares and the cues")
    }
  }

  func run() async throws {
    let format = coverage ? .text : format ?? (Terminal.showsOutput ? .text : .json)
    var isFirst = true
    let progress = Progress(total: files.count)
    try await FileReading.each(files, reading: layers.reading(workers, pages, progress), progress) { document in
      switch format {
      case .json: try Console.out(try NDJSON.line(document.reading))
      case .text:
        let page = coverage ? CoveragePage(document, width: Terminal.width).text : ReadingPage(document, width: Terminal.width).text
        try Console.out((isFirst ? "" : "\n") + page)
        isFirst = false
      }
    }
  }
}
