internal import CongvanModel
internal import CongvanText

/// What changed in one directive, its obligations left aside.
struct DirectiveComparison {
  private(set) var changes: [Change] = []
  private let key: String

  init(key: String, old: RecordedDirective?, new: RecordedDirective?) {
    self.key = key
    switch (old, new) {
    case (let old?, let new?): compare(old, new)
    case (let old?, nil): add(.directiveRemoved, "directive", title(old), nil, .unknown)
    case (nil, let new?): add(.directiveAdded, "directive", nil, title(new), .unknown)
    case (nil, nil): break
    }
  }

  private mutating func compare(_ old: RecordedDirective, _ new: RecordedDirective) {
    let (a, b) = (old.directive, new.directive)
    func side(_ value: String?, _ field: String, _ directive: Directive) -> Change.Side? {
      value.map { Change.Side($0, span: directive.spans[field]) }
    }
    let fields: [(String, (Directive) -> String?)] = [
      ("kind", { $0.kind }), ("number", { $0.number }), ("symbol", { $0.symbol }), ("issuer", { $0.issuer }),
      ("issuerParent", { $0.issuerParent }),
      ("place", { $0.place }), ("issued", { $0.issued?.iso }), ("subject", { $0.subject }), ("addressees", { list($0.addressees) }),
      ("recipients", { list($0.recipients) }),
      ("signer", { $0.signer.flatMap { list([$0.authority, $0.title, $0.name].compactMap { $0 }) } }),
    ]
    for (field, value) in fields where value(a).map(Folding.phrase) != value(b).map(Folding.phrase) {
      add(.directiveFieldChanged, field, side(value(a), field, a), side(value(b), field, b), .neutral)
    }
    let citations = Leftovers(old.citations, new.citations, key: \.comparable)
    for citation in citations.old { add(.citationRemoved, "citations", Change.Side(citation.quote, span: citation.span), nil, .neutral) }
    for citation in citations.new { add(.citationAdded, "citations", nil, Change.Side(citation.quote, span: citation.span), .neutral) }
    changes += DeadlineComparison(directive: key, obligation: nil, modality: .duty, old: old.deadlines, new: new.deadlines).changes
    changes += LimitComparison(directive: key, obligation: nil, old: old.limits, new: new.limits).changes
  }

  private func title(_ directive: RecordedDirective) -> Change.Side {
    Change.Side(
      [directive.slug, directive.directive.subject].compactMap { $0 }.joined(separator: " "), span: directive.directive.spans["number"])
  }

  private mutating func add(_ code: ChangeCode, _ field: String, _ old: Change.Side?, _ new: Change.Side?, _ impact: LegalImpact) {
    changes.append(Change(code: code, directive: key, obligation: nil, field: field, old: old, new: new, impact: impact))
  }
}

private func list(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: "; ") }

extension Citation {
  /// The document it names and what for.
  fileprivate var comparable: String {
    [kind ?? "", documentNumber.key, issued?.iso ?? "", role.rawValue, number == nil ? Folding.phrase(quote) : ""].joined(separator: "\n")
  }
}

/// What two lists have that the other has not; things with equal keys cancel out one for one, whatever their order.
struct Leftovers<Value> {
  var old: [Value] = []
  var new: [Value] = []

  init(_ a: [Value], _ b: [Value], key: (Value) -> String) {
    var counts: [String: Int] = [:]
    for value in b { counts[key(value), default: 0] += 1 }
    for value in a {
      if counts[key(value), default: 0] > 0 { counts[key(value)]! -= 1 } else { old.append(value) }
    }
    counts = [:]
    for value in a { counts[key(value), default: 0] += 1 }
    for value in b {
      if counts[key(value), default: 0] > 0 { counts[key(value)]! -= 1 } else { new.append(value) }
    }
    old.sort { key($0) < key($1) }
    new.sort { key($0) < key($1) }
  }
}
