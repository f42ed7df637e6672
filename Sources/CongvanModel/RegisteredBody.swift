/// A body of the State or the Party: how high it stands, since when it is, and what became of it.
public struct RegisteredBody: Hashable, Sendable {
  /// The name in full.
  public var name: String
  /// How high it stands, in the words of the law: trung ương, tỉnh, huyện, xã.
  public var level: String
  /// What says that it was.
  public var source: String
  /// The first day on which it was; nil when that lies before what the registry knows.
  public var from: LegalDate?
  /// Its end; nil while it is.
  public var ending: Ending?

  /// A body that has not ended.
  public init(name: String, level: String, source: String, from: LegalDate? = nil) {
    self.name = name
    self.level = level
    self.source = source
    self.from = from
  }

  /// The end of a body.
  public struct Ending: Hashable, Sendable {
    /// The first day on which it no longer was.
    public var day: LegalDate
    /// Who has its work since, the one that has most of it first.
    public var successors: [Successor]
    /// What says so.
    public var source: String
  }

  /// Who has the work of a body that ended, or a part of it.
  public struct Successor: Hashable, Sendable, CustomStringConvertible {
    /// The name in full.
    public var name: String
    /// The part that it has; nil when no part is named.
    public var matter: String?

    /// The name, and the part in brackets.
    public var description: String { matter.map { "\(name) (\($0))" } ?? name }
  }

  /// Whether a body was on a day.
  public enum Standing: Hashable, Sendable { case notYet, inBeing, ended }

  /// Whether it was on `day`.
  public func standing(on day: LegalDate) -> Standing {
    if let from, day < from { return .notYet }
    return ending.map { $0.day <= day } ?? false ? .ended : .inBeing
  }
}
