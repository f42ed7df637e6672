public import CongvanExport
public import CongvanModel
public import CongvanRules

/// What is due: a window of days, a body, or neither.
public struct DeadlineQuery: Hashable, Sendable {
  /// The first day asked for.
  public var from: LegalDate?
  /// The last day asked for.
  public var to: LegalDate?
  /// Part of the name of who has to act.
  public var body: String?
  /// The day of asking, for what has no day of its own; not asked where a first day is given.
  public var today: LegalDate
  private let laidOut: DeadlineCalendar

  /// A question asked on `today` about `body` between two days, both included.
  ///
  /// - Throws: What the shipped calendar throws when it cannot be read.
  public init(from: LegalDate? = nil, to: LegalDate? = nil, body: String? = nil, today: LegalDate) throws {
    self.from = from
    self.to = to
    self.body = body
    self.today = today
    laidOut = DeadlineCalendar(workingDays: try ShippedCalendar.load())
  }

  /// The deadlines of `view` that answer it, the earliest first.
  public func deadlines(in view: RuleSetView) -> [DueDate] {
    view.kept(view.set.deadlines(from: from, to: to, body: body, calendar: laidOut), today: from ?? today)
  }

  /// The ids of obligations that would answer it, did they hold on the day that `view` is of.
  public func absent(in view: RuleSetView) -> Set<String> {
    let missing = RuleSet(directives: view.set.directives, obligations: view.entries.filter { $0.standing != .inForce }.map(\.recorded))
    return Set(missing.deadlines(from: from, to: to, body: body, calendar: laidOut).compactMap(\.obligation))
  }

  /// The same as a workbook (XLSX).
  ///
  /// - Throws: `WorkbookError` when it cannot be written.
  public func workbook(of view: RuleSetView, _ wording: Wording = .english) throws(WorkbookError) -> [UInt8] {
    let set = view.set
    let kinds: [String: Workbook.Column] = ["lastDay": .day, "from": .day, "page": .number, "confidence": .number]
    let listing = Listing(deadlines: deadlines(in: view), of: set, wording).said(in: wording)
    let columns = wording.language == .english ? kinds : Dictionary(uniqueKeysWithValues: kinds.map { (wording.name(ofColumn: $0), $1) })
    return try Workbook.bytes(
      listing, sheet: wording("column.deadlines"), columns: columns, created: view.asked.known ?? stamp(of: set),
      saying: view.asked.moment(wording))
  }

  /// When what is not in a store was recorded, as far as its own dates say.
  private func stamp(of set: RuleSet) -> RecordInstant {
    let dates = set.directives.compactMap { $0.directive.issued?.firstDay }
    return RecordInstant(secondsSince1970: (dates.max() ?? from ?? LegalDate(dayNumber: 0)).dayNumber * 86_400)
  }

  /// How many months ahead single events of a recurrence are laid out.
  private static let span = 24

  /// The same as a calendar. A calendar has no open ends: where the first day is not given, it begins with the date of the first directive
  /// that asks for something; where the last is not, it ends two years after the first or after today, or with the last deadline that has a
  /// day. Between two days it has what `deadlines` lists, else what has not ended by today.
  public func calendar(of view: RuleSetView, _ wording: Wording = .english) -> ICalendar {
    // What ended later than the window begins has its events up to its end; see `ends`.
    let set = from == nil && to == nil ? view.standing(on: today) : view.standing(on: from ?? LegalDate(dayNumber: 0))
    let asked = set.deadlines(from: from, to: to, body: body, calendar: laidOut)
    let keys = Set(asked.map(\.directive))
    let dates = set.directives.filter { keys.contains($0.key) }.compactMap { $0.directive.issued?.firstDay }
    let days = asked.compactMap(\.occurrence.day)
    let first = from ?? (dates + days).min() ?? LegalDate(dayNumber: 0)
    let last = to ?? max((from ?? max(first, today)).adding(months: Self.span) ?? .last, days.max() ?? first)
    // As on a day asked about nothing has ended that will.
    let ids = view.asked.on == nil ? set.obligations.map(\.id) + set.directives.map(\.key) : []
    let ends = Dictionary(ids.compactMap { id in view.timeline.validity(of: id).to.map { (id, $0) } }) { first, _ in first }
    return ICalendar(
      set, from: first, to: last, body: body, ends: ends,
      stamp: view.asked.known ?? RecordInstant(secondsSince1970: (dates.max() ?? first).dayNumber * 86_400), sequence: view.revision,
      calendar: laidOut, asked: view.asked, wording)
  }
}
