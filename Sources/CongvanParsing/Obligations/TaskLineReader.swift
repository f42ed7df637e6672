internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads tasks written as lines of labels: “Nội dung: …”, “Cơ quan chủ trì: …”, “Cơ quan phối hợp: …”, “Thời gian: …”.
///
/// The labels are those of a task table's columns. The task is the line labelled so, else the item above.
struct TaskLineReader {
  let text: DocumentText
  let items: [OutlineItem]
  let tasks: TaskReader
  private var bodies: BodyReader { tasks.bodies }

  /// The obligations written so, the items they were read from, and what of those items goes on to tell bodies what to do.
  func read() -> (drafts: [Draft], lines: Set<Int>, further: [Int: Range<Int>]) {
    var drafts: [Draft] = []
    var further: [Int: Range<Int>] = [:]
    var used: Set<Int> = []
    for parent in items.indices where items[parent].paragraph.cell == nil {
      var found: [String: (item: Int, value: Range<Int>)] = [:]
      let content = items[parent].paragraph.content
      let ending = labels(closing: content)
      for (item, range) in (ending.map { [(parent, $0)] } ?? []) + items[parent].children.map({ ($0, items[$0].paragraph.content) })
      where items[item].paragraph.cell == nil {
        for (label, value) in fields(of: range) where found[label] == nil { found[label] = (item, value) }
      }
      guard found["lead"] != nil || found["cooperate"] != nil else { continue }
      let task = found["task"] ?? (parent, content.lowerBound..<(ending?.lowerBound ?? content.upperBound))
      guard !task.value.isEmpty else { continue }
      var actors: [Draft.Actor] = []
      for (name, role) in [("lead", Bearer.Role.lead), ("cooperate", .cooperate)] {
        guard let line = found[name] else { continue }
        if role == .lead {
          let shared = tasks.sharing(in: line.value) != nil
          let others = toldToAct(in: line.value, isShared: shared)
          further[line.item] = others
          if shared {
            actors += tasks.sharing(in: line.value.lowerBound..<(others?.lowerBound ?? line.value.upperBound)) ?? []
            continue
          }
        }
        actors += named(in: line.value).map { Draft.Actor(name: $0, role: role, isInherited: false) }
      }
      drafts.append(
        Draft(
          item: task.item, range: task.value, action: task.value, actors: actors, isRequest: false, form: .taskLines,
          time: (found["time"] ?? found["day"]).map { items[$0.item].paragraph.content }))
      used.formUnion(found.values.map(\.item) + [task.item])
    }
    return (drafts, used, further)
  }

  /// Those whom a line names: what stands behind the last name in its clause is said of it, “…, phụ trách văn hóa”, unless it is a task.
  private func named(in value: Range<Int>) -> [Range<Int>] {
    let value = text.trimmed(value)
    guard var list = bodies.list(at: value.lowerBound, in: value) else { return bodies.wholeList(value) ?? [value] }
    let v = text.vocabulary
    let end = value[list.end...].first { text.isMark(v.stop, at: $0) || text.isMark(v.semicolon, at: $0) } ?? value.upperBound
    if let last = list.names.last, list.end < end, end - list.end <= BodyReader.longestName,
      !text.starts(v.taskVerb, at: list.end, in: value)
    {
      list.names[list.names.count - 1] = last.lowerBound..<end
    }
    return list.names
  }

  /// “Phòng Y tế; các trạm y tế chủ động cấp thuốc.”: from the last body before the task, or from the clause behind the bodies on.
  ///
  /// - Parameter isShared: Whether the first clause only says who leads and who works along.
  private func toldToAct(in value: Range<Int>, isShared: Bool) -> Range<Int>? {
    let value = text.trimmed(value)
    let v = text.vocabulary
    func ends(_ at: Int) -> Bool { text.isMark(v.stop, at: at) || text.isMark(v.semicolon, at: at) }
    guard let list = bodies.list(at: value.lowerBound, in: value), list.end < value.upperBound else { return nil }
    if !isShared,
      [v.taskAdverb, v.leadVerb, v.adviseVerb, v.cooperateVerb].contains(where: { text.starts($0, at: list.end, in: value) })
    {
      return (value[..<list.end].last(where: ends).map { $0 + 1 } ?? value.lowerBound)..<value.upperBound
    }
    guard let end = value[list.end...].first(where: ends), end + 1 < value.upperBound,
      !isShared || tasks.subjectStarts(in: end + 1..<value.upperBound)
    else { return nil }
    return end + 1..<value.upperBound
  }

  /// “Phát hành bản tin. Đơn vị thực hiện: Văn phòng; thời gian: quý II.”: where the labels of a line that opens with its task begin.
  private func labels(closing line: Range<Int>) -> Range<Int>? {
    guard labelled(line) == nil else { return nil }
    return text.places(of: .pause, in: line).first { isFieldEnd($0, in: line) }.map { $0 + 1..<line.upperBound }
  }

  /// The labels of a line and what stands behind each, up to the next.
  private func fields(of line: Range<Int>) -> [(label: String, value: Range<Int>)] {
    guard var (label, value) = labelled(line) else { return [] }
    var out: [(label: String, value: Range<Int>)] = []
    for end in text.places(of: .pause, in: value) where end >= value.lowerBound && isFieldEnd(end, in: value) {
      guard let next = labelled(end + 1..<value.upperBound) else { continue }
      out.append((label, value.lowerBound..<end))
      (label, value) = next
    }
    return out + [(label, value)]
  }

  /// Whether another label follows a stop or semicolon.
  private func isFieldEnd(_ at: Int, in line: Range<Int>) -> Bool {
    (text.isMark(text.vocabulary.semicolon, at: at) || text.isMark(text.vocabulary.stop, at: at)) && at + 1 < line.upperBound
      && labelled(at + 1..<line.upperBound) != nil
  }

  private func labelled(_ range: Range<Int>) -> (String, Range<Int>)? {
    guard !range.isEmpty, let entry = text.entry(text.vocabulary.taskColumn, at: range.lowerBound, in: range), let name = entry.value.symbol
    else { return nil }
    let colon = range.lowerBound + entry.length
    guard colon < range.upperBound, colon + 1 < range.upperBound else { return nil }
    if text.isMark(text.vocabulary.colon, at: colon) { return (name, colon + 1..<range.upperBound) }
    // “Đơn vị chủ trì Sở Y tế”: a machine has passed over the colon.
    guard text.isMachineRead, name == "lead" || name == "cooperate", text.tokens[colon].flags.contains(.capitalized),
      bodies.starts(at: colon, in: range)
    else { return nil }
    return (name, colon..<range.upperBound)
  }
}
