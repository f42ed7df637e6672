public import CongvanModel

extension Limit {
  /// The limit in one line: `at least 3 người: tổ công nghệ số`, `5–7 người per thôn`.
  public var described: String { described(.english) }

  /// The limit in the words of a language.
  public func described(_ wording: Wording) -> String {
    let (low, high) = (min.map(plain) ?? "", max.map(plain) ?? "")
    let number = op == .range ? "\(low)–\(high)" : op == .max ? high : low.isEmpty ? high : low
    let counted = wording("limit." + op.rawValue, ["n": number]) + (unit.isEmpty ? "" : " " + unit)
    let said = per.map { wording("limit.per", ["n": counted, "per": $0]) } ?? counted
    return said + (subject.isEmpty ? "" : ": " + subject)
  }

  /// Whole numbers without a fraction.
  private func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
