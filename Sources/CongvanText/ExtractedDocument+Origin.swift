/// How a document was had, for whoever asks whether to trust it.
extension ExtractedDocument {
  /// What was round the process that took it apart, and how each page's text was had.
  public var origin: [Diagnostic] {
    var notes = walls.map { [Diagnostic(id: "extraction.walls", severity: .note, message: $0)] } ?? []
    if !pages.isEmpty { notes.append(Diagnostic(id: "extraction.pages", severity: .note, message: pageRuns.joined(separator: "; ") + ".")) }
    return notes
  }

  /// Pages in a row that were had alike.
  private var pageRuns: [String] {
    var runs: [ArraySlice<Page>] = []
    for page in pages.indices {
      if let last = runs.last, let before = last.last, before.status == pages[page].status {
        runs[runs.count - 1] = pages[last.startIndex...page]
      } else {
        runs.append(pages[page...page])
      }
    }
    return runs.map { run in
      let numbers = run.count == 1 ? "Page \(run.startIndex + 1)" : "Pages \(run.startIndex + 1)-\(run.endIndex)"
      return "\(numbers): \(run[run.startIndex].status.rawValue)\(Page.figures(of: run.compactMap(\.layer)))"
    }
  }
}

extension Page {
  /// The figures of pages' text layers in words, each the worst among them.
  fileprivate static func figures(of layers: [Layer]) -> String {
    let letters = layers.reduce(0) { $0 + $1.letters }
    guard letters > 0 else { return "" }
    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    let syllables = layers.compactMap(\.syllables).min().map { "at least \(percent($0)) of a page's words Vietnamese syllables" }
    let odd = layers.map(\.odd).max() ?? 0, cover = layers.map(\.cover).max() ?? 0
    let figures = [
      "text layer of \(letters) letters", syllables, "at most \(percent(odd)) of them odd",
      cover > 0 ? "pictures on up to \(percent(cover)) of a page" : nil,
    ]
    return " (\(figures.compactMap { $0 }.joined(separator: ", ")))"
  }
}
