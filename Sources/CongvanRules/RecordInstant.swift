public import CongvanModel

/// A moment of recording, to the second, in UTC; the second clock of the rule set.
public struct RecordInstant: Hashable, Sendable, Comparable {
  /// `YYYY-MM-DDTHH:MM:SSZ`.
  public let iso: String

  /// The moment written so, or nil when `iso` is not one.
  public init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      bytes[19] == UInt8(ascii: "Z"), LegalDate(iso: iso.prefix(10)) != nil
    else { return nil }
    func number(_ start: Int) -> Int? {
      guard bytes[start...(start + 1)].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
      return Int(bytes[start] - 48) * 10 + Int(bytes[start + 1] - 48)
    }
    guard let hour = number(11), let minute = number(14), let second = number(17), hour < 24, minute < 60, second < 60 else { return nil }
    self.iso = iso
  }

  /// The moment `seconds` after 1970-01-01T00:00:00Z.
  public init(secondsSince1970 seconds: Int) {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - day * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    iso = "\(LegalDate(dayNumber: day).iso)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  /// Seconds after 1970-01-01T00:00:00Z.
  public var secondsSince1970: Int {
    let time = iso.dropFirst(11).dropLast().split(separator: ":").map { Int($0)! }
    return day.dayNumber * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]
  }

  /// The day it falls on in UTC.
  public var day: LegalDate { LegalDate(iso: iso.prefix(10))! }

  /// The earlier first.
  public static func < (a: RecordInstant, b: RecordInstant) -> Bool { a.iso < b.iso }
}

extension RecordInstant: ISOCodable {
  /// What its text has to be.
  public static var isoForm: String { "YYYY-MM-DDTHH:MM:SSZ" }
}
