/// Another document that this one names by number and symbol.
public struct Citation: Hashable, Sendable, Codable {
  /// What the document does with the one it cites.
  public enum Role: String, Hashable, Sendable, Codable {
    case basis, implements, amends, replaces, repeals, mention

    /// Whether the other document is no longer what it was.
    public var isChange: Bool { [.amends, .replaces, .repeals].contains(self) }
  }

  /// The words, from the kind to the issuer.
  public var quote: String
  /// ASCII slug of the Vietnamese kind (`cong-van`), from the word or the symbol.
  @Nullable public var kind: String?
  /// Digits as printed.
  @Nullable public var number: String?
  /// The symbol as printed, blanks inside dropped.
  @Nullable public var symbol: String?
  /// The date beside it.
  @Nullable public var issued: PartialDate?
  /// The issuer named beside it.
  @Nullable public var issuer: String?
  /// What it is cited for.
  public var role: Role
  /// Where it was read.
  public var span: SourceSpan

  /// A citation read at `span`.
  public init(
    quote: String, kind: String?, number: String?, symbol: String?, issued: PartialDate?, issuer: String?, role: Role, span: SourceSpan
  ) {
    self.quote = quote
    _kind = Nullable(wrappedValue: kind)
    _number = Nullable(wrappedValue: number)
    _symbol = Nullable(wrappedValue: symbol)
    _issued = Nullable(wrappedValue: issued)
    _issuer = Nullable(wrappedValue: issuer)
    self.role = role
    self.span = span
  }

  /// Number and symbol together.
  public var documentNumber: DocumentNumber { DocumentNumber(number: number, symbol: symbol) }
}
