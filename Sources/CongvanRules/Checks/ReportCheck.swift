internal import CongvanModel
internal import CongvanText

/// Holds the figures of a report against the limits of the directives it answers.
public struct ReportCheck: Sendable {
  private let vocabulary: CheckVocabulary
  private let sizes: TeamSizes
  /// How many groups there are to be: one a village.
  private let counts: [(limit: Limit, place: Finding.Place)]

  /// A check by the limits of `directives`.
  public init(_ directives: [CheckedDirective], vocabulary: CheckVocabulary) {
    self.vocabulary = vocabulary
    sizes = TeamSizes(directives, vocabulary)
    counts = directives.flatMap { directive in
      directive.limits.filter { $0.per != nil && vocabulary.isCountedAsGroup($0.unit) }.map { ($0, directive.place($0.span)) }
    }
  }

  /// What of the figures of `report` does not fit, and what was compared and does.
  public func result(_ report: CheckedDirective) -> CheckResult {
    var result = CheckResult(checked: [])
    var paragraphs: [Int: [StatedFigure]] = [:]
    for figure in report.facts.figures { paragraphs[figure.paragraph, default: []].append(figure) }
    for figure in report.facts.figures { complete(figure, report, into: &result) }
    for (_, figures) in paragraphs.sorted(by: { $0.key < $1.key }) {
      let tally = GroupTally(figures, vocabulary, eachOf: kindsWithOne)
      missing(tally, report, into: &result)
      average(figures, tally, report, into: &result)
    }
    result.findings += contradictions(in: report)
    if result.findings.isEmpty, result.confirmed.isEmpty {
      let place = Finding.Place(document: report.directive.key, file: report.directive.source.name, page: nil, words: "")
      result.findings = [Finding(.reportNothingToCompare, "No figure of the report could be held against a limit.", at: place)]
    }
    return result
  }

  /// What places are called of which each is to have one group: “mỗi thôn 01 tổ”.
  private var kindsWithOne: Set<Substring> {
    Set(counts.filter { $0.limit.min == 1 && $0.limit.max == 1 }.flatMap { vocabulary.plainName($0.limit.per ?? "") })
  }

  /// Fewer groups than there are places of which each is to have one.
  private func missing(_ tally: GroupTally, _ report: CheckedDirective, into result: inout CheckResult) {
    guard let groups = tally.onlyGroups, tally.places.count == 1, !tally.places[0].isDone, groups < tally.places[0].count else { return }
    let places = tally.places[0]
    let message = "\(plain(groups)) of \(plain(places.count)) \(places.unit): \(plain(places.count - groups)) are missing."
    result.findings.append(Finding(.reportNotAll, message, at: report.place(places.figure.span), against: counts.first?.place))
  }

  /// So many of so many groups: all, or not all.
  private func complete(_ figure: StatedFigure, _ report: CheckedDirective, into result: inout CheckResult) {
    guard let (done, total, unit) = part(figure) else { return }
    let rule = vocabulary.isCountedAsGroup(unit) ? counts.first?.place : nil
    if done < total {
      let message = "\(plain(done)) of \(plain(total)) \(unit): \(plain(total - done)) are missing."
      result.findings.append(Finding(.reportNotAll, message, at: report.place(figure.span), against: rule))
    } else {
      result.confirmed.append(
        CheckResult.Confirmation("\(plain(done)) of \(plain(total)) \(unit): all of them.", at: report.place(figure.span), against: rule))
    }
  }

  /// How many people a group has in the middle, by the figures of one paragraph.
  private func average(_ figures: [StatedFigure], _ tally: GroupTally, _ report: CheckedDirective, into result: inout CheckResult) {
    guard !sizes.isEmpty else { return }
    // Where each place has one group, there are as many groups as places that have them.
    guard let groups = tally.groups.first ?? tally.places.first(where: \.isDone)?.count, groups > 0, let counted = tally.people.first else {
      return figures.forEach { stated($0, report, into: &result) }
    }
    let (people, figure) = (counted.count, counted.figure)
    let size = (people / groups * 10).rounded() / 10
    let words = "\(plain(people)) members in \(plain(groups)) groups are \(plain(size)) each"
    if let fault = sizes.fault(of: people / groups) {
      let message = words + ", \(fault.words) “\(fault.limit.quote)”."
      result.findings.append(Finding(.reportSizeOutside, message, at: report.place(figure.span), against: fault.place))
    } else {
      let message = words + ", within \(sizes.quotes); whether each group is, a list of them would show."
      result.confirmed.append(CheckResult.Confirmation(message, at: report.place(figure.span), against: sizes.place))
    }
  }

  /// How many people a group is said to have in the middle, where nothing says how many there are of either.
  private func stated(_ figure: StatedFigure, _ report: CheckedDirective, into result: inout CheckResult) {
    guard case .average(let size, _, _) = figure.value else { return }
    if let fault = sizes.fault(of: size) {
      let message = "\(plain(size)) members are \(fault.words) “\(fault.limit.quote)”."
      result.findings.append(Finding(.reportSizeOutside, message, at: report.place(figure.span), against: fault.place))
    } else {
      let message = "\(plain(size)) members each keep within \(sizes.quotes)."
      result.confirmed.append(CheckResult.Confirmation(message, at: report.place(figure.span), against: sizes.place))
    }
  }

  /// So many of so many things that are named.
  private func part(_ figure: StatedFigure) -> (done: Double, total: Double, unit: String)? {
    switch figure.value {
    case .part(let done, let total, let unit): (done, total, unit)
    case .share(let done, let total, let unit, _, _) where !unit.isEmpty: (done, total, unit)
    default: nil
    }
  }

  /// One sort of thing, of which there are so many here and so many there.
  private func contradictions(in report: CheckedDirective) -> [Finding] {
    var first: [[Substring]: (total: Double, figure: StatedFigure)] = [:]
    return report.facts.figures.compactMap { figure in
      guard let (_, total, unit) = part(figure) else { return nil }
      let key = Array(Folding.words(unit).prefix(2))
      guard let before = first[key] else {
        first[key] = (total, figure)
        return nil
      }
      guard before.total != total else { return nil }
      let message = "There are \(plain(before.total)) \(unit) here and \(plain(total)) there."
      return Finding(.reportFiguresDiffer, message, at: report.place(figure.span), against: report.place(before.figure.span))
    }
  }
}
