public import CongvanModel

/// The end of a body that an obligation names, and who to turn to since: a suggestion, the obligation keeps its words.
public struct BodyEnding: Hashable, Sendable, Codable {
  /// The body, or the level: “Sở Thông tin và Truyền thông”, “cấp huyện”.
  public var body: String
  /// How high it stood.
  public var level: String
  /// The first day on which it no longer was.
  public var day: LegalDate
  /// Who has its work on the day asked about; of a part of it with the matter in brackets.
  public var successors: [String]
  /// What says so.
  public var source: String

  /// The end of `body`; nil while it is on `day`.
  init?(_ body: RegisteredBody, on day: LegalDate, in registry: BodyRegistry) {
    guard let ending = body.ending, ending.day <= day else { return nil }
    self.body = body.name
    level = body.level
    self.day = ending.day
    successors = registry.successors(of: body, on: day).map(\.description)
    source = ending.source
  }
}
