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
    let (own, verb) = tasks.role(at: predicate, in: range)
    let role = own == .lead ? context.role : own
    let directed = tasks.directed(from: verb, in: range)
    var actors: [Draft.Actor] = []
    for name in context.names { add(Draft.Actor(name: name, role: role, isInherited: !isOwn && !directed.contains(name)), to: &actors) }
    for name in directed { add(Draft.Actor(name: name, role: roleOfDirected(role), isInherited: false), to: &actors) }
    for name in tasks.cooperating(from: verb, in: range) { add(Draft.Actor(name: name, role: .cooperate, isInherited: false), to: &actors) }
    for name in context.cooperating { add(Draft.Actor(name: name, role: .cooperate, isInherited: false), to: &actors) }
    return Draft(
      item: item, range: range, action: predicate..<range.upperBound, actors: actors, isRequest: context.isRequest,
      modality: context.modality, form: isOwn ? .labelled : .headedItem)
  }

  /// A task of the subject that its own clause names.
  func spoken(_ item: Int, _ range: Range<Int>, _ subject: TaskReader.Subject) -> Draft {
    let (role, verb) = tasks.role(at: subject.predicate, in: range)
    let directed = subject.form == .directed ? [] : tasks.directed(from: verb, in: range)
    var actors: [Draft.Actor] = []
    for name in subject.names { add(Draft.Actor(name: name, role: role, isInherited: false), to: &actors) }
    for name in directed { add(Draft.Actor(name: name, role: roleOfDirected(role), isInherited: false), to: &actors) }
    for name in tasks.cooperating(from: verb, in: range) { add(Draft.Actor(name: name, role: .cooperate, isInherited: false), to: &actors) }
    let action = subject.form == .agent ? range.lowerBound : subject.predicate
    return Draft(
      item: item, range: range, action: action..<range.upperBound, actors: actors, isRequest: subject.isRequest,
      form: subject.form)
  }

  /// “Nếu có vướng mắc, báo cáo …”: a report asked, in passing, of those named before.
  func reported(_ item: Int, from verb: Int, _ clause: Range<Int>, by context: BearerContext) -> Draft {
    let range = verb..<clause.upperBound
    let actors = context.names.map { Draft.Actor(name: $0, role: .lead, isInherited: true) }
    return Draft(
      item: item, range: range, action: range, actors: actors, isRequest: context.isRequest, form: .reported,
      condition: clause.lowerBound..<verb)
  }

  /// “A phối hợp với B chỉ đạo C thực hiện”: A works along, and C does it.
  private func roleOfDirected(_ role: Bearer.Role) -> Bearer.Role { role == .cooperate ? .lead : role }

  /// Adds one who acts, unless one named by the same words has that role.
  private func add(_ actor: Draft.Actor, to actors: inout [Draft.Actor]) {
    if !actors.contains(where: { $0.role == actor.role && text.isSame($0.name, actor.name) }) { actors.append(actor) }
  }
}
