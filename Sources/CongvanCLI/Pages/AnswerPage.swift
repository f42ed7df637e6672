import CongvanExport
import CongvanModel
import CongvanRules

/// What stands round every answer of the rule set: which question it answers, and what it leaves out.
enum AnswerPage {
  /// The question, above a table of what is in force.
  static func heading(_ asked: Asked, _ wording: Wording) -> String { Style.dim(asked.description(wording)) + "\n" }

  /// The question, above what may be in force or not.
  static func moment(_ asked: Asked, _ wording: Wording = .english) -> String { Style.dim(asked.moment(wording)) + "\n" }

  /// Says on standard error what of the obligations asked about does not hold on the day, or that there is nothing.
  ///
  /// - Parameter nothing: What there is none of: the name of a phrase under `none.`.
  static func complain(_ view: RuleSetView, among ids: Set<String>, isEmpty: Bool, nothing: String, _ wording: Wording) {
    let absences = view.absences(among: ids, wording)
    if isEmpty {
      let none = "\(wording("none." + nothing)) \(view.asked.description(wording))"
      Console.complain("congvan: " + none + (absences.isEmpty ? "" : ": \(absences)"))
    } else if !absences.isEmpty {
      Console.complain("congvan: " + wording("left.out", ["what": absences]))
    }
  }
}
