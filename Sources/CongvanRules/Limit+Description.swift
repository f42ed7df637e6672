public import CongvanModel

extension Limit {
  /// The limit in one line: `at least 3 người: tổ công nghệ số`, `5–7 người per thôn`.
  public var described: String {
    let low = min.map(plain) ?? ""
    let high = max.map(plain) ?? ""
    let number =
      switch op {
      case .min: "at least \(low)"
      case .max: "at most \(high)"
      case .exactly: "exactly \(low.isEmpty ? high : low)"
      case .range: "\(low)–\(high)"
      case .target: "target \(low.isEmpty ? high : low)"
      }
    let counted = unit == "%" ? number + " %" : unit.isEmpty ? number : number + " " + unit
    return counted + (per.map { " per " + $0 } ?? "") + (subject.isEmpty ? "" : ": " + subject)
  }

  /// Whole numbers without a fraction.
  private func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
