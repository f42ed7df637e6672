internal import Foundation

/// Bubblewrap (`bwrap`): a room for a program in which it sees the system's own folders, read-only, and no network.
struct Bubblewrap: Sendable {
  /// Where `bwrap` is.
  let program: String

  /// Bubblewrap where it is on the search path and the system lets it make rooms, which is tried once.
  static let usable: Bubblewrap? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard let program = folders.map({ $0 + "/bwrap" }).first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return nil
    }
    let found = Bubblewrap(program: program)
    let trial = Process()
    trial.executableURL = URL(fileURLWithPath: program)
    trial.arguments = found.arguments() + ["/usr/bin/env", "true"]
    (trial.standardInput, trial.standardOutput, trial.standardError) = (
      FileHandle.nullDevice, FileHandle.nullDevice, FileHandle.nullDevice
    )
    guard (try? trial.run()) != nil else { return nil }
    trial.waitUntilExit()
    return trial.terminationStatus == 0 ? found : nil
  }()

  /// What stands before a program and its own arguments.
  ///
  /// - Parameters:
  ///   - shown: Files and folders that it may read beside the system's own.
  ///   - owned: The folder that it may write to; nil for none.
  func arguments(showing shown: [String] = [], owning owned: String? = nil) -> [String] {
    let system = [
      "/usr", "/bin", "/sbin", "/lib", "/lib64", "/opt", "/etc/ld.so.cache", "/etc/fonts", "/etc/alternatives", "/etc/libreoffice",
      "/var/cache/fontconfig", "/var/lib/libreoffice",
    ]
    return ["--unshare-all", "--die-with-parent", "--new-session", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
      + (system + shown).flatMap { ["--ro-bind-try", $0, $0] } + (owned.map { ["--bind", $0, $0, "--setenv", "HOME", $0] } ?? [])
      + ["--remount-ro", "/", "--"]
  }

  /// The folders of the libraries that this program was started with, which its workers need too.
  static var ownLibraries: [String] {
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return [] }
    let files = maps.split(separator: "\n").compactMap { line in line.firstIndex(of: "/").map { line[$0...] } }
    let folders = Set(files.filter { $0.contains(".so") }.map { URL(fileURLWithPath: String($0)).deletingLastPathComponent().path })
    return folders.filter { !$0.hasPrefix("/usr/") && !$0.hasPrefix("/dev") }.sorted()
  }
}
