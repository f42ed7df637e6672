import ArgumentParser
import CongvanExtraction

/// How files from elsewhere are taken apart: by processes of this program's own, which may break without harm.
struct WorkerOptions: ParsableArguments {
  @Flag(help: "Read PDF, Word, HTML and image files only where the kernel has Landlock and seccomp to shut in what takes them apart.")
  var requireSandbox = false

  /// What stands round workers beside the walls that the kernel gives by itself.
  enum Sandbox: String, ExpressibleByArgument, CaseIterable { case bwrap }

  @Option(
    help: ArgumentHelp(
      "Start what takes files apart within bubblewrap (bwrap) too, and read nothing where that cannot be.", valueName: "bwrap"))
  var sandbox: Sandbox?

  /// The workers of a command.
  ///
  /// - Parameter progress: Told of each page.
  func pool(_ progress: Progress? = nil) -> WorkerPool {
    WorkerPool(requiresAllWalls: requireSandbox, inBubblewrap: sandbox == .bwrap) { progress?.page($0) }
  }
}
