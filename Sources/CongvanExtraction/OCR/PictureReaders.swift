internal import CTesseract
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Threads that read pictures side by side, each with a Tesseract of its own.
///
/// A picture is asked for when a reader is free to read it, so that no more are held than there are readers, however many pages a file
/// has. A large page takes the places of all.
final class PictureReaders: Sendable {
  /// A page of more square points, which is half as large again as A4, is read while no other is, for what memory that takes.
  private static let mostForOne = 750_000.0

  /// Those of this process: as many as it has processors, four at most.
  static let shared = PictureReaders(min(ProcessInfo.processInfo.activeProcessorCount, 4))

  private let count: Int
  private let free: DispatchSemaphore
  /// Held by the one who is next to take places: two who each have a part of what they need would wait for one another for ever.
  private let turn = Mutex(())
  private let idle = Mutex<[PictureReader]>([])

  init(_ count: Int) {
    self.count = count
    free = DispatchSemaphore(value: count)
  }

  /// Waits for a reader, has it begin to read a page's picture, and goes on; nil where there is no engine to read with.
  ///
  /// - Parameters:
  ///   - width: The page's, in points, as is its height.
  ///   - picture: Asked for when there is a reader; nil where the page cannot be drawn.
  func read(width: Double, height: Double, _ picture: @autoclosure () -> PagePicture?) -> PictureReading? {
    let places = width * height > Self.mostForOne ? count : 1
    turn.withLock { _ in for _ in 0..<places { free.wait() } }
    guard let reader = idle.withLock({ $0.popLast() }) ?? PictureReader() else {
      leave(places)
      return nil
    }
    let picture = picture()
    let reading = PictureReading()
    Self.detach {
      reading.end(with: picture.map(reader.words))
      self.idle.withLock { $0.append(reader) }
      self.leave(places)
    }
    return reading
  }

  private func leave(_ places: Int) { for _ in 0..<places { free.signal() } }

  /// Does some work on another thread; on this one where the system makes no other.
  private static func detach(_ work: @escaping @Sendable () -> Void) {
    let job = Unmanaged.passRetained(Job(work: work))
    let isStarted = ctesseract_start(
      { job in
        job.map { Unmanaged<Job>.fromOpaque($0).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    if !isStarted { job.takeRetainedValue().work() }
  }

  private final class Job: Sendable {
    let work: @Sendable () -> Void
    init(work: @escaping @Sendable () -> Void) { self.work = work }
  }
}

/// An engine that goes from thread to thread.
private final class PictureReader: Sendable {
  private let tesseract: Mutex<Tesseract>

  init?() {
    guard let tesseract = Tesseract() else { return nil }
    self.tesseract = Mutex(tesseract)
  }

  func words(of picture: PagePicture) -> PictureWords { tesseract.withLock { PictureWords(of: picture, with: $0) } }
}
