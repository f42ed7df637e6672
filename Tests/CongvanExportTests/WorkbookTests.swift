import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

private struct ReadWorkbook: Decodable {
  var sheet, created: String
  var frozen, filter: String?
  var rows, types: [[String]]
  var widths: [Int]
}

private func inFile<Value>(_ bytes: [UInt8], _ ending: String, _ body: (URL) throws -> Value) throws -> Value {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString).\(ending)")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try body(file)
}

private func read(workbook file: URL) throws -> ReadWorkbook {
  let script = try #require(Bundle.module.path(forResource: "read_workbook", ofType: "py"))
  let run = IndependentPython.run([script, file.path])
  #expect(run.code == 0, "\(run.output)")
  return try JSONDecoder().decode(ReadWorkbook.self, from: Data(run.output.utf8))
}

private let listing = Listing(
  header: ["lastDay", "action", "page"],
  rows: [
    ["2022-04-29", "Báo cáo; nộp “bản giấy”, kèm tệp", "4"], ["", "=1+1", ""],
    ["trong quý II", "Nguyễn Thị Phượng ở huyện Đắk Glong " + String(repeating: "dài ", count: 40), "12"],
  ])
private let columns: [String: Workbook.Column] = ["lastDay": .day, "page": .number]
private let created = RecordInstant(iso: "2022-04-01T08:30:00Z")!

/// The workbook as openpyxl reads it.
@Suite(.enabled(if: IndependentPython.has("openpyxl"), "python3 cannot import openpyxl; make setup installs it"))
struct WorkbookTests {
  @Test func `days are days, numbers are numbers, and nothing is a formula`() throws {
    let bytes = try Workbook.bytes(listing, sheet: "deadlines", columns: columns, created: created)
    let book = try inFile(bytes, "xlsx", read)
    #expect(book.rows == [listing.header] + listing.rows)
    #expect(
      book.types == [
        ["str", "str", "str"], ["datetime", "str", "int"], ["NoneType", "str", "NoneType"], ["str", "str", "int"],
      ])
    #expect(book.sheet == "deadlines" && book.created == created.iso)
  }

  @Test func `the heading stays, can be filtered by, and columns are as wide as reading asks for`() throws {
    let book = try inFile(Workbook.bytes(listing, sheet: "a", columns: columns, created: created), "xlsx", read)
    #expect(book.frozen == "A2" && book.filter == "A1:C4")
    #expect(book.widths == [15, 51, 9])
  }

  @Test func `the same values give the same bytes`() throws {
    func make() throws -> [UInt8] { try Workbook.bytes(listing, sheet: "a", columns: columns, created: created) }
    #expect(try make() == make())
  }
}

/// CSV and workbook as LibreOffice Calc opens them.
@Suite(
  .enabled(
    if: SpreadsheetProgram.isAvailable && IndependentPython.has("openpyxl"),
    "there is no LibreOffice Calc; apt install libreoffice-calc-nogui"))
struct SpreadsheetTests {
  @Test(arguments: [CSV.Profile.excel, .excelSemicolon]) func `CSV for Excel opens with its columns and letters`(profile: CSV.Profile)
    throws
  {
    let text = CSV.text(listing, profile: profile)
    let book = try inFile(Array(text.utf8), "csv") {
      try SpreadsheetProgram.convert($0, to: "xlsx", filter: profile == .excel ? "CSV:44,34,76" : "CSV:59,34,76", read)
    }
    #expect(book.rows.map { $0[1] } == ["action"] + listing.rows.map { $0[1] == "=1+1" ? "'=1+1" : $0[1] })
    #expect(book.rows.map(\.count) == [3, 3, 3, 3])
  }

  @Test func `a workbook opens with its columns and letters`() throws {
    let bytes = try Workbook.bytes(listing, sheet: "deadlines", columns: columns, created: created)
    let text = try inFile(bytes, "xlsx") { file in
      try SpreadsheetProgram.convert(file, to: "csv:Text - txt - csv (StarCalc):44,34,76") { try String(contentsOf: $0, encoding: .utf8) }
    }
    #expect(text.hasPrefix("lastDay,action,page\n2022-04-29,\"Báo cáo; nộp “bản giấy”, kèm tệp\",4\n,=1+1,\n"))
  }
}

/// LibreOffice without its windows.
private enum SpreadsheetProgram {
  static let isAvailable =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
    && FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/program/libsclo.so")

  /// What `body` makes of `file` once it is converted.
  ///
  /// - Parameter filter: What its dialog offers by itself and has to be told without one: separator, quotation mark, UTF-8.
  static func convert<Value>(_ file: URL, to format: String, filter: String? = nil, _ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/soffice")
    process.arguments =
      [
        "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", format, "--outdir", folder.path,
      ] + (filter.map { ["--infilter=" + $0] } ?? []) + [file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let ending = format.prefix { $0 != ":" }
    return try body(folder.appendingPathComponent(file.deletingPathExtension().lastPathComponent + "." + ending))
  }
}
