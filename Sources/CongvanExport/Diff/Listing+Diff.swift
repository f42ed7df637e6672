internal import CongvanModel
public import CongvanRules

extension Listing {
  /// Changes, one a row.
  public init(changes: [Change], _ wording: Wording = .english) {
    self.init(
      header: [
        "code", "area", "action", "impact", "severity", "origin", "directive", "obligation", "field", "old", "new", "oldQuote", "newQuote",
        "page", "since", "by", "message", "fingerprint",
      ],
      rows: changes.map { change in
        [
          change.code.rawValue, change.area.rawValue, change.action.rawValue, change.impact.rawValue, change.severity.rawValue,
          change.origin.rawValue, change.directive, change.obligation ?? "", change.field, change.oldWords(wording) ?? "",
          change.newWords(wording) ?? "", change.old?.span?.quote ?? "", change.new?.span?.quote ?? "",
          (change.new?.span?.page ?? change.old?.span?.page).map(String.init) ?? "", change.since?.iso ?? "", change.by?.name ?? "",
          change.sentence(wording), change.fingerprint,
        ]
      })
  }
}
