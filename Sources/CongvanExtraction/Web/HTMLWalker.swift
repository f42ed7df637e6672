/// Puts a web page's elements together as paragraphs, tables and furniture.
///
/// Scripts, styles and forms are no text. Menus and the like are furniture: by their element, role or class, or as three or
/// more paragraphs in a row that are links and nothing else. A table that holds tables, or most of a page in one cell, only
/// arranges the page, and is dissolved.
final class HTMLWalker {
  /// Where finished pieces go: the page, or a cell.
  private struct Container {
    var parts: [FlowPart] = []
    /// How many paragraphs at its end are links and nothing else.
    var links = 0
    /// The cell's spans; nil for the page and for captions.
    var columns = 1
    var rows = 1
  }

  private struct List {
    var format: NumberFormat
    var count: Int
  }

  /// The page and the cells that are open, the innermost last.
  private var containers = [Container()]
  private var tables: [FlowTable] = []
  private var lists: [List] = []
  private var lines: [FlowLine] = [[]]
  /// Where the text of an unfinished list item begins.
  private var marker: FlowLine = []
  private var endsInBlank = true
  private var lettersInLinks = 0
  private var letters = 0
  private var openLinks = 0
  /// The elements open, and which of them began a stretch that is skipped or furniture.
  private var depth = 0
  private var skippedFrom: Int?
  private var furnitureFrom: Int?
  private let trustsNames: Bool
  private var furnitureIsNamed = false
  /// The letters in this stretch of furniture, the most in one that its name made so, and those outside of furniture.
  private var inside = 0
  private var mostNamed = 0
  private var outside = 0
  private var preformatted = 0

  /// How many stretches were hidden from the reader of the page.
  private(set) var hidden = 0
  /// How many stretches are marked as added to the page, and how many as taken from it, which are left out.
  private(set) var insertions = 0, deletions = 0

  /// - Parameter trustsNames: Whether classes and identifiers tell what is furniture.
  init(trustsNames: Bool = true) { self.trustsNames = trustsNames }

  /// Whether an element that its name made furniture holds more than all that is none: then the name misleads.
  var wasMisled: Bool { mostNamed > outside }

  /// What the page holds, once its end has been reached.
  func finished() -> [FlowPart] {
    while !tables.isEmpty { end("table") }
    flush()
    return containers[0].parts
  }

  // MARK: - Events

  func begin(_ name: String, _ attributes: [String: String]) {
    depth += 1
    guard skippedFrom == nil else { return }
    if name == "ins" { insertions += 1 }
    if name == "del" {
      deletions += 1
      skippedFrom = depth
      return
    }
    if HTMLElements.skipped.contains(name) || HTMLElements.isHidden(attributes) {
      if !HTMLElements.skipped.contains(name) { hidden += 1 }
      skippedFrom = depth
      return
    }
    if HTMLElements.blocks.contains(name) { flush() }
    if furnitureFrom == nil {
      let isNamed = trustsNames && HTMLElements.isNamedLikeFurniture(name, attributes)
      if isNamed || HTMLElements.isFurniture(name, attributes) {
        flush()
        furnitureFrom = depth
        inside = 0
        furnitureIsNamed = isNamed
      }
    }
    switch name {
    case "br": breakLine()
    case "a": openLinks += 1
    case "pre": preformatted += 1
    case "ul": lists.append(List(format: .bullet, count: 0))
    case "ol":
      let start = attributes["start"].number ?? 1
      lists.append(List(format: HTMLElements.format(attributes["type"]), count: max(start, 0) - 1))
    case "li": mark(attributes["value"].number)
    case "table": tables.append(FlowTable())
    case "tr": if !tables.isEmpty { tables[tables.count - 1].beginRow() }
    case "td", "th":
      guard !tables.isEmpty, containers.count <= tables.count else { return }
      containers.append(Container(columns: attributes["colspan"].number ?? 1, rows: attributes["rowspan"].number ?? 1))
    default: break
    }
  }

  func end(_ name: String) {
    defer { depth -= 1 }
    if let from = skippedFrom {
      if depth == from { skippedFrom = nil }
      return
    }
    if HTMLElements.blocks.contains(name) { flush() }
    switch name {
    case "a": openLinks = max(0, openLinks - 1)
    case "pre": preformatted = max(0, preformatted - 1)
    case "ul", "ol": _ = lists.popLast()
    case "td", "th": if cellIsOpen { closeCell() }
    case "table":
      if cellIsOpen { closeCell() }
      if let table = tables.popLast() { append(table.rows) }
    default: break
    }
    if depth == furnitureFrom {
      flush()
      furnitureFrom = nil
      if furnitureIsNamed { mostNamed = max(mostNamed, inside) }
    }
  }

  func add(_ characters: UnsafeBufferPointer<UInt8>) {
    guard skippedFrom == nil else { return }
    for byte in characters {
      switch byte {
      case 0x0A where preformatted > 0: breakLine()
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
        if !endsInBlank || preformatted > 0 { lines[lines.count - 1].append(0x20) }
        endsInBlank = true
      default:
        lines[lines.count - 1].append(byte)
        letters += 1
        if furnitureFrom == nil { outside += 1 } else { inside += 1 }
        if openLinks > 0 { lettersInLinks += 1 }
        endsInBlank = false
      }
    }
  }

  // MARK: - Pieces

  private func breakLine() {
    lines.append([])
    endsInBlank = true
  }

  /// Begins a list item with its number or its dot.
  private func mark(_ value: Int?) {
    guard let list = lists.indices.last else { return }
    lists[list].count = value ?? lists[list].count &+ 1
    let number = lists[list].format == .bullet ? "•" : lists[list].format.text(lists[list].count) + "."
    marker = Array((number + " ").utf8)
  }

  /// Ends the paragraph.
  private func flush() {
    defer { (lines, endsInBlank, letters, lettersInLinks) = ([[]], true, 0, 0) }
    guard letters > 0 else { return }
    let own = containers.count - 1
    let first = lines.firstIndex { !$0.isBlank } ?? 0
    lines[first] = marker + lines[first]
    marker = []
    if furnitureFrom != nil { return containers[own].parts.append(.furniture(lines)) }
    containers[own].links = lettersInLinks == letters ? containers[own].links + 1 : 0
    containers[own].parts.append(.paragraph(lines))
    guard containers[own].links >= Self.leastLinks else { return }
    for place in containers[own].parts.indices.suffix(Self.leastLinks) {
      if case .paragraph(let lines) = containers[own].parts[place] { containers[own].parts[place] = .furniture(lines) }
    }
  }

  /// So many links in a row are a menu.
  private static let leastLinks = 3

  /// Whether a cell of the innermost table is open.
  private var cellIsOpen: Bool { !tables.isEmpty && containers.count == tables.count + 1 }

  private func closeCell() {
    flush()
    let cell = containers.removeLast()
    tables[tables.count - 1].add(cell.parts, columns: cell.columns, rows: cell.rows)
  }

  private func append(_ rows: [[FlowCell]]) {
    let own = containers.count - 1
    containers[own].links = 0
    let cells = rows.joined()
    if cells.contains(where: { $0.arrangesPage }) {
      containers[own].parts += cells.flatMap(\.parts)
    } else if !cells.isEmpty {
      containers[own].parts.append(.table(rows))
    }
  }
}

extension FlowCell {
  /// Whether it holds a table, or more than a cell of a document does.
  fileprivate var arrangesPage: Bool {
    parts.count > 25 || parts.contains { part in if case .table = part { true } else { false } }
  }
}
