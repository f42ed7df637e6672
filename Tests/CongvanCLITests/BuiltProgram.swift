import Foundation
import Testing

/// The program as it was built beside the tests.
enum BuiltProgram {
  /// Where it is; nil where the tests were built without it.
  static let path: String? = {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let path = URL(fileURLWithPath: running).deletingLastPathComponent().appendingPathComponent("congvan").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  /// What a run gave.
  struct Run {
    var status: Int32
    var output: String
    var messages: String
  }

  /// The program, ready to be run in `folder` with nothing of this environment that changes what it does.
  static func prepare(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], program file: String? = path
  ) throws -> Process {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: try #require(file, "congvan was not built beside the tests"))
    program.arguments = arguments
    program.currentDirectoryURL = folder
    program.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "100", "USER": "tester"].merging(environment) { $1 }
    program.standardInput = FileHandle.nullDevice
    return program
  }

  /// Runs the program to its end in `folder`.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], program file: String? = path
  ) throws -> Run {
    let program = try prepare(arguments, in: folder, environment: environment, program: file)
    let files = try ["out", "err"].map { name in
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString).\(name)")
      try Data().write(to: url)
      return url
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    program.standardOutput = try FileHandle(forWritingTo: files[0])
    program.standardError = try FileHandle(forWritingTo: files[1])
    try program.run()
    program.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Run(status: program.terminationStatus, output: texts[0], messages: texts[1])
  }
}

/// A folder of its own for one test, gone afterwards.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes `text` into a file of that name.
  func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

/// A small directive with one duty, due `day`.
func directive(number: Int = 12, due day: String = "30/6/2025") -> String {
  """
  SỞ NỘI VỤ

  Số: \(number)/SNV-CCHC

  An Sơn, ngày 05 tháng 5 năm 2025

  V/v báo cáo kết quả cải cách hành chính

  Kính gửi: UBND các huyện, thành phố

  1. Đề nghị UBND các huyện, thành phố báo cáo kết quả cải cách hành chính về Sở Nội vụ trước ngày \(day).
  """
}
