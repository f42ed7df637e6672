import Foundation

/// What is measured: the real directives where they are beside the checkout, else the project's own documents.
struct Samples {
  /// Text files, without their running headers of Markdown.
  let texts: [String]
  /// PDF files with a text layer.
  let pdfs: [String]
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
    let rendered = "../shared/seeds/rendered"
    let typed = ((try? manager.contentsOfDirectory(atPath: rendered)) ?? []).filter { $0.hasSuffix(".docx") }.sorted()
    docx = typed.isEmpty ? folders.map { $0 + "/source.docx" }.filter(manager.fileExists(atPath:)) : typed.map { rendered + "/" + $0 }
    pdfs = folders.map { $0 + "/source.pdf" }.filter(manager.fileExists(atPath:))
  }
}
