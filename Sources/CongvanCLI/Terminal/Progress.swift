/// How far a long run is, on standard error: one line written over again on a terminal, else a line a file.
struct Progress {
  private let total: Int
  private var done = 0

  /// Of `total` steps none is done.
  init(total: Int) { self.total = total }

  /// One more is done.
  mutating func advance(_ name: String) {
    done += 1
    if Terminal.showsMessages {
      Console.mutter("\r\u{1B}[K[\(done)/\(total)] \(name)")
    } else {
      Console.complain("[\(done)/\(total)] \(name)")
    }
  }

  /// Makes room for another message.
  func clear() { if Terminal.showsMessages { Console.mutter("\r\u{1B}[K") } }
}
