internal import CXlsxWriter
internal import CongvanModel
public import CongvanRules
internal import Foundation

/// Listings as a workbook (XLSX, ECMA-376): the heading frozen, days as days, numbers as numbers, columns as wide as reading asks for.
public enum Workbook {
  /// What the cells of a column are; text where nothing is said.
  public enum Column: Hashable, Sendable { case day, number }

  /// `listing` as a file, the same bytes for the same values.
  ///
  /// A cell of a column of days or numbers that is neither is written as text, as is every formula.
  ///
  /// - Parameters:
  ///   - columns: By heading.
  ///   - created: The moment the file says it was made.
  ///   - note: What it answers: a property of the file, and printed below each page; the columns stay as they are.
  /// - Throws: `WorkbookError` when there are more rows than a sheet has, or no file can be written for the time being.
  public static func bytes(
    _ listing: Listing, sheet: String, columns: [String: Column] = [:], created: RecordInstant, saying note: String = ""
  ) throws(WorkbookError) -> [UInt8] {
    guard listing.rows.count < mostRows else { throw WorkbookError(reason: "\(listing.rows.count) rows are more than a sheet has") }
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let book = workbook_new(path) else { throw WorkbookError(reason: "no workbook can be begun in \(path)") }
    var properties = lxw_doc_properties()
    properties.created = time_t(created.secondsSince1970)
    note.withCString { text in
      properties.comments = UnsafeMutablePointer(mutating: text)
      _ = workbook_set_properties(book, &properties)
    }
    let page = workbook_add_worksheet(book, sheet)
    write(listing, columns, to: page, of: book)
    // In a footer & begins a command.
    if !note.isEmpty { worksheet_set_footer(page, "&L" + String(note.prefix(200)).replacing("&", with: "&&")) }
    let status = workbook_close(book)
    guard status == LXW_NO_ERROR, let data = FileManager.default.contents(atPath: path) else {
      throw WorkbookError(reason: String(cString: lxw_strerror(status)))
    }
    return Array(data)
  }

  /// Rows of a sheet, the heading among them.
  private static let mostRows = 1_048_576
  /// Characters of a cell.
  private static let mostCharacters = 32_767
  /// Columns wider than this are wrapped.
  private static let widest = 48

  private static func write(
    _ listing: Listing, _ columns: [String: Column], to sheet: UnsafeMutablePointer<lxw_worksheet>?,
    of book: UnsafeMutablePointer<lxw_workbook>
  ) {
    let heading = workbook_add_format(book)
    format_set_bold(heading)
    let text = workbook_add_format(book)
    format_set_text_wrap(text)
    let day = workbook_add_format(book)
    format_set_num_format(day, "yyyy-mm-dd")
    for format in [heading, text, day] { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    for (column, name) in listing.header.enumerated() {
      worksheet_write_string(sheet, 0, lxw_col_t(column), name, heading)
      worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width(of: column, in: listing), nil)
    }
    for (row, cells) in listing.rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let (row, place) = (lxw_row_t(row + 1), lxw_col_t(column))
        switch columns[listing.header[column]] {
        case .day:
          if let date = LegalDate(iso: cell) {
            var moment = lxw_datetime(year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0, sec: 0)
            worksheet_write_datetime(sheet, row, place, &moment, day)
            continue
          }
        case .number:
          if let number = Double(cell) {
            worksheet_write_number(sheet, row, place, number, text)
            continue
          }
        case nil: break
        }
        worksheet_write_string(sheet, row, place, String(cell.prefix(mostCharacters)), text)
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(listing.rows.count), lxw_col_t(max(0, listing.header.count - 1)))
    worksheet_set_landscape(sheet)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  /// In characters: what the longest cell needs, and no more than a line of prose takes.
  private static func width(of column: Int, in listing: Listing) -> Double {
    let needed = ([listing.header] + listing.rows).map { TextWidth.of($0[column]) }.max() ?? 0
    return Double(min(widest, max(6, needed)) + 2)
  }
}

/// A workbook that could not be written.
public struct WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The particulars, without a full stop.
  public var reason: String

  /// One sentence: the reason and the way out.
  public var description: String { "the workbook cannot be written: \(reason); ask for fewer rows, or for csv." }
}
