/// The objects of a PDF held in memory, found one by one.
///
/// It stands beside poppler, which tells nothing of what is drawn but pixels. It reads what is sound, and else says nothing: nobody needs
/// what is found through it. A library does not serve: qpdf unpacks a stream of objects that holds a gigabyte.
final class PDFObjects {
  private let file: [UInt8]
  private let table: ObjectTable
  private var known: [Int: PDFObject] = [:]
  /// Streams of objects.
  private var opened: [Int: (bytes: [UInt8], places: [Int: Int])] = [:]
  /// What is left to unpack, in bytes; what is parsed takes more memory, and counts more.
  private var left = 64 << 20
  private static let weight = 4
  private var depth = 0

  /// The most bytes of one stream of objects, and the most objects through which one is found.
  private static let mostBytes = 4 << 20, mostDepth = 8
  /// How deep the tree of pages may be.
  private static let mostLevels = 30

  /// - Parameter evenLocked: Whether a file that is encrypted will do, in which numbers and names stand in the open.
  init(_ file: [UInt8], evenLocked: Bool = false) throws(UnreadablePDF) {
    self.file = file
    table = try ObjectTable(file, evenLocked: evenLocked)
  }

  /// What an object refers to, or itself; nil where there is none.
  func value(_ object: PDFObject?) throws(UnreadablePDF) -> PDFObject? {
    guard case .reference(let number) = object else { return object }
    if let found = known[number] { return found }
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.mostDepth else { throw UnreadablePDF() }
    let found: PDFObject
    switch table.places[number] {
    case nil, .free: return nil
    case .at(let place):
      var tokens = PDFTokens(file, at: place)
      let start = tokens.at, numbered = try tokens.numberedObject()
      guard numbered.number == number else { throw UnreadablePDF() }
      found = numbered.object
      try spend(Self.weight * (tokens.at - start))
    case .packed(let stream):
      let (bytes, places) = try objects(of: stream)
      guard let place = places[number] else { throw UnreadablePDF() }
      var tokens = PDFTokens(bytes, at: place)
      let start = tokens.at
      found = try tokens.object()
      try spend(Self.weight * (tokens.at - start))
    }
    known[number] = found
    return found
  }

  /// What a stream holds.
  func bytes(of stream: PDFObject, limit: Int) throws(UnreadablePDF) -> [UInt8] {
    let length = stream["Filter"] == nil ? try value(stream["Length"])?.whole : nil
    return try StreamBytes.of(stream, in: file, length: length, limit: limit)
  }

  /// How many pages the file says it has; nil where it does not say.
  var pageCount: Int? {
    guard let pages = try? value(try value(table.trailer["Root"])?["Pages"]) else { return nil }
    return (try? value(pages["Count"]))?.whole
  }

  /// A page and what those above it in the tree say for it, by its place in the document.
  func page(_ index: Int) throws(UnreadablePDF) -> PDFObject {
    var node = try value(try value(table.trailer["Root"])?["Pages"]), inherited: [String: PDFObject] = [:], left = index
    for _ in 0..<Self.mostLevels {
      guard case .dictionary(let entries)? = node else { break }
      inherited.merge(entries) { $1 }
      guard let kids = try value(entries["Kids"])?.array else { return .dictionary(inherited) }
      if try value(entries["Count"])?.whole == kids.count, kids.indices.contains(left) {
        // Each is one page, or has one.
        (node, left) = (try value(kids[left]), 0)
        continue
      }
      node = nil
      for kid in kids {
        let child = try value(kid), count = child?["Kids"] == nil ? 1 : try value(child?["Count"])?.whole ?? 0
        guard count >= 0 else { throw UnreadablePDF() }
        if left < count {
          node = child
          break
        }
        left -= count
      }
    }
    throw UnreadablePDF()
  }

  private func objects(of number: Int) throws(UnreadablePDF) -> (bytes: [UInt8], places: [Int: Int]) {
    if let found = opened[number] { return found }
    guard let stream = try value(.reference(number)), let count = stream["N"]?.whole, let first = stream["First"]?.whole else {
      throw UnreadablePDF()
    }
    let bytes = try bytes(of: stream, limit: min(left, Self.mostBytes))
    try spend(bytes.count)
    var tokens = PDFTokens(bytes), places: [Int: Int] = [:]
    for _ in 0..<max(count, 0) {
      guard let number = tokens.nextNumber(), let offset = tokens.nextNumber() else { throw UnreadablePDF() }
      places[number] = first &+ offset
    }
    // Few streams are in use at a time, and most files have few.
    if opened.count == 16 { opened = [:] }
    opened[number] = (bytes, places)
    return (bytes, places)
  }

  private func spend(_ bytes: Int) throws(UnreadablePDF) {
    left -= bytes
    if left <= 0 { throw UnreadablePDF() }
  }
}
