/// What changes a rule where its own document does not.
public enum ChangeReason: Hashable, Sendable {
  /// What another document does to it, by its id.
  case effect(String)
  /// A person's decision about how the obligation is read, by its number.
  case review(Int)
  /// A person's decision about what another document does to it, by its number.
  case effectReview(Int)

  /// The id of the effect, `review 3` or `effect review 3`.
  public var name: String {
    switch self {
    case .effect(let id): id
    case .review(let number): "review \(number)"
    case .effectReview(let number): "effect review \(number)"
    }
  }

  /// What is called so.
  public init(name: String) {
    func number(after kind: String) -> Int? { name.hasPrefix(kind) ? Int(name.dropFirst(kind.count)) : nil }
    self = number(after: "review ").map { .review($0) } ?? number(after: "effect review ").map { .effectReview($0) } ?? .effect(name)
  }
}

/// As JSON its name.
extension ChangeReason: Codable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws { self.init(name: try decoder.singleValueContainer().decode(String.self)) }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
