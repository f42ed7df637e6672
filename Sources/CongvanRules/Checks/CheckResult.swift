public import CongvanModel

/// What a check looked at and what it found; `congvan.check/1`.
public struct CheckResult: Hashable, Sendable, Codable {
  /// The contract's name and version.
  public static let schemaName = "congvan.check/1"

  /// A file that was looked at.
  public struct Subject: Hashable, Sendable, Codable {
    /// The directive's key; the file's name for what is no directive.
    public var document: String
    /// The file's name.
    public var file: String

    /// A file under the name that findings give it.
    public init(document: String, file: String) {
      self.document = document
      self.file = file
    }
  }

  /// A figure that was held against a rule and fits it.
  public struct Confirmation: Hashable, Sendable, Codable {
    /// One sentence in English.
    public var message: String
    /// Where the figure is.
    public var place: Finding.Place
    /// The rule.
    @Nullable public var other: Finding.Place?

    /// A figure at `place` that fits `other`.
    public init(_ message: String, at place: Finding.Place, against other: Finding.Place?) {
      self.message = message
      self.place = place
      _other = Nullable(wrappedValue: other)
    }
  }

  /// Always `congvan.check/1`.
  public var schema = CheckResult.schemaName
  /// What the rule set was asked; nil where none was.
  @Nullable public var asked: Asked?
  /// What was looked at, in the order given.
  public var checked: [Subject]
  /// What does not fit.
  public var findings: [Finding]
  /// What was held against a rule and fits it.
  public var confirmed: [Confirmation]

  /// A result over `checked`.
  public init(checked: [Subject], findings: [Finding] = [], confirmed: [Confirmation] = []) {
    _asked = Nullable()
    self.checked = checked
    self.findings = findings
    self.confirmed = confirmed
  }

  /// The same and what `other` looked at and found.
  public mutating func add(_ other: CheckResult) {
    checked += other.checked
    findings += other.findings
    confirmed += other.confirmed
  }
}

extension CheckResult {
  /// How many findings there are of each severity, in one line.
  public func summary(_ wording: Wording = .english) -> String {
    let counts = FindingSeverity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : wording.counted("check.count." + severity.rawValue, count)
    }
    let files = wording.counted("check.documents", checked.count)
    return files + ": " + (counts.isEmpty ? wording("check.nothing") : counts.joined(separator: ", "))
  }
}
