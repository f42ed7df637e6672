/// A head with named fields, such as `(date year:2025 month:6 day:30)`.
public struct GrammarRecord: Hashable, Sendable, CustomStringConvertible {
  /// A name and its value.
  public struct Field: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: GrammarValue

    /// A field from its name and value.
    public init(_ name: String, _ value: GrammarValue) {
      self.name = name
      self.value = value
    }
  }

  /// What sort of record it is.
  public var head: String
  /// The fields, in the order the rule writes them; no name stands twice.
  public var fields: [Field]

  /// A record from its head and fields.
  public init(_ head: String, _ fields: [Field] = []) {
    self.head = head
    self.fields = fields
  }

  /// The value of a field; nil when the rule left it out.
  public subscript(name: String) -> GrammarValue? { fields.first { $0.name == name }?.value }

  /// As the notation writes it.
  public var description: String { "(\(([head] + fields.map { "\($0.name):\($0.value)" }).joined(separator: " ")))" }
}
