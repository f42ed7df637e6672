import CongvanModel
import CongvanParsing
import Testing

@Suite struct DeadlineTests {
  /// A deadline in short: kind, bound, then what is known of it.
  private func short(_ d: Deadline) -> String {
    var parts = [d.kind.rawValue]
    if let bound = d.bound { parts.append(bound.rawValue) }
    if let date = d.date { parts.append(date.iso) }
    if d.kind == .period { parts.append("\(d.from?.iso ?? "…")–\(d.to?.iso ?? "…")") }
    if let time = d.time { parts.append(time) }
    if let duration = d.duration { parts.append(duration.iso + (d.workingDays ? " working" : "")) }
    if let every = d.every {
      parts.append("every \(every.interval) \(every.unit.rawValue)")
      switch every.day {
      case .number(let day): parts.append("day \(day)")
      case .last: parts.append("last day")
      case .lastWorkingDay: parts.append("last working day")
      case nil: break
      }
      switch every.month {
      case .number(let month): parts.append("month \(month)")
      case .last: parts.append("last month")
      case nil: break
      }
      if let day = every.weekday { parts.append("weekday \(day)") }
      if let lag = every.lag { parts.append("lag \(lag.iso)") }
      if let times = every.times { parts.append("\(times) times") }
    }
    return parts.joined(separator: " ")
  }

  private func deadlines(_ sentence: String) -> [String] {
    letter("1. Đề nghị UBND các huyện, thị xã, thành phố:\n\n- Báo cáo kết quả về Sở Nội vụ \(sentence).").deadlines.map(short)
  }

