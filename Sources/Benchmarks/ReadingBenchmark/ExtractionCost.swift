import CongvanExtraction
import CongvanText
import Foundation

/// Extraction in this process, and a whole `congvan import`, against `pdftotext -bbox-layout` on the same files.
struct ExtractionCost {
  let files: [String]
  private let rounds = 20

  func report() throws {
    let start = CPUTime.ofThisProcess
    for _ in 0..<rounds { for file in files { _ = try DocumentExtractor.extract(fileAt: file).text.bytes.count } }
    let extraction = (CPUTime.ofThisProcess - start) / Double(rounds)

    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "congvan-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else {
      return print(
        String(
          format: "extraction %.0f ms of CPU for %d PDFs; no pdftotext (poppler-utils) to compare with", extraction * 1000, files.count))
    }
    let layout = try children(rounds / 4) { _ in
      for file in files { try run("/usr/bin/pdftotext", ["-bbox-layout", file, "/dev/null"]) }
    }
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("congvan").path
    let imported = try children(rounds / 4) { round in
      try run(
        program, ["import", "--rules", folder.appendingPathComponent("\(round)/congvan.db").path] + files,
        makingFolder: folder.appendingPathComponent("\(round)"))
    }
    print(String(format: "pdftotext %.0f ms of CPU for %d PDFs, one process each", layout * 1000, files.count))
    print(String(format: "extract   %.2f × pdftotext (%.0f ms, one process for all)", extraction / layout, extraction * 1000))
    print(
      String(format: "import    %.2f × pdftotext (%.0f ms, whole process, grammar and store included)", imported / layout, imported * 1000))
  }

  /// CPU seconds of the children that `body` starts, the mean of so many rounds.
  private func children(_ rounds: Int, _ body: (Int) throws -> Void) rethrows -> Double {
    let start = CPUTime.ofChildren
    for round in 0..<rounds { try body(round) }
    return (CPUTime.ofChildren - start) / Double(rounds)
  }

  private func run(_ program: String, _ arguments: [String], makingFolder folder: URL? = nil) throws {
    if let folder { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw POSIXError(.ENOEXEC) }
  }
}
