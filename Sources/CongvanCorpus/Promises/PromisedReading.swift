/// What a person reading the document promises of its reading: a gold file of the reading benchmark.
public struct PromisedReading: Decodable, Hashable, Sendable {
  /// Letterhead and signature block; what the document does not say is nil.
  public struct Metadata: Decodable, Hashable, Sendable {
    public var kind, number, symbol, issuer, issuerParent, place, issued, subject: String?
    public var signerAuthority, signerTitle, signerName: String?
    public var addressees: [String]?
  }

  /// Another document that this one names.
  public struct Citation: Decodable, Hashable, Sendable {
    public var quote: String
    public var number, symbol, issued: String?
  }

  /// A time at which something is due.
  public struct Deadline: Decodable, Hashable, Sendable {
    public var quote: String
    public var context: String?
    public var kind: String
    public var bound, date, time, from, to, duration: String?
    public var workingDays: Bool?
    public var every: Recurrence?
    public var bearers: [String]?
  }

  /// How a deadline comes round.
  public struct Recurrence: Decodable, Hashable, Sendable {
    public var unit: String?
    public var interval: Int?
    public var day, month: NumberOrWord?
    public var weekday, times: Int?
  }

  /// A quantity that is ordered, planned or capped.
  public struct Limit: Decodable, Hashable, Sendable {
    public var quote: String
    public var subject: String?
    public var op: String
    public var min, max: Double?
    public var unit: String?
  }

  /// A task given to someone.
  public struct Assignment: Decodable, Hashable, Sendable {
    public var bearers: [String]
    public var role: String
    public var quote: String
  }

  public var metadata: Metadata
  public var citations: [Citation]
  public var deadlines: [Deadline]
  public var limits: [Limit]
  public var assignments: [Assignment]
  /// The quote of the last assignment given, where the document has more than are given.
  public var assignmentsEnd: String?
}

/// 28, or "last".
public enum NumberOrWord: Decodable, Hashable, Sendable {
  case number(Int)
  case word(String)

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) { self = .number(number) } else { self = .word(try container.decode(String.self)) }
  }

  /// As score tables compare it.
  var text: String {
    switch self {
    case .number(let number): number == 0 ? "" : String(number)
    case .word(let word): word
    }
  }
}
