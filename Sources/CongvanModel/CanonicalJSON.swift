public import Foundation

/// The one way values are written as JSON: keys sorted by their UTF-8 bytes, slashes left alone, `null` for what is not known.
///
/// The same value always gives the same bytes, so a digest of them can stand for the value. `JSONSerialization` sorts keys
/// differently (by collation) and must not be mixed in.
public enum CanonicalJSON {
  /// How the text is laid out.
  public enum Layout: Sendable { case compact, pretty }

  /// The UTF-8 of `value`, without a final line break.
  ///
  /// - Throws: `EncodingError` when a number is not finite.
  public static func data(of value: some Encodable, layout: Layout = .compact) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      layout == .pretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// `value` as text, without a final line break.
  ///
  /// - Throws: `EncodingError` when a number is not finite.
  public static func text(of value: some Encodable, layout: Layout = .compact) throws -> String {
    String(decoding: try data(of: value, layout: layout), as: UTF8.self)
  }

  /// The value `data` was written from.
  ///
  /// - Throws: `DecodingError` naming the key that is missing or of the wrong sort.
  public static func value<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    try JSONDecoder().decode(type, from: data)
  }
}
