import Foundation
import Testing

/// An independent validator: python3 with its package `jsonschema`, where `make setup` put it.
enum SchemaValidator {
  static let isAvailable = IndependentPython.has("jsonschema, rpds")

  /// What it finds wrong with `lines` by `schema`.
  static func findings(_ lines: String, schema text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (schema, data) = (folder.appendingPathComponent("schema.json"), folder.appendingPathComponent("values.ndjson"))
    try Data(text.utf8).write(to: schema)
    try Data(lines.utf8).write(to: data)
    let script = try #require(Bundle.module.path(forResource: "validate", ofType: "py"))
    return IndependentPython.run([script, schema.path, data.path]).output
  }
}
