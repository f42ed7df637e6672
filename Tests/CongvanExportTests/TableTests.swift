import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    ("abc", 3), ("Nghị định", 9), ("Nghi\u{323} đi\u{323}nh", 9), ("hoa\u{300}", 3), ("", 0), ("文書", 4), ("a\u{200B}b", 2),
  ])
  func `a letter with its marks takes one column`(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test func `columns stand under each other in any normal form`() {
    let listing = Listing(header: ["ngày", "việc"], rows: [["2022-04-29", "báo cáo"], ["2022-05", "ha\u{323}n"]])
    #expect(
      TextTable.text(listing) == """
        ngày        việc
        ──────────  ───────
        2022-04-29  báo cáo
        2022-05     hạn

        """)
  }

  @Test func `wide cells are wrapped at blanks, and inside a word that is too long`() {
    let listing = Listing(
      header: ["a", "b"], rows: [["2022-04-29", "tổ chức tập huấn cho thành viên của Tổ"], ["x", "so-thong-tin-va-truyen-thong"]])
    let table = TextTable.text(listing, width: 30)
    #expect(
      table == """
        a           b
        ──────────  ──────────────────
        2022-04-29  tổ chức tập huấn
                    cho thành viên của
                    Tổ
        x           so-thong-tin-va-tr
                    uyen-thong

        """)
    #expect(table.split(separator: "\n").allSatisfy { TextWidth.of($0) <= 30 })
  }

  @Test(arguments: [
    ("báo cáo", "báo cáo"), ("một, hai", "\"một, hai\""), ("nói \"có\"", "\"nói \"\"có\"\"\""), ("một\nhai", "\"một\nhai\""),
    ("=1+1", "'=1+1"),
    ("- báo cáo", "'- báo cáo"), ("@x", "'@x"), ("+84", "'+84"), (" x", "\" x\""), ("\r\nx", "\"'\r\nx\""),
  ])
  func `a cell is written so that programs and spreadsheets read the same`(text: String, cell: String) {
    #expect(CSV.text(Listing(header: ["h"], rows: [[text]])) == "h\r\n\(cell)\r\n")
  }

  @Test func `Excel gets a byte order mark and, where asked for, semicolons`() {
    let text = CSV.text(Listing(header: ["a", "b"], rows: [["1,5", "2;5"]]), profile: .excelSemicolon)
    #expect(text == "\u{FEFF}a;b\r\n1,5;\"2;5\"\r\n")
  }

  @Test func `a rule set's deadlines become rows`() throws {
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation("báo cáo", to: ["Sở"], due: [Sample.due("2022-04-30", .before)])])])
    let listing = Listing(deadlines: set.deadlines(), of: set).columns([
      "lastDay", "bearers", "action", "recipients", "directive", "deadline",
    ])
    #expect(listing.rows == [["2022-04-29", "UBND cấp huyện", "báo cáo", "Sở", "577-stttt-cntt", "before 2022-04-30"]])
  }

  @Test func `for people who read Vietnamese headings, values and times are in Vietnamese`() throws {
    let duty = Sample.obligation(
      "báo cáo", due: [Sample.due("2022-05-01", .by, quote: "chậm nhất ngày 01/5/2022")], limits: [Sample.limit(min: 3)])
    let set = RuleSet(lifting: [Sample.reading([duty])])
    let due = Listing(deadlines: set.deadlines(), of: set, .vietnamese).said(in: .vietnamese)
    #expect(due.columns(["hạn cuối", "lưu ý", "thời hạn"]).rows == [["2022-05-01", "cuối tuần", "chậm nhất ngày 01/5/2022"]])
    let entries = KnownRules(set: set).view(on: LegalDate(iso: "2022-05-01")).entries
    let rules = Listing(entries: entries, of: set, .vietnamese).said(in: .vietnamese)
    #expect(rules.columns(["tính chất", "mức ràng buộc", "tình trạng"]).rows == [["nghĩa vụ", "chỉ đạo", "còn hiệu lực"]])
    let limits = Listing(limits: set.limits(of: nil), of: set).said(in: .vietnamese)
    #expect(limits.columns(["loại định mức", "ít nhất"]).rows == [["tối thiểu", "3"]])
    let all = [due, rules, limits, Listing(bodies: [], showingEnds: true).said(in: .vietnamese)]
    #expect(all.flatMap(\.header).filter { $0.allSatisfy(\.isASCII) }.sorted() == ["trang", "trang", "trang"])
    #expect(Listing(bodies: []).said(in: .english) == Listing(bodies: []))
  }
}
