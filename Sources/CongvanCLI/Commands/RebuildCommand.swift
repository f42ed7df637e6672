import ArgumentParser
import CongvanStore

/// `congvan rebuild`: everything that follows from the history, made again.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make the tables and the search index that follow from the history again.",
    discussion: """
      EXAMPLE: congvan rebuild --rules march.db

      For when congvan verify finds fault with them. The history itself is not touched, and the same history gives the same tables.
      """)

  @OptionGroup var ruleSet: RuleSetOptions

  func run() throws {
    let store = try ruleSet.open()
    let wrong = try store.rebuild()
    let versions = try store.extent().versions
    let outcome = wrong.isEmpty ? "everything was as it should be" : "put right: \(wrong.joined(separator: ", "))"
    Console.complain("\(ruleSet.path) is rebuilt from \(versions) version\(versions == 1 ? "" : "s"); \(outcome)")
  }
}
