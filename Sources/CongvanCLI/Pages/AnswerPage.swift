import CongvanExport
import CongvanModel
import CongvanRules

/// What stands round every answer of the rule set: which question it answers, and what it leaves out.
enum AnswerPage {
  /// The question, above a table of what is in force.
  static func heading(_ asked: Asked) -> String { Style.dim(asked.description) + "\n" }

  /// The question, above what may be in force or not.
  static func moment(_ asked: Asked) -> String { Style.dim(asked.moment) + "\n" }

  /// Says on standard error what of the obligations asked about does not hold on the day, or that there is nothing.
  static func complain(_ view: RuleSetView, among ids: Set<String>, isEmpty: Bool, nothing: String) {
    let absences = view.absences(among: ids)
    if isEmpty {
      Console.complain("congvan: \(nothing) \(view.asked.description)" + (absences.isEmpty ? "" : ": \(absences)"))
    } else if !absences.isEmpty {
      Console.complain("congvan: left out: \(absences); congvan rules --all shows them")
    }
  }
}
