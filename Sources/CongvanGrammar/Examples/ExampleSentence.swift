/// The wording of what is wrong with an example.
enum ExampleSentence {
  static func unread(_ rule: String, _ text: String, what: String = "rule") -> String { "\(what) '\(rule)' does not read \"\(text)\"." }
  /// - Parameter others: The rules that read it, with their reasons where they are declared over `rule`.
  static func readByOthers(_ rule: String, _ text: String, _ others: [(name: String, reason: String?)]) -> String {
    let names = others.map { other in "'\(other.name)'" + (other.reason.map { " (over it: \($0))" } ?? "") }.joined(separator: ", ")
    let way = others.allSatisfy { $0.reason == nil } ? "declare which is over which" : "change the example or the 'over'"
    return "rule '\(rule)' does not read \"\(text)\": \(names) \(others.count == 1 ? "goes" : "go") first; \(way)."
  }
  static func otherValue(_ rule: String, _ text: String, _ found: [String], wanted: String, what: String = "rule") -> String {
    "\(what) '\(rule)' reads \"\(text)\" as \(found.joined(separator: " and ")), not as \(wanted)."
  }
  static func tie(_ rule: String, _ text: String, _ phrase: String, _ others: [String]) -> String {
    "rules '\(rule)' and \(others.map { "'\($0)'" }.joined(separator: ", ")) both read \"\(phrase)\" in \"\(text)\"; "
      + "declare one over the other."
  }
  static func rivals(_ rule: String, _ text: String, _ rivals: [String]) -> String {
    "rule '\(rule)' is not alone in \"\(text)\": from the same word on \(rivals.joined(separator: ", ")); declare one over the other."
  }
  static func readAll(_ rule: String, _ text: String, _ phrase: String, _ reason: String, what: String = "rule") -> String {
    "\(what) '\(rule)' reads \"\(phrase)\" in \"\(text)\", which it must refuse: \(reason)."
  }
}
