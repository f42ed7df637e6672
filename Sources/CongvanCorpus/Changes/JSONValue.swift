/// Any JSON, to compare values field by field without knowing their types.
indirect enum JSONValue: Decodable, Hashable, CustomStringConvertible {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let values = try? container.decode([JSONValue].self) {
      self = .array(values)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The fields of an object; none of anything else.
  var fields: [String: JSONValue] { if case .object(let fields) = self { fields } else { [:] } }

  /// Whether it says nothing.
  var isEmpty: Bool { [.null, .bool(false), .string(""), .array([]), .object([:])].contains(self) }

  /// The same without the fields of these names, however deep.
  func without(_ names: Set<String>) -> JSONValue {
    switch self {
    case .array(let values): .array(values.map { $0.without(names) })
    case .object(let fields): .object(fields.filter { !names.contains($0.key) }.mapValues { $0.without(names) })
    default: self
    }
  }

  /// In few words: `day 28, unit month`.
  var description: String {
    switch self {
    case .null: "nothing"
    case .bool(let value): String(value)
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .string(let text): text
    case .array(let values): values.map(\.description).joined(separator: "; ")
    case .object(let fields):
      fields.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
  }
}
