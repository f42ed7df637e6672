internal import CongvanGrammar
internal import CongvanModel

/// Makes drafts of obligations: who acts in which role, with whom, from which word on.
struct DraftMaker {
  let text: DocumentText
  let tasks: TaskReader
  let forms: ClauseForms

  /// A task of the bodies that a heading or lead-in handed down, or that a label in front of it names.
  func inherited(_ item: Int, _ range: Range<Int>, _ context: BearerContext, isOwn: Bool = false) -> Draft {
    let predicate = forms.taskStart(range.lowerBound, in: range) ?? range.lowerBound
    let (role, verb) = tasks.role(at: predicate, in: range)
    let directed = tasks.directed(from: verb, in: range)
    var actors = (context.names + directed).map { Draft.Actor(name: $0, role: role, isInherited: !isOwn && !directed.contains($0)) }
    let along = tasks.cooperating(from: verb, in: range) + context.cooperating
    actors += along.map { Draft.Actor(name: $0, role: .cooperate, isInherited: false) }
    return Draft(
      item: item, range: range, action: predicate..<range.upperBound, actors: unique(actors), isRequest: context.isRequest,
      modality: context.modality, rule: isOwn ? "duty.labelled" : "duty.headed-item")
  }

  /// A task of the subject that its own clause names.
  func spoken(_ item: Int, _ range: Range<Int>, _ subject: TaskReader.Subject) -> Draft {
    let (role, verb) = tasks.role(at: subject.predicate, in: range)
    let directed = subject.rule == "duty.directed" ? [] : tasks.directed(from: verb, in: range)
    var actors = (subject.names + directed).map { Draft.Actor(name: $0, role: role, isInherited: false) }
    actors += tasks.cooperating(from: verb, in: range).map { Draft.Actor(name: $0, role: .cooperate, isInherited: false) }
    let action = subject.rule == "duty.agent" ? range.lowerBound : subject.predicate
    return Draft(
      item: item, range: range, action: action..<range.upperBound, actors: unique(actors), isRequest: subject.isRequest,
      rule: subject.rule)
  }

  /// “Nếu có vướng mắc, báo cáo …”: a report asked, in passing, of those named before.
  func reported(_ item: Int, from verb: Int, _ clause: Range<Int>, by context: BearerContext) -> Draft {
    let range = verb..<clause.upperBound
    let actors = context.names.map { Draft.Actor(name: $0, role: .lead, isInherited: true) }
    return Draft(item: item, range: range, action: range, actors: actors, isRequest: context.isRequest, rule: "duty.reported")
  }

  private func unique(_ actors: [Draft.Actor]) -> [Draft.Actor] {
    var out: [Draft.Actor] = []
    for actor in actors where !out.contains(where: { $0.role == actor.role && text.isSame($0.name, actor.name) }) { out.append(actor) }
    return out
  }
}
