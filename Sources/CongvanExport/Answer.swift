internal import CongvanModel
public import CongvanRules

/// A value with the question it answers beside its own keys, under `asked`; where there are several, how many, under `answers`.
public struct Answer<Value: Encodable>: Encodable {
  private let asked: Asked
  private let value: Value
  private let count: Int?

  /// `value` as the answer to `asked`, or as one of `count`.
  public init(_ value: Value, to asked: Asked, of count: Int? = nil) {
    self.value = value
    self.asked = asked
    self.count = count
  }

  private enum Key: String, CodingKey { case asked, answers }

  /// Writes the keys of the value, `asked` and `answers`.
  public func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(asked, forKey: .asked)
    try container.encodeIfPresent(count, forKey: .answers)
  }
}

extension NDJSON {
  /// `values`, one a line, each with what was asked and how many there are, so that it shows where lines were cut off.
  ///
  /// - Throws: `EncodingError` when a number is not finite.
  public static func answers(_ values: some Sequence<some Encodable>, to asked: Asked) throws -> String {
    let values = Array(values)
    return try lines(values.map { Answer($0, to: asked, of: values.count) })
  }
}

extension RuleEntry: Encodable {
  private enum Key: String, CodingKey { case validTo, endedBy, standing, review }

  /// Writes the keys of the recorded obligation, and beside them until when it holds, how it stands and what a reviewer decided.
  public func encode(to encoder: any Encoder) throws {
    try recorded.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(validity.to, forKey: .validTo)
    try container.encode(validity.endedBy, forKey: .endedBy)
    try container.encode(standing, forKey: .standing)
    try container.encode(review, forKey: .review)
  }
}
