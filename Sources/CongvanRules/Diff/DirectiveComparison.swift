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
    case (let old?, nil): add(.directiveRemoved, "directive", side(old), nil, .unknown)
    case (nil, let new?): add(.directiveAdded, "directive", nil, side(new), .unknown)
    case (nil, nil): break
    }
  }

  private mutating func compare(_ old: RecordedDirective, _ new: RecordedDirective) {
    for field in DirectiveField.allCases {
      let (a, b) = (field.side(of: old.directive), field.side(of: new.directive))
      if a.map({ Folding.tight($0.value) }) != b.map({ Folding.tight($0.value) }) {
        let code: ChangeCode = field == .addressees ? .addresseesChanged : .directiveFieldChanged
        add(code, field.rawValue, a, b, code.traits.impact)
      }
    }
    var citations = Leftovers(old.citations, new.citations, key: \.comparable)
    for (a, b) in citations.pairs(by: \.named) { add(.citationChanged, "citations", side(a), side(b), .neutral) }
    for item in citations.old { add(.citationRemoved, "citations", side(item), nil, .neutral) }
    for item in citations.new { add(.citationAdded, "citations", nil, side(item), .neutral) }
    changes += DeadlineComparison(directive: key, obligation: nil, modality: .duty, old: old.deadlines, new: new.deadlines).changes
    changes += LimitComparison(directive: key, obligation: nil, old: old.limits, new: new.limits).changes
  }

  private func side(_ directive: RecordedDirective) -> Change.Side {
    let title = [directive.slug, directive.directive.subject].compactMap { $0 }.joined(separator: " ")
    return Change.Side(title, span: directive.directive.spans["number"], content: .directive(directive))
  }

  private func side(_ citation: Citation) -> Change.Side {
    Change.Side("\(citation.quote) (\(citation.role.rawValue))", span: citation.span, content: .citation(citation))
  }

  private mutating func add(_ code: ChangeCode, _ field: String, _ old: Change.Side?, _ new: Change.Side?, _ impact: LegalImpact) {
    changes.append(Change(code: code, directive: key, obligation: nil, field: field, old: old, new: new, impact: impact))
  }
}

/// What of a letterhead and signature block is compared, by its name in the reading's contract.
enum DirectiveField: String, CaseIterable {
  case kind, number, symbol, issuer, issuerParent, place, issued, subject, addressees, recipients, signer

  /// The field's value; nil where the document does not say.
  func side(of directive: Directive) -> Change.Side? {
    func text(_ value: String?) -> Change.Side? { value.map { .init($0, span: directive.spans[rawValue], content: .text($0)) } }
    func list(_ items: [String]) -> Change.Side? {
      items.isEmpty ? nil : .init(items.joined(separator: "; "), span: directive.spans[rawValue], content: .list(items))
    }
    switch self {
    case .kind: return text(directive.kind)
    case .number: return text(directive.number)
    case .symbol: return text(directive.symbol)
    case .issuer: return text(directive.issuer)
    case .issuerParent: return text(directive.issuerParent)
    case .place: return text(directive.place)
    case .issued: return text(directive.issued?.iso)
    case .subject: return text(directive.subject)
    case .addressees: return list(directive.addressees)
    case .recipients: return list(directive.recipients)
    case .signer:
      return directive.signer.map { signer in
        let words = [signer.authority, signer.title, signer.name].compactMap { $0 }.joined(separator: "; ")
        return .init(words, span: directive.spans[rawValue], content: .signer(signer))
      }
    }
  }

  /// Puts `content` in its place; nil for what the document does not say.
  func set(_ content: ChangeContent?, in directive: inout Directive) {
    let text: String? = if case .text(let value)? = content { value } else { nil }
    let list: [String] = if case .list(let value)? = content { value } else { [] }
    switch self {
    case .kind: directive.kind = text
    case .number: directive.number = text
    case .symbol: directive.symbol = text
    case .issuer: directive.issuer = text
    case .issuerParent: directive.issuerParent = text
    case .place: directive.place = text
    case .issued: directive.issued = text.flatMap(PartialDate.init(iso:))
    case .subject: directive.subject = text
    case .addressees: directive.addressees = list
    case .recipients: directive.recipients = list
    case .signer: directive.signer = if case .signer(let value)? = content { value } else { nil }
    }
  }
}

extension Citation {
  /// The document it names and what for.
  var comparable: String { [named, kind ?? "", issued?.iso ?? "", role.rawValue].joined(separator: "\n") }

  /// The document it names.
  var named: String { number == nil ? Folding.tight(quote) : documentNumber.key }
}
