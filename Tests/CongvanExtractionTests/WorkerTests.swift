import CongvanText
import CongvanTestSupport
import Foundation
import Testing

@testable import CongvanExtraction

/// Files taken apart by another process, and what becomes of this one when they break it.
@Suite struct WorkerTests {
  /// The program as it was built beside the tests.
  static let program: String = {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: running).deletingLastPathComponent().appendingPathComponent("congvan").path
  }()

  @Test func `behind its walls a worker can do nothing but read and compute`() throws {
    let path = NSTemporaryDirectory() + "congvan-\(UUID().uuidString)"
    try "secret".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let probe = Process(), output = Pipe()
    probe.executableURL = URL(fileURLWithPath: Self.program).deletingLastPathComponent().appendingPathComponent("CSandboxProbe")
    probe.arguments = [path]
    probe.standardOutput = output
    try probe.run()
    probe.waitUntilExit()
    #expect(String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "")
    #expect(probe.terminationStatus == 0)
  }

  private func pool(_ limits: WorkerLimits = WorkerLimits()) -> WorkerPool { WorkerPool(program: Self.program, limits: limits) }

  static let sound: [String: [UInt8]] = [
    "a.pdf": TinyPDF(pages: [TinyPDF.lines(["Uy ban nhan dan", "bao cao"], top: 700), TinyPDF.lines(["trang hai"], top: 700)]).bytes,
    "a.docx": TinyDocx(
      "<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ).bytes,
    "a.html": Array("<!DOCTYPE html><p>Báo cáo<p hidden>ẩn<table><tr><td>một<td>hai</table>".utf8),
    "a.txt": Array("Báo cáo\n".utf8),
    "scan.pdf": SideBySideTests.scan,
    "a.tif": (try? ImageTests.end()).map { ImageTests.file([$0, $0], .tiff, resolution: 200) } ?? [],
  ]

  @Test(arguments: sound.keys.sorted()) func `a worker gives what this process gives`(_ name: String) throws {
    let bytes = try #require(Self.sound[name])
    var there = try DocumentExtractor.extract(bytes: bytes, name: name, workers: pool())
    #expect(there.walls == (name == "a.txt" ? nil : Self.walls + "Landlock and seccomp."))
    there.walls = nil
    let here = try DocumentExtractor.extract(bytes: bytes, name: name)
    #expect("\(there)" == "\(here)")
  }

  private static let walls =
    "The file was taken apart by a process of its own behind limits on its time, memory and files, no_new_privs, "

  private static let hasBubblewrap = Bubblewrap.usable != nil
  private static let isConverted = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/soffice")
  }

  @Test(.enabled(if: hasBubblewrap, "bwrap is missing or may not make its rooms: apt-get install bubblewrap"))
  func `within bubblewrap a worker reads what it reads without, and is stopped like any other`() throws {
    let pool = WorkerPool(program: Self.program, limits: WorkerLimits(seconds: 1), requiresAllWalls: true, inBubblewrap: true)
    for name in ["a.pdf", "a.docx", "scan.pdf"] {
      let bytes = try #require(Self.sound[name])
      var there = try DocumentExtractor.extract(bytes: bytes, name: name, workers: pool)
      #expect(there.walls == Self.walls + "Landlock, seccomp and bubblewrap.")
      there.walls = nil
      #expect("\(there)" == "\(try DocumentExtractor.extract(bytes: bytes, name: name))")
    }
    let error = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(bytes: Self.endless, name: "b.pdf", workers: pool) }
    #expect(error == ExtractionError(.stopped, "b.pdf", "more than 1 seconds of processor time"))
  }

  @Test(.enabled(if: hasBubblewrap, "bwrap is missing or may not make its rooms: apt-get install bubblewrap"))
  func `bubblewrap shows a program no file but the system's, no other process and no network`() throws {
    let secret = NSTemporaryDirectory() + "congvan-\(UUID().uuidString)"
    try "secret".write(toFile: secret, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: secret) }
    let bubble = try #require(Bubblewrap.usable)
    func status(_ command: String) throws -> Int32 {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: bubble.program)
      shell.arguments = bubble.arguments() + ["/bin/sh", "-c", command]
      shell.standardError = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      return shell.terminationStatus
    }
    #expect(try status("test -r /usr/bin/env") == 0)
    #expect(try status("test -e \(secret) || test -e /root || test -e /etc/passwd || touch /usr/x || touch /etc/x") != 0)
    #expect(try status("test -e /proc/\(getpid())/maps && grep -q congvan /proc/\(getpid())/cmdline") != 0)
    #expect(try status("test $(grep -c : /proc/net/dev) -eq 1") == 0)
  }

  @Test(.enabled(if: isConverted, "LibreOffice is not installed: apt-get install libreoffice-writer-nogui"))
  func `where walls are asked for, LibreOffice works within bubblewrap or not at all`() throws {
    let file = Array("{\\rtf1\\ansi\\pard B\\u225?o c\\u225?o\\par}".utf8)
    let pool = WorkerPool(program: Self.program, requiresAllWalls: true)
    if Self.hasBubblewrap {
      let document = try DocumentExtractor.extract(bytes: file, name: "a.rtf", workers: pool)
      #expect(document.readingText == "Báo cáo\n")
      #expect(document.walls?.hasSuffix("seccomp. LibreOffice converted it first, within bubblewrap.") == true)
    }
    let error = #expect(throws: ExtractionError.self) {
      try LibreOffice.docx(file, suffix: "rtf", name: "a.rtf", label: "RTF", in: nil, needsBubble: true)
    }
    #expect(
      error?.description
        == "a.rtf: not read, for RTF is read through LibreOffice, which only bubblewrap can shut in, and bwrap is missing or may not make "
        + "its rooms here; on Debian, apt-get install bubblewrap, or save the file as DOCX or PDF and read that.")
  }

  @Test(arguments: ErrorTests.cases) func `a worker's refusal is this process's`(_ wanted: ErrorTests.Case) {
    let error = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.extract(bytes: wanted.bytes, name: wanted.name, workers: pool())
    }
    #expect(error?.description == wanted.sentence)
  }

  static let endless = endless([TinyPDF.lines(["a"], top: 700)], on: [0])

  /// Pages of which some draw a form that draws a form twice, which draws a form twice, and so on.
  static func endless(_ pages: [[TinyPDF.Text]], on drawnOn: Set<Int>) -> [UInt8] {
    let depth = 40
    func form(_ content: String, _ resources: String) -> String {
      "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << \(resources) >> /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }
    var pdf = TinyPDF(pages: pages, drawing: " /X Do", forms: "/X 100 0 R", drawnOn: drawnOn)
    pdf.extra = (1..<depth).map { form("/X Do /X Do", "/XObject << /X \(100 + $0) 0 R >>") }
    pdf.extra.append(form("BT /F1 12 Tf 85 600 Td (b) Tj ET", "/Font << /F1 3 0 R >>"))
    return pdf.bytes
  }

  @Test func `a file that takes for ever is stopped, and the next is read`() throws {
    let pool = pool(WorkerLimits(seconds: 1))
    let error = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(bytes: Self.endless, name: "b.pdf", workers: pool) }
    #expect(
      error?.description
        == "b.pdf: reading it was stopped (more than 1 seconds of processor time); if you trust it, print it to a new PDF and read that.")
    #expect(try DocumentExtractor.extract(bytes: #require(Self.sound["a.pdf"]), name: "a.pdf", workers: pool).pages.count == 2)
  }

  @Test func `a file that eats memory breaks its worker, and the next is read`() throws {
    let pool = pool(WorkerLimits(seconds: 600, megabytes: 200))
    let error = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(bytes: Self.endless, name: "b.pdf", workers: pool) }
    #expect(error?.code == .crashed)
    #expect(error?.detail?.hasSuffix("; it may take 200 MB of memory") == true)
    #expect(try DocumentExtractor.extract(bytes: #require(Self.sound["a.pdf"]), name: "a.pdf", workers: pool).pages.count == 2)
  }

  @Test func `a page that takes for ever is left out with its number, and those round it are read`() throws {
    let pages = ["trang mot", "trang hai", "trang ba"].map { TinyPDF.lines([$0], top: 700) }
    let file = Self.endless(pages, on: [1])
    let document = try DocumentExtractor.extract(bytes: file, name: "b.pdf", workers: pool(WorkerLimits(seconds: 1)))
    #expect(document.pages.map(\.status) == [.text, .limit, .text])
    #expect(document.readingText == "trang mot\ntrang ba\n")
    #expect(
      document.diagnostics.map(\.message) == ["Page 2 was left out: reading it was stopped (more than 1 seconds of processor time)."])
  }

  @Test func `where pages are read side by side, the one that breaks the worker is found page by page`() throws {
    let garbled = TinyPDF.lines(Array(repeating: "#$&*+=@ ^~#$ &*+=@^ ~#$&* +=@^~ #$&*+ =@^~#", count: 8), top: 700)
    let file = Self.endless([garbled, [], TinyPDF.lines(["trang ba"], top: 700)], on: [1])
    let document = try DocumentExtractor.extract(
      bytes: file, name: "b.pdf", workers: pool(WorkerLimits(seconds: 600, megabytes: 340)))
    #expect(document.pages.map(\.status) == [.garbage, .damaged, .text])
    #expect(document.diagnostics.last?.message.hasPrefix("Page 2 was left out: reading it broke off (") == true)
  }

  /// A page without text, painted with a pattern that is painted with itself.
  static let patterned: [UInt8] = {
    func pattern(_ painted: String) -> String {
      let content = "/Pattern cs /\(painted) scn 0 0 4 4 re f"
      return "<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 1 /YStep 1 "
        + "/Resources << /Pattern << /P 100 0 R >> >> /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }
    var pdf = TinyPDF(pages: [[]], drawing: "/Pattern cs /P scn 0 0 595 842 re f", forms: ">> /Pattern << /P 100 0 R")
    pdf.extra = [pattern("P")]
    return pdf.bytes
  }()

  @Test func `a page that is drawn for ever has no more time than other steps, and is the only one that is tried`() throws {
    let pool = pool(WorkerLimits(seconds: 1))
    let start = ContinuousClock.now
    let error = #expect(throws: ExtractionError.self) { try DocumentExtractor.extract(bytes: Self.patterned, name: "b.pdf", workers: pool) }
    #expect(error == ExtractionError(.stopped, "b.pdf", "more than 1 seconds of processor time"))
    // Were reading words from pictures counted in, it would be more than a minute.
    #expect(ContinuousClock.now - start < .seconds(40))
  }

  @Test func `a limit is named as it was, with what pages added to it`() {
    let limits = WorkerLimits(seconds: 10)
    #expect(limits.seconds(after: []) == 10)
    #expect(limits.seconds(after: [.page(0, of: 2), .picture, .page(1, of: 2), .picture, .joining]) == 10 + 0.2 + 65 + 0.2 + 5)
  }

  @Test func `the one page of a file is not tried again`() throws {
    let file = try ForeignFile(Array("%PDF-1.4".utf8), .pdf, name: "a.pdf")
    let error = ExtractionError(.stopped, "a.pdf")
    #expect(file.again(after: WorkerProcess.Breakdown(error: error, page: 0, isOnlyPage: true)) == nil)
    #expect(file.again(after: WorkerProcess.Breakdown(error: error, page: 0)) != nil)
  }

  @Test func `after so many bad pages the rest of a file is given up, and no page is tried twice`() throws {
    var file: ForeignFile? = try ForeignFile(Array("%PDF-1.4".utf8), .pdf, name: "a.pdf")
    func fail(at page: Int?) {
      file = file?.again(after: WorkerProcess.Breakdown(error: ExtractionError(.crashed, "a.pdf", "signal 11"), page: page))
    }
    fail(at: nil)
    for page in [3, 4, 7, 8] { fail(at: page) }
    #expect(file?.pageByPage?.end == PagedDocument.mostClaimed)
    let before = file
    fail(at: 12)
    #expect(file?.pageByPage?.end == 12)
    #expect(file?.pageByPage?.lost.keys.sorted() == [3, 4, 7, 8, 12])
    fail(at: 13)
    #expect(file == nil)
    file = before
    fail(at: 7)
    #expect(file == nil)
    file = before
    fail(at: nil)
    #expect(file == nil)
  }

  @Test func `many files at once keep to their order and to themselves`() async throws {
    let pool = pool(WorkerLimits(seconds: 1))
    let good = try #require(Self.sound["a.pdf"])
    let codes = await withTaskGroup(of: (Int, ExtractionError.Code?).self) { group in
      for index in 0..<12 {
        group.addTask {
          do throws(ExtractionError) {
            _ = try DocumentExtractor.extract(bytes: index % 6 == 1 ? Self.endless : good, name: "a.pdf", workers: pool)
            return (index, nil)
          } catch { return (index, error.code) }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(codes == [1: .stopped, 7: .stopped])
  }
}

/// Workers that are none, or no longer.
@Suite struct BrokenWorkerTests {
  /// Both ends of a channel.
  private static func channel() throws -> (Int32, Int32) {
    var ends: [Int32] = [0, 0]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    return (ends[0], ends[1])
  }

  @Test func `a message that comes a byte at a time is late like one that does not come`() throws {
    let (here, there) = try Self.channel()
    defer { for end in [here, there] { close(end) } }
    let dribble = Thread {
      // Silent for a tenth of the patience at most, and through after three times as long.
      for byte in [3, 25, 0, 0, 0] + [UInt8](repeating: 0, count: 25) {
        if send(there, [byte], 1, Int32(MSG_NOSIGNAL)) != 1 { return }
        usleep(100_000)
      }
    }
    dribble.start()
    #expect(throws: Frame.Fault.late) { try Frame(from: here, most: 100, seconds: 1) }
  }

  @Test func `a message that nobody takes is late`() throws {
    let (here, there) = try Self.channel()
    defer { for end in [here, there] { close(end) } }
    #expect(throws: Frame.Fault.late) { try Frame(kind: .content, bytes: [UInt8](repeating: 0, count: 8 << 20)).send(to: here, seconds: 1) }
  }

  /// What a worker begins with: that it is ready, with all walls.
  private static let ready = "printf '\\000\\001\\000\\000\\000\\003' >&3"

  private func failure(of script: String, name: String = "a.html", bytes: String = "<html><p>a") throws -> String? {
    let written = NSTemporaryDirectory() + "congvan-\(UUID().uuidString)", path = written + ".sh"
    defer { for file in [written, path] { try? FileManager.default.removeItem(atPath: file) } }
    try "#!/bin/sh\n\(script)\n".write(toFile: written, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: written)
    // A program that another test is starting right now may hold open what this process writes, and then it cannot be run.
    let copying = try Process.run(URL(fileURLWithPath: "/bin/cp"), arguments: [written, path])
    copying.waitUntilExit()
    return failure(ofProgram: path, name: name, bytes: bytes)
  }

  private func failure(ofProgram path: String, name: String = "a.html", bytes: String = "<html><p>a") -> String? {
    let error = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.extract(bytes: Array(bytes.utf8), name: name, workers: WorkerPool(program: path))
    }
    return error?.description
  }

  @Test func `a worker that dies costs its file`() throws {
    let sentence = try failure(of: "\(Self.ready); kill -SEGV $$")
    #expect(
      sentence
        == "a.html: reading it broke off (signal 11, Segmentation fault; it may take 512 MB of memory), as damaged and hostile files make it; "
        + "get the file again from where it was issued.")
    #expect(try failure(of: "\(Self.ready); exit 3")?.contains("(exit code 3;") == true)
  }

  @Test func `a worker that talks nonsense costs its file`() throws {
    for nonsense in [
      #"\003\001\000\000\000x"#, #"\004\002\000\000\000xx"#, #"\000\000\000\000\000"#, #"\003\377\377\377\377"#, #"\077\000\000\000\000"#,
    ] {
      let sentence = try failure(of: "\(Self.ready); printf '\(nonsense)' >&3; exec sleep 600")
      #expect(sentence?.contains("(an answer that makes no sense)") == true, "\(sentence ?? "")")
    }
  }

  @Test func `a worker that never ends its steps costs its file`() throws {
    let sentence = try failure(of: "\(Self.ready); while printf '\\002\\001\\000\\000\\000\\001' >&3; do :; done")
    #expect(sentence?.contains("(an answer that makes no sense)") == true, "\(sentence ?? "")")
  }

  @Test func `a worker that dies on the same page however often costs its file`() throws {
    let error = try failure(
      of: "\(Self.ready); printf '\\002\\011\\000\\000\\000\\000\\001\\000\\000\\000\\002\\000\\000\\000' >&3; kill -SEGV $$",
      name: "a.pdf",
      bytes: "%PDF-1.4")
    #expect(error?.contains("(signal 11, Segmentation fault;") == true)
  }

  @Test func `a program that is no worker is told`() {
    #expect(failure(ofProgram: "/bin/true")?.contains("could not be started (exit code 0)") == true)
    #expect(failure(ofProgram: "/no/such")?.contains("could not be started (No such file or directory)") == true)
  }

  @Test func `where walls are missing it is noted, or nothing is read`() throws {
    let path = NSTemporaryDirectory() + "congvan-\(UUID().uuidString).sh"
    // Ready with no wall; then the error `empty` for the file.
    let script = """
      #!/bin/sh
      printf '\\000\\001\\000\\000\\000\\000' >&3
      printf '\\004\\017\\000\\000\\000\\005\\000\\000\\000empty\\001\\000\\000\\000a\\000' >&3
      exec sleep 60
      """
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let page = Array("<html><p>a".utf8)
    let lax = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.extract(bytes: page, name: "a.html", workers: WorkerPool(program: path))
    }
    #expect(lax == ExtractionError(.empty, "a.html"))
    let strict = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.extract(bytes: page, name: "a.html", workers: WorkerPool(program: path, requiresAllWalls: true))
    }
    #expect(strict == ExtractionError(.noSandbox, "a.html", "Landlock and seccomp"))
  }
}

/// What a worker that was taken over could answer.
@Suite struct AnswerTests {
  @Test func `no answer, cut or changed anywhere, does harm`() throws {
    var writer = ByteWriter()
    writer.add(try DocumentExtractor.extract(bytes: #require(WorkerTests.sound["a.pdf"]), name: "a.pdf"))
    let whole = writer.bytes
    for length in 0..<whole.count {
      var reader = ByteReader(Array(whole[..<length]))
      #expect(throws: ByteReader.Garbled.self) { try reader.document() }
    }
    var refused = 0
    for place in whole.indices {
      for value: UInt8 in [0, 0x7F, 0xFF, whole[place] ^ 1] {
        var changed = whole
        changed[place] = value
        var reader = ByteReader(changed)
        guard let document = try? reader.document() else {
          refused += 1
          continue
        }
        for block in document.blocks { _ = document.text.text(in: block.span) }
        _ = document.readingText
      }
    }
    #expect(refused > whole.count)
  }
}
