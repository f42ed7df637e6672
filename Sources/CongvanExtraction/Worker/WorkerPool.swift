internal import CongvanText
internal import Synchronization

/// Processes that take apart files from elsewhere, so that a file made to break a library breaks nothing else.
///
/// A worker is this program or another whose `main` begins with `ExtractionWorker.runIfAsked`. There are as many as files are taken
/// apart at a time; each takes one file after another, and is replaced when a file was its last; where that has pages, it is tried again
/// page by page. Each has a limit on time and memory, writes no files and starts no programs; where the kernel has Landlock and seccomp,
/// it sees no more of the machine than fonts, models and libraries.
public final class WorkerPool: Sendable {
  /// What stands between a worker and the machine, as far as the kernel has it.
  public struct Walls: OptionSet, Hashable, Sendable {
    /// A bit for each.
    public let rawValue: UInt8

    /// Walls by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It reads fonts, models and libraries, and no other file.
    public static let landlock = Walls(rawValue: 1)
    /// It may only compute and read.
    public static let seccomp = Walls(rawValue: 2)
    /// It runs within bubblewrap: with the system's own folders only, read-only, and without network.
    public static let bubblewrap = Walls(rawValue: 4)
    /// Those that the kernel gives without further programs.
    public static let kernel: Walls = [.landlock, .seccomp]
  }

  private let program: String
  private let limits: WorkerLimits
  private let requiresAllWalls: Bool
  private let isInBubblewrap: Bool
  private let report: (@Sendable (PageProgress) -> Void)?
  private let idle = Mutex<[WorkerProcess]>([])

  /// A pool without workers; they are started when files come.
  ///
  /// - Parameters:
  ///   - program: What is started as a worker; as a rule this program itself.
  ///   - limits: What one file may use up.
  ///   - requiresAllWalls: Whether nothing is read where a wall of the kernel is missing; else that is noted in the document.
  ///   - inBubblewrap: Whether each worker is started within bubblewrap, and nothing is read where that cannot be.
  ///   - report: Told of each page that is begun, by many threads.
  public init(
    program: String = "/proc/self/exe", limits: WorkerLimits = WorkerLimits(), requiresAllWalls: Bool = false,
    inBubblewrap: Bool = false, report: (@Sendable (PageProgress) -> Void)? = nil
  ) {
    self.program = program
    self.limits = limits
    self.requiresAllWalls = requiresAllWalls
    isInBubblewrap = inBubblewrap
    self.report = report
  }

  /// Whether nothing is read outside of walls.
  var needsWalls: Bool { requiresAllWalls || isInBubblewrap }

  /// The text of a file.
  func document(of file: ForeignFile) throws(ExtractionError) -> ExtractedDocument {
    guard file.bytes.count <= FileBytes.mostOfDocument else {
      throw ExtractionError(.limit, file.name, "more than \(FileBytes.mostOfDocument >> 20) MB")
    }
    return try answer(to: file).get()
  }

  /// A page of a file as a PNG file.
  func picture(of file: ForeignFile) throws(ExtractionError) -> [UInt8] {
    let worker = try worker(for: file.name)
    defer { release(worker) }
    let answer: Result<[UInt8], ExtractionError>
    do throws(WorkerProcess.Breakdown) { answer = try worker.picture(of: file) } catch { throw error.error }
    return try answer.get()
  }

  private func answer(to file: ForeignFile) -> Result<ExtractedDocument, ExtractionError> {
    do throws(WorkerProcess.Breakdown) { return try firstAnswer(to: file) } catch {
      guard let rest = file.again(after: error), case .success(let document) = answer(to: rest) else { return .failure(error.error) }
      return .success(document)
    }
  }

  private func firstAnswer(to file: ForeignFile) throws(WorkerProcess.Breakdown) -> Result<ExtractedDocument, ExtractionError> {
    let worker: WorkerProcess
    do throws(ExtractionError) { worker = try self.worker(for: file.name) } catch { return .failure(error) }
    defer { release(worker) }
    let answer = try worker.document(of: file)
    let missing = worker.walls.missing
    return answer.map { document in
      var document = document
      document.walls = worker.walls.sentence + (file.conversion.map { " " + $0 } ?? "")
      if missing.isEmpty { return document }
      let message = "The file was read behind fewer walls than there should be: the kernel lacks \(missing)."
      document.diagnostics.append(Diagnostic(id: "extraction.fewerWalls", severity: .note, message: message))
      return document
    }
  }

  /// A worker that waits for a file, or a new one; to be released.
  private func worker(for name: String) throws(ExtractionError) -> WorkerProcess {
    let worker: WorkerProcess
    if let waiting = idle.withLock({ $0.popLast() }) {
      worker = waiting
    } else {
      worker = try WorkerProcess(program, limits, in: try bubble(for: name), report: report, for: name)
    }
    guard requiresAllWalls, !worker.walls.isSuperset(of: .kernel) else { return worker }
    release(worker)
    throw ExtractionError(.noSandbox, name, worker.walls.missing)
  }

  private func bubble(for name: String) throws(ExtractionError) -> Bubblewrap? {
    guard isInBubblewrap else { return nil }
    guard let bubble = Bubblewrap.usable else { throw ExtractionError(.noBubblewrap, name, "--sandbox bwrap asks for bubblewrap") }
    return bubble
  }

  private func release(_ worker: WorkerProcess) {
    if worker.isFit { idle.withLock { $0.append(worker) } }
  }
}

extension ForeignFile {
  /// The file as it is tried again after it broke a worker; nil where nothing is left to try.
  ///
  /// The page that did it is passed over. After the last that is forgiven, the pages before it are all that is read.
  func again(after breakdown: WorkerProcess.Breakdown) -> ForeignFile? {
    guard format == .pdf || format == .tiff, !breakdown.isOnlyPage else { return nil }
    var plan = pageByPage ?? PageByPage()
    if let page = breakdown.page {
      guard plan.lost[page] == nil, plan.lost.count < WorkerLimits.mostLostPages else { return nil }
      plan.lost[page] = breakdown.error
      if plan.lost.count == WorkerLimits.mostLostPages { plan.end = page }
    } else if pageByPage != nil {
      return nil
    }
    var file = self
    file.pageByPage = plan
    return file
  }
}

extension WorkerPool.Walls {
  /// The walls that are missing, in words.
  fileprivate var missing: String {
    [contains(.landlock) ? nil : "Landlock", contains(.seccomp) ? nil : "seccomp"].compactMap { $0 }.joined(separator: " and ")
  }

  /// What was round the worker, as a sentence.
  fileprivate var sentence: String {
    let named = [contains(.landlock) ? "Landlock" : nil, contains(.seccomp) ? "seccomp" : nil, contains(.bubblewrap) ? "bubblewrap" : nil]
    let all = ["limits on its time, memory and files", "no_new_privs"] + named.compactMap { $0 }
    return "The file was taken apart by a process of its own behind \(all.dropLast().joined(separator: ", ")) and \(all.last!)."
  }
}
