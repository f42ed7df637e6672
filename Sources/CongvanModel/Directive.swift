/// What the letterhead and the signature block say.
public struct Directive: Hashable, Sendable, Codable {
  /// ASCII slug of the Vietnamese kind (`cong-van`, `ke-hoach`).
  @Nullable public var kind: String?
  /// Digits as printed; nil where left blank.
  @Nullable public var number: String?
  /// The symbol, blanks inside dropped.
  @Nullable public var symbol: String?
  /// The issuing body, in normal case.
  @Nullable public var issuer: String?
  /// The body above it, when the letterhead names one.
  @Nullable public var issuerParent: String?
  /// The place before the date.
  @Nullable public var place: String?
  /// The date, as precise as it is filled in.
  @Nullable public var issued: PartialDate?
  /// The trích yếu, without “V/v” or “Về”.
  @Nullable public var subject: String?
  /// The items after “Kính gửi”.
  public var addressees: [String]
  /// The items under “Nơi nhận”, without the archive line's marks.
  public var recipients: [String]
  /// Who signed.
  @Nullable public var signer: Signer?
  /// Electronic signatures and their stamps.
  public var signatures: [Signature]
  /// Where each field was read, by field name.
  public var spans: [String: SourceSpan]

  /// A directive of which nothing is known yet.
  public init() {
    addressees = []
    recipients = []
    signatures = []
    spans = [:]
  }

  /// Number and symbol together.
  public var documentNumber: DocumentNumber { DocumentNumber(number: number, symbol: symbol) }
}

/// Who signed, and on whose behalf.
public struct Signer: Hashable, Sendable, Codable {
  /// `TM.`, `KT.`, `TL.`, `TUQ.` or `Q.`; nil when the head signs for itself.
  @Nullable public var authority: String?
  /// The signer's office, in normal case.
  @Nullable public var title: String?
  /// The signer's name.
  @Nullable public var name: String?

  /// A signer by authority, office and name.
  public init(authority: String?, title: String?, name: String?) {
    _authority = Nullable(wrappedValue: authority)
    _title = Nullable(wrappedValue: title)
    _name = Nullable(wrappedValue: name)
  }
}

/// An electronic signature as the document shows it; presence is not trust.
public struct Signature: Hashable, Sendable, Codable {
  /// Name or address.
  @Nullable public var signer: String?
  /// ISO 8601 with the zone.
  @Nullable public var time: String?

  /// A signature by its signer and time.
  public init(signer: String?, time: String?) {
    _signer = Nullable(wrappedValue: signer)
    _time = Nullable(wrappedValue: time)
  }
}
