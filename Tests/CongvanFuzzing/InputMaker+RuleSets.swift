internal import CongvanExport
internal import CongvanModel
internal import CongvanRules
internal import CongvanTestSupport

/// Exported rule sets that no program wrote, and days as people type them.
extension InputMaker {
  /// A rule set, a reading or a line an obligation, some of whose names and values are others than a program writes.
  func ruleSet(_ random: inout Seeded) -> String {
    let duties = (0..<Int.random(in: 0...4, using: &random)).map { number in
      Sample.obligation(
        piece(&random), in: ["\(number)"], due: (0..<Int.random(in: 0...3, using: &random)).map { _ in deadline(&random) },
        limits: chance(3, &random) ? [Sample.limit(min: 1, max: 9)] : [])
    }
    let reading = Sample.reading(duties)
    let set = RuleSet(lifting: [reading])
    var text = try! chance(3, &random) ? NDJSON.line(reading) : chance(2, &random) ? NDJSON.lines(set.obligations) : NDJSON.line(set)
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      guard let found = text.matches(of: /"(?:[^"\\]|\\.)*"|-?[0-9.]+|null|true|false/).randomElement(using: &random) else { break }
      text.replaceSubrange(found.range, with: value(&random))
    }
    return text
  }

  /// A day, an instant or less, with a few letters exchanged.
  func date(_ random: inout Seeded) -> String {
    var letters = Array(Self.dates.randomElement(using: &random)!)
    for _ in 0..<Int.random(in: 0...3, using: &random) where !letters.isEmpty {
      let at = Int.random(in: 0..<letters.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: letters.remove(at: at)
      case 1: letters.insert("0123456789+-/QHTZ: ٣".randomElement(using: &random)!, at: at)
      default: letters[at] = "0123456789+-/QHTZ: ٣".randomElement(using: &random)!
      }
    }
    return String(letters)
  }

  private static let dates = [
    "2024-04-30", "2024-02-29", "0001-01-01", "9999-12-31", "2024-04", "2024-Q2", "2024-H1", "2024", "--04-30", "--04",
    "2024-04-30T12:00:00Z",
  ]

  private func deadline(_ random: inout Seeded) -> Deadline {
    if chance(3, &random) { return Sample.due(date(&random), [.before, .by, .from].randomElement(using: &random)!) }
    return Sample.each(
      [.day, .week, .month, .quarter, .halfYear, .year].randomElement(using: &random)!,
      day: [nil, .number(31), .last, .lastWorkingDay].randomElement(using: &random)!,
      month: [nil, .number(2), .last].randomElement(using: &random)!, weekday: [nil, 1, 7].randomElement(using: &random)!,
      lag: [nil, "P1M", "P999Y"].randomElement(using: &random)!)
  }

  /// A value of JSON, seldom of the kind that is wanted.
  private func value(_ random: inout Seeded) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: ["0", "-1", "7", "9223372036854775807", "-9223372036854775808", "1e308", "0.5"].randomElement(using: &random)!
    case 1: ["null", "true", "[]", "{}", "\"\"", "\"P1000Y\"", "\"week\"", "\"recurring\"", "\"last\""].randomElement(using: &random)!
    case 2: "\"2024-Q\(random.next() >> 1)\""
    default: "\"\(date(&random))\""
    }
  }
}
