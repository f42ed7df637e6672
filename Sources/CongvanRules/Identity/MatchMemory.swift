public import CongvanModel

/// What is known about a directive's obligations beyond the two readings that are compared: it decides before any likeness does.
public struct MatchMemory: Hashable, Sendable {
  /// What other documents say outright: sửa đổi, bổ sung, thay thế, bãi bỏ, gia hạn, đính chính, thu hồi.
  public var instructions: [IdentityInstruction]
  /// Forms under which a standing obligation was known before a reviewer found the two to be one.
  public var forms: [KnownForm]
  /// Pairs of which a reviewer said that they are two obligations; they are not proposed again.
  public var rejected: [RejectedPair]
  /// What earlier editions had and the last one has not, as it last read.
  public var former: [RecordedObligation]

  /// Nothing known, or what is given.
  public init(
    instructions: [IdentityInstruction] = [], forms: [KnownForm] = [], rejected: [RejectedPair] = [], former: [RecordedObligation] = []
  ) {
    self.instructions = instructions
    self.forms = forms
    self.rejected = rejected
    self.former = former
  }
}

/// What a document says outright about one recorded obligation.
public struct IdentityInstruction: Hashable, Sendable {
  /// The recorded obligation.
  public var id: String
  /// The provision where it stands from now on, as `ObligationID.path` writes it: this comes before everything else. Nil when it is ended
  /// (bãi bỏ, thu hồi), which counts where it is not read any more.
  public var path: String?
  /// The key of the document that says so.
  public var source: String

  /// What `source` says about the obligation `id`.
  public init(id: String, path: String?, source: String) {
    self.id = id
    self.path = path
    self.source = source
  }
}

/// An earlier form of a standing obligation, by a reviewer's decision.
public struct KnownForm: Hashable, Sendable {
  /// The id it has now.
  public var id: String
  /// What it said under the id it had before.
  public var form: Obligation
  /// The reviewer.
  public var decidedBy: String

  /// `form`, found to be the obligation `id`.
  public init(id: String, form: Obligation, decidedBy: String) {
    self.id = id
    self.form = form
    self.decidedBy = decidedBy
  }
}

/// Two obligations that are not one, by a reviewer's decision: known by their words, so that a new id does not raise the question again.
public struct RejectedPair: Hashable, Sendable {
  private let words: Set<String>

  /// The order means nothing.
  public init(_ one: Obligation, _ other: Obligation) { words = [Profile(one).words, Profile(other).words] }

  init(_ one: Profile, _ other: Profile) { words = [one.words, other.words] }
}

extension IdentityInstruction {
  /// What `effects` say about obligations of `directive`: one that stands alone in a provision which is written anew goes on there, and
  /// those in a provision which is repealed end.
  package static func said(by effects: [Effect], of directive: RecordedDirective, _ obligations: [RecordedObligation])
    -> [IdentityInstruction]
  {
    effects.flatMap { effect -> [IdentityInstruction] in
      guard let target = effect.target, target.number != nil, target.documentNumber.key == directive.directive.documentNumber.key,
        target.cited(by: nil).mayBe(directive.directive), effect.source != directive.key, !effect.provision.isEmpty
      else { return [] }
      let path = ObligationID.path(of: effect.provision)
      let there = obligations.filter { ObligationID.path(of: $0.obligation.section) == path }
      switch effect.kind {
      case .amends, .replaces, .corrects:
        return there.count == 1 ? [IdentityInstruction(id: there[0].id, path: path, source: effect.source)] : []
      case .repeals, .withdraws: return there.map { IdentityInstruction(id: $0.id, path: nil, source: effect.source) }
      case .supplements, .extends, .suspends, .commences, .expires: return []
      }
    }
  }
}
