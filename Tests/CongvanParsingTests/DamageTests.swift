import CongvanModel
import CongvanParsing
import CongvanText
import Foundation
import Testing

/// Damaged words are read as those they are a confusion of in a damaged text, and as nothing in a clean one.
@Suite struct DamageTests {
  /// A damaged sentence, the deadline that it says, and what the repair says of itself.
  static let deadlines: [(sentence: String, date: String, account: String)] = [
    ("Báo cáo kết quả về Sở Nội vụ truóc ngày 30/4/2024.", "2024-04-30", "read “truóc” as “trước”"),
    ("Báo cáo kết quả về Sở Nội vụ trước ngay 30/4/2024.", "2024-04-30", "read “ngay” as “ngày”"),
    ("Báo cáo kết quả về Sở Nội vụ châm nhât ngày 30/4/2024.", "2024-04-30", "read “châm nhât” as “chậm nhất”"),
    ("Báo cáo kết quả về Sở Nội vụ trược ngày 30/4/2024.", "2024-04-30", "read “trược” as “trước”"),
    ("Báo cáo kết quả về Sở Nội vụ đen hêt ngày 30/4/2024.", "2024-04-30", "read “đen hêt” as “đến hết”"),
    ("Báo cáo kết quả về Sở Nội vụ Ðến hêt ngày 30/4/2024.", "2024-04-30", "read “hêt” as “hết”"),
    ("Báo cáo kết quả về Sở Nội vụ dến ngày 30/4/2024.", "2024-04-30", "read “dến” as “đến”"),
    ("Báo cáo kết quả về Sở Nội vụ trướcngày 30/4/2024.", "2024-04-30", "read “trướcngày” as “trước ngày”"),
    ("Báo cáo kết quả về Sở Nội vụ trước ngày 30 th áng 4 năm 2024.", "2024-04-30", "read “th áng” as “tháng”"),
    ("Báo cáo kết quả về Sở Nội vụ chậm nhất ngày 30 thang 4 nam 2024.", "2024-04-30", "read “thang” as “tháng”"),
    ("Báo cáo kết quả về Sở Nội vụ trước ngày 3O/4/2024.", "2024-04-30", "read “3O” as “30”"),
    ("Báo cáo kết quả về Sở Nội vụ trước ngày l5/6/2024.", "2024-06-15", "read “l5” as “15”"),
    ("Báo cáo kết quả về Sở Nội vụ trước ngày I5/6/2O24.", "2024-06-15", "read “2O24” as “2024”"),
    ("Báo cáo kết quả về Sở Nội vụ trtrớc ngày 30/4/2024.", "2024-04-30", "read “trtrớc” as “trước”"),
    ("Báo cáo kết quả về Sở Nội vụ irước ngày 30/4/2024.", "2024-04-30", "read “irước” as “trước”"),
    ("Báo cáo kết quả về Sở Nội vụ trước ngàv 30/4/2024.", "2024-04-30", "read “ngàv” as “ngày”"),
    ("Báo cáo kết quả về Sở Nội vụ trước ngdy 30/4/2024.", "2024-04-30", "read “ngdy” as “ngày”"),
    ("Báo cáo kết quả về Sở Nội vụ trước ngày 1S/6/2024.", "2024-06-15", "read “1S” as “15”"),
    ("Báo cáo kết quả về Sở Nội vụ trong quý lV/2024.", "2024-Q4", "read “lV” as “iv”"),
    ("Báo cáo kết quả về Sở Nội vụ trong quý l/2024.", "2024-Q1", "read “l” as “i”"),
    ("Báo cáo kết quả về Sở Nội vụ trong quý lI/2024.", "2024-Q2", "read “lI” as “ii”"),
  ]

  @Test(arguments: deadlines)
  func `a deadline in damaged words is read from a damaged text alone`(sentence: String, date: String, account: String) throws {
    let damaged = letterDocument("1. \(sentence)", method: .ocr)
    let reading = reader.read(damaged)
    let deadline = try #require(reading.deadlines.first)
    #expect(reading.deadlines.map { $0.date?.iso } == [date])
    #expect(deadline.confidence == 0.71)
    let repairs = reading.diagnostics.filter { $0.id == "text.repaired" }
    #expect(repairs.map(\.message).contains(account))
    for span in [deadline.span] + repairs.compactMap(\.span) {
      #expect(CleanedView(damaged.text, span: span.span, markup: false).text == span.quote)
      #expect(sentence.contains(span.quote))
    }
    let clean = reader.read(letterDocument("1. \(sentence)"))
    #expect(!clean.deadlines.contains { $0.date?.iso == date && $0.bound == deadline.bound })
    #expect(!clean.diagnostics.contains { $0.id.hasPrefix("text.") })
  }

