import ArgumentParser
import CongvanExtraction

/// How files from elsewhere are taken apart: by processes of this program's own, which may break without harm.
struct WorkerOptions: ParsableArguments {
  @Flag(help: "Read PDF, Word, HTML and image files only where the kernel has Landlock and seccomp to shut in what takes them apart.")
  var requireSandbox = false

  /// The workers of a command.
  ///
  /// - Parameter progress: Told of each page.
  func pool(_ progress: Progress? = nil) -> WorkerPool {
    WorkerPool(requiresAllWalls: requireSandbox) { progress?.page($0) }
  }
}
