import Foundation
import Testing

/// An independent validator: python3 with its package `jsonschema`, where `make setup` put it.
enum SchemaValidator {
  static let isAvailable = IndependentPython.run(["-c", "import jsonschema; jsonschema.Draft202012Validator"]).code == 0

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

/// python3 with the packages of `Tests/requirements.txt`, which `make setup` puts beside the build.
enum IndependentPython {
  /// Where they are.
  static let packages = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(".build/python").path

  static func run(_ arguments: [String]) -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONPATH": packages]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { return (127, "\(error)") }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
