import ArgumentParser
import Congvan
import CongvanExtraction
import CongvanText
import Foundation

/// `congvan page`: a page with what was read on it.
struct PageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Draw a page of a PDF file or an image with what was read on it.",
    discussion: """
      EXAMPLE: congvan page cv-577.pdf 2 --png page.png

      Boxes are \(legend). The picture has 150 pixels to the inch.
      """)

  @Argument(help: ArgumentHelp("A PDF file or an image (PNG, JPEG, TIFF).", valueName: "file")) var file: String
  @Argument(help: ArgumentHelp("The page, counted from 1.", valueName: "number")) var number: Int
  @Option(help: ArgumentHelp("Where the picture goes; - for standard output.", valueName: "path")) var png: String
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions

  private static let legend = PageOverlay.Kind.allCases.map { "\($0.colourName) for \($0.rawValue)" }.joined(separator: ", ")

  func run() throws {
    let progress = Progress(total: 1)
    let pool = workers.pool(progress)
    let document = try DocumentReading(grammar: layers.load(), workers: pool).open(fileAt: file)
    progress.clear()
    guard number > 0 else {
      let count = document.document.pages.count
      throw ValidationError("'\(number)' is no page of \(file), which has \(count == 1 ? "one, page 1" : "pages 1 to \(count)")")
    }
    let overlay = PageOverlay(document, page: number)
    let picture = try overlay.png(workers: pool)
    if png == "-" { try Console.out(picture) } else { try write(picture) }
    let found = PageOverlay.Kind.allCases.filter { overlay.counts[$0] != 0 }
    let words = found.map { "\($0.rawValue) in \($0.colourName) (\(overlay.counts[$0] ?? 0))" }.joined(separator: ", ")
    Console.complain("congvan: page \(number): \(words.isEmpty ? "nothing was read on it" : words)")
  }

  private func write(_ picture: [UInt8]) throws {
    do { try Data(picture).write(to: URL(fileURLWithPath: png), options: .atomic) } catch {
      throw OutputError(number: error.systemNumber ?? EIO, path: png)
    }
  }
}

extension Error {
  /// The system's error number, where one is behind it.
  fileprivate var systemNumber: Int32? {
    let error = self as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error { return cause.systemNumber }
    return (self as? CocoaError)?.code == .fileNoSuchFile ? ENOENT : nil
  }
}
