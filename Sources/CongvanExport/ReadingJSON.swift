public import CongvanModel
public import Foundation

/// Readings as `congvan.reading/1`, one object or NDJSON.
public enum ReadingJSON {
  /// The reading that `data` holds.
  ///
  /// - Parameter name: What to call `data` in an error.
  /// - Throws: `ExportError` when it is no JSON, another schema, or lacks a key.
  public static func decode(_ data: Data, name: String) throws(ExportError) -> Reading {
    let reading: Reading
    do { reading = try CanonicalJSON.value(Reading.self, from: data) } catch {
      throw ExportError(name: name, reason: ReadingJSON.reason(error))
    }
    guard reading.schema == Reading.schemaName else {
      throw ExportError(name: name, reason: "its schema is '\(reading.schema)', this program reads '\(Reading.schemaName)'")
    }
    return reading
  }

  static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty ? "the whole" : "'" + path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".") + "'"
    }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context.codingPath)) has no '\(key.stringValue)'"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context.codingPath)) is of another sort than the contract's"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "it is not JSON" : "\(place(context.codingPath)): \(context.debugDescription)"
    @unknown default: return "\(error)"
    }
  }
}

/// Values one a line, each ended by a line feed.
public enum NDJSON {
  /// `value` on one line.
  ///
  /// - Throws: `EncodingError` when a number is not finite.
  public static func line(_ value: some Encodable) throws -> String { try CanonicalJSON.text(of: value) + "\n" }

  /// `values`, one a line, in order.
  ///
  /// - Throws: `EncodingError` when a number is not finite.
  public static func lines(_ values: some Sequence<some Encodable>) throws -> String { try values.map { try line($0) }.joined() }
}

/// Data that is not what the contract says.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, and the line where there are several.
  public var name: String
  /// The particulars, without a full stop.
  public var reason: String

  /// A failure in `name`.
  public init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }

  /// One sentence: where, why and the way out.
  public var description: String { "'\(name)' is no reading: \(reason); write it again with congvan read --format json." }
}
