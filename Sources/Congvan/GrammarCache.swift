internal import CongvanExtraction
internal import Foundation

/// Where the compiled form of the shipped grammar is kept from one run to the next, so that it is not compiled in each.
///
/// It is never needed: what is not there, is of other files or another build, or was damaged, is compiled and put there anew.
public struct GrammarCache: Sendable {
  private let folder: String
  /// What names the build that puts something there and takes it out again.
  let seal: String

  /// A cache in a folder of its own, which is made when something is put there.
  ///
  /// - Parameter program: The file of the running program; another one takes nothing out that this one put there.
  public init?(folder: String, program: String = "/proc/self/exe") {
    let file = URL(fileURLWithPath: program).resolvingSymlinksInPath().path
    guard let status = try? FileManager.default.attributesOfItem(atPath: file), let size = status[.size] as? Int,
      let written = status[.modificationDate] as? Date
    else { return nil }
    self.folder = folder
    seal = "\(ProgramVersion.current) \(size) \(written.timeIntervalSinceReferenceDate) "
  }

  /// The cache of whoever runs the program: `congvan` in `$XDG_CACHE_HOME`, else in `~/.cache`; nil where neither is known.
  public static var ofUser: GrammarCache? {
    let environment = ProcessInfo.processInfo.environment
    // A path that is not absolute is to be ignored, as the XDG Base Directory Specification says.
    func folder(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    return (folder("XDG_CACHE_HOME") ?? folder("HOME").map { $0 + "/.cache" }).flatMap { GrammarCache(folder: $0 + "/congvan") }
  }

  private var file: URL { URL(fileURLWithPath: folder).appendingPathComponent("grammar") }

  /// What was put there last; nil where nothing can be read.
  var content: [UInt8]? { try? FileBytes.read(file.path) }

  /// Puts `content` there in one go; where nothing can be written, nothing is kept.
  func put(_ content: [UInt8]) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Data(content).write(to: file, options: .atomic)
  }
}
