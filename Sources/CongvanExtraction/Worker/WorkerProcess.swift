internal import CSandbox
internal import CongvanText
internal import Foundation
internal import Synchronization

/// A running worker as the program sees it; it is ended with the last reference to it.
final class WorkerProcess: Sendable {
  private let id: pid_t
  private let channel: Int32
  private let limits: WorkerLimits
  private let report: (@Sendable (PageProgress) -> Void)?
  private let files = Atomic(0)
  private let isSound = Atomic(true)
  /// How it ended; nil while it runs.
  private let status = Mutex<Int32?>(nil)

  /// Whether it may take another file.
  var isFit: Bool { isSound.load(ordering: .relaxed) && files.load(ordering: .relaxed) < WorkerLimits.mostFiles }

  /// Which walls stand round it.
  let walls: WorkerPool.Walls

  /// Starts `program` as a worker.
  ///
  /// - Throws: `.noWorker` with the system's words.
  ///
  /// - Parameter report: Told of each page that is begun.
  init(
    _ program: String, _ limits: WorkerLimits, in bubble: Bubblewrap?, report: (@Sendable (PageProgress) -> Void)?, for name: String
  ) throws(ExtractionError) {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    // Beside the system's own folders: where libraries and Tesseract's models were put.
    let kept = ["LD_LIBRARY_PATH", "TESSDATA_PREFIX"].compactMap { name in variable(name).map { (name, $0) } }
    var program = program
    var arguments = [
      "congvan", ExtractionWorker.argument, String(limits.seconds), String(limits.megabytes), kept.map(\.1).joined(separator: ":"),
    ]
    // A reserve of memory for each thread would count as memory used. Poppler gives back and takes many small pieces of it.
    let environment =
      ["OMP_THREAD_LIMIT=1", "MALLOC_ARENA_MAX=2", "GLIBC_TUNABLES=glibc.malloc.tcache_count=500", "LC_ALL=C.UTF-8"]
      + kept.map { "\($0)=\($1)" }
    if let bubble {
      let path = realpath(program, nil)
      defer { free(path) }
      arguments[0] = path.map { String(cString: $0) } ?? program
      program = bubble.program
      let seen = [arguments[0]] + kept.flatMap { $0.1.split(separator: ":").map(String.init) } + Bubblewrap.ownLibraries
      arguments = [program] + bubble.arguments(showing: seen) + arguments
    }
    var id: pid_t = 0
    let channel = Self.withPointers(arguments) { arguments in
      Self.withPointers(environment) { csandbox_start(program, arguments, $0, &id) }
    }
    guard channel >= 0 else { throw ExtractionError(.noWorker, name, String(cString: strerror(-channel))) }
    self.id = id
    self.channel = channel
    self.limits = limits
    self.report = report
    Children.add(id)
    let ready = try? Frame(from: channel, most: 1, seconds: WorkerLimits.patience)
    guard let ready, ready.kind == .ready, ready.bytes.count == 1 else {
      walls = []
      throw ExtractionError(.noWorker, name, Self.words(for: end()))
    }
    walls = WorkerPool.Walls(rawValue: ready.bytes[0]).intersection(.kernel).union(bubble == nil ? [] : .bubblewrap)
  }

  deinit { end() }

  /// How a file broke a worker.
  struct Breakdown: Error {
    var error: ExtractionError
    /// The page that did it, counted from 0; nil where that is not known, or no page is to blame.
    var page: Int?
    /// Whether the file has no other page.
    var isOnlyPage = false
  }

  /// The text of a file, or why it has none.
  func document(of file: ForeignFile) throws(Breakdown) -> Result<ExtractedDocument, ExtractionError> {
    try answer(to: file) { frame in
      var reader = ByteReader(frame.bytes)
      guard frame.kind == .document, var document = try? reader.document() else { return nil }
      // What the file is called and what its bytes are is not the worker's to say.
      (document.name, document.sha256) = (file.name, file.sha256)
      return document
    }
  }

  /// A page of a file as a PNG file, or why there is none.
  func picture(of file: ForeignFile) throws(Breakdown) -> Result<[UInt8], ExtractionError> {
    try answer(to: file) { $0.kind == .picture ? $0.bytes : nil }
  }

