import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

extension Listing {
  /// What was recorded, one event a row: imports, reviews and settled matches alike.
  init(history: [HistoryEntry]) {
    self.init(
      header: ["event", "version", "recordedAt", "author", "what", "about", "detail", "message", "grammar", "digest"],
      rows: history.map { entry in
        let event = entry.event
        let place = [String(event.number), entry.version, event.entry.at.iso, event.entry.author]
        return place + entry.words + [event.entry.digest]
      })
  }
}

extension Listing {
  /// The same for reading: in few columns of words, directives and obligations by their short names.
  init(events: [HistoryEntry]) {
    self.init(
      header: ["recorded", "at", "author", "what"],
      rows: events.map { entry in
        let event = entry.event.entry
        return ["\(event.kind.rawValue) \(event.subject)", event.at.iso, event.author, entry.sentence]
      })
  }
}

extension HistoryEntry {
  /// `firstReading of 77-snv-cchc from 77.pdf: July post`.
  fileprivate var sentence: String {
    func short(_ id: String) -> String { id.split(separator: "/").last.map(String.init) ?? id }
    let (what, why): (String, String) =
      switch subject {
      case .version(let version): ("\(version.origin.rawValue) of \(short(version.directive)) from \(version.sourceName)", version.message)
      case .review(let review):
        (
          "\(review.decision.rawValue) of \(short(review.obligation))" + (review.correction.map { " (\($0.description))" } ?? ""),
          review.note
        )
      case .lineage(let match):
        ("\(match.verdict.rawValue): \(short(match.ancestor)) \(match.kind.goesOn) \(short(match.descendant))", match.reason)
      }
    return what + (why.isEmpty ? "" : ": " + why)
  }

  fileprivate var version: String { if case .version(let version) = subject { String(version.number) } else { "" } }

  /// What, about what, in detail, why, and with which grammar.
  fileprivate var words: [String] {
    switch subject {
    case .version(let version):
      [version.origin.rawValue, version.directive, version.sourceName, version.message, version.grammar.version]
    case .review(let review):
      ["review \(review.number): \(review.decision.rawValue)", review.obligation, review.correction?.description ?? "", review.note, ""]
    case .lineage(let match):
      [
        "match \(match.verdict.rawValue): \(match.kind.rawValue)", match.ancestor,
        "→ " + (match.descendant.split(separator: "/").last ?? ""), match.reason, "",
      ]
    }
  }
}

extension LineageKind {
  fileprivate var goesOn: String {
    switch self {
    case .same: "goes on as"
    case .split: "was split, a part is"
    case .merge: "was merged into"
    }
  }
}
