import Foundation

/// python3 with the packages of `Tests/requirements.txt`, which `make setup` puts beside the build.
enum IndependentPython {
  /// Where they are.
  static let packages = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(".build/python").path

  /// Whether these packages can be imported.
  static func has(_ packages: String) -> Bool { run(["-c", "import \(packages)"]).code == 0 }

  static func run(_ arguments: [String]) -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONPATH": packages]) { $1 }
    // A pipe would be open as long as any other process that a test starts meanwhile.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString).out")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      try Data().write(to: file)
      process.standardOutput = try FileHandle(forWritingTo: file)
      process.standardError = process.standardOutput
      try process.run()
    } catch { return (127, "\(error)") }
    process.waitUntilExit()
    let output = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return (process.terminationStatus, output)
  }
}
