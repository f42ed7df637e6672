public import CongvanModel

extension Sample {
  /// An item of a directive that does something to another.
  public struct Item {
    var text: String
    var citation: Citation?
    var deadline: Deadline?
    var obligation: Obligation?

    /// An item that says `text`, with the deadline and the obligation that stand in it.
    ///
    /// - Parameters:
    ///   - number: The number of the document of SNV-CCHC that it names; nil for none.
    ///   - role: What that is cited for.
    public init(
      _ text: String, _ number: String? = nil, _ role: Citation.Role = .amends, due deadline: Deadline? = nil,
      says obligation: Obligation? = nil
    ) {
      self.text = text
      self.deadline = deadline
      self.obligation = obligation
      citation = number.map {
        Citation(
          quote: "Công văn số \($0)/SNV-CCHC", kind: "cong-van", number: $0, symbol: "SNV-CCHC", issued: nil, issuer: nil, role: role,
          span: Sample.span($0))
      }
    }
  }

  /// A directive of SNV-CCHC made of `items`, each in its own thousand bytes, as an outline.
  public static func directive(
    _ number: String, issued: String, issuer: String = "Sở Nội vụ", file: String? = nil, grammar: String = "grammar-1", _ items: [Item]
  ) -> Reading {
    var obligations: [Obligation] = []
    var loose: [Deadline] = []
    var outline: [OutlineNode] = []
    for (index, item) in items.enumerated() {
      func place(_ quote: String) -> SourceSpan { SourceSpan(start: 1000 * index + 10, end: 1000 * index + 900, quote: quote) }
      outline.append(OutlineNode(marker: "\(index + 1)", heading: "", level: 1, span: place(item.text), children: []))
      if var duty = item.obligation {
        duty.span = place(duty.span.quote)
        obligations.append(duty)
      }
      if var due = item.deadline {
        due.span = place(due.quote)
        loose.append(due)
      }
    }
    var reading = Sample.reading(
      number: number, symbol: "SNV-CCHC", issuer: issuer, issued: issued, file: file ?? "\(number).txt", grammar: grammar, obligations)
    reading.outline = outline
    reading.deadlines += loose
    reading.citations = items.compactMap(\.citation)
    return reading
  }
}
