/// The level lines that a page's content draws: those it strokes, and what it fills that is as thin as a line.
///
/// What is white is no line. What is clipped or covered is not told apart from what is seen, nor a line of dots from a whole one.
struct ContentLines {
  private let objects: PDFObjects
  private(set) var pieces: [RuledLines.Piece] = []
  private var state: State
  private var kept: [State] = []
  private var path = ContentPath()
  /// What is left to read, in bytes.
  private var left = 4 << 20

  private struct State {
    var map: PlaneMap
    var width = 1.0
    /// Whether what is stroked or filled is seen.
    var strokes = true, fills = true
  }

  /// How deep forms may be nested, and what drawing one costs at least, in bytes.
  private static let mostForms = 4, leastForm = 1000
  private static let mostKept = 500, mostPieces = 100_000
  /// In points: nothing thicker is a line, and up to the other one also a dot is a part of one.
  private static let mostThickness = 5.0, dot = 1.6
  /// Grounds lighter than that are white.
  private static let white = 0.95

  /// - Parameter map: From the page's own space.
  /// - Throws: Also where the content is larger than is read.
  init(of page: PDFObject, in objects: PDFObjects, _ map: PlaneMap) throws(UnreadablePDF) {
    self.objects = objects
    state = State(map: map)
    guard let contents = try objects.value(page["Contents"]) else { return }
    var bytes: [UInt8] = []
    for part in contents.array ?? [contents] {
      // A word never goes on in the next part.
      bytes += try take(objects.value(part)) + [0x0A]
    }
    try read(bytes, page["Resources"], depth: 0)
  }

  private mutating func take(_ stream: PDFObject?) throws(UnreadablePDF) -> [UInt8] {
    guard let stream else { return [] }
    let bytes = try objects.bytes(of: stream, limit: left)
    left -= bytes.count
    return bytes
  }

  private mutating func read(_ content: [UInt8], _ resources: PDFObject?, depth: Int) throws(UnreadablePDF) {
    var tokens = PDFTokens(content)
    // The operands of the next operator, as many as any has.
    var numbers: [Double] = []
    var name = 0..<0
    while let token = tokens.next() {
      switch token {
      case .number(let number):
        if numbers.count < 6 { numbers.append(number) }
      case .name(let range): name = range
      case .word(let range):
        let word = range.count > 3 ? 0 : content[range].reduce(0) { $0 << 8 | UInt32($1) }
        switch Operator(rawValue: word) {
        case .Do: try draw(tokens.text(name), resources, depth)
        case .BI: tokens.skipPicture()
        case let known?: try apply(known, numbers)
        case nil: break
        }
        numbers.removeAll(keepingCapacity: true)
      case .arrayStart, .arrayEnd, .dictionaryStart, .dictionaryEnd, .string: break
      }
    }
  }

  /// Draws a form; pictures have no lines.
  private mutating func draw(_ name: String, _ resources: PDFObject?, _ depth: Int) throws(UnreadablePDF) {
    let forms = try objects.value(objects.value(resources)?["XObject"])
    guard let form = try objects.value(forms?[name]), form["Subtype"]?.name == "Form" else { return }
    left -= Self.leastForm
    guard depth < Self.mostForms, left > 0 else { throw UnreadablePDF() }
    let outside = (state, kept)
    kept = []
    if let numbers = try objects.value(form["Matrix"])?.array, let map = PlaneMap(numbers.compactMap(\.number)) {
      state.map = map.then(state.map)
    }
    path.clear()
    try read(take(form), form["Resources"] ?? resources, depth: depth + 1)
    path.clear()
    (state, kept) = outside
  }

  private mutating func apply(_ word: Operator, _ n: [Double]) throws(UnreadablePDF) {
    if n.count < word.operands { return }
    switch word {
    case .q:
      guard kept.count < Self.mostKept else { throw UnreadablePDF() }
      kept.append(state)
    case .Q: state = kept.popLast() ?? state
    case .cm: if let map = PlaneMap(n) { state.map = map.then(state.map) }
    case .w: state.width = n[0]

    case .m: path.move(state.map(n[0], n[1]))
    case .l: path.line(state.map(n[0], n[1]))
    case .c, .v, .y: for k in stride(from: 0, to: word.operands, by: 2) { path.bend(state.map(n[k], n[k + 1])) }
    case .h: path.close()
    case .re:
      path.move(state.map(n[0], n[1]))
      path.line(state.map(n[0] + n[2], n[1]))
      path.line(state.map(n[0] + n[2], n[1] + n[3]))
      path.line(state.map(n[0], n[1] + n[3]))
      path.close()

    case .S: try paint(strokes: true)
    case .s: try paint(closes: true, strokes: true)
    case .f, .F, .fStar: try paint(fills: true)
    case .B, .BStar: try paint(strokes: true, fills: true)
    case .b, .bStar: try paint(closes: true, strokes: true, fills: true)
    case .n: path.clear()

    case .G, .RG: state.strokes = n.contains { $0 <= Self.white }
    case .g, .rg: state.fills = n.contains { $0 <= Self.white }
    case .K: state.strokes = n.contains { $0 >= 1 - Self.white }
    case .k: state.fills = n.contains { $0 >= 1 - Self.white }
    // Of one component nobody knows here which end of it is white; a pattern has none.
    case .SC, .SCN, .CS: state.strokes = n.count != 3 || n.contains { $0 <= Self.white }
    case .sc, .scn, .cs: state.fills = n.count != 3 || n.contains { $0 <= Self.white }
    case .Do, .BI: break
    }
  }

  private mutating func paint(closes: Bool = false, strokes: Bool = false, fills: Bool = false) throws(UnreadablePDF) {
    defer { path.clear() }
    if closes { path.close() }
    if strokes, state.strokes, state.width * state.map.scale <= Self.mostThickness { pieces += path.levels }
    if fills, state.fills {
      for box in path.boxes {
        let height = box.y1 - box.y0, width = box.x1 - box.x0
        guard height <= min(max(width / 3, Self.dot), Self.mostThickness), width > 0 else { continue }
        pieces.append(RuledLines.Piece(y: Float((box.y0 + box.y1) / 2), x0: Float(box.x0), x1: Float(box.x1)))
      }
    }
    if pieces.count > Self.mostPieces { throw UnreadablePDF() }
  }
}

/// The operators that say what lines are drawn; the value is the operator's letters.
private enum Operator: UInt32 {
  case q = 0x71, Q = 0x51, cm = 0x636D, w = 0x77
  case m = 0x6D, l = 0x6C, c = 0x63, v = 0x76, y = 0x79, h = 0x68, re = 0x7265
  case S = 0x53, s = 0x73, f = 0x66, F = 0x46, fStar = 0x662A, B = 0x42, BStar = 0x422A, b = 0x62, bStar = 0x622A, n = 0x6E
  case G = 0x47, g = 0x67, RG = 0x5247, rg = 0x7267, K = 0x4B, k = 0x6B
  case CS = 0x4353, cs = 0x6373, SC = 0x5343, sc = 0x7363, SCN = 0x53434E, scn = 0x73636E
  case Do = 0x446F, BI = 0x4249

  /// How many numbers it needs.
  var operands: Int {
    switch self {
    case .cm, .c: 6
    case .v, .y, .re, .K, .k: 4
    case .RG, .rg: 3
    case .m, .l: 2
    case .w, .G, .g: 1
    default: 0
    }
  }
}
