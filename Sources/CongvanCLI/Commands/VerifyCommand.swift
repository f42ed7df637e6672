import ArgumentParser
import CongvanStore

/// `congvan verify`: whether the rule set is what was recorded.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that the rule set and its originals are what was recorded.",
    discussion: """
      EXAMPLE: congvan verify --rules march.db

      Exit code 0 when all is well, 65 when something is not; each thing that is wrong is one line. The head stands for everything
      recorded so far: note it elsewhere, and a history that was rewritten as a whole will show by it.
      """)

  @OptionGroup var ruleSet: RuleSetOptions

  func run() throws {
    let store = try ruleSet.open()
    let problems = try store.problems()
    if problems.isEmpty { return try Console.out("\(ruleSet.path) is whole: \(try store.extent().described)\n") }
    try Console.out(problems.map { $0 + "\n" }.joined())
    let count = problems.count
    let wayOut = problems.allSatisfy { $0.hasPrefix("answers: ") } ? "congvan rebuild puts it right" : "restore it from a backup"
    Console.complain("congvan: \(ruleSet.path) is damaged, \(count) \(count == 1 ? "problem" : "problems"); \(wayOut)")
    throw Ending(status: .badData)
  }
}

extension StoreExtent {
  /// The numbers in words, then the head.
  var described: String {
    func count(_ number: Int, _ name: String) -> String { "\(number) \(name)\(number == 1 ? "" : "s")" }
    return [count(versions, "version"), count(obligations, "obligation"), count(originals, "original")].joined(separator: ", ")
      + (head.map { "; head \($0)" } ?? "")
  }
}
