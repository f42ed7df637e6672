internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads tasks written as lines of labels: “Nội dung: …”, “Cơ quan chủ trì: …”, “Cơ quan phối hợp: …”, “Thời gian: …”.
///
/// The labels are those of a task table's columns. The task is the line labelled so, else the item above.
struct TaskLineReader {
  let text: DocumentText
  let items: [OutlineItem]
  let bodies: BodyReader

  /// The obligations written so, and the items they were read from.
  func read() -> (drafts: [Draft], lines: Set<Int>) {
    var drafts: [Draft] = []
    var used: Set<Int> = []
    for parent in items.indices where !items[parent].children.isEmpty && !items[parent].paragraph.isAnnex {
      var found: [String: (item: Int, value: Range<Int>)] = [:]
      for child in items[parent].children where items[child].paragraph.cell == nil {
        guard let (label, value) = labelled(items[child].paragraph.content), found[label] == nil else { continue }
        found[label] = (child, value)
      }
      guard found["lead"] != nil || found["cooperate"] != nil else { continue }
      let task = found["task"] ?? (parent, items[parent].paragraph.content)
      guard !task.value.isEmpty else { continue }
      var actors: [Draft.Actor] = []
      for (name, role) in [("lead", Bearer.Role.lead), ("cooperate", .cooperate)] {
        guard let line = found[name] else { continue }
        let list = bodies.list(at: line.value.lowerBound, in: line.value)?.names ?? bodies.wholeList(line.value) ?? []
        actors += list.map { Draft.Actor(name: $0, role: role, isInherited: false) }
      }
      guard !actors.isEmpty else { continue }
      drafts.append(
        Draft(
          item: task.item, range: task.value, action: task.value, actors: actors, isRequest: false, rule: "duty.task-lines",
          time: found["time"].map { items[$0.item].paragraph.content }))
      used.formUnion(found.values.map(\.item))
    }
    return (drafts, used)
  }

  private func labelled(_ range: Range<Int>) -> (String, Range<Int>)? {
    guard !range.isEmpty, let entry = text.entry(text.vocabulary.taskColumn, at: range.lowerBound, in: range), let name = entry.value.symbol
    else { return nil }
    let colon = range.lowerBound + entry.length
    guard colon < range.upperBound, text.isMark(text.vocabulary.colon, at: colon), colon + 1 < range.upperBound else { return nil }
    return (name, colon + 1..<range.upperBound)
  }
}
