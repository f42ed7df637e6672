public import CongvanModel

/// What one directive says that it does to another, or of its own force; the record as read, whether or not the other is recorded.
public struct Effect: Hashable, Sendable, Codable {
  /// What is done.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The words of a provision change (sửa đổi).
    case amends
    /// Something is added (bổ sung).
    case supplements
    /// The directive stands in the other's place (thay thế).
    case replaces
    /// The other ends (bãi bỏ, hết hiệu lực).
    case repeals
    /// A deadline moves (gia hạn).
    case extends
    /// A slip of the pen is put right, from the beginning (đính chính).
    case corrects
    /// The other is taken back (thu hồi).
    case withdraws
    /// The other rests for a time (tạm dừng).
    case suspends
    /// The directive's own force begins on a day other than that of its issue.
    case commences
    /// The directive's own force ends on a day that it names.
    case expires

    /// Whether what it is done to is no more.
    var ends: Bool { [.replaces, .repeals, .withdraws].contains(self) }

    /// Whether it can put one time in the place of another.
    var mayMoveTime: Bool { [.extends, .corrects, .amends].contains(self) }
  }

  /// How much more time is given, and the words that say so: “thêm 10 ngày”.
  public struct Addition: Hashable, Sendable, Codable {
    /// Calendar months.
    public var months: Int
    /// Calendar days.
    public var days: Int
    /// The words.
    public var quote: String
  }

  /// Why it is left to a person.
  public enum Doubt: String, Hashable, Sendable, Codable, CaseIterable {
    /// It holds only when something else comes about.
    case conditional
    /// It is for some alone of those whom the document binds.
    case forSome
    /// Less than the whole of what is named ends.
    case partOnly
    /// Others are told not to carry it out, and not whether it ends.
    case toldOthers
    /// Several times are named, and not which of them is to hold.
    case severalDays
  }

  /// The document it is done to, as cited.
  public struct Target: Hashable, Sendable, Codable {
    /// ASCII slug of the Vietnamese kind.
    @Nullable public var kind: String?
    /// Digits as printed.
    @Nullable public var number: String?
    /// The symbol as printed.
    @Nullable public var symbol: String?
    /// The date beside it.
    @Nullable public var issued: PartialDate?
    /// The issuer named beside it.
    @Nullable public var issuer: String?

    /// The document that `citation` names.
    public init(_ citation: Citation) {
      _kind = Nullable(wrappedValue: citation.kind)
      _number = Nullable(wrappedValue: citation.number)
      _symbol = Nullable(wrappedValue: citation.symbol)
      _issued = Nullable(wrappedValue: citation.issued)
      _issuer = Nullable(wrappedValue: citation.issuer)
    }

    /// Number and symbol together.
    public var documentNumber: DocumentNumber { DocumentNumber(number: number, symbol: symbol) }
  }

  /// Permanent within its directive: `<key of the source>!extends~12-snv-cchc#2.1`, with `~2` … when that is taken.
  public var id: String
  /// What is done.
  public var kind: Kind
  /// The key of the directive that does it.
  public var source: String
  /// What it is done to; nil for the directive itself.
  @Nullable public var target: Target?
  /// The provision, outermost marker first (`["5", "2", "a"]`); empty for the whole document.
  public var provision: [String]
  /// The first day of the effect, where the words name one; else it begins with the force of its source.
  @Nullable public var from: LegalDate?
  /// The deadline that is to hold; for what moves or puts right one.
  @Nullable public var deadline: Deadline?
  /// The words of what it is done to: a task whose deadline moves, or the deadline that another is put in the place of; else empty.
  public var subject: String
  /// Nil for what is done as it is said; not written then, as in what was recorded before there were any.
  public var doubt: Doubt?
  /// Whom alone it is for, name by name: who need not do it any more, or has more time; nil for what is done to all.
  public var alone: [String]?
  /// The words put in the place of those of `subject`, empty where they are left out; nil where none are, or a deadline takes the place.
  public var wording: String?
  /// How much more time is given than there was; nil where a time is named, or none moves.
  public var addition: Addition?
  /// The words that say so, with all they contain.
  public var span: SourceSpan

  private enum CodingKeys: String, CodingKey {
    case id, kind, source, target, provision, from, deadline, subject, doubt, wording, addition, span
    // What was recorded when it was only said who need not do something stays readable.
    case alone = "freed"
  }

  /// An effect of `source`; its id is given by whoever knows the others.
  public init(
    _ kind: Kind, source: String, target: Target?, provision: [String] = [], from: LegalDate? = nil, deadline: Deadline? = nil,
    subject: String = "", doubt: Doubt? = nil, alone: [String]? = nil, wording: String? = nil, addition: Addition? = nil,
    span: SourceSpan
  ) {
    id = ""
    self.kind = kind
    self.source = source
    _target = Nullable(wrappedValue: target)
    self.provision = provision
    _from = Nullable(wrappedValue: from)
    var moved = deadline
    moved?.obligation = nil
    _deadline = Nullable(wrappedValue: moved)
    self.subject = subject
    self.doubt = doubt
    self.alone = alone
    self.wording = wording
    self.addition = addition
    self.span = span
  }
}

extension LegalDate {
  /// The day before: the last day of what ends on this one; nil for the first day there is.
  public var eve: LegalDate? { adding(days: -1) }
}
