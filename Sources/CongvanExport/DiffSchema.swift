internal import CongvanRules

/// The published JSON Schema (draft 2020-12) of a comparison.
public enum DiffSchema {
  /// The schema's text, as in `Resources/diff.schema.json`.
  public static let text = String(decoding: PackageResources.diff_schema_json, as: UTF8.self)

  /// The contract it describes.
  public static let contract = RuleDiff.schemaName
}
