/// Comma-separated values (RFC 4180), lines ended by CR LF.
public enum CSV {
  /// Who is going to read it.
  public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// Programs: no byte order mark.
    case plain
    /// Excel, which takes a file without a byte order mark for one in the local code page.
    case excel
    /// Excel in a region that parts cells by semicolons, as where the comma parts decimals.
    case excelSemicolon = "excel-semicolon"
  }

  /// `listing` with its headings as the first line.
  ///
  /// A cell that a spreadsheet would run as a formula (it begins with `= + - @`, a tab or a line break) gets an apostrophe in front,
  /// in every profile: nobody can keep a file from being opened in a spreadsheet.
  public static func text(_ listing: Listing, profile: Profile = .plain) -> String {
    let separator: Character = profile == .excelSemicolon ? ";" : ","
    let lines = ([listing.header] + listing.rows).map { row in
      row.map { cell($0, separator: separator) }.joined(separator: String(separator)) + "\r\n"
    }
    return (profile == .plain ? "" : "\u{FEFF}") + lines.joined()
  }

  private static func cell(_ text: String, separator: Character) -> String {
    let first = text.unicodeScalars.first
    let safe = first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { $0 == "\"" || $0 == "\r" || $0 == "\n" || separator.unicodeScalars.contains($0) }
    guard needsQuotes || safe.first == " " || safe.last == " " else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
