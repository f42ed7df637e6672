import CongvanModel
import CongvanParsing
import Testing

/// Lengths of time counted from a day that the document says, by Bộ luật Dân sự 2015, Điều 147–148; the days are computed by hand.
@Suite struct TimeLimitTests {
  private func deadline(_ words: String, dated date: String) throws -> Deadline {
    try #require(letter("1. Đề nghị UBND các xã báo cáo \(words).", dated: date).deadlines.first)
  }

  @Test(arguments: [
    // A Saturday: the limit ends with the next working day.
    ("trong thời hạn 05 ngày kể từ ngày ký", "ngày 28 tháng 3 năm 2022", "2022-04-04"),
    ("trong thời hạn 05 ngày làm việc kể từ ngày ký", "ngày 28 tháng 3 năm 2022", "2022-04-04"),
    ("trong thời hạn 05 ngày làm việc kể từ ngày 27/4/2022", "ngày 28 tháng 3 năm 2022", "2022-05-06"),
    ("trong thời hạn 03 tháng kể từ ngày 31/3/2022", "ngày 28 tháng 3 năm 2022", "2022-06-30"),
    ("trong thời hạn 03 tháng kể từ ngày 30/11/2022", "ngày 28 tháng 3 năm 2022", "2023-02-28"),
    ("trong thời hạn 01 tháng kể từ ngày 31/01/2024", "ngày 05 tháng 01 năm 2024", "2024-02-29"),
    ("trong thời hạn 02 tuần kể từ ngày ký", "ngày 28 tháng 3 năm 2022", "2022-04-12"),
    ("trong vòng nửa tháng kể từ ngày ban hành", "ngày 28 tháng 3 năm 2022", "2022-04-12"),
    ("chậm nhất 05 ngày kể từ ngày ban hành văn bản này", "ngày 28 tháng 3 năm 2022", "2022-04-04"),
  ])
  func `a limit counted from a known day has a last day`(_ words: String, _ date: String, _ lastDay: String) throws {
    let found = try deadline(words, dated: date)
    #expect(found.lastDay?.iso == lastDay)
    #expect(found.derivation.first?.contains("Điều 147 khoản 2") == true)
  }

  @Test(arguments: [
    "trong thời hạn 05 ngày kể từ ngày nhận được văn bản", "trong thời hạn 05 ngày kể từ ngày ban hành Quyết định của Bộ",
    "sau 05 ngày kể từ ngày ký", "trong vòng 24 giờ kể từ ngày ký", "chậm nhất 05 ngày trước ngày 15/4/2022",
  ])
  func `where the event or the end is not said no last day is named`(_ words: String) throws {
    #expect(try deadline(words, dated: "ngày 28 tháng 3 năm 2022").lastDay == nil)
  }

  @Test func `outside of the data on days off the last day is unknown, with the reason`() throws {
    let found = try deadline("trong thời hạn 05 ngày làm việc kể từ ngày ký", dated: "ngày 28 tháng 3 năm 2029")
    #expect(found.lastDay == nil)
    #expect(found.derivation.last == "whether 2029-03-29 is worked is not known: days off are known from 2021-01-01 to 2026-08-21")
  }

  @Test func `beyond the calendar there is no last day`() throws {
    let found = try deadline("trong thời hạn 9.000 năm kể từ ngày 01/10/2024", dated: "ngày 28 tháng 3 năm 2022")
    #expect(found.lastDay == nil)
    #expect(found.derivation.last == "the limit P9000Y from 2024-10-01 on lies beyond the calendar")
  }

  @Test func `a number that no machine counts to is no length of time`() {
    let words = "trong thời hạn \(String(repeating: "9", count: 400)) ngày"
    #expect(letter("1. Đề nghị UBND các xã báo cáo \(words).").deadlines == [])
  }

  @Test(arguments: [
    ("trước ngày 31/4/2024", "deadline.noSuchDay"), ("vào thứ Năm, ngày 26/4/2024", "deadline.weekdayDiffers"),
    ("vào ngày 26/4/2024 (thứ Năm)", "deadline.weekdayDiffers"), ("vào ngày 10/3 âm lịch", "deadline.lunarDay"),
    ("vào Rằm tháng Bảy", "deadline.lunarDay"), ("vào ngày 10/3 âm lịch hằng năm", "deadline.lunarDay"),
    ("trong thời hạn 05 (sáu) ngày", "number.wordDiffers"),
  ])
  func `a time that cannot be as it is written is reported`(_ words: String, _ id: String) {
    let found = letter("1. Đề nghị UBND các xã báo cáo \(words).")
    #expect(found.deadlines.count == 1)
    #expect(found.diagnostics.map(\.id).filter { !["outline.misnumbered", "deadline.unsure"].contains($0) } == [id])
  }

