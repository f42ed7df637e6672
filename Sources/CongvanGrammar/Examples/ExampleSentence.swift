/// The wording of what is wrong with an example.
enum ExampleSentence {
  static func unread(_ rule: String, _ text: String) -> String { "rule '\(rule)' does not read \"\(text)\"." }
  static func readByOthers(_ rule: String, _ text: String, _ others: [String]) -> String {
    "rule '\(rule)' does not read \"\(text)\": \(others.map { "'\($0)'" }.joined(separator: ", ")) "
      + "\(others.count == 1 ? "goes" : "go") first; declare which is over which."
  }
  static func otherValue(_ rule: String, _ text: String, _ found: [String], wanted: String) -> String {
    "rule '\(rule)' reads \"\(text)\" as \(found.joined(separator: " and ")), not as \(wanted)."
  }
  static func tie(_ rule: String, _ text: String, _ phrase: String, _ others: [String]) -> String {
    "rules '\(rule)' and \(others.map { "'\($0)'" }.joined(separator: ", ")) both read \"\(phrase)\" in \"\(text)\"; "
      + "declare one over the other."
  }
  static func rivals(_ rule: String, _ text: String, _ rivals: [String]) -> String {
    "rule '\(rule)' is not alone in \"\(text)\": from the same word on \(rivals.joined(separator: ", ")); declare one over the other."
  }
  static func readAll(_ rule: String, _ text: String, _ phrase: String, _ reason: String) -> String {
    "rule '\(rule)' reads \"\(phrase)\" in \"\(text)\", which it must refuse: \(reason)."
  }
}
