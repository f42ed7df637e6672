internal import CongvanText

/// Writes the pieces of a document without pages into one text and its blocks.
///
/// Lines of a cell are parted by LF, blocks by two LF.
struct FlowComposer {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  private var tables = 0

  /// The most lines or columns a letterhead or a signature has; a table of more is one.
  private static let stripRows = 4

  mutating func add(_ parts: [FlowPart]) {
    for part in parts {
      switch part {
      // Lines parted by hand are paragraphs of their own: most are items or titles set one under the other.
      case .paragraph(let lines): for line in lines { add(.paragraph, [line]) }
      case .furniture(let lines): add(.furniture, lines)
      case .note(let lines): add(.note, lines)
      case .table(let rows): add(rows)
      case .picture: break
      }
    }
  }

  private mutating func add(_ rows: [[FlowCell]]) {
    let filled = Set(rows.joined().filter { !$0.isEmpty }.map(\.column)).sorted()
    // A table of one column parts nothing.
    guard filled.count > 1 else { return add(rows.joined().flatMap(\.parts)) }
    let table = tables
    tables += 1
    let isStrip = filled.count == 2 && rows.count <= Self.stripRows
    for (row, cells) in rows.enumerated() {
      for cell in cells {
        let place = TableCell(table: table, row: row, column: cell.column, rows: cell.rows, columns: cell.columns)
        add(cell.parts, in: place, side: isStrip ? (cell.column == filled[0] ? .left : .right) : nil)
      }
    }
  }

  /// A cell is one block, but for the tables inside it.
  private mutating func add(_ parts: [FlowPart], in cell: TableCell, side: Block.Side?) {
    var lines: [FlowLine] = []
    for part in parts {
      switch part {
      case .paragraph(let more): lines += more
      case .furniture, .note, .table, .picture:
        add(.cell(cell), side: side, lines)
        lines = []
        add([part])
      }
    }
    add(.cell(cell), side: side, lines)
  }

  /// Adds a block; blank lines are dropped.
  private mutating func add(_ kind: Block.Kind, side: Block.Side? = nil, _ lines: [FlowLine]) {
    var written: [Line] = []
    for line in lines {
      let words = Blank.trimmed(TextSpan(0, line.count), in: line)
      guard !words.isEmpty else { continue }
      if !bytes.isEmpty { bytes += written.isEmpty ? [0x0A, 0x0A] : [0x0A] }
      let start = bytes.count
      bytes += line[words.start..<words.end]
      written.append(Line(span: TextSpan(start, bytes.count)))
    }
    guard let first = written.first, let last = written.last else { return }
    blocks.append(Block(kind: kind, span: first.span.union(last.span), side: side, lines: written))
  }
}

extension FlowCell {
  fileprivate var isEmpty: Bool { parts.allSatisfy { if case .paragraph(let lines) = $0 { lines.allSatisfy(\.isBlank) } else { false } } }
}

extension FlowLine {
  /// Whether it has nothing but white space.
  var isBlank: Bool { Blank.trimmed(TextSpan(0, count), in: self).isEmpty }
}
