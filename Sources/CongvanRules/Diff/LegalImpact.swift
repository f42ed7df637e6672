/// What a change means to those who are bound.
public enum LegalImpact: String, Hashable, Sendable, Codable, CaseIterable {
  case tightens, loosens, neutral
  /// The data cannot decide.
  case unknown

  /// The same change read backwards.
  public var mirror: LegalImpact {
    switch self {
    case .tightens: .loosens
    case .loosens: .tightens
    case .neutral, .unknown: self
    }
  }
}

/// How much a change wants looking at.
public enum ChangeSeverity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case info, warning, error

  /// The milder first.
  public static func < (a: ChangeSeverity, b: ChangeSeverity) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
}

/// Which part of a semantic version a set of changes moves.
public enum SemverBump: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Nothing changed.
  case none
  /// No answer to “who must do what, by when, under what limit” changed.
  case patch
  /// An answer changed.
  case minor
  /// An id was lost without lineage.
  case major

  /// The smaller step first.
  public static func < (a: SemverBump, b: SemverBump) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
}

/// Where a change comes from.
public enum ChangeOrigin: String, Hashable, Sendable, Codable, CaseIterable {
  /// The document says something else: another edition, or another document's word.
  case amendment
  /// A reviewer or an official đính chính put a value right.
  case correction
  /// The same bytes were read with other rules.
  case reextraction
  /// The document was written anew, and no answer changed.
  case editorial
}
