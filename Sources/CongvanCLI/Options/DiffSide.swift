import ArgumentParser
import Congvan

/// One side of a comparison, as the command line names it.
enum DiffSide: ExpressibleByArgument, Hashable {
  /// A version or a file.
  case rules(RuleSetComparison.Side)
  /// `grammar:HEAD~1`, `grammar:grammars`: a revision or folder of grammars.
  case grammar(String)

  init(argument: String) {
    if argument.hasPrefix("grammar:") {
      self = .grammar(String(argument.dropFirst("grammar:".count)))
    } else {
      self = .rules(Int(argument).map { .version($0) } ?? .file(argument))
    }
  }

  /// The file, when it is one.
  var file: String? { if case .rules(.file(let path)) = self { path } else { nil } }
}
