/// A piece of a document that has an order and no places: what word processors and web pages hold.
enum FlowPart: Hashable {
  /// A paragraph by its lines; a line break that its author set begins a new one.
  case paragraph([FlowLine])
  case table([[FlowCell]])
  /// What stands round the document and not in it, such as page heads and menus.
  case furniture([FlowLine])
  /// A footnote or an endnote.
  case note([FlowLine])
  /// A picture as large as a page, by the name under which the file has it; it says nothing until it is read.
  case picture(String)
}

/// The UTF-8 of one line, without line breaks.
typealias FlowLine = [UInt8]

/// A cell of a table, with the rows and columns it takes up.
struct FlowCell: Hashable {
  /// Counted from 0.
  var column: Int
  var columns = 1
  var rows = 1
  var parts: [FlowPart]
}
