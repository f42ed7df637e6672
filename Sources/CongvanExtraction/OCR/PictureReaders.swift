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
  /// False once an engine did not start: its model is missing.
  private let hasEngine = Atomic(true)

  init(_ count: Int) {
    self.count = count
    free = DispatchSemaphore(value: count)
  }

  /// Waits for a reader, has it begin to read a page's picture, and goes on.
  ///
  /// - Parameters:
  ///   - width: The page's, in points, as is its height.
  ///   - picture: Asked for when there is a reader; nil where the page cannot be drawn.
  func read(width: Double, height: Double, _ picture: () -> PagePicture?) -> PictureReading {
    let reading = PictureReading(width: width, height: height)
    guard Tesseract.isInstalled, hasEngine.load(ordering: .relaxed) else {
      reading.end(with: .noEngine)
      return reading
    }
    let places = width * height > Self.mostForOne ? count : 1
    turn.withLock { _ in for _ in 0..<places { free.wait() } }
    // An engine takes about as long to start as a page to be drawn.
    let isApart = Self.detach { self.read(reading, in: places) }
    reading.begin(with: picture())
    if !isApart { read(reading, in: places) }
    return reading
  }

  private func read(_ reading: PictureReading, in places: Int) {
    if let reader = idle.withLock({ $0.popLast() }) ?? PictureReader() {
      reading.end(with: reading.picture.map { .words(reader.words(of: $0, on: reading, in: self)) } ?? .noPicture)
      idle.withLock { $0.append(reader) }
    } else {
      hasEngine.store(false, ordering: .relaxed)
      reading.end(with: .noEngine)
    }
    leave(places)
  }

  /// Does two pieces of work: the second one by another engine at the same time, if one is idle.
  func both<First, Second: Sendable>(
    with tesseract: borrowing Tesseract, _ first: (borrowing Tesseract) -> First,
    _ second: @escaping @Sendable (borrowing Tesseract) -> Second
  ) -> (First, Second) {
    guard let other = idleReader() else { return (first(tesseract), second(tesseract)) }
    let found = Promised<Second>()
    let help: @Sendable () -> Void = {
      found.keep(other.work(second))
      self.idle.withLock { $0.append(other) }
      self.leave(1)
    }
    let isApart = Self.detach(help)
    let result = first(tesseract)
    if !isApart { help() }
    return (result, found.value)
  }

  /// A reader that nobody is about to use, in its place; nil where there is none.
  private func idleReader() -> PictureReader? {
    guard free.wait(timeout: .now()) == .success else { return nil }
    let reader = idle.withLock { $0.popLast() }
    if reader == nil { leave(1) }
    return reader
  }

  private func leave(_ places: Int) { for _ in 0..<places { free.signal() } }

  /// Does some work on another thread; false where the system makes none.
  private static func detach(_ work: @escaping @Sendable () -> Void) -> Bool {
    let job = Unmanaged.passRetained(Job(work: work))
    let isStarted = ctesseract_start(
      { job in
        job.map { Unmanaged<Job>.fromOpaque($0).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    if !isStarted { job.release() }
    return isStarted
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

  /// - Parameter readers: Those that may help.
  func words(of picture: PagePicture, on page: PictureReading, in readers: PictureReaders) -> PictureWords {
    tesseract.withLock { PictureWords(of: picture, width: page.width, height: page.height, with: $0, helpedBy: readers) }
  }

  func work<Result: Sendable>(_ work: @Sendable (borrowing Tesseract) -> Result) -> Result { tesseract.withLock { work($0) } }
}