  /// - Parameter read: What an answer says; nil where it makes no sense.
  private func answer<Value>(
    to file: ForeignFile, _ read: (Frame) -> Value?
  ) throws(Breakdown) -> Result<Value, ExtractionError> {
    files.add(1, ordering: .relaxed)
    let answer: Result<Value, ExtractionError>
    var steps: [ForeignFile.Step] = []
    do throws(Frame.Fault) { answer = try ask(file, read, &steps) } catch {
      isSound.store(false, ordering: .relaxed)
      let status = end()
      let page = steps.compactMap(\.page).last, isOnly = page?.count == 1
      // While pages are read beside one another, the last one begun need not be the one.
      let isKnown = file.pageByPage != nil || !steps.contains(.picture) || isOnly || status == SIGVTALRM
      throw Breakdown(
        error: failure(error, status, file.name, after: steps), page: isKnown && steps.last != .joining ? page?.index : nil,
        isOnlyPage: isOnly)
    }
    return answer.mapError { ExtractionError($0.code, file.name, $0.detail) }
  }

  private func ask<Value>(
    _ file: ForeignFile, _ read: (Frame) -> Value?, _ steps: inout [ForeignFile.Step]
  ) throws(Frame.Fault) -> Result<Value, ExtractionError> {
    var request = ByteWriter()
    request.add(file)
    for frame in [Frame(kind: .file, bytes: request.bytes), Frame(kind: .content, bytes: file.bytes)] {
      try frame.send(to: channel, seconds: WorkerLimits.patience)
    }
    for _ in 0...WorkerLimits.mostSteps {
      let frame = try Frame(from: channel, most: WorkerLimits.mostAnswer, seconds: WorkerLimits.patience)
      var reader = ByteReader(frame.bytes)
      switch frame.kind {
      case .step:
        guard let step = try? reader.step() else { throw .garbled }
        steps.append(step)
        if let page = step.page { report?(PageProgress(file: file.name, page: steps.count { $0.page != nil }, pages: page.count)) }
        continue
      case .document, .picture: if let value = read(frame) { return .success(value) }
      case .failure: if let error = try? reader.failure() { return .failure(error) }
      case .ready, .file, .content: break
      }
      throw .garbled
    }
    throw .garbled
  }

  private func failure(_ fault: Frame.Fault, _ status: Int32, _ name: String, after steps: [ForeignFile.Step]) -> ExtractionError {
    switch fault {
    case .closed where status == SIGXCPU || status == SIGVTALRM:
      let seconds = status == SIGVTALRM ? limits.seconds : limits.seconds(after: steps)
      return ExtractionError(.stopped, name, "more than \(seconds.formatted()) seconds of processor time")
    case .closed: return ExtractionError(.crashed, name, "\(Self.words(for: status)); it may take \(limits.megabytes) MB of memory")
    case .late: return ExtractionError(.stopped, name, "\(WorkerLimits.patience) seconds without a sign of life")
    case .garbled: return ExtractionError(.crashed, name, "an answer that makes no sense")
    }
  }

  /// Ends the process.
  ///
  /// - Returns: How it ended, as `waitpid` says it.
  @discardableResult private func end() -> Int32 {
    status.withLock { status in
      if let status { return status }
      var found: Int32 = 0
      close(channel)
      if walls.contains(.bubblewrap) { waitForBubblewrap() }
      kill(id, SIGKILL)
      while waitpid(id, &found, 0) < 0, errno == EINTR {}
      Children.remove(id)
      // Bubblewrap says by its exit code which signal ended what it ran.
      if walls.contains(.bubblewrap), found & 0x7F == 0, found >> 8 & 0xFF > 128 { found = (found >> 8 & 0xFF) - 128 }
      status = found
      return found
    }
  }

  /// Leaves bubblewrap the time to see how what it ran has ended, which it says by its own exit code.
  private func waitForBubblewrap() {
    var found = siginfo_t()
    for _ in 0..<100 {
      if waitid(P_PID, id_t(id), &found, WEXITED | WNOHANG | WNOWAIT) != 0 || found.si_signo != 0 { return }
      usleep(10_000)
    }
  }

  private static func words(for status: Int32) -> String {
    let signal = status & 0x7F
    return signal == 0 ? "exit code \(status >> 8 & 0xFF)" : "signal \(signal), \(String(cString: strsignal(signal)))"
  }

  /// The strings as C has an array of them, with NULL at its end.
  private static func withPointers<R>(_ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R) -> R {
    let pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}

extension ForeignFile.Step {
  fileprivate var page: (index: Int, count: Int)? { if case .page(let index, let count) = self { (index, count) } else { nil } }
}
