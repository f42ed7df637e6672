import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// What checks find about days in letters of 05/3/2024.
@Suite struct DateCheckTests {
  private func findings(_ sentence: String, _ code: FindingCode) throws -> [Finding] {
    try SharedCheck.findings("1. \(sentence)").filter { $0.code == code }
  }

  @Test(arguments: [
    ("Các xã báo cáo kết quả rà soát về Sở Nội vụ trước ngày 01/3/2024.", "trước ngày 01/3/2024"),
    ("Các xã hoàn thành việc lập danh sách chậm nhất ngày 28/02/2024.", "chậm nhất ngày 28/02/2024"),
    ("Các xã hoàn thành việc lập danh sách đến hết ngày 28/02/2024.", "đến hết ngày 28/02/2024"),
    ("Các xã triển khai hoàn thành trước ngày 01/3/2024.", "trước ngày 01/3/2024"),
    ("Thời hạn báo cáo: trước ngày 20/02/2024.", "trước ngày 20/02/2024"),
    ("Các xã nộp danh sách đến hết ngày 04/3/2024.", "đến hết ngày 04/3/2024"),
    ("Các xã phun hóa chất trong tháng 02/2024.", "trong tháng 02/2024"),
    ("Các xã hoàn thành việc lập danh sách trong quý IV/2023.", "trong quý IV/2023"),
    ("Các xã rà soát, hoàn thành trong tháng 02 năm 2024.", "trong tháng 02 năm 2024"),
    ("Các xã tổ chức ra quân từ ngày 12/02/2024 đến ngày 25/02/2024.", "từ ngày 12/02/2024 đến ngày 25/02/2024"),
    ("Các xã nộp danh sách trước tháng 3/2024.", "trước tháng 3/2024"),
  ]) func `a last day that is ordered and was over is read, and found`(sentence: String, words: String) throws {
    let found = try findings(sentence, .deadlineBeforeDocument)
    #expect(found.map(\.place.words) == [words])
    #expect(found.first?.other?.words.contains("2024") == true)
  }

  @Test(arguments: [
    "Các xã rà soát hồ sơ nộp trước ngày 01/3/2024.", "Các xã thống kê công trình hoàn thành trước ngày 01/3/2024.",
    "Các xã báo cáo số liệu tính đến hết ngày 28/02/2024.", "Các xã rà soát đối với dự án khởi công trước ngày 01/3/2024.",
    "Các xã rà soát dự án được giao vốn trước ngày 01/3/2024.", "Các xã đã hoàn thành việc lập danh sách trước ngày 01/3/2024.",
    "Các xã báo cáo kết quả từ ngày 01/01/2024 đến ngày 20/02/2024.", "Các xã kiểm tra nhà ở cũ trước ngày 01/01/2020.",
    "Các xã báo cáo trước ngày 05/4/2024.", "Các xã gửi số liệu đến hết ngày 04/3/2024.",
    "Các xã đánh giá kết quả thực hiện trong tháng 02/2024.", "Các xã tổ chức đánh giá kết quả trong tháng 02/2024.",
    "Các xã đã phun hóa chất trong tháng 02/2024.", "Các xã kiểm tra nhà ở khởi công trong tháng 02/2024.",
    "Các xã thống kê công trình hoàn thành trong quý IV/2023.", "Các xã phun hóa chất trong tháng 3/2024.",
    "Các xã phun hóa chất trong tháng 8/2023.", "Các xã báo cáo kết quả ra quân từ ngày 12/02/2024 đến ngày 25/02/2024.",
  ]) func `a past day that is told is no deadline before the document`(sentence: String) throws {
    #expect(try findings(sentence, .deadlineBeforeDocument) == [])
  }

  @Test(arguments: [
    ("Các xã báo cáo kết quả rà soát trước ngày 01/3.", ["2025-03-01"]), ("Các xã báo cáo kết quả rà soát trước ngày 01/4.", []),
    ("Các xã báo cáo kết quả rà soát trước ngày 15/01.", []), ("Các xã báo cáo kết quả rà soát trước ngày 01/3/2025.", []),
  ]) func `a day without its year that was over lately is read as one of the next year, and said to be`(sentence: String, read: [String])
    throws
  {
    let found = try findings(sentence, .deadlineYearOpen)
    #expect(found.count == read.count && zip(found, read).allSatisfy { $0.message.hasSuffix("read as \($1).") })
  }

  @Test(arguments: [
    ("Các xã báo cáo kết quả trước ngày 31/4/2024.", ["trước ngày 31/4/2024"]),
    ("Các xã báo cáo kết quả trước ngày 31/4.", ["trước ngày 31/4"]),
    (
      "Các xã thực hiện Kế hoạch số 15/KH-UBND ngày 30/02/2024 của UBND tỉnh.", ["Kế hoạch số 15/KH-UBND ngày 30/02/2024 của UBND tỉnh"]
    ),
    ("Các xã báo cáo kết quả trước ngày 30/4/2024.", []), ("Các xã báo cáo kết quả trước ngày 29/02/2024.", []),
    ("Các xã báo cáo kết quả trước ngày 29/02/2025.", ["trước ngày 29/02/2025"]),
  ]) func `a day that the calendar does not have is found`(sentence: String, words: [String]) throws {
    #expect(try findings(sentence, .dateNoSuchDay).map(\.place.words) == words)
  }

  @Test(arguments: [
    ("Các xã tổ chức hội nghị vào thứ Hai, ngày 16/4/2024.", [FindingCode.dateWeekdayDiffers]),
    ("Các xã tổ chức hội nghị vào thứ Ba, ngày 16/4/2024.", []),
    ("Các xã ra quân từ ngày 20/4/2024 đến ngày 10/4/2024.", [.deadlinePeriodReversed]),
    ("Các xã ra quân từ ngày 10/4/2024 đến ngày 19/4/2024.", []),
  ]) func `a weekday that is another's and a period that ends first are found`(sentence: String, codes: [FindingCode]) throws {
    #expect(try SharedCheck.findings("1. \(sentence)").filter { $0.severity > .note }.map(\.code) == codes)
  }

  @Test(arguments: [("30/4/2024", "Thông báo 5015/TB-LĐTBXH"), ("17/3/2024", "188/1999/QĐ-TTg")])
  func `a day off is found with what says that nobody works`(day: String, source: String) throws {
    let found = try findings("Các xã báo cáo chậm nhất ngày \(day).", .deadlineOnDayOff)
    #expect(found.map { $0.other?.file } == [WorkingDayCalendar.file])
    #expect(found.first?.other?.words.contains(source) == true)
  }
}
