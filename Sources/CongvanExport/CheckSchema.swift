/// The published JSON Schema (draft 2020-12) of what a check found.
public enum CheckSchema {
  /// The schema's text, as in `Resources/check.schema.json`.
  public static let text = String(decoding: PackageResources.check_schema_json, as: UTF8.self)
}
