public import CongvanExtraction
public import CongvanRules
public import CongvanStore

/// Compares two versions, or two files as two editions of one directive.
///
/// A side that cannot be read is an error, never an empty side.
public enum RuleSetComparison {
  /// What changed from version `old` to version `new`; only directives that were recorded between the two are looked at.
  public static func versions(_ old: Int, _ new: Int, of store: RuleSetStore) throws(StoreError) -> RuleDiff {
    let (one, other) = try store.ruleSets(old, new)
    return RuleDiff(one, other).of(try store.counts(at: old), try store.counts(at: new))
  }

  /// What changed from one file to the other.
  public static func files(_ old: String, _ new: String, reading: DocumentReading) throws(ExtractionError) -> RuleDiff {
    RuleDiff(try reading.read(fileAt: old), try reading.read(fileAt: new))
  }
}
