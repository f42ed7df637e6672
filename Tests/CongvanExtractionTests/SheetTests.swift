@testable import CongvanExtraction
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

@Suite struct SheetTests {
  private let rows = [["TT", "Tên tổ", "Số lượng"], ["1", "Tổ thôn Đông; khu 2", "5"], ["2", "Nguyễn Thị Phượng, “Ấp Mới”", "1.267"]]

  private func text(_ separator: String, _ lineEnd: String = "\r\n") -> String {
    rows.map { $0.map { $0.contains(separator) ? "\"\($0)\"" : $0 }.joined(separator: separator) + lineEnd }.joined()
  }

  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    try SheetExtractor.sheets(bytes: bytes, name: "a.csv").flatMap { $0.rows.map(\.cells) }
  }

  @Test(arguments: [",", ";", "\t"]) func `the mark that parts cells is found`(separator: String) throws {
    #expect(try read(Array(text(separator).utf8)) == rows)
    #expect(try read(Array(text(separator, "\n").utf8)) == rows)
  }

  @Test func `every encoding that Excel writes is read`() throws {
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(text(",").utf8)) == rows)
    let units = Array(text("\t").utf16)
    #expect(try read([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == rows)
    #expect(try read([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == rows)
  }

  @Test func `Windows-1258 is told by its words`() throws {
    // Số lượng; Tổ trưởng; Nguyễn Thị Phượng
    let letters: [Character: [UInt8]] = [
      "ố": [0xF4, 0xEC], "ư": [0xFD], "ợ": [0xF5, 0xF2], "ổ": [0xF4, 0xD2], "ở": [0xF5, 0xD2], "ễ": [0xEA, 0xDE], "ị": [0x69, 0xF2],
    ]
    let text = "Số lượng;Tổ trưởng\r\n5;Nguyễn Thị Phượng\r\n"
    #expect(try read(text.flatMap { letters[$0] ?? Array(String($0).utf8) }) == [["Số lượng", "Tổ trưởng"], ["5", "Nguyễn Thị Phượng"]])
  }

  @Test func `quotation marks keep separators, line ends and themselves, and rows keep their numbers`() throws {
    let sheet = try SheetExtractor.sheets(bytes: Array("a,\"b \"\"c\"\",\nd\"\r\n\r\n\"x\",y".utf8), name: "a.csv")[0]
    #expect(sheet.rows == [Sheet.Row(number: 1, cells: ["a", "b \"c\", d"]), Sheet.Row(number: 3, cells: ["x", "y"])])
  }

  @Test(arguments: [
    ("a,b\n1,\"2\n", "damaged", "row 2, column B opens a quotation mark that is never closed"), (" \n", "empty", "only white space"),
  ])
  func `what is wrong is named with its row and column`(text: String, code: String, words: String) {
    let error = #expect(throws: ExtractionError.self) { try read(Array(text.utf8)) }
    #expect(error?.code.rawValue == code && error?.detail == words)
  }

  @Test func `bytes of no encoding are named with their row and column`() {
    let error = #expect(throws: ExtractionError.self) { try read(Array("a,b\n1,x".utf8) + [0xFF, 0xFE, 0x81, 0x0A]) }
    #expect(error?.detail?.hasPrefix("row 2, column B ") == true)
  }

  @Test func `a list of more than sixteen megabytes is refused`() {
    let error = #expect(throws: ExtractionError.self) {
      try SheetExtractor.sheets(bytes: [UInt8](repeating: 0x61, count: 16 << 20 + 1), name: "a.csv")
    }
    #expect(
      error?.description == "a.csv: the file is larger inside than is read (a list of more than 16 MB); save a smaller copy and read that.")
  }

  @Test func `a file that is no list is refused with what it is`() {
    let error = #expect(throws: ExtractionError.self) { try SheetExtractor.sheets(bytes: Array("%PDF-1.7".utf8), name: "a.pdf") }
    #expect(error?.description == "a.pdf: PDF is no list with rows and columns; save it as CSV or as an Excel workbook (XLSX).")
  }

  @Test func `columns have letters`() {
    #expect([0, 25, 26, 701, 702].map(Sheet.letters(ofColumn:)) == ["A", "Z", "AA", "ZZ", "AAA"])
    #expect(["A1", "AA12", "XFD7", "12", "ABCD1"].map(Sheet.column(ofLetters:)) == [0, 26, 16383, nil, nil])
  }
}

/// A workbook by hand, as spreadsheet programs put it together.
struct TinyXlsx {
  /// The rows of its only sheet, in XML.
  var rows: String
  var strings = ""
  var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var bytes: [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    func relation(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(type)\" Target=\"\(target)\"/>"
    }
    return TinyZip(entries: [
      .init("_rels/.rels", "<Relationships>\(relation("a", "officeDocument", "xl/workbook.xml"))</Relationships>"),
      .init(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(relation("s1", "worksheet", "worksheets/sheet1.xml"))\(relation("s2", "sharedStrings", "sharedStrings.xml"))</Relationships>"
      ),
      .init(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"),
      .init("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
      .init("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"),
    ]).bytes
  }
}

@Suite struct WorkbookReadingTests {
  private func rows(_ book: TinyXlsx) throws -> [Sheet.Row] { try SheetExtractor.sheets(bytes: book.bytes, name: "a.xlsx").flatMap(\.rows) }

  @Test func `cells stand where the sheet has them, shared words, inline words and numbers alike`() throws {
    let book = TinyXlsx(
      rows: """
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
        <row r="5"><c r="A5" t="inlineStr"><is><t>Tổ  Đông</t></is></c><c r="B5"><v>9.12345678E8</v></c><c r="C5"><f>SUM(A1)</f><v>4.5</v></c></row>
        """,
      strings: "<si><t>Tên tổ</t></si><si><r><t>Số </t></r><r><rPr><b/></rPr><t>lượng</t></r><rPh><t>bỏ</t></rPh></si>")
    #expect(
      try rows(book) == [
        Sheet.Row(number: 2, cells: ["Tên tổ", "", "Số lượng"]), Sheet.Row(number: 5, cells: ["Tổ Đông", "912345678", "4.5"]),
      ])
  }

  @Test func `a list has so many columns and cells`() throws {
    let wide = String(repeating: "<c><v>1</v></c>", count: 101)
    #expect(try rows(TinyXlsx(rows: "<row>\(wide)</row>")).map(\.cells.count) == [100])
    let error = #expect(throws: ExtractionError.self) { try rows(TinyXlsx(rows: String(repeating: "<row>\(wide)</row>", count: 501))) }
    #expect(error?.detail == "the part 'xl/worksheets/sheet1.xml': it has more than 50000 cells")
  }

  @Test func `a workbook without a filled cell, or broken, is named`() {
    #expect(throws: ExtractionError(.empty, "a.xlsx", "no cell is filled")) { try rows(TinyXlsx(rows: "<row r=\"1\"><c r=\"A1\"/></row>")) }
    let error = #expect(throws: ExtractionError.self) { try rows(TinyXlsx(rows: "<row><c></row>")) }
    #expect(error?.code == .damaged && error?.detail?.contains("xl/worksheets/sheet1.xml") == true)
    #expect(throws: ExtractionError.self) { try rows(TinyXlsx(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")) }
  }
}
