internal import CongvanGrammar
internal import CongvanModel

/// The records from which deadlines can be made.
enum DeadlineShape {
  /// The first field of a record that no deadline can be made from; nil when there is none.
  static func fault(in record: GrammarRecord) -> String? {
    if record["kind"]?.symbol.map({ $0 == "none" || Deadline.Kind(rawValue: $0) != nil }) != true { return "kind" }
    return record.fields.first { !isUsable($0.name, $0.value) }?.name
  }

  private static func isUsable(_ name: String, _ value: GrammarValue) -> Bool {
    switch name {
    case "bound": value.symbol.flatMap(Deadline.Bound.init(rawValue:)) != nil
    case "date", "from", "to", "lunar": DateValue(value) != nil
    case "also": (value.list ?? [value]).allSatisfy { DateValue($0) != nil }
    case "dates": value.list?.allSatisfy { DateValue($0) != nil } ?? false
    case "time": value.record?["hour"]?.integer != nil
    case "length", "ahead": value.record.flatMap(TimeLimit.init) != nil
    case "every": isRecurrence(value.record)
    default: true
    }
  }

  private static func isRecurrence(_ every: GrammarRecord?) -> Bool {
    every?["unit"]?.symbol.flatMap(Recurrence.Unit.init(rawValue:)) != nil
      && every?["lag"]?.text.map { ISODuration(iso: $0) != nil } != false
  }
}
