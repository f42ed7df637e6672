internal import CongvanModel
internal import CongvanText

/// Says which of the bodies that a document names had ended or not begun on its day, which have ended since, and which it names loosely.
///
/// A name keeps its words and its meaning; who has the work now is only suggested.
struct BodyStandings {
  let registry: BodyRegistry
  /// The document's own day, or the month or year, as far as it says.
  private let issued: PartialDate
  private let days: ClosedRange<LegalDate>

  /// Nil where the document's year is not known.
  init?(registry: BodyRegistry, issued: PartialDate) {
    guard let first = issued.firstDay, let last = issued.lastDay, first <= last else { return nil }
    self.registry = registry
    self.issued = issued
    days = first...last
  }

  /// One diagnostic a body, at the first place that names it as who acts or who is reported to.
  func diagnostics(_ obligations: [Obligation]) -> [ReadingDiagnostic] {
    var asked: Set<String> = []
    var reported: Set<RegisteredBody> = []
    var out: [ReadingDiagnostic] = []
    let named = obligations.flatMap { duty in duty.bearers.map { ($0.name, $0.span) } + duty.recipients.map { ($0.name, $0.span) } }
    for (name, span) in named where asked.insert(name).inserted {
      for loose in registry.looseNames(in: name) where asked.insert(loose.name).inserted {
        let message = "'\(loose.name)' is taken for '\(loose.body.name)', which is its name in \(loose.body.source)"
        out.append(ReadingDiagnostic(Diagnostic(id: "body.looseName", severity: .warning, message: message), span: span))
      }
      for body in registry.bodies(in: name) where reported.insert(body).inserted {
        if let found = diagnostic(body) { out.append(ReadingDiagnostic(found, span: span)) }
      }
    }
    return out
  }

  private func diagnostic(_ body: RegisteredBody) -> Diagnostic? {
    let first = body.standing(on: days.lowerBound), last = body.standing(on: days.upperBound)
    switch first == last ? first : .inBeing {
    case .notYet:
      guard let from = body.from else { return nil }
      let message = "the document is of \(issued.iso), and '\(body.name)' began only on \(from.iso). Since then: \(body.source)"
      return Diagnostic(id: "body.notInBeing", severity: .warning, message: message)
    case .ended:
      return ending(of: body).map {
        Diagnostic(id: "body.notInBeing", severity: .warning, message: "the document is of \(issued.iso), and \($0)")
      }
    case .inBeing:
      return ending(of: body).map {
        Diagnostic(id: "body.succeeded", severity: .note, message: "\($0). Until then: \(body.source)")
      }
    }
  }

  private func ending(of body: RegisteredBody) -> String? {
    guard let ending = body.ending else { return nil }
    let successors = registry.successors(of: body, on: registry.kept).map(\.description).joined(separator: "; ")
    return "'\(body.name)' ended on \(ending.day.iso), its work now with \(successors). Since then: \(ending.source)"
  }
}
