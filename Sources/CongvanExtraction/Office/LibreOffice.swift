internal import Foundation

/// Has LibreOffice, where it is installed, turn formats that this program does not read itself into Word documents.
enum LibreOffice {
  /// The most seconds of processor time and megabytes of address space that one conversion may take, and how long it may last by the clock;
  /// one takes about three seconds and 600 MB.
  static let mostProcessorSeconds = 40, mostMegabytes = 1000, mostSeconds = 120.0

  /// The file as a Word document.
  ///
  /// LibreOffice works in a folder of its own, which is removed, with a profile of its own, in which no macro runs and nothing
  /// is fetched from other places; within bubblewrap, where that can be used.
  ///
  /// - Parameters:
  ///   - suffix: The ending by which LibreOffice knows the format.
  ///   - label: The format, for the error.
  ///   - needsBubble: Whether it is refused where LibreOffice would stand outside of all walls.
  static func docx(
    _ file: [UInt8], suffix: String, name: String, label: String, in bubble: Bubblewrap?, needsBubble: Bool
  ) throws(ExtractionError) -> [UInt8] {
    guard let program else { throw ExtractionError(.needsLibreOffice, name, label) }
    if needsBubble, bubble == nil {
      throw ExtractionError(.noBubblewrap, name, "\(label) is read through LibreOffice, which only bubblewrap can shut in")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
    Children.add(folder: folder.path)
    defer {
      try? FileManager.default.removeItem(at: folder)
      Children.remove(folder: folder.path)
    }
    let input = folder.appendingPathComponent("document.\(suffix)")
    let ended: Bool
    do {
      try FileManager.default.createDirectory(at: folder.appendingPathComponent("profile/user"), withIntermediateDirectories: true)
      try Data(settings.utf8).write(to: folder.appendingPathComponent("profile/user/registrymodifications.xcu"))
      try Data(file).write(to: input)
      ended = try run(program, in: folder, input, bubble)
    } catch { throw ExtractionError(.unreadable, name, error.localizedDescription) }
    guard ended else { throw ExtractionError(.limit, name, "LibreOffice needs more than \(Int(mostSeconds)) seconds for it") }
    let output = folder.appendingPathComponent("document.docx").path
    guard FileManager.default.fileExists(atPath: output) else {
      throw ExtractionError(
        .damaged, name, "LibreOffice cannot convert it, or not in \(mostProcessorSeconds) seconds and \(mostMegabytes) MB of memory")
    }
    return try FileBytes.document(output)
  }

  /// - Returns: Whether it ended by itself.
  private static func run(_ program: String, in folder: URL, _ input: URL, _ bubble: Bubblewrap?) throws -> Bool {
    let process = Process()
    // The limits hold for all that LibreOffice starts.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let room = bubble.map { [$0.program] + $0.arguments(owning: folder.path) } ?? []
    process.arguments =
      ["-c", "ulimit -t \(mostProcessorSeconds); ulimit -v \(mostMegabytes << 10); exec \"$0\" \"$@\""] + room + [
        program,
        "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless", "--norestore", "--convert-to",
        "docx:MS Word 2007 XML", "--outdir", folder.path, input.path,
      ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let done = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in done.signal() }
    try process.run()
    Children.add(process.processIdentifier)
    defer { Children.remove(process.processIdentifier) }
    if done.wait(timeout: .now() + mostSeconds) == .success { return true }
    // It is several processes.
    kill(-process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return false
  }

  /// Where `soffice` is on the search path.
  private static var program: String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { $0 + "/soffice" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
    </oor:items>
    """
}
