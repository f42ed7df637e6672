import ArgumentParser
import Congvan

/// One side of a comparison, as the command line names it.
enum DiffSide: ExpressibleByArgument, Hashable {
  /// A version, a moment, or a file.
  case rules(RuleSetComparison.Side)
  /// `grammar:HEAD~1`, `grammar:grammars`: a revision or folder of grammars.
  case grammar(String)

  init(argument: String) {
    if argument.hasPrefix("grammar:") {
      self = .grammar(String(argument.dropFirst("grammar:".count)))
    } else {
      self = .rules(Self.rules(argument))
    }
  }

  private static func rules(_ argument: String) -> RuleSetComparison.Side {
    if let number = Int(argument) { return .version(number) }
    if argument == "now" { return .recorded }
    return InstantArgument(argument: argument).map { .instant($0.instant) } ?? .file(argument)
  }

  /// The file, when it is one.
  var file: String? { if case .rules(.file(let path)) = self { path } else { nil } }
}
