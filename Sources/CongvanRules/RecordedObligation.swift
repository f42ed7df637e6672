internal import CongvanText
public import CongvanModel

/// An obligation of the rule set, under the id it keeps for good.
public struct RecordedObligation: Hashable, Sendable, Codable {
  /// The permanent id; see `ObligationID`.
  public var id: String
  /// The key of its directive.
  public var directive: String
  /// The provision in which it was first seen, as in its id; `obligation.section` says where it stands now.
  public var firstPath: String
  /// The first day of its force, as precisely as the directive is dated; nil when that is not known.
  @Nullable public var validFrom: PartialDate?
  /// What it says, the index fields of its deadlines and limits left empty.
  public var obligation: Obligation

  /// `obligation` under a permanent id.
  public init(id: String, directive: String, firstPath: String, validFrom: PartialDate?, obligation: Obligation) {
    self.id = id
    self.directive = directive
    self.firstPath = firstPath
    _validFrom = Nullable(wrappedValue: validFrom)
    self.obligation = obligation.withoutIndices
  }

  /// SHA-256 over the canonical JSON of what it says, places in the file included.
  ///
  /// - Throws: `EncodingError` when a number in it is not finite.
  public func payloadSha256() throws -> String { Digest.sha256(of: try CanonicalJSON.data(of: obligation)) }
}

extension Obligation {
  /// Without the positions in one reading, which mean nothing outside of it.
  var withoutIndices: Obligation {
    var copy = self
    for index in copy.deadlines.indices { copy.deadlines[index].obligation = nil }
    for index in copy.limits.indices { copy.limits[index].obligation = nil }
    return copy
  }
}
