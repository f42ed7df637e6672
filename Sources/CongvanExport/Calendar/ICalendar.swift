public import CongvanModel
public import CongvanRules

/// Deadlines as an iCalendar feed (RFC 5545): the same rule set gives the same bytes.
public struct ICalendar: Hashable, Sendable {
  /// The whole file, lines ended by CR LF and folded at 75 bytes.
  public let text: String
  /// Deadlines that have no day to stand on: a calendar cannot show them, so whoever writes the file should say so.
  public let undated: [DueDate]

  /// The deadlines of `set`.
  ///
  /// A recurrence that RRULE can express becomes one event that goes on, to its own end where it has one; one that it cannot (the 30th,
  /// which RRULE would skip in February) becomes single events between the two days.
  ///
  /// - Parameters:
  ///   - first: Earlier days are left out.
  ///   - last: Later days of one-off deadlines and single events are left out.
  ///   - body: Part of the name of who has to act; nil for everyone.
  ///   - ends: The first day on which obligations, by their ids, and directives, by their keys, hold no longer: no event is on it or later.
  ///   - stamp: When this was recorded.
  ///   - asked: The question it answers, which it then says.
  ///   - sequence: How much had been recorded by then: a client takes an event with a higher number for a newer one.
  public init(
    _ set: RuleSet, from first: LegalDate, to last: LegalDate, body: String? = nil, ends: [String: LegalDate] = [:],
    stamp: RecordInstant, sequence: Int = 0,
    calendar: DeadlineCalendar = DeadlineCalendar(), asked: Asked? = nil, _ wording: Wording = .english
  ) {
    var writer = ContentLines()
    writer.add("BEGIN", "VCALENDAR")
    writer.add("VERSION", "2.0")
    writer.add("PRODID", "-//congvan//congvan 1//VI")
    writer.add("CALSCALE", "GREGORIAN")
    writer.add("METHOD", "PUBLISH")
    if let asked {
      writer.add("X-WR-CALDESC", asked.moment(wording), escaped: true)
      if let day = asked.on { writer.add("X-CONGVAN-ON", day.iso) }
      if let known = asked.known { writer.add("X-CONGVAN-KNOWN", known.iso) }
    }
    let slugs = Dictionary(set.directives.map { ($0.key, $0.slug) }) { first, _ in first }

    var undated: [DueDate] = []
    var ruled: Set<String> = []
    let all = set.deadlines(from: first, to: last, body: body, calendar: calendar)
    let rounds = Dictionary(grouping: all, by: \.uid)
    for due in all {
      guard let day = due.occurrence.day else {
        undated.append(due)
        continue
      }
      let end = ends[due.obligation ?? due.directive]
      if let end, end <= day { continue }
      var uid = due.uid
      let rule = RecurrenceRule(due.deadline)
      if rule != nil {
        guard ruled.insert(uid).inserted else { continue }
      } else if due.deadline.kind == .recurring {
        uid += "/" + day.basic
      }
      writer.add("BEGIN", "VEVENT")
      writer.add("UID", uid + "@congvan", escaped: true)
      writer.add("DTSTAMP", stamp.basic)
      writer.add("LAST-MODIFIED", stamp.basic)
      writer.add("SEQUENCE", String(sequence))
      writer.add("DTSTART;VALUE=DATE", day.basic)
      if let rule {
        let until = [end?.eve, due.deadline.to?.lastDay].compactMap { $0 }.min()
        writer.add("RRULE", rule.text + (until.map { ";UNTIL=" + $0.basic } ?? ""))
      }
      writer.add("SUMMARY", due.summary, escaped: true)
      let noted = rule == nil ? [due] : (rounds[due.uid] ?? []).filter { round in end.map { round.occurrence.day! < $0 } ?? true }
      writer.add("DESCRIPTION", due.details(directive: slugs[due.directive] ?? due.directive, noting: noted, wording), escaped: true)
      writer.add("CATEGORIES", slugs[due.directive] ?? due.directive, escaped: true)
      writer.add("TRANSP", "TRANSPARENT")
      writer.add("END", "VEVENT")
    }
    for due in undated { writer.add("X-CONGVAN-UNDATED", due.summary + " (" + due.deadline.quote + ")", escaped: true) }
    writer.add("END", "VCALENDAR")
    text = writer.text
    self.undated = undated
  }
}

extension DueDate {
  /// The obligation's id, or the directive's key; a second deadline of the same has its number behind.
  fileprivate var uid: String { (obligation ?? directive + "#") + (number == 1 ? "" : "/\(number)") }

  fileprivate var summary: String {
    let who = bearers.joined(separator: ", ")
    return who.isEmpty ? action : who + ": " + action
  }

  /// - Parameter noted: The rounds that the event stands for, whose days may fall on a weekend or holiday.
  fileprivate func details(directive: String, noting noted: [DueDate], _ wording: Wording) -> String {
    var lines = [deadline.quote, directive + (deadline.span.page.map { ", p. \($0)" } ?? "")]
    if !recipients.isEmpty { lines.append("→ " + recipients.joined(separator: ", ")) }
    if let time = deadline.time { lines.append(time) }
    if let from = occurrence.from, occurrence.lastDay != nil { lines.append("\(from.iso) – \(occurrence.lastDay!.iso)") }
    // Of what is due every day no day off is unusual.
    for round in noted where deadline.every?.unit != .day {
      let notes = round.occurrence.notes(wording)
      if !notes.isEmpty { lines.append("\(round.occurrence.day?.iso ?? ""): \(notes.joined(separator: ", "))") }
    }
    lines += deadline.derivation.map(wording.step)
    return lines.joined(separator: "\n")
  }
}

extension LegalDate {
  /// `YYYYMMDD`.
  var basic: String { iso.replacing("-", with: "") }
}

extension RecordInstant {
  /// `YYYYMMDDTHHMMSSZ`.
  var basic: String { iso.replacing("-", with: "").replacing(":", with: "") }
}
