internal import CongvanModel

/// An obligation as tokens, before its deadlines and limits are joined to it.
struct Draft: Sendable {
  /// A body that acts, and how it was found.
  struct Actor: Hashable, Sendable {
    var name: Range<Int>
    var role: Bearer.Role
    var isInherited: Bool
  }

  var item: Int
  /// The whole clause.
  var range: Range<Int>
  /// The clause from its predicate on.
  var action: Range<Int>
  var actors: [Actor]
  var isRequest: Bool
  /// What the heading above makes of it, when its own words say nothing else.
  var modality: Obligation.Modality?
  var form: Form
  /// A table row's due time, in a cell of its own.
  var time: Range<Int>?
  /// Whether a day alone in that cell is the one on which the task is done, not the last: its column is headed “Thời gian”.
  var isHeld = false
  /// The hour of that day, in a cell of its own.
  var hour: Range<Int>?
  /// The figures that a table row sets, each in a cell of its own.
  var amounts: [Range<Int>] = []
  /// The condition that stands before the clause and that it was read with.
  var condition: Range<Int>?
  /// The due time in a cell that begins above this row and goes on beside it.
  var sharedTime: Range<Int>?
  /// The task of the row above, where this row's own cell is empty.
  var carried: Range<Int>?

  /// All that it was read from but what stands in headings: the clause, the row's time, the names.
  var read: [Range<Int>] {
    var read = [range]
    if let time { read.append(time) }
    if let condition { read.append(condition) }
    for actor in actors where !actor.isInherited { read.append(actor.name) }
    return read
  }

  /// Goes on with what a further clause asks.
  mutating func extend(to end: Int) {
    range = range.lowerBound..<end
    action = action.lowerBound..<end
  }

  /// Whether `tokens` lie in the clause, in the row's time or among its figures.
  func covers(_ tokens: Range<Int>) -> Bool {
    (range.lowerBound <= tokens.lowerBound && tokens.upperBound <= range.upperBound)
      || (time.map { $0.overlaps(tokens) } ?? false) || amounts.contains { $0.overlaps(tokens) }
  }
}
