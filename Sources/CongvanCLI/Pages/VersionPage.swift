import CongvanExport
import CongvanModel
import CongvanRules

/// One version for a screen: who recorded what, when and out of which file, and the rules that stand since.
enum VersionPage {
  /// `shown` within `width` columns.
  static func text(_ shown: ShownVersion, width: Int) -> String {
    let version = shown.version
    let facts: [(String, String?)] = [
      ("recorded", "\(version.recordedAt.iso) by \(version.author)"), ("message", version.message.isEmpty ? nil : version.message),
      ("directive", version.directive),
      ("origin", version.origin.rawValue + (version.previousEdition.map { ", follows version \($0)" } ?? "")),
      ("file", "\(version.sourceName), SHA-256 \(version.sourceSha256.prefix(16))…"),
      ("grammar", "\(version.grammar.version), \(version.grammar.digest.prefix(16))…"), ("digest", version.digest),
    ]
    let page = Page(width: width)
    var out = Style.bold("Version \(version.number)") + "\n" + page.facts(facts) + "\n"
    out += page.facts(ReadingPage.letterhead(shown.reading.directive))
    let set = RuleSet(directives: [RecordedDirective(shown.reading, key: version.directive)], obligations: shown.obligations)
    if !shown.obligations.isEmpty { out += "\n" + RuleTable.text(shown.obligations, of: set, width: width) }
    return out
  }
}
