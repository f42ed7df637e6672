public import CongvanModel

/// A deadline of the rule set on the day it falls due.
public struct DueDate: Hashable, Sendable, Codable {
  /// The key of its directive.
  public var directive: String
  /// The id of its obligation; nil when it belongs to the document as a whole.
  @Nullable public var obligation: String?
  /// Its place among the deadlines of that obligation or document, from 1.
  public var number: Int
  /// The day, or why there is none.
  public var occurrence: Occurrence
  /// What is due, in the document's words.
  public var action: String
  /// Who has to act.
  public var bearers: [String]
  /// Who receives the product.
  public var recipients: [String]
  /// The deadline as read.
  public var deadline: Deadline

  /// The deadline on the day of `occurrence`.
  public init(
    directive: String, obligation: String?, number: Int, occurrence: Occurrence, action: String, bearers: [String], recipients: [String],
    deadline: Deadline
  ) {
    self.directive = directive
    _obligation = Nullable(wrappedValue: obligation)
    self.number = number
    self.occurrence = occurrence
    self.action = action
    self.bearers = bearers
    self.recipients = recipients
    self.deadline = deadline
  }
}

extension RuleSet {
  /// What is due, the earliest first, then what has no day.
  ///
  /// With both days given, recurrences are laid out between them, both included; with only `first`, each is listed with its next
  /// round; else as written. What cannot be dated is always listed. A round that ends before its directive was issued, or before its
  /// obligation is in force, was never due and is left out.
  ///
  /// - Parameters:
  ///   - body: Part of the name of who has to act; nil for everyone.
  ///   - calendar: Which days are worked.
  public func deadlines(
    from first: LegalDate? = nil, to last: LegalDate? = nil, body: String? = nil, calendar: DeadlineCalendar = DeadlineCalendar()
  ) -> [DueDate] {
    let query = body.map(BodyQuery.init)
    return allDeadlines().filter { query?.matches(anyOf: $0.names) ?? true }
      .flatMap { item in
        occurrences(item, from: first, to: last, calendar: calendar).map { occurrence in
          var due = item.due
          due.occurrence = occurrence
          return due
        }
      }
      .enumerated().sorted { ($0.element.sortDay, $0.offset) < ($1.element.sortDay, $1.offset) }.map(\.element)
  }

  private struct Item {
    var due: DueDate
    var names: [String]
    /// The first day of its force, or of its directive.
    var start: LegalDate?
  }

  private func allDeadlines() -> [Item] {
    let issued = Dictionary(directives.map { ($0.key, $0.directive.issued?.firstDay) }) { first, _ in first }
    let owned = obligations.flatMap { entry in
      entry.obligation.deadlines.due.map { index, deadline in
        let duty = entry.obligation
        let due = DueDate(
          directive: entry.directive, obligation: entry.id, number: index + 1, occurrence: Occurrence(), action: duty.action,
          bearers: duty.bearers.isEmpty ? deadline.bearers : duty.bearers.map(\.name),
          recipients: duty.recipients.isEmpty ? deadline.recipients : duty.recipients.map(\.name), deadline: deadline)
        return Item(
          due: due, names: duty.bearers.flatMap { [$0.name, $0.text] } + deadline.bearers,
          start: [issued[entry.directive] ?? nil, entry.validFrom?.firstDay].compactMap { $0 }.max())
      }
    }
    let alone = directives.flatMap { entry in
      entry.deadlines.due.map { index, deadline in
        let due = DueDate(
          directive: entry.key, obligation: nil, number: index + 1, occurrence: Occurrence(), action: deadline.context,
          bearers: deadline.bearers,
          recipients: deadline.recipients, deadline: deadline)
        return Item(due: due, names: deadline.bearers, start: entry.directive.issued?.firstDay)
      }
    }
    return owned + alone
  }

  private func occurrences(_ item: Item, from first: LegalDate?, to last: LegalDate?, calendar: DeadlineCalendar) -> [Occurrence] {
    let deadline = item.due.deadline
    if deadline.kind == .recurring, let first {
      let start = Swift.max(first, item.start ?? first)
      let rounds = calendar.occurrences(of: deadline, from: start, to: last ?? start.adding(months: 24) ?? .last)
      return last == nil ? Array(rounds.prefix(1)) : rounds
    }
    let one = calendar.single(deadline)
    if let day = one.day, first.map({ day < $0 }) ?? false || last.map({ $0 < day }) ?? false { return [] }
    return [one]
  }
}

extension DueDate {
  fileprivate var sortDay: LegalDate { occurrence.day ?? occurrence.period?.lastDay ?? .last }
}
