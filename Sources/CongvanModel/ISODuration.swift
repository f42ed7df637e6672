/// A length of time in the units it was said in: two months and 15 days, 24 hours; or so long before something.
public struct ISODuration: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// What is counted, by its letter in ISO 8601, the units of a day behind `T`.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case year = "Y"
    case month = "M"
    case week = "W"
    case day = "D"
    case hour = "TH"
    case minute = "TM"
    case second = "TS"
  }

  /// So many of one unit.
  public struct Part: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// Of what.
    public let unit: Unit
  }

  /// Whether it counts back.
  public var isEarlier = false
  /// What it adds up to, in the order it is written; at least one.
  public let parts: [Part]

  /// So many of each unit; units of which there are none are left out, except the last where all are.
  public init(dictionaryLiteral counts: (Unit, Int)...) {
    let said = counts.map { Part(count: $0.1, unit: $0.0) }
    let counted = said.filter { $0.count > 0 }
    parts = counted.isEmpty ? said.suffix(1) : counted
  }

  /// `P2M15D`, `PT24H`, `-P2D`; nil for anything that `iso` would write otherwise.
  public init?(iso: String) {
    var (parts, digits, prefix) = ([Part](), "", "")
    for character in iso.drop(while: { $0 == "-" }).dropFirst() {
      if character == "T" {
        prefix = "T"
      } else if character.isNumber {
        digits.append(character)
      } else {
        guard let unit = Unit(rawValue: prefix + String(character)), let count = Int(digits), count < 1_000_000 else { return nil }
        parts.append(Part(count: count, unit: unit))
        digits = ""
      }
    }
    self.parts = parts
    isEarlier = iso.hasPrefix("-")
    guard !parts.isEmpty, self.iso == iso else { return nil }
  }

  /// As ISO 8601 writes it, with a sign before what counts back.
  public var iso: String {
    let day = parts.filter { !$0.unit.isOfDay }, time = parts.filter(\.unit.isOfDay)
    func text(_ parts: [Part]) -> String { parts.map { "\($0.count)\($0.unit.rawValue.suffix(1))" }.joined() }
    return (isEarlier ? "-P" : "P") + text(day) + (time.isEmpty ? "" : "T" + text(time))
  }

  /// It in months and days; nil where hours or less are counted.
  public var calendar: (months: Int, days: Int)? {
    var (months, days) = (0, 0)
    for part in parts {
      switch part.unit {
      case .year: months += part.count * 12
      case .month: months += part.count
      case .week: days += part.count * 7
      case .day: days += part.count
      case .hour, .minute, .second: return nil
      }
    }
    return (months, days)
  }
}

extension ISODuration.Unit {
  fileprivate var isOfDay: Bool { self == .hour || self == .minute || self == .second }
}