  @Test(arguments: [
    "vào thứ Sáu, ngày 26/4/2024", "vào ngày 26/4/2024 (thứ Sáu)", "trong thời hạn 05 (năm) ngày", "trong thời hạn mười lăm (15) ngày",
  ])
  func `a time that agrees with itself is not reported`(_ words: String) {
    let found = letter("1. Đề nghị UBND các xã báo cáo \(words).")
    #expect(found.deadlines.count == 1)
    #expect(found.diagnostics.map(\.id).filter { !["outline.misnumbered", "deadline.unsure"].contains($0) } == [])
  }

  @Test(arguments: ["vào ngày 18/4/2024 (tức ngày 10 tháng 3 âm lịch)", "vào ngày 10/3 âm lịch (tức ngày 18/4/2024)"])
  func `a day that both calendars name is the one of the common calendar, with a note and no doubt`(_ words: String) throws {
    let found = letter("1. Đề nghị UBND các xã báo cáo \(words).")
    let deadline = try #require(found.deadlines.first)
    #expect((deadline.date?.iso, found.deadlines.count) == ("2024-04-18", 1))
    #expect(deadline.confidence > 0.5)
    #expect(found.diagnostics.filter { $0.id == "deadline.lunarDay" }.map(\.severity) == ["note"])
  }

  @Test(arguments: ["vào ngày 1 và ngày 15 âm lịch hằng tháng", "từ ngày 10/3 âm lịch đến ngày 12/3 âm lịch"])
  func `days of the lunar calendar have no day of the common one`(_ words: String) throws {
    let found = letter("1. Đề nghị UBND các xã báo cáo \(words).")
    let deadline = try #require(found.deadlines.first)
    #expect(found.deadlines.count == 1)
    #expect(deadline.lastDay == nil && deadline.from == nil && deadline.to == nil && deadline.every?.day == nil)
    #expect(found.diagnostics.contains { $0.id == "deadline.lunarDay" && $0.severity == "warning" })
  }

  @Test(arguments: [
    ("ngày 05 tháng 5 năm 2025", "--02-29", 1), ("ngày 05 tháng 5 năm 2027", "2028-02-29", 0),
    ("ngày 05 tháng 01 năm 2028", "2028-02-29", 0),
  ])
  func `a leap day of an open year is that of a year that has it`(_ issued: String, _ date: String, _ reported: Int) throws {
    let found = letter("1. Đề nghị UBND các xã báo cáo trước ngày 29/02.", dated: issued)
    #expect(found.deadlines.map { $0.date?.iso } == [date])
    #expect(found.diagnostics.count { $0.id == "deadline.noSuchDay" } == reported)
  }

  @Test(arguments: [
    ("trước ngày 10/4", "2022-04-10"), ("trước ngày 10/02", "2023-02-10"), ("trong năm tới", "2023"), ("trong tháng sau", "2022-04"),
    ("trước ngày 25 tháng này", "2022-03-25"), ("chậm nhất cuối năm", "2022-12-31"), ("trong quý này", "2022-Q1"),
  ])
  func `a time told from the document's own is settled by its date`(_ words: String, _ date: String) throws {
    #expect(try deadline(words, dated: "ngày 14 tháng 3 năm 2022").date?.iso == date)
  }

  @Test(arguments: [("trước ngày 20/4", "--04-20"), ("trước ngày 31/12", "2022-12-31"), ("trong quý II", "2022-Q2")])
  func `where the letterhead leaves day and month blank, a day that may lie in the next year stays open`(_ words: String, _ date: String)
    throws
  {
    #expect(try deadline(words, dated: "ngày      tháng      năm 2022").date?.iso == date)
  }

  @Test func `that a last day may not count itself is said once`() {
    func notes(_ words: String) -> [String] {
      reader.read(document("1. Đề nghị UBND các xã:\n\n- Lập sổ \(words);\n\n- Báo cáo \(words)."))
        .diagnostics.filter { $0.id == "deadline.untilDay" }.compactMap { $0.span?.quote }
    }
    #expect(notes("đến ngày 26/4/2024") == ["đến ngày 26/4/2024"])
    #expect(notes("đến hết ngày 26/4/2024") == [])
    #expect(notes("từ ngày 20/4/2024 đến ngày 26/4/2024") == [])
  }

  @Test(arguments: ["trong năm tới", "trong tháng sau", "trong tuần này", "trong quý IV", "trong 6 tháng cuối năm"])
  func `without that date its value stays open, and the reading says why`(_ words: String) throws {
    let reading = reader.read(document("1. Đề nghị UBND các xã:\n\n- Báo cáo về UBND huyện \(words)."))
    let found = try #require(reading.deadlines.first)
    #expect(reading.deadlines.count == 1)
    #expect((found.quote, found.date, found.from, found.to, found.lastDay) == (words, nil, nil, nil, nil))
    #expect(found.derivation == ["the document does not say the year, or the day, that this time is told from"])
    #expect(reading.diagnostics.contains { $0.id == "deadline.openTime" && $0.span?.quote == words } == (found.kind == .date))
  }
}
