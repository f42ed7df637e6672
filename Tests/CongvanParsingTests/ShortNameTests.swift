import CongvanModel
import CongvanTestSupport
import Testing

@Suite struct ShortNameTests {
  @Test(arguments: [
    (
      "Trung tâm Điều hành thông minh (sau đây gọi tắt là Trung tâm) tiếp nhận phản ánh. Trung tâm báo cáo kết quả.",
      ["Trung tâm Điều hành thông minh", "Trung tâm = Trung tâm Điều hành thông minh"]
    ),
    (
      "Ban Tổ chức Ngày hội (viết tắt là “BTC”) lập kế hoạch. BTC họp trước ngày 15/4/2024.",
      ["Ban Tổ chức Ngày hội", "BTC = Ban Tổ chức Ngày hội"]
    ),
    (
      "Hội đồng Khoa học tỉnh (HĐKH) thẩm định đề tài. HĐKH công bố kết quả.",
      ["Hội đồng Khoa học tỉnh", "HĐKH = Hội đồng Khoa học tỉnh"]
    ),
    (
      "Ban Quản lý chợ, sau đây gọi tắt là Ban, thu gom rác. Ban báo cáo kết quả hằng tuần.",
      ["Ban Quản lý chợ", "Ban = Ban Quản lý chợ"]
    ),
    // A class has a name of its own, and it is not a short one.
    (
      "UBND các xã, phường (gọi chung là UBND cấp xã) lập danh sách. UBND cấp xã gửi danh sách.",
      ["UBND các xã, phường = Ủy ban nhân dân các xã, phường", "UBND cấp xã = Ủy ban nhân dân cấp xã"]
    ),
    // A longer name that opens with the short one is another body's.
    (
      "Trung tâm Điều hành (gọi tắt là Trung tâm) tiếp nhận phản ánh. Trung tâm Y tế kiểm tra vệ sinh.",
      ["Trung tâm Điều hành", "Trung tâm Y tế"]
    ),
    // Letters in brackets that are not those of the name.
    ("Sở Y tế (XN) tổ chức tập huấn. Sở Nội vụ tổng hợp kết quả.", ["Sở Y tế", "Sở Nội vụ"]),
  ])
  func `a short name that the document gives is read as the name it stands for`(_ body: String, _ names: [String]) {
    let bearers = letter("1. " + body).obligations.flatMap(\.bearers)
    #expect(bearers.map { $0.text == $0.name ? $0.text : "\($0.text) = \($0.name)" } == names)
  }

  @Test func `a short name counts from where it is given on`() {
    let reading = letter("1. BTCNH họp hằng tuần.\n\n2. Ban Tổ chức Ngày hội (viết tắt là BTCNH) lập kế hoạch.")
    #expect(reading.obligations.flatMap(\.bearers).map(\.text) == ["Ban Tổ chức Ngày hội"])
  }

  @Test(arguments: [
    "UBND huyện gửi báo cáo (qua phòng Văn hóa & Thông tin) trước ngày 15/4/2024.", "UBND huyện gửi báo cáo (để b/c) trước ngày 15/4/2024.",
    "UBND huyện gửi báo cáo (hoặc ủy quyền cho Phòng Nội vụ) trước ngày 15/4/2024.",
    "UBND huyện gửi báo cáo (Phòng phụ trách số liệu) trước ngày 15/4/2024.",
  ])
  func `a channel, a purpose, a deputy and a remark in brackets are no names and act not`(_ body: String) {
    #expect(letter("1. " + body).obligations.map { $0.bearers.map(\.text) } == [["UBND huyện"]])
  }
}
