import Foundation
import Testing

/// What this test binary does when a test starts it again as a process of its own.
enum ChildTask: String {
  case importUntilKilled, importUntilFull, importTwenty, importFifty

  static let variable = "CONGVAN_CHILD_TASK"
  static let folderVariable = "CONGVAN_CHILD_FOLDER"

  /// The task of this process; nil in the process that runs the tests.
  static let current = ProcessInfo.processInfo.environment[variable].flatMap(ChildTask.init)
  /// Whether this process can start its own binary again.
  static let canStart = current == nil && FileManager.default.fileExists(atPath: "/proc/self/exe")
  /// Where the child works.
  static var folder: String { ProcessInfo.processInfo.environment[folderVariable] ?? "" }

  /// The test binary, to do this task in `folder`, its output going to the file `output` there.
  ///
  /// - Parameter wrapper: A program, with its arguments, that is to start it.
  func process(in folder: TemporaryFolder, wrapper: [String] = []) throws -> Process {
    let binary = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let words = wrapper + [binary, "--testing-library", "swift-testing", "--filter", "ChildTests"]
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    child.arguments = words
    child.environment = ProcessInfo.processInfo.environment.merging(
      [Self.variable: rawValue, Self.folderVariable: folder.url.path]
    ) { _, new in new }
    let output = folder.path("output")
    try Data().write(to: URL(fileURLWithPath: output))
    child.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    child.standardError = child.standardOutput
    return child
  }

  /// Whether `words` can be run here.
  static func works(_ words: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