  @Test(arguments: [
    ("trước ngày 30/4/2024", "date before 2024-04-30"), ("trước ngày 30 tháng 4 năm 2024", "date before 2024-04-30"),
    ("xong trước ngày 15.6.2024", "date before 2024-06-15"), ("trước 17 giờ 00 ngày 20/4/2024", "date before 2024-04-20 17:00"),
    ("trước 16h30', ngày 20/4/2024", "date before 2024-04-20 16:30"), ("trước tháng 6/2024", "date before 2024-06"),
    ("chậm nhất là ngày 05/4/2024", "date by 2024-04-05"), ("chậm nhất trước ngày 05/4/2024", "date before 2024-04-05"),
    ("đến hết ngày 31/12/2024", "date by 2024-12-31"), ("muộn nhất vào ngày 10/4/2024", "date by 2024-04-10"),
    ("trong tháng 4/2024", "date within 2024-04"), ("trong quý II/2024", "date within 2024-Q2"), ("trong năm 2024", "date within 2024"),
    ("trong 6 tháng đầu năm 2024", "date within 2024-H1"), ("vào ngày 10/10/2024", "date on 2024-10-10"),
    ("từ ngày 01/4/2024", "date from 2024-04-01"),
    ("từ ngày 01/5 đến ngày 30/5/2024", "period 2024-05-01–2024-05-30"), ("từ 01-05/4/2024", "period 2024-04-01–2024-04-05"),
    ("trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản", "relative within P5D working"),
    ("chậm nhất 02 ngày làm việc trước ngày họp", "relative by -P2D working"), ("sau 15 ngày kể từ ngày công bố", "relative from P15D"),
    ("trước 05 ngày làm việc trước khi mở lớp", "relative before -P5D working"),
    ("trước ngày 30/6 năm sau", "date before 2025-06-30"),
    ("hằng năm, trước ngày 15/01 năm sau", "recurring before every 1 year day 15 month 1 lag P1Y"),
    ("nửa tháng một lần", "recurring every 15 day"), ("mỗi quý một lần", "recurring every 1 quarter 1 times"),
    ("mỗi quý ít nhất một lần", "recurring every 1 quarter 1 times"), ("01 lần/quý", "recurring every 1 quarter 1 times"),
    ("chậm nhất 17 giờ mỗi ngày thứ Tư", "recurring by 17:00 every 1 week weekday 3"),
    ("trước ngày 05 của tháng tiếp theo, định kỳ hằng tháng", "recurring before every 1 month day 5 lag P1M"),
    ("hằng năm trước ngày 15-7", "recurring before every 1 year day 15 month 7"),
    ("đến hết ngày làm việc 30/12/2024", "date by 2024-12-30"), ("(tháng 11/2024 đến tháng 4/2025)", "period 2024-11–2025-04"),
    ("không quá 02 ngày làm việc", "relative within P2D working"), ("thời gian xử lý không quá 15 ngày", "relative within P15D"),
    ("trong nhiệm kỳ 2024-2029", "period 2024–2029"),
    ("hồi 14 giờ 00 phút ngày 22/5/2024", "date on 2024-05-22 14:00"),
    ("trước ngày 30/6 của năm sau", "date before 2025-06-30"),
    ("trong thời hạn 24 giờ", "relative within PT24H"), ("trong vòng nửa năm", "relative within P6M"),
    ("ngay sau khi nhận được công văn này", "asap"),
    ("hàng tháng, trước ngày 28", "recurring before every 1 month day 28"),
    ("trước ngày 25 hằng tháng", "recurring before every 1 month day 25"),
    ("vào ngày cuối cùng của tháng", "recurring on every 1 month last day"),
    ("vào ngày làm việc cuối cùng của tháng", "recurring on every 1 month last working day"),
    ("trước ngày 05 của tháng tiếp theo", "recurring before every 1 month day 5 lag P1M"),
    ("trước ngày 15 của tháng cuối quý", "recurring before every 1 quarter day 15 last month"),
    ("vào thứ Sáu hàng tuần", "recurring on every 1 week weekday 5"),
    ("hằng năm, trước ngày 15/12", "recurring before every 1 year day 15 month 12"), ("định kỳ hằng quý", "recurring every 1 quarter"),
    ("02 lần/năm", "recurring every 1 year 2 times"), ("định kỳ 6 tháng", "recurring every 1 halfYear"),
  ])
  func `a temporal phrase is read with its value and bound`(_ phrase: String, _ expected: String) {
    #expect(deadlines(phrase) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    ("định kỳ 6 tháng, hàng năm", ["recurring every 1 halfYear", "recurring every 1 year"]),
    (
      "hằng quý, 6 tháng, 9 tháng và năm",
      ["recurring every 1 quarter", "recurring every 1 halfYear", "recurring every 1 year month 9", "recurring every 1 year"]
    ),
    (
      "vào ngày 10, 20 và ngày cuối tháng",
      ["recurring on every 1 month day 10", "recurring on every 1 month day 20", "recurring on every 1 month last day"]
    ),
    ("vào ngày 20/11/2024 và ngày 22/12/2024", ["date on 2024-11-20", "date on 2024-12-22"]),
    ("vào ngày 30/12 và 05/01/2025", ["date on 2024-12-30", "date on 2025-01-05"]),
    ("trong các ngày 12, 14/11/2024", ["date on 2024-11-12", "date on 2024-11-14"]),
  ])
  func `a list of times is one deadline each`(_ phrase: String, _ expected: [String]) { #expect(deadlines(phrase) == expected) }

  @Test(arguments: [
    ("trong 02 ngày 30/4 và 01/5/2024", "period 2024-04-30–2024-05-01"),
    ("vào ngày 30/12, 31/12/2024 và 01/01/2025", "period 2024-12-30–2025-01-01"),
    ("trong các ngày 12, 13 và 14/4/2024", "period 2024-04-12–2024-04-14"),
  ])
  func `a list of days that follow each other is a period`(_ phrase: String, _ expected: String) {
    #expect(deadlines(phrase) == [expected])
  }

  @Test func `a day left blank is kept as its month, with no last day`() throws {
    let deadline = try #require(letter("1. Đề nghị UBND các xã báo cáo trước ngày … tháng 6 năm 2024.").deadlines.first)
    #expect(short(deadline) == "date before 2024-06")
    #expect(deadline.lastDay == nil)
  }

  @Test(arguments: [
    ("Duy trì nền nếp sinh hoạt tổ chuyên môn hằng tháng.", 1), ("Ổn định cuộc sống hằng ngày của nhân dân.", 0),
    ("Đưa nội dung này vào sinh hoạt chi bộ hằng tháng.", 0), ("Tổ chức bồi dưỡng nghiệp vụ 02 lần/năm.", 1),
    ("Xây dựng dự toán hằng năm.", 0), ("Công khai dự toán hằng quý.", 1),
  ])
  func `a unit of time is an attribute of daily life or of the year's plan, not of what is done each month`(_ task: String, _ count: Int) {
    #expect(letter("1. Đề nghị UBND các xã:\n\n- \(task)").deadlines.count == count)
  }

  @Test(arguments: [
    ("ra quân vào ngày 24/4/2024 và gửi ảnh trước 16h00 cùng ngày", ["date on 2024-04-24", "date before 2024-04-24 16:00"]),
    ("ra quân vào ngày 24/4/2024 và gửi ảnh không quá 21 giờ cùng ngày", ["date on 2024-04-24", "date by 2024-04-24 21:00"]),
    (
      "tổ chức từ 7 giờ đến 11 giờ ngày 24/4/2024 và gửi ảnh trước 17 giờ cùng ngày",
      ["period 2024-04-24–2024-04-24 07:00", "date before 2024-04-24 17:00"]
    ),
    ("trực từ 7 giờ ngày 24/4/2024 đến 21 giờ cùng ngày", ["period 2024-04-24–2024-04-24"]),
    ("tổ chức từ ngày 24/4 đến ngày 26/4/2024 và gửi ảnh trước 17 giờ cùng ngày", ["period 2024-04-24–2024-04-26"]),
    ("gửi ảnh trước 16h00 cùng ngày", []), ("xử lý xong trong cùng ngày", []),
    ("ra quân vào ngày 24/4/2024 và trả lời trong cùng ngày", ["date on 2024-04-24"]),
  ])
  func `an hour of the same day is one of the day named before it`(_ phrase: String, _ expected: [String]) {
    #expect(deadlines(phrase) == expected)
  }

  @Test(arguments: [
    (
      "- Ra quân vào ngày 24/4/2024.\n\n- Gửi ảnh về Sở Nội vụ trước 16h00 cùng ngày.",
      ["date on 2024-04-24", "date before 2024-04-24 16:00"]
    ),
    ("- Ra quân vào ngày 24/4/2024.\n\n- Dọn vệ sinh.\n\n- Gửi ảnh về Sở Nội vụ trước 16h00 cùng ngày.", ["date on 2024-04-24"]),
  ])
  func `the same day is that of the item above, and of none further up`(_ items: String, _ expected: [String]) {
    #expect(letter("1. Đề nghị UBND các xã:\n\n\(items)").deadlines.map(short) == expected)
  }

  @Test(arguments: [
    ("tuyên truyền trong thời gian cao điểm từ ngày 10 đến ngày 18/11/2024", ["period 2024-11-10–2024-11-18"]),
    ("ít nhất 01 lần trong quý II/2024", ["date within 2024-Q2"]), ("02 lần trong năm 2024", ["date within 2024"]),
    ("hai lần trong tháng", ["recurring every 1 month 2 times"]),
  ])
  func `what a time is part of does not hide it`(_ phrase: String, _ expected: [String]) { #expect(deadlines(phrase) == expected) }

  @Test(arguments: [
    ("hằng ngày về số ca mắc trước 15 giờ hằng ngày", ["recurring before 15:00 every 1 day"]),
    ("hằng ngày về số ca mắc, trước 15 giờ hằng ngày", ["recurring every 1 day", "recurring before 15:00 every 1 day"]),
    ("hằng tháng tại giao ban vào tuần cuối của tháng", ["recurring every 1 month"]),
    ("hằng tháng; họp vào ngày làm việc đầu tiên của quý", ["recurring every 1 month", "recurring every 1 quarter"]),
    ("01 lần/tháng vào ngày 20", ["recurring on every 1 month day 20 1 times"]),
    ("02 lần/tháng", ["recurring every 1 month 2 times"]),
    ("tại phiên họp thường kỳ tháng 8/2024", ["date within 2024-08"]),
  ])
  func `what comes round is one time, with what is said of it in the same words`(_ phrase: String, _ expected: [String]) {
    #expect(deadlines(phrase) == expected)
  }

  @Test(arguments: [
    "qua Tổng đài 1022", "đạt mức độ 3, mức độ 4", "như trước đây", "theo Đề án 06", "tại số 12 đường 30 tháng 4", "qua số 0237.3713.992",
    "nhiệm kỳ 2021-2026",
    "theo Công văn số 15/UBND-NC ngày 12/4/2023 của UBND tỉnh", "của khóa XIV", "với tối thiểu về hồ sơ", "của Quý cơ quan",
  ])
  func `what only looks like a time is left alone`(_ phrase: String) { #expect(deadlines(phrase) == []) }

  @Test(arguments: [
    ("vào thứ Sáu hằng tuần, từ ngày 03/6/2024 đến ngày 31/7/2024", "2024-06-03–2024-07-31"),
    ("trước ngày 25 hằng tháng (từ tháng 9/2024 đến tháng 12/2024)", "2024-09–2024-12"),
    ("trước ngày 25 hằng tháng, bắt đầu từ tháng 9/2024", "2024-09–…"),
    ("trước ngày 25 hằng tháng, cho đến hết năm 2024", "…–2024"),
    ("trước ngày 25 hằng tháng, hoàn thành rà soát từ ngày 03/6/2024 đến ngày 31/7/2024", "…–…"),
    ("trước ngày 25 hằng tháng; tổng kết trong tháng 12/2024", "…–…"),
  ])
  func `what comes round has the times beside it that open and close it`(_ phrase: String, _ expected: String) {
    let read = letter("1. Đề nghị UBND các huyện báo cáo kết quả về Sở Nội vụ \(phrase).").deadlines.filter { $0.kind == .recurring }
    #expect(read.map { "\($0.from?.iso ?? "…")–\($0.to?.iso ?? "…")" } == [expected])
  }

  @Test(arguments: [
    ("Từ ngày 03/6/2024 đến ngày 31/7/2024, UBND các huyện báo cáo vào thứ Sáu hằng tuần", "2024-06-03–2024-07-31"),
    ("Từ ngày 03/6/2024 đến ngày 31/7/2024, UBND các huyện tổ chức ra quân, báo cáo vào thứ Sáu hằng tuần", "…–…"),
  ])
  func `a period that opens a sentence is that of what comes round in it, and not of what is done before`(
    _ sentence: String, _ expected: String
  ) {
    let read = letter("1. \(sentence).").deadlines.filter { $0.kind == .recurring }
    #expect(read.map { "\($0.from?.iso ?? "…")–\($0.to?.iso ?? "…")" } == [expected])
  }

  @Test func `an open year is the next such day after the document`() {
    #expect(deadlines("trước ngày 30/4") == ["date before 2024-04-30"])
    #expect(deadlines("trước ngày 10/02") == ["date before 2025-02-10"])
  }

  @Test func `an open year stays open where the document has no date`() {
    let reading = reader.read(document("1. Đề nghị UBND các xã:\n\n- Báo cáo về UBND huyện trước ngày 30/4."))
    #expect(reading.deadlines.map(short) == ["date before --04-30"])
  }

  @Test func `the last day to act is the day before a time that is excluded`() throws {
    let before = try #require(letter("1. Đề nghị UBND các xã báo cáo trước ngày 30/4/2024.").deadlines.first)
    #expect(before.lastDay?.iso == "2024-04-29")
    let by = try #require(letter("1. Đề nghị UBND các xã báo cáo chậm nhất ngày 30/4/2024.").deadlines.first)
    #expect(by.lastDay?.iso == "2024-04-30")
    #expect(by.derivation.contains { $0.contains("Điều 148") })
  }

  @Test func `a day the calendar lacks is kept as written, at low confidence and without a last day`() throws {
    let deadline = try #require(letter("1. Đề nghị UBND các xã báo cáo trước ngày 31/4/2024.").deadlines.first)
    #expect((deadline.date?.iso, deadline.lastDay?.iso) == ("2024-04-31", nil))
    #expect(deadline.confidence <= 0.5)
  }

  @Test(arguments: [
    ("Xét đề nghị của UBND huyện Lộc An về việc gia hạn đến ngày 10/4/2025, Sở Nội vụ yêu cầu UBND huyện thực hiện đúng tiến độ", []),
    ("Trước đề nghị của các xã xin lùi thời hạn đến ngày 10/4/2025, Sở Nội vụ yêu cầu các xã thực hiện đúng tiến độ", []),
    (
      "Căn cứ Tờ trình số 15/TTr-UBND về việc gia hạn đến ngày 10/4/2025, Sở Nội vụ yêu cầu UBND huyện báo cáo trước ngày 30/9/2024",
      ["date before 2024-09-30"]
    ),
    (
      "Xét đề nghị của UBND huyện Lộc An, Sở Nội vụ yêu cầu UBND huyện hoàn thành trước ngày 10/4/2025, gửi báo cáo về Sở",
      ["date before 2025-04-10"]
    ),
    ("Xét đề nghị của các xã, đề nghị các xã gia hạn hợp đồng đến ngày 10/4/2025", ["date by 2025-04-10"]),
    ("Một số xã đề nghị gia hạn thời hạn nộp hồ sơ đến ngày 10/4/2025; Sở đang xem xét", []),
    ("Các xã xin lùi thời hạn đến ngày 10/4/2025", []),
    ("Xã nào chậm có văn bản đề nghị gia hạn gửi Sở trước ngày 10/4/2025", ["date before 2025-04-10"]),
    ("Thực hiện Công văn số 5/UBND-NC về việc rà soát trước ngày 10/4/2025, Sở Nội vụ yêu cầu các xã cử đầu mối", []),
    (
      "Thực hiện Công văn số 5/UBND-NC về việc rà soát, trước ngày 10/4/2025, các xã cử đầu mối", ["date before 2025-04-10"]
    ),
    (
      "Thực hiện Công văn số 5/UBND-NC về việc rà soát; để chuẩn bị hội nghị vào ngày 10/4/2025, Sở Nội vụ yêu cầu các xã cử đầu mối",
      ["date on 2025-04-10"]
    ),
    ("Các xã thực hiện Công văn số 5/UBND-NC về việc rà soát trước ngày 10/4/2025", ["date before 2025-04-10"]),
  ])
  func `a time that somebody asked for, or of a title, is no time of what is ordered`(_ sentence: String, _ expected: [String]) {
    #expect(letter("\(sentence).").deadlines.map(short) == expected)
  }

  @Test func `what was done is no deadline`() {
    #expect(letter("1. Sở Nội vụ đã hoàn thành việc rà soát trước ngày 30/12/2023.").deadlines == [])
  }
}
