/// Holds directives against the calendar, against themselves and against those that they implement.
public struct ConsistencyCheck: Sendable {
  let vocabulary: CheckVocabulary
  let calendar: DeadlineCalendar

  /// A check that goes by these words and days off.
  public init(vocabulary: CheckVocabulary, calendar: DeadlineCalendar) {
    self.vocabulary = vocabulary
    self.calendar = calendar
  }

  /// What does not fit, directive by directive, the gravest of each first.
  ///
  /// - Parameter known: Other directives that they may cite, and about which nothing is said.
  public func findings(in directives: [CheckedDirective], known: [CheckedDirective] = []) -> [Finding] {
    let links = ChainLinks(directives + known)
    return directives.enumerated().flatMap { index, directive in
      var found = dates(of: directive) + cascades(in: directive)
      found += naming(of: directive) + figures(of: directive) + links.findings(about: index)
      found += links.above(index).flatMap { chain(directive, below: $0) }
      return found.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
    }
  }
}
