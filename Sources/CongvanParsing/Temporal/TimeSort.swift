/// A sort of time of which more is asked than of others before somebody has to act by it; the lexicon `time-sort` says which rules read it.
enum TimeSort: String, CaseIterable {
  /// A day or month that opens an item as its label.
  case dayLabel, monthLabel
  /// The value of a field named for it.
  case field
  /// A day, or a part of a month or year, with no cue.
  case bare
  /// The hour of a day.
  case hour
  /// A month, year, day or phase whose words say that something happens in it.
  case said
  /// A span of years.
  case span
  /// A length of time to act in.
  case length
  /// What follows an event.
  case event
  /// What comes round, and nothing more.
  case round
  /// So many times in a unit.
  case frequency
  /// A part of what comes round that has no day of its own.
  case part
}
