/// What one file may use up while it is taken apart.
public struct WorkerLimits: Hashable, Sendable {
  /// Seconds of processor time for a file; each page adds a little, and each page read from its picture more. Taking a page apart and
  /// drawing it may take as long each.
  public var seconds: Double
  /// Megabytes of address space, the program's own included and two copies of the file not; a quarter more where a page is drawn.
  public var megabytes: Int

  /// Limits; what is given is what ordinary files stay far below.
  public init(seconds: Double = 10, megabytes: Int = 512) {
    self.seconds = seconds
    self.megabytes = megabytes
  }

  /// Seconds that a page adds.
  static let secondsForPage = 0.2
  /// Seconds that a page read from its picture adds, and those that the first one does: Tesseract gives up on a page after a minute.
  static let secondsForPicture = 5.0, secondsForFirstPicture = 65.0
  /// Seconds that a step adds.
  ///
  /// - Parameter pictures: How many pages of the file were read from their pictures before it.
  static func seconds(for step: ForeignFile.Step, after pictures: Int) -> Double {
    switch step {
    case .page: secondsForPage
    case .picture: pictures == 0 ? secondsForFirstPicture : secondsForPicture
    case .joining: 0
    }
  }

  /// All the seconds of processor time that a file may take which has come so far.
  func seconds(after steps: [ForeignFile.Step]) -> Double {
    var pictures = 0
    return steps.reduce(seconds) { seconds, step in
      defer { if step == .picture { pictures += 1 } }
      return seconds + Self.seconds(for: step, after: pictures)
    }
  }

  /// Seconds by the clock in which a step must be done, however busy the machine is.
  static let patience = 300
  /// The most steps of a file: two for each page, and the last.
  static let mostSteps = 2 * PagedDocument.mostPages + 1
  /// The most pages that may break workers before the rest of a file is given up.
  static let mostLostPages = 5
  /// The most files one worker takes.
  static let mostFiles = 200
  /// The largest answer of a worker, in bytes.
  static let mostAnswer = 256 << 20
  /// The most memory a worker may have in bytes, whatever it does.
  static let mostMemory: UInt64 = 4 << 30
}
