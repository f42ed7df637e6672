internal import CongvanExport
internal import CongvanModel
internal import CongvanRules
internal import CongvanTestSupport
internal import Foundation

extension FuzzLaws {
  /// An exported rule set is refused with a reason, or it is compared, asked what is due and written again.
  func ruleSet(_ input: FuzzInput) -> [String] {
    do {
      let set = try RuleSetFile.decode(Data(input.bytes), name: "fuzz.json").set
      var complaints = RuleDiff(set, set).isEmpty ? [] : ["it differs from itself"]
      if RuleDiff(RuleSet(), set).changes.count != RuleDiff(set, RuleSet()).changes.count { complaints.append("more comes than goes") }
      if try RuleSetFile.decode(Data(NDJSON.line(set).utf8), name: "fuzz.json").set != set {
        complaints.append("its JSON does not give the rule set back")
      }
      for day in Self.days { ask(set, from: day) }
      return complaints
    } catch let error as RuleSetFileError {
      return error.reason.isEmpty ? ["a rule set is refused without a reason"] : []
    } catch {
      return ["it cannot be written: \(error)"]
    }
  }

  /// A date is none, or is written as it was read, and a rule set can be asked what is due from that day on.
  func date(_ input: FuzzInput) -> [String] {
    let text = String(decoding: input.bytes, as: UTF8.self)
    let partial = PartialDate(iso: text)
    let read = [LegalDate(iso: text)?.iso, partial?.iso, RecordInstant(iso: text)?.iso].compactMap { $0 }
    if let day = LegalDate(iso: text) { ask(Self.recurring, from: day) }
    if let first = partial?.firstDay, let last = partial?.lastDay, last < first { return ["'\(text)' ends before it begins"] }
    return read.allSatisfy { $0 == text } ? [] : ["'\(text)' is written \(read)"]
  }

  private func ask(_ set: RuleSet, from day: LegalDate) {
    let last = day.adding(months: 13) ?? .last
    _ = set.deadlines(from: day)
    _ = ICalendar(set, from: day, to: last, stamp: RecordInstant(secondsSince1970: day.dayNumber * 86_400))
  }

  private static let days = ["0001-01-01", "2022-04-15", "9999-12-31"].compactMap { LegalDate(iso: $0) }

  /// A duty in each unit of time.
  private static let recurring = RuleSet(
    lifting: [Sample.reading([Sample.obligation("báo cáo", due: Recurrence.Unit.allCases.map { Sample.each($0, day: .last) })])])
}
