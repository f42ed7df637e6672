import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

extension Listing {
  /// What was recorded, one event a row: imports, reviews, settled matches and effects alike.
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
  init(events: [HistoryEntry], _ wording: Wording) {
    self.init(
      header: ["recorded", "at", "author", "what"],
      rows: events.map { entry in
        let event = entry.event.entry
        return [wording("event." + event.kind.rawValue, ["n": event.subject]), event.at.iso, event.author, entry.sentence(wording)]
      })
  }
}

extension HistoryEntry {
  /// `firstReading of 77-snv-cchc from 77.pdf: July post`.
  fileprivate func sentence(_ wording: Wording) -> String {
    func short(_ id: String) -> String { id.split(separator: "/").last.map(String.init) ?? id }
    let (what, why): (String, String) =
      switch subject {
      case .version(let version):
        (wording("log." + version.origin.rawValue, ["what": short(version.directive), "file": version.sourceName]), version.message)
      case .review(let review):
        (
          wording("log." + review.decision.rawValue, ["what": short(review.obligation)])
            + (review.correction.map { " (\($0.description(wording)))" } ?? ""), review.note
        )
      case .effectReview(let review): (wording("log." + review.decision.rawValue, ["what": short(review.effect)]), review.note)
      case .lineage(let match):
        (
          wording(
            "log." + match.kind.rawValue,
            ["verdict": wording("verdict." + match.verdict.rawValue), "old": short(match.ancestor), "new": short(match.descendant)]),
          match.reason
        )
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
    case .effectReview(let review):
      ["effect review \(review.number): \(review.decision.rawValue)", review.effect, "", review.note, ""]
    case .lineage(let match):
      [
        "match \(match.verdict.rawValue): \(match.kind.rawValue)", match.ancestor,
        "→ " + (match.descendant.split(separator: "/").last ?? ""), match.reason, "",
      ]
    }
  }
}
