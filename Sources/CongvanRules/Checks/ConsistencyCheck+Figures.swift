internal import CongvanModel

extension ConsistencyCheck {
  /// Shares, sums, averages and totals that do not come out.
  func figures(of directive: CheckedDirective) -> [Finding] {
    let paragraphs = Dictionary(grouping: directive.facts.figures, by: \.paragraph)
    return directive.facts.figures.compactMap { figure in
      switch figure.value {
      case .share(let done, let total, _, let percent, let decimals):
        let share = total == 0 ? 0 : done / total * 100
        // What is written with one decimal may be rounded or cut there.
        guard abs(share - percent) >= pow10(-decimals) else { return nil }
        let message = "\(plain(done)) of \(plain(total)) is \(plain((share * 100).rounded() / 100)) %, not \(plain(percent)) %."
        return Finding(.figureShareDiffers, message, at: directive.place(figure.span))
      case .sum(let total, let parts, let unit):
        let sum = parts.reduce(0, +)
        guard sum != total else { return nil }
        let message = "\(parts.map(plain).joined(separator: " + ")) is \(plain(sum)) \(unit), not \(plain(total))."
        return Finding(.figureSumDiffers, message, at: directive.place(figure.span))
      case .among(let total, let parts, let unit):
        let sum = parts.reduce(0, +)
        guard sum > total else { return nil }
        let message =
          parts.count == 1
          ? "\(plain(sum)) of \(plain(total)) \(unit) are more than there are."
          : "\(parts.map(plain).joined(separator: " + ")) is \(plain(sum)) \(unit), more than the \(plain(total)) of which they are."
        return Finding(.figurePartsExceed, message, at: directive.place(figure.span))
      case .average(let stated, let decimals, _):
        let tally = GroupTally(paragraphs[figure.paragraph] ?? [], vocabulary)
        guard let groups = tally.onlyGroups, let people = tally.onlyPeople, groups > 0, abs(people / groups - stated) >= pow10(-decimals)
        else { return nil }
        let each = plain((people / groups * 100).rounded() / 100)
        let message = "\(plain(people)) members in \(plain(groups)) groups are \(each) each, not \(plain(stated))."
        return Finding(.figureAverageDiffers, message, at: directive.place(figure.span))
      case .part, .count: return nil
      }
    }
      + directive.facts.totals.filter { abs($0.sum - $0.stated) > 1e-6 }.map { total in
        let message = "The \(total.count) figures above the total come to \(plain(total.sum)), not \(plain(total.stated))."
        return Finding(.figureTotalDiffers, message, at: directive.place(total.span))
      }
  }

  private func pow10(_ exponent: Int) -> Double { (0..<abs(exponent)).reduce(1.0) { value, _ in exponent < 0 ? value / 10 : value * 10 } }
}

/// Whole numbers without a fraction.
func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}
