import ArgumentParser
import Congvan
import CongvanStore
import Foundation

/// Which rule set a command works on.
struct RuleSetOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The rule set's file (else CONGVAN_RULES, else congvan.db in the working folder).", valueName: "path"))
  var rules: String?

  /// The file chosen.
  var path: String {
    if let rules { return rules }
    let named = ProcessInfo.processInfo.environment["CONGVAN_RULES"] ?? ""
    return named.isEmpty ? "congvan.db" : named
  }

  /// The rule set for a command that can do without: nil where no option names one and none lies where it would be looked for.
  func openIfAny() throws -> RuleSetStore? {
    if rules == nil, !FileManager.default.fileExists(atPath: path) {
      if path != "congvan.db" {
        Console.complain("congvan: CONGVAN_RULES names '\(path)', which does not exist; only the files are looked at")
      }
      return nil
    }
    return try open()
  }

  /// The rule set, to be asked; it must be there.
  func open() throws -> RuleSetStore { try open(creating: false) }

  /// The rule set; the first to open an older one is told that its head is another now.
  ///
  /// - Parameter creating: Whether a file may be created.
  func open(creating: Bool) throws -> RuleSetStore {
    let store = try RuleSetStore(path: path, creating: creating)
    if let done = store.migration {
      let (old, new) = (done.old.head ?? "none", done.new.head ?? "none")
      Console.complain("congvan: \(path) was brought from schema \(done.old.schema) to \(done.new.schema), head \(old) to \(new)")
    }
    return store
  }
}