  /// A damaged sentence, the limit that it says, and what the repair says of itself.
  static let limits: [(sentence: String, limit: String, account: String)] = [
    ("Mỗi đội tình nguyện có tôi thiêu 03 người.", "min 3", "read “tôi thiêu” as “tối thiểu”"),
    ("Thành lập đội tình nguyện khong quá 10 người.", "max 10", "read “khong” as “không”"),
  ]

  @Test(arguments: limits)
  func `a limit in damaged words is read from a damaged text alone`(sentence: String, limit: String, account: String) throws {
    func short(_ limit: Limit) -> String {
      limit.op.rawValue + " " + [limit.min, limit.max].compactMap { $0.map { "\(Int($0))" } }.joined()
    }
    let damaged = reader.read(letterDocument("1. \(sentence)", method: .ocr))
    let read = try #require(damaged.limits.first { short($0) == limit })
    #expect(read.confidence < 0.8)
    #expect(damaged.diagnostics.filter { $0.id == "text.repaired" }.map(\.message) == [account])
    #expect(!reader.read(letterDocument("1. \(sentence)")).limits.contains { short($0) == limit })
  }

  /// A damaged sentence and who acts in it, word for word.
  static let bearers: [(sentence: String, bearer: String, account: String)] = [
    ("Bru điện tỉnh tổ chức tập huấn cho các xã.", "Bru điện tỉnh", "read “Bru” as “Bưu”"),
    ("Uy ban nhân dân các xã tổ chức tập huấn.", "Uy ban nhân dân các xã", "read “Uy” as “Ủy”"),
    ("Sở Giáo duc và Đào tạo tổ chức tập huấn.", "Sở Giáo duc và Đào tạo", "read “duc” as “dục”"),
  ]

  @Test(arguments: bearers)
  func `a bearer in damaged words is read from a damaged text alone`(sentence: String, bearer: String, account: String) throws {
    let damaged = reader.read(letterDocument("1. \(sentence)", method: .ocr))
    let obligation = try #require(damaged.obligations.first)
    #expect(obligation.bearers.map(\.text) == [bearer])
    #expect(obligation.reasons.contains(account))
    #expect(obligation.confidence == 0.76)
    let clean = reader.read(letterDocument("1. \(sentence)"))
    #expect(!clean.obligations.flatMap(\.reasons).contains { $0.hasPrefix("read ") })
  }

  @Test(arguments: [
    "Bàn giao tài sản; không bán hàng ở các tỉnh miền Nam 2024 chuyến.", "Tổ chức lưu trú cho 2O đoàn, mỗi đoàn l5 người.",
    "Bố trí bạn đọc, bản đồ và bàn ghế; đăng tải trên cổng điện tử trên mạng.", "Thang máy số 3 hỏng; nam 15 người, nữ 20 người.",
    "Ông Lê Văn Nam, sinh ngay 30 người dân chứng kiến.", "Công nhân, người lao động thi hành hai quan điểm; Việt Nam bắt kịp khu vực.",
    "Hạ tầng điện tử ngày càng tốt, đi đôi với nó có khó khăn, nhưng kết quả khá.", "Quán triệt Nghị quyết số 07-NQ/TU ngày 05/3/2024.",
  ])
  func `words that are right are left alone in a damaged text`(sentence: String) {
    let reading = reader.read(letterDocument("1. \(sentence)", method: .ocr))
    #expect(reading.diagnostics.filter { $0.id.hasPrefix("text.") }.map(\.message) == [])
    #expect(reading.deadlines.map(\.quote) == [])
  }

  @Test func `a text without a flag shows its damage by misread letters or by many lost marks`() {
    func isDamaged(_ body: String) -> Bool { reader.read(letterDocument(body)).diagnostics.contains { $0.id == "text.damaged" } }
    #expect(isDamaged("1. Bru điện tỉnh, Bru chính An Sơn tổ chức tập huấn."))
    #expect(!isDamaged("1. Bru điện tỉnh tổ chức tập huấn."))
    #expect(isDamaged("1. Nâng cao hoạt độ ng của các tổ, thự c hiện tập huấn."))
    #expect(!isDamaged("1. Nâng cao hoạt độ ng của các tổ."))
    #expect(isDamaged("1. Uy ban nhan dan cac huyen to chuc tuyen truyen, bao cao ket qua thuc hien ve So Noi vu truoc ngay 30/4/2024."))
    #expect(!isDamaged("1. Ủy ban nhân dân các huyện tổ chức tuyên truyên, báo cáo kết quả về Sở Nội vụ truoc ngày 30/4/2024."))
  }
}
