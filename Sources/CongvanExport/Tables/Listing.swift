/// Rows under headings, ready to be written as a table or as CSV.
public struct Listing: Hashable, Sendable {
  /// One heading a column; field names of the contract where there is one.
  public var header: [String]
  /// As many cells a row as there are headings.
  public var rows: [[String]]

  /// - Precondition: Every row has as many cells as there are headings.
  public init(header: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == header.count }, "a row has more or fewer cells than there are headings")
    self.header = header
    self.rows = rows
  }

  /// The columns of those names, in that order; names that are not headings are left out.
  public func columns(_ names: [String]) -> Listing {
    let indices = names.compactMap { header.firstIndex(of: $0) }
    return Listing(header: indices.map { header[$0] }, rows: rows.map { row in indices.map { row[$0] } })
  }
}
