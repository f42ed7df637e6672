/// Where the objects of a PDF stand, as its own tables say.
struct ObjectTable {
  enum Place {
    case free
    /// In the file.
    case at(Int)
    /// In a stream of objects.
    case packed(stream: Int)
  }

  private(set) var places: [Int: Place] = [:]
  /// The newest trailer.
  private(set) var trailer = PDFObject.other

  private static let mostTables = 500, mostObjects = 500_000
  /// In bytes: how far from its ends a file says what it is and where its last table stands.
  private static let margin = 1024
  /// The most a table unpacks to, in bytes.
  private static let mostBytes = 8 << 20

  /// - Throws: Also where the file is encrypted.
  init(_ file: [UInt8], evenLocked: Bool) throws(UnreadablePDF) {
    // Places are counted from here.
    guard let base = file.prefix(Self.margin).firstPlace(of: "%PDF-") else { throw UnreadablePDF() }
    var last: Int?, rest = file.suffix(Self.margin)
    while let place = rest.firstPlace(of: "startxref") {
      rest = rest[(place + 9)...]
      var tokens = PDFTokens(file, at: place + 9)
      last = tokens.nextNumber()
    }
    // The newest is looked at first.
    var tables = [last], seen: Set<Int?> = []
    while let table = tables.popLast() {
      guard seen.insert(table).inserted else { continue }
      guard let table, table > 0, table < file.count, seen.count <= Self.mostTables else { throw UnreadablePDF() }
      let found = try add(file, base + table, base)
      if seen.count == 1 { trailer = found }
      tables += ["Prev", "XRefStm"].compactMap { found[$0].map(\.whole) }
    }
    if !evenLocked, trailer["Encrypt"] != nil { throw UnreadablePDF() }
  }

  /// Adds what a table says of objects that no newer one knows.
  ///
  /// - Returns: Its trailer.
  private mutating func add(_ file: [UInt8], _ table: Int, _ base: Int) throws(UnreadablePDF) -> PDFObject {
    var tokens = PDFTokens(file, at: table)
    guard tokens.isWord(tokens.next(), "xref") else { return try addStream(file, table, base) }
    while case .number(let number) = tokens.next() {
      guard let first = Int(exactly: number), let count = tokens.nextNumber() else { throw UnreadablePDF() }
      for number in 0..<max(count, 0) {
        guard let offset = tokens.nextNumber(), tokens.nextNumber() != nil, case .word(let kind)? = tokens.next() else {
          throw UnreadablePDF()
        }
        try add(first &+ number, file[kind.lowerBound] == UInt8(ascii: "n") ? .at(base &+ offset) : .free)
      }
    }
    // The word that ended it was `trailer`.
    return try tokens.object()
  }

  /// The same of a table that is a stream.
  private mutating func addStream(_ file: [UInt8], _ table: Int, _ base: Int) throws(UnreadablePDF) -> PDFObject {
    var tokens = PDFTokens(file, at: table)
    let stream = try tokens.numberedObject().object
    let widths = (stream["W"]?.array ?? []).compactMap(\.whole), size = stream["Size"]?.whole ?? 0
    guard widths.count == 3, widths.allSatisfy({ (0...8).contains($0) }) else { throw UnreadablePDF() }
    let bytes = try StreamBytes.of(stream, in: file, length: stream["Length"]?.whole, limit: Self.mostBytes)
    let ranges = stream["Index"]?.array?.compactMap(\.whole) ?? [0, size], row = widths.reduce(0, +)
    var at = 0
    func field(_ width: Int) -> Int {
      defer { at += width }
      return bytes[at..<at + width].reduce(0) { $0 &* 256 &+ Int($1) }
    }
    for pair in stride(from: 0, to: ranges.count - 1, by: 2) {
      for number in 0..<max(ranges[pair + 1], 0) {
        guard row > 0, at + row <= bytes.count else { throw UnreadablePDF() }
        let kind = widths[0] == 0 ? 1 : field(widths[0]), value = field(widths[1])
        at += widths[2]
        try add(ranges[pair] &+ number, kind == 1 ? .at(base &+ value) : kind == 2 ? .packed(stream: value) : .free)
      }
    }
    return stream
  }

  private mutating func add(_ number: Int, _ place: Place) throws(UnreadablePDF) {
    if places[number] == nil { places[number] = place }
    if places.count > Self.mostObjects { throw UnreadablePDF() }
  }
}
