internal import CongvanModel
internal import Foundation

/// The promises that readings do not keep yet, source file by source file: a reviewed list that may only get shorter.
package struct KnownGaps: Hashable, Sendable {
  /// Lines as `ReadingScore` writes them, in its order.
  package var bySource: [String: [String]]

  /// The gaps of those sources.
  package init(_ bySource: [String: [String]]) { self.bySource = bySource }

  /// The list in a document's folder; empty when there is none.
  init(folder: String) throws {
    let path = folder + "/known-gaps.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      bySource = [:]
      return
    }
    do { bySource = try JSONDecoder().decode([String: [String]].self, from: data) } catch {
      throw CorpusError(path: path, reason: "\(error)")
    }
  }

  /// Writes the list into a document's folder; a document without gaps has no list.
  func write(to folder: String) throws {
    let url = URL(fileURLWithPath: folder + "/known-gaps.json")
    let open = bySource.filter { !$0.value.isEmpty }
    if open.isEmpty {
      if FileManager.default.fileExists(atPath: url.path) { try FileManager.default.removeItem(at: url) }
      return
    }
    try (try CanonicalJSON.data(of: open, layout: .pretty) + Data("\n".utf8)).write(to: url)
  }
}

/// What today's gaps are beside the recorded ones; a line that occurs twice counts twice.
package struct GapNews: Hashable, Sendable {
  /// Gaps that are not recorded: something got worse.
  package var fresh: [String] = []
  /// Gaps that are recorded.
  package var known: [String] = []
  /// Recorded gaps that are gone: something got better and is to be recorded.
  package var closed: [String] = []

  /// Compares two lists.
  package init(today: [String], recorded: [String]) {
    var open = Dictionary(recorded.map { ($0, 1) }, uniquingKeysWith: +)
    for line in today {
      if let count = open[line], count > 0 {
        open[line] = count - 1
        known.append(line)
      } else {
        fresh.append(line)
      }
    }
    for line in recorded where open[line, default: 0] > 0 {
      open[line]! -= 1
      closed.append(line)
    }
  }
}
