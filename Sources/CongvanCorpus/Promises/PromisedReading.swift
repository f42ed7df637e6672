internal import Foundation

/// What a person reading the document promises of its reading: a gold file of the reading benchmark.
package struct PromisedReading: Decodable, Hashable, Sendable {
  /// Letterhead and signature block; what the document does not say is nil.
  struct Metadata: Decodable, Hashable, Sendable {
    var kind, number, symbol, issuer, issuerParent, place, issued, subject: String?
    var signerAuthority, signerTitle, signerName: String?
    var addressees: [String]?
  }

  /// Another document that this one names.
  struct Citation: Decodable, Hashable, Sendable {
    var quote: String
    var number, symbol, issued, role: String?
  }

  /// A time at which something is due.
  struct Deadline: Decodable, Hashable, Sendable {
    var quote: String
    var context: String?
    var kind: String
    var bound, date, time, from, to, duration: String?
    var workingDays: Bool?
    var every: Recurrence?
    var bearers: [String]?
  }

  /// How a deadline comes round.
  struct Recurrence: Decodable, Hashable, Sendable {
    var unit: String?
    var interval: Int?
    var day, month: NumberOrWord?
    var weekday, times: Int?
  }

  /// A quantity that is ordered, planned or capped.
  struct Limit: Decodable, Hashable, Sendable {
    var quote: String
    var subject: String?
    var op: String
    var min, max: Double?
    var unit: String?
  }

  /// A task given to someone.
  struct Assignment: Decodable, Hashable, Sendable {
    var bearers: [String]
    var role: String
    var quote: String
  }

  var metadata: Metadata
  var citations: [Citation]
  var deadlines: [Deadline]
  var limits: [Limit]
  var assignments: [Assignment]
  /// The quote of the last assignment given, where the document has more than are given.
  var assignmentsEnd: String?
}

extension PromisedReading {
  /// The promise in the file at `path`.
  ///
  /// - Throws: `CorpusError` when it is not as it should be.
  init(fileAt path: String) throws {
    do { self = try JSONDecoder().decode(PromisedReading.self, from: try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      throw CorpusError(path: path, reason: "\(error)")
    }
  }
}

/// 28, or "last".
enum NumberOrWord: Decodable, Hashable, Sendable {
  case number(Int)
  case word(String)

  init(from decoder: any Decoder) throws {
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
