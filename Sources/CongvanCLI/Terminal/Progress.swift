import CongvanExtraction
import Foundation
import Synchronization

/// How far a long run is, on standard error: the file, its pages, and the time that is left.
///
/// On a terminal one line is written over again, from a second on; elsewhere a line now and then, from five seconds on.
final class Progress: Sendable {
  private struct State {
    var done = 0
    /// The share of each file that is being read.
    var open: [String: Double] = [:]
    var lastShown: Date
    var isShowing = false
  }

  private let total: Int
  private let start: Date
  private let state: Mutex<State>

  /// Of `total` files none is done.
  init(total: Int) {
    self.total = total
    start = Date()
    state = Mutex(State(lastShown: start))
  }

  /// A page of a file is begun.
  func page(_ progress: PageProgress) {
    state.withLock { state in
      state.open[progress.file] = Double(progress.page - 1) / Double(max(progress.pages, 1))
      let pages = progress.pages > 1 ? ", page \(progress.page) of \(progress.pages)" : ""
      show("[\(state.done + 1)/\(total)] \(progress.file)\(pages)", &state)
    }
  }

  /// A file is done.
  func finish(_ path: String) {
    state.withLock { state in
      state.done += 1
      state.open[path.split(separator: "/").last.map(String.init) ?? path] = nil
    }
  }

  /// Makes room for another message.
  func clear() {
    state.withLock { state in
      if state.isShowing { Console.mutter("\r\u{1B}[K") }
      state.isShowing = false
    }
  }

  private func show(_ words: String, _ state: inout State) {
    let now = Date(), elapsed = now.timeIntervalSince(start), pause = now.timeIntervalSince(state.lastShown)
    if Terminal.showsMessages {
      guard elapsed > 1, pause > 0.1 || !state.isShowing else { return }
      Console.mutter("\r\u{1B}[K\((words + left(elapsed, state)).prefix(Terminal.width - 1))")
      state.isShowing = true
    } else {
      guard elapsed > 5, pause > 5 else { return }
      Console.complain("congvan: \(words)\(left(elapsed, state))")
    }
    state.lastShown = now
  }

  /// The time that is left when the rest goes as fast as what is done.
  private func left(_ elapsed: TimeInterval, _ state: State) -> String {
    let done = Double(state.done) + state.open.values.reduce(0, +)
    return done <= 0 ? "" : ", \(Self.words(forSeconds: elapsed * max(0, Double(total) - done) / done)) left"
  }

  /// A time in the largest of seconds, minutes and hours that has two of it.
  static func words(forSeconds seconds: TimeInterval) -> String {
    let seconds = Int(seconds.rounded(.up))
    return seconds < 120 ? "\(seconds) s" : seconds < 7200 ? "\(seconds / 60) min" : "\(seconds / 3600) h"
  }
}
