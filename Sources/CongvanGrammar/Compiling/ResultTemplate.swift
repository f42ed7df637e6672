/// How a rule's value is made from its slots.
indirect enum ResultTemplate: Sendable {
  /// The text of the match.
  case words
  case constant(GrammarValue)
  case slot(Int)
  /// A field without name merges the fields of its record.
  case record(String, [(name: String?, value: ResultTemplate)])
  case list([ResultTemplate])

  init(_ node: ValueNode, slots: [String: Int]) {
    switch node.kind {
    case .slot(let name): self = .slot(slots[name]!)
    case .record(let head, let fields):
      self = .record(head, fields.map { ($0.name, ResultTemplate($0.value, slots: slots)) })
    case .list(let values): self = .list(values.map { ResultTemplate($0, slots: slots) })
    case .symbol, .integer, .decimal, .text: self = .constant(GrammarValue(node))
    }
  }

  /// The value; nil when a slot it needs is not bound.
  func value(_ range: Range<Int>, _ slots: [GrammarValue?]) -> GrammarValue? {
    switch self {
    case .words: return .words(range)
    case .constant(let value): return value
    case .slot(let slot): return slots[slot]
    case .list(let items): return .list(items.compactMap { $0.value(range, slots) })
    case .record(let head, let fields):
      var record = GrammarRecord(head)
      record.fields.reserveCapacity(fields.count)
      for field in fields {
        guard let value = field.value.value(range, slots) else { continue }
        if let name = field.name {
          record.fields.append(GrammarRecord.Field(name, value))
        } else if case .record(let merged) = value {
          // A field written by name wins over a merged one, the first merged over the next.
          for field in merged.fields where !fields.contains(where: { $0.name == field.name }) && record[field.name] == nil {
            record.fields.append(field)
          }
        }
      }
      return .record(record)
    }
  }
}

extension GrammarValue {
  /// A value written without slots.
  init(_ node: ValueNode) {
    switch node.kind {
    case .symbol(let name), .slot(let name): self = .symbol(name)
    case .integer(let value): self = .integer(value)
    case .decimal(let value): self = .decimal(value)
    case .text(let text): self = .text(text)
    case .list(let values): self = .list(values.map { GrammarValue($0) })
    case .record(let head, let fields):
      self = .record(GrammarRecord(head, fields.map { GrammarRecord.Field($0.name ?? "", GrammarValue($0.value)) }))
    }
  }
}
