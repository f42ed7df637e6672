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
    for (_, figures) in paragraphs.sorted(by: { $0.key < $1.key }) { average(figures, report, into: &result) }
    result.findings += contradictions(in: report)
    if result.findings.isEmpty, result.confirmed.isEmpty {
      let place = Finding.Place(document: report.directive.key, file: report.directive.source.name, page: nil, words: "")
      result.findings = [Finding(.reportNothingToCompare, "No figure of the report could be held against a limit.", at: place)]
    }
    return result
  }

  /// So many of so many groups: all, or not all.
  private func complete(_ figure: StatedFigure, _ report: CheckedDirective, into result: inout CheckResult) {
    guard case .part(let done, let total, let unit) = figure.value else { return }
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
  private func average(_ figures: [StatedFigure], _ report: CheckedDirective, into result: inout CheckResult) {
    guard !sizes.isEmpty, let groups = figures.lazy.compactMap(groups).first, groups > 0 else { return }
    guard let (people, figure) = figures.lazy.compactMap({ figure in people(figure).map { ($0, figure) } }).first else { return }
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

  private func groups(_ figure: StatedFigure) -> Double? {
    switch figure.value {
    case .part(let done, _, let unit) where vocabulary.isCountedAsGroup(unit): done
    case .count(let count, let unit) where vocabulary.isCountedAsGroup(unit): count
    default: nil
    }
  }

  private func people(_ figure: StatedFigure) -> Double? {
    guard case .count(let count, let unit) = figure.value, vocabulary.isPerson(unit) else { return nil }
    return count
  }

  /// One sort of thing, of which there are so many here and so many there.
  private func contradictions(in report: CheckedDirective) -> [Finding] {
    var first: [[Substring]: (total: Double, figure: StatedFigure)] = [:]
    return report.facts.figures.compactMap { figure in
      guard case .part(_, let total, let unit) = figure.value else { return nil }
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
