import CongvanExport
import Foundation
import Testing

/// An independent validator: python3 with its package `jsonschema`.
enum Validator {
  static let isAvailable = run(["-c", "import jsonschema; jsonschema.Draft202012Validator"]).code == 0

  /// What it finds wrong with `lines` by `schema`.
  static func findings(_ lines: String, schema text: String = ReadingSchema.text) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (schema, data) = (folder.appendingPathComponent("schema.json"), folder.appendingPathComponent("readings.ndjson"))
    try Data(text.utf8).write(to: schema)
    try Data(lines.utf8).write(to: data)
    let script = try #require(Bundle.module.path(forResource: "validate", ofType: "py"))
    return run([script, schema.path, data.path]).output
  }

  private static func run(_ arguments: [String]) -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { return (127, "\(error)") }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
