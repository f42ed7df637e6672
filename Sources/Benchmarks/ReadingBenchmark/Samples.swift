import Foundation

/// What is measured: the real directives where they are beside the checkout, else the project's own documents.
struct Samples {
  /// Text files, without their running headers of Markdown.
  let texts: [String]
  /// PDF files with a text layer.
  let pdfs: [String]
  /// The real directives printed to PDF, where they are beside the checkout; else the same as `pdfs`.
  let rendered: [String]
  /// Word documents.
  let docx: [String]
  /// Where the texts are from.
  let origin: String

  init() throws {
    let manager = FileManager.default
    let corpus = "corpus/documents"
    let folders = try manager.contentsOfDirectory(atPath: corpus).sorted().map { corpus + "/" + $0 }
    let seeds = "../shared/seeds"
    if let names = try? manager.contentsOfDirectory(atPath: seeds) {
      texts = names.filter { $0.hasSuffix(".txt") }.sorted().map { seeds + "/" + $0 }
      origin = "the real directives"
    } else {
      texts = folders.map { $0 + "/source.txt" }.filter(manager.fileExists(atPath:))
      origin = "the project's own documents"
    }
    let printed = "../shared/seeds/rendered"
    let names = ((try? manager.contentsOfDirectory(atPath: printed)) ?? []).sorted()
    func files(_ suffix: String, else others: [String]) -> [String] {
      let found = names.filter { $0.hasSuffix(suffix) && !$0.contains("scan") }
      return found.isEmpty ? others : found.map { printed + "/" + $0 }
    }
    docx = files(".docx", else: folders.map { $0 + "/source.docx" }.filter(manager.fileExists(atPath:)))
    pdfs = folders.map { $0 + "/source.pdf" }.filter(manager.fileExists(atPath:))
    rendered = files(".pdf", else: pdfs)
  }
}
