internal import CongvanText

extension ByteWriter {
  mutating func add(_ program: Program) {
    add(raw: Array(program.nodes.values))
    add(raw: Array(program.children.values))
    add(raw: Array(program.literals.values))
    add(raw: Array(program.tests.sorts.values))
    add(raw: Array(program.tests.bits.values))
    add(program.rules) { $0.add($1) }
    program.phrases.put(into: &self)
    add(program.lexiconValues) { out, values in out.add(values) { out, value in out.add(value) { $0.add($1) } } }
    add(raw: [program.marks])
  }

  private mutating func add(_ rule: Program.Rule) {
    add(raw: [rule.root])
    add(rule.slotCount)
    add(raw: rule.gathered)
    add(rule.result)
    add(rule.first)
    add(rule.needs) { $0.add($1) }
    add(raw: rule.over.sorted())
  }

  private mutating func add(_ set: FirstSet) {
    var symbols: [Symbol] = []
    set.symbols.forEach { symbols.append($0) }
    add(raw: symbols)
    add(set.sorts.rawValue)
  }

  private mutating func add(_ template: ResultTemplate) {
    switch template {
    case .words: add(UInt8(0))
    case .constant(let value):
      add(UInt8(1))
      add(value)
    case .slot(let slot):
      add(UInt8(2))
      add(slot)
    case .record(let head, let fields):
      add(UInt8(3))
      add(head)
      add(fields) { out, field in
        out.add(field.name) { $0.add($1) }
        out.add(field.value)
      }
    case .list(let items):
      add(UInt8(4))
      add(items) { $0.add($1) }
    }
  }

  mutating func add(_ value: GrammarValue) {
    switch value {
    case .symbol(let name):
      add(UInt8(0))
      add(name)
    case .integer(let number):
      add(UInt8(1))
      add(raw: [number])
    case .decimal(let number):
      add(UInt8(2))
      add(number)
    case .text(let text):
      add(UInt8(3))
      add(text)
    case .words(let range):
      add(UInt8(4))
      add(range.lowerBound)
      add(range.upperBound)
    case .record(let record):
      add(UInt8(5))
      add(record.head)
      add(record.fields) { out, field in
        out.add(field.name)
        out.add(field.value)
      }
    case .list(let values):
      add(UInt8(6))
      add(values) { $0.add($1) }
    }
  }
}

extension ByteReader {
  mutating func program(symbolCount: Int) throws(Garbled) -> Program {
    Program(
      nodes: try raw(), children: try raw(), literals: try raw(),
      tests: FirstTests(sorts: try raw(), bits: try raw(), symbolCount: symbolCount),
      rules: try values { reader throws(Garbled) in try reader.programRule() },
      phrases: try PhraseTries(from: &self),
      lexiconValues: try values { reader throws(Garbled) in
        try reader.values { reader throws(Garbled) in try reader.optional { reader throws(Garbled) in try reader.grammarValue() } }
      },
      marks: try one())
  }

  private mutating func one<Value: BitwiseCopyable>() throws(Garbled) -> Value {
    guard let value = try raw(Value.self).first else { throw Garbled() }
    return value
  }

  private mutating func programRule() throws(Garbled) -> Program.Rule {
    Program.Rule(
      root: try one(), slotCount: try count(), gathered: try raw(), result: try template(), first: try firstSet(),
      needs: try values { reader throws(Garbled) in try reader.firstSet() }, over: Set(try raw()))
  }

  private mutating func firstSet() throws(Garbled) -> FirstSet {
    var set = FirstSet()
    for symbol in try raw(Symbol.self) { set.symbols.insert(symbol) }
    set.sorts = FirstSet.Sorts(rawValue: try byte())
    return set
  }

  private mutating func template() throws(Garbled) -> ResultTemplate {
    switch try byte() {
    case 0: .words
    case 1: .constant(try grammarValue())
    case 2: .slot(try count())
    case 3:
      .record(
        try string(),
        try values { reader throws(Garbled) in
          (name: try reader.optional { reader throws(Garbled) in try reader.string() }, value: try reader.template())
        })
    case 4: .list(try values { reader throws(Garbled) in try reader.template() })
    default: throw Garbled()
    }
  }

  mutating func grammarValue() throws(Garbled) -> GrammarValue {
    switch try byte() {
    case 0: return .symbol(try string())
    case 1: return .integer(try one())
    case 2: return .decimal(try double())
    case 3: return .text(try string())
    case 4:
      let (start, end) = (try count(), try count())
      guard start <= end else { throw Garbled() }
      return .words(start..<end)
    case 5:
      return .record(
        GrammarRecord(
          try string(),
          try values { reader throws(Garbled) in GrammarRecord.Field(try reader.string(), try reader.grammarValue()) }))
    case 6: return .list(try values { reader throws(Garbled) in try reader.grammarValue() })
    default: throw Garbled()
    }
  }
}
