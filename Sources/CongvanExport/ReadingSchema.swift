internal import CongvanModel

/// The published JSON Schema (draft 2020-12) of a reading.
public enum ReadingSchema {
  /// The schema's text, as in `Resources/reading.schema.json`.
  public static let text = String(decoding: PackageResources.reading_schema_json, as: UTF8.self)

  /// The contract it describes.
  public static let contract = Reading.schemaName
}
