import ArgumentParser
import CongvanExtraction

/// Which pages of files are read.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read only these pages of PDF files and images, such as 3-5, 2,4 or 3-.", valueName: "pages"),
    transform: PageOptions.pages)
  var pages: PageSelection?

  @Sendable private static func pages(_ text: String) throws -> PageSelection {
    guard let pages = PageSelection(text) else { throw ValidationError("'\(text)' names no pages; write 3, 3-5, 2,4 or 3-") }
    return pages
  }
}
