/// One duty, prohibition, permission or recommendation in a directive (điều giao).
public struct Obligation: Hashable, Sendable, Codable {
  /// What is said of the action.
  public enum Modality: String, Hashable, Sendable, Codable { case duty, prohibition, permission, recommendation }
  /// How it binds: from above, asked of an equal or superior, or only told.
  public enum Force: String, Hashable, Sendable, Codable { case directive, request, informational }

  /// Candidate key: the same bytes read by the same rules give the same key. The rule set mints permanent ids.
  public var id: String
  /// The markers of its place, outermost first: ["6", "6.1"].
  public var section: [String]
  /// What is said of the action.
  public var modality: Modality
  /// How it binds.
  public var force: Force
  /// Who has to act; empty when the document does not say.
  public var bearers: [Bearer]
  /// What is to be done, in the document's words.
  public var action: String
  /// Who receives the product.
  public var recipients: [Recipient]
  /// When it is due.
  public var deadlines: [Deadline]
  /// How many.
  public var limits: [Limit]
  /// Under what condition.
  public var conditions: [Condition]
  /// Where it was read.
  public var span: SourceSpan
  /// The rule that read it.
  public var rule: String
  /// 0–1.
  public var confidence: Double
  /// Why the confidence is what it is.
  public var reasons: [String]

  /// An obligation read at `span`; set what else was read afterwards.
  public init(
    id: String, section: [String], modality: Modality, force: Force, action: String, span: SourceSpan, rule: String, confidence: Double
  ) {
    self.id = id
    self.section = section
    self.modality = modality
    self.force = force
    bearers = []
    self.action = action
    recipients = []
    deadlines = []
    limits = []
    conditions = []
    self.span = span
    self.rule = rule
    self.confidence = confidence
    reasons = []
  }
}

/// A body or office that has to act.
public struct Bearer: Hashable, Sendable, Codable {
  /// What it does in the task.
  public enum Role: String, Hashable, Sendable, Codable { case lead, cooperate, monitor, advise }

  /// The document's words.
  public var text: String
  /// The name in full, abbreviations written out.
  public var name: String
  /// What it does.
  public var role: Role
  /// Whether a heading or lead-in above the item named it.
  public var inherited: Bool
  /// Where it was named.
  public var span: SourceSpan

  /// A bearer named at `span`.
  public init(text: String, name: String, role: Role, inherited: Bool, span: SourceSpan) {
    self.text = text
    self.name = name
    self.role = role
    self.inherited = inherited
    self.span = span
  }
}

/// A body that receives a report or product.
public struct Recipient: Hashable, Sendable, Codable {
  /// The document's words.
  public var text: String
  /// The name in full, abbreviations written out.
  public var name: String
  /// Where it was named.
  public var span: SourceSpan

  /// A recipient named at `span`.
  public init(text: String, name: String, span: SourceSpan) {
    self.text = text
    self.name = name
    self.span = span
  }
}

/// A condition under which an obligation binds.
public struct Condition: Hashable, Sendable, Codable {
  /// The document's words.
  public var text: String
  /// Where it was read.
  public var span: SourceSpan

  /// A condition read at `span`.
  public init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}
