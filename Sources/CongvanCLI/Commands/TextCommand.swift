import ArgumentParser
import Congvan
import CongvanExtraction
import CongvanText

/// `congvan text`: extraction alone.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Print the text of documents in reading order.",
    discussion: """
      EXAMPLE: congvan text cv-577.pdf

      A paragraph a line, table cells row by row and a cell a line; page numbers and running headers are left out.
      """)

  @Argument(help: ArgumentHelp("PDF, Word (DOCX), HTML, Markdown or text files, or images (PNG, JPEG, TIFF).", valueName: "file"))
  var files: [String]
  @OptionGroup var pages: PageOptions
  @OptionGroup var workers: WorkerOptions

  func run() throws {
    let progress = Progress(total: files.count)
    let workers = workers.pool(progress)
    var status = ProgramExit.ok
    for file in files {
      do {
        let document = try DocumentReading.extract(fileAt: file, workers: workers, pages: pages.pages)
        progress.clear()
        try Console.out(document.readingText)
        // What is doubtful about single words is in their reading.
        for warning in document.diagnostics where warning.severity == .warning && warning.span == nil {
          Console.complain("congvan: \(file): \(warning.message)")
        }
      } catch let error as ExtractionError {
        progress.clear()
        Console.complain("congvan: \(error)")
        status = status.worse(ProgramExit(error))
      }
      progress.finish(file)
    }
    if status != .ok { throw Ending(status: status) }
  }
}
