import ArgumentParser
import CongvanRules

/// Which findings end a run with exit code 1.
enum FailOn: ExpressibleByArgument, Hashable, CustomStringConvertible {
  /// Those at least so grave.
  case severity(FindingSeverity)
  /// Those of one code.
  case code(FindingCode)
  case never

  init?(argument: String) {
    if let severity = FindingSeverity(rawValue: argument) {
      self = .severity(severity)
    } else if let code = FindingCode(rawValue: argument) {
      self = .code(code)
    } else if argument == "never" {
      self = .never
    } else {
      return nil
    }
  }

  /// As it is written, also where help shows it.
  var description: String {
    switch self {
    case .severity(let severity): severity.rawValue
    case .code(let code): code.rawValue
    case .never: "never"
    }
  }

  static var allValueStrings: [String] { FindingSeverity.allCases.map(\.rawValue) + ["never"] + FindingCode.allCases.map(\.rawValue) }

  /// Whether `finding` ends the run so.
  func takes(_ finding: Finding) -> Bool {
    switch self {
    case .severity(let severity): finding.severity >= severity
    case .code(let code): finding.code == code
    case .never: false
    }
  }
}
