/// Cells in rows and columns, as a spreadsheet or a CSV file has them.
public struct Sheet: Hashable, Sendable {
  /// A row that is not empty.
  public struct Row: Hashable, Sendable {
    /// Counted from 1, as spreadsheets show it.
    public var number: Int
    /// From the first column on; what is not filled is empty.
    public var cells: [String]

    /// A row of that number.
    public init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
    }

    /// The cell of a column counted from 0; empty where the row ends before it.
    public subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  /// The file it is in.
  public var file: String
  /// In order.
  public var rows: [Row]

  /// A sheet of `file`.
  public init(file: String, rows: [Row]) {
    self.file = file
    self.rows = rows
  }

  /// The letters of a column counted from 0: A, Z, AA.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var out = ""
    repeat {
      out = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))) + out
      rest = rest / 26 - 1
    } while rest >= 0
    return out
  }

  /// The column of such letters, counted from 0, and what follows them; nil where there are none, or more than any program has.
  public static func column(ofLetters reference: String) -> Int? {
    let letters = reference.prefix { $0.isASCII && $0.isUppercase }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1 - 64) } - 1
  }
}
