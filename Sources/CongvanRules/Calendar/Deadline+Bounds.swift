internal import CongvanModel

extension [Deadline] {
  /// Those by which something is due, each with its place: not those that only say from when until when another of them comes round.
  var due: [(offset: Int, element: Deadline)] {
    enumerated().filter { _, deadline in !contains { $0.isBounded(by: deadline) } }
  }
}

extension Deadline {
  /// Whether it comes round from or until the time that `other` names.
  func isBounded(by other: Deadline) -> Bool {
    guard kind == .recurring, from != nil || to != nil else { return false }
    return switch (other.kind, other.bound) {
    case (.period, _): other.from == from && other.to == to
    case (.date, .from): other.date == from && to == nil
    case (.date, .by): other.date == to && from == nil
    default: false
    }
  }

  /// The same, coming round until the end of `other`.
  func lasting(as other: Deadline) -> Deadline {
    var out = self
    (out.from, out.to) = (other.kind == .period ? other.from : from, other.kind == .period ? other.to : other.date ?? to)
    return out
  }
}
