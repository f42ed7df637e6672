/// A value of time that is written as one text of ISO 8601.
public protocol ISOCodable: Codable {
  /// The value written so, or nil when `iso` is not one.
  init?(iso: String)
  /// As ISO 8601 writes it.
  var iso: String { get }
  /// What such a text has to be, as it completes “'…' is not”.
  static var isoForm: String { get }
}

extension ISOCodable {
  /// Reads the value from its ISO form; anything else is data corrupted.
  public init(from decoder: any Decoder) throws {
    let iso = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(iso: iso) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "'\(iso)' is not \(Self.isoForm)"))
    }
    self = value
  }

  /// Writes the ISO form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

extension LegalDate: ISOCodable {
  /// What its text has to be.
  public static var isoForm: String { "a day of the calendar" }
}

extension PartialDate: ISOCodable {
  /// What its text has to be.
  public static var isoForm: String { "a date of the contract" }
}

extension ISODuration: ISOCodable {
  /// What its text has to be.
  public static var isoForm: String { "a duration such as P2M15D, PT24H or -P2D" }
}
