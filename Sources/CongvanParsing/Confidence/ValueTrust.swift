internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Settles how sure the times and amounts of one document are, and says once for each reason why some are not.
struct ValueTrust {
  private let text: DocumentText
  /// The document's day, where it has one.
  private let day: String?
  private(set) var diagnostics: [ReadingDiagnostic] = []
  /// The reasons, and the rules whose form was not prescribed on the document's day, that have been named.
  private var said: Set<String> = []

  init(_ text: DocumentText, of directive: Directive) {
    self.text = text
    day = directive.issued?.lastDay?.iso
  }

  mutating func settle(_ times: inout [DeadlineMention], _ telling: Telling) {
    for index in times.indices {
      let (value, range) = (times[index].deadline, times[index].range)
      let doubts = [(Doubt.picturedTime, text.isMachineRead), (.loneTime, !telling.isOrdered[range.lowerBound])].filter(\.1).map(\.0)
      times[index].deadline.confidence = settled(value.confidence, rule: value.rule, range, as: "deadline", doubts)
      noteOpenEnd(value, range)
    }
    diagnostics += times.flatMap(\.doubts).map(text.placed)
  }

  /// “đến ngày 30/6” can mean before the day or with it; that the day was counted in is said once.
  private mutating func noteOpenEnd(_ deadline: Deadline, _ range: Range<Int>) {
    guard deadline.kind == .date, deadline.bound == .by, text.starts(text.vocabulary.untilDay, at: range.lowerBound, in: range),
      said.insert("untilDay").inserted
    else { return }
    let message = "“\(text.words(range))” leaves open whether the day itself counts; it was counted in"
    note(Diagnostic(id: "deadline.untilDay", severity: .note, message: message, span: text.span(range)))
  }

  mutating func settle(_ amounts: inout [LimitMention]) {
    for index in amounts.indices {
      let (value, range) = (amounts[index].limit, amounts[index].range)
      let doubts: [Doubt] = text.isMachineRead ? [.picturedAmount] : []
      amounts[index].limit.confidence = settled(value.confidence, rule: value.rule, range, as: "limit", doubts)
    }
  }

  /// The confidence in a value by all that speaks against it.
  private mutating func settled(_ confidence: Double, rule: String, _ range: Range<Int>, as kind: String, _ doubts: [Doubt]) -> Double {
    let (trusted, reasons) = text.vocabulary.trust.confidence(rule: rule, doubts: doubts)
    for reason in reasons where trusted < Trust.sure && said.insert(kind + reason).inserted {
      let message = "some \(kind)s have less confidence, such as “\(text.words(range))”: \(reason)"
      note(Diagnostic(id: "\(kind).unsure", severity: .note, message: message, span: text.span(range)))
    }
    let whole = min(confidence, trusted) * shareInForce(rule, range)
    return isRepaired(range) ? min(whole, Repair.confidence) : whole
  }

  /// Half for a rule whose form is not prescribed on the document's day, which is said once a rule; else one.
  private mutating func shareInForce(_ rule: String, _ range: Range<Int>) -> Double {
    guard let day, let objection = text.vocabulary.grammar.info(ofRuleNamed: rule)?.objection(on: day) else { return 1 }
    if said.insert(rule).inserted {
      let message = "the document is of \(day), and the form that rule '\(rule)' reads is \(objection)"
      note(Diagnostic(id: "grammar.notInForce", severity: .warning, message: message, span: text.span(range)))
    }
    return 0.5
  }

  /// Whether a value was read through repaired words, each of which is reported.
  private mutating func isRepaired(_ range: Range<Int>) -> Bool {
    let repairs = text.repairs(in: range)
    for repair in repairs {
      note(Diagnostic(id: "text.repaired", severity: .warning, message: text.account(of: repair), span: repair.span))
    }
    return !repairs.isEmpty
  }

  private mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(text.placed(diagnostic)) }
}
