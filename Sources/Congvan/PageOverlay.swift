public import CongvanExtraction
internal import CongvanModel
internal import CongvanText

/// What was read on a page, drawn over its picture in a colour for each kind.
public struct PageOverlay: Sendable {
  /// A kind of thing that is read, in the order in which they are drawn.
  public enum Kind: String, CaseIterable, Sendable {
    case obligations, letterhead, citations, limits, deadlines

    /// The name of its colour.
    public var colourName: String {
      switch self {
      case .obligations: "blue"
      case .letterhead: "violet"
      case .citations: "green"
      case .limits: "orange"
      case .deadlines: "red"
      }
    }

    fileprivate var colour: PageMark.Colour {
      switch self {
      case .obligations: PageMark.Colour(red: 0.15, green: 0.4, blue: 0.9)
      case .letterhead: PageMark.Colour(red: 0.55, green: 0.2, blue: 0.75)
      case .citations: PageMark.Colour(red: 0.1, green: 0.6, blue: 0.25)
      case .limits: PageMark.Colour(red: 0.95, green: 0.55, blue: 0)
      case .deadlines: PageMark.Colour(red: 0.85, green: 0.1, blue: 0.1)
      }
    }

    /// Where a reading has such things.
    fileprivate func spans(in reading: Reading) -> [SourceSpan] {
      switch self {
      case .obligations: reading.obligations.map(\.span)
      case .letterhead: reading.directive.spans.sorted { $0.key < $1.key }.map(\.value)
      case .citations: reading.citations.map(\.span)
      case .limits: reading.limits.map(\.span)
      case .deadlines: reading.deadlines.map(\.span)
      }
    }
  }

  /// How many of each kind stand on the page, wholly or in part.
  public let counts: [Kind: Int]
  private let read: ReadDocument
  private let number: Int
  private let marks: [PageMark]

  /// What was read on a page.
  ///
  /// - Parameter number: The page's, counted from 1.
  public init(_ read: ReadDocument, page number: Int) {
    self.read = read
    self.number = number
    var counts: [Kind: Int] = [:]
    var marks: [PageMark] = []
    for kind in Kind.allCases {
      let boxes = kind.spans(in: read.reading).map { $0.boxes.filter { $0.page == number } }.filter { !$0.isEmpty }
      counts[kind] = boxes.count
      marks += boxes.joined().map { PageMark(Box(x0: $0.x0, y0: $0.y0, x1: $0.x1, y1: $0.y1), kind.colour) }
    }
    self.counts = counts
    self.marks = marks
  }

  /// The page with these things marked, as a PNG file.
  ///
  /// - Throws: `ExtractionError` where the file has no such page, or none that can be drawn.
  public func png(workers: WorkerPool? = nil) throws(ExtractionError) -> [UInt8] {
    let count = read.document.pages.count
    if count > 0, !(1...count).contains(number) {
      throw ExtractionError(.noSuchPage, read.path, "\(number), for it has \(count == 1 ? "one page" : "\(count) pages")")
    }
    do {
      return try DocumentExtractor.picture(
        ofPage: number - 1, bytes: read.bytes, name: FileBytes.name(of: read.path), marks: marks, workers: workers)
    } catch { throw ExtractionError(error.code, read.path, error.detail) }
  }
}
