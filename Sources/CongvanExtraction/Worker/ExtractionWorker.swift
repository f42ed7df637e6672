internal import CSandbox
internal import CongvanText
internal import Foundation

/// The other side of a `WorkerPool`: a process that takes files apart and can be killed.
public enum ExtractionWorker {
  /// What a program's first argument is when it is started as a worker.
  static let argument = "extraction-worker"

  /// Makes this process a worker if it was started as one, and then does not return; to be called first in a program's `main`.
  ///
  /// - Parameter arguments: The program's, its name among them.
  public static func runIfAsked(_ arguments: [String]) {
    guard arguments.count == 5, arguments[1] == argument, let seconds = Double(arguments[2]), let megabytes = Int(arguments[3]) else {
      return
    }
    serve(WorkerLimits(seconds: seconds, megabytes: megabytes), folders: arguments[4])
  }

  /// - Parameter folders: What may be read beside the system's own, separated by colons.
  private static func serve(_ limits: WorkerLimits, folders: String) -> Never {
    let channel = Int32(CSANDBOX_CHANNEL)
    guard csandbox_limit(WorkerLimits.mostMemory) == 0 else { _exit(71) }
    let layers = csandbox_enter(folders)
    func say(_ frame: Frame) {
      do throws(Frame.Fault) { try frame.send(to: channel) } catch { _exit(74) }
    }
    say(Frame(kind: .ready, bytes: [UInt8(layers)]))
    var session = Session(limits: limits)
    while let file = try? nextFile(channel) {
      say(session.answer(file, channel))
      // Taking the next file is not that file's doing, and not this one's.
      csandbox_limit_memory(WorkerLimits.mostMemory)
      csandbox_limit_time(limits.seconds)
      csandbox_limit_step(0)
    }
    _exit(0)
  }

  private static func nextFile(_ channel: Int32) throws -> ForeignFile {
    let frame = try Frame(from: channel, most: Int(UInt32.max), seconds: nil)
    let content = try Frame(from: channel, most: FileBytes.mostOfDocument, seconds: nil)
    guard frame.kind == .file, content.kind == .content else { throw Frame.Fault.garbled }
    var reader = ByteReader(frame.bytes)
    return try reader.file(content.bytes)
  }

  /// What a worker remembers from one file to the next.
  private struct Session {
    let limits: WorkerLimits
    /// Whether a page was ever drawn; the memory that this took is not all given back.
    var hasDrawn = false

    mutating func answer(_ file: ForeignFile, _ channel: Int32) -> Frame {
      var writer = ByteWriter()
      var pictures = 0
      let own = UInt64(limits.megabytes) << 20, copies = 2 * UInt64(file.bytes.count)
      // Where pages are drawn, threads and models take room that hardly any memory stands behind.
      let withPictures = own + own / 4 + copies
      csandbox_limit_memory(hasDrawn ? withPictures : own + copies)
      csandbox_limit_time(limits.seconds)
      do throws(ExtractionError) {
        func prepare(_ step: ForeignFile.Step) {
          csandbox_add_time(WorkerLimits.seconds(for: step, after: pictures))
          // This thread takes pages apart and draws them; others read words from the pictures.
          csandbox_limit_step(step == .joining ? 0 : limits.seconds)
          if step == .picture {
            hasDrawn = true
            csandbox_limit_memory(withPictures)
            pictures += 1
          }
          // Nobody listening shows when the answer is sent.
          var words = ByteWriter()
          words.add(step)
          try? Frame(kind: .step, bytes: words.bytes).send(to: channel)
        }
        if let drawing = file.drawing { return Frame(kind: .picture, bytes: try file.picture(drawing, prepare)) }
        writer.add(try file.document(prepare))
        return Frame(kind: .document, bytes: writer.bytes)
      } catch {
        writer.add(error)
        return Frame(kind: .failure, bytes: writer.bytes)
      }
    }
  }
}
