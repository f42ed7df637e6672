import CongvanModel
import CongvanParsing
import Testing

/// Amounts that stand behind another one and share its cue.
@Suite struct ListedLimitTests {
  private func limits(_ body: String) -> [String] { limits(of: letter("1. " + body)) }

  private func limits(of reading: Reading) -> [String] {
    reading.limits.sorted { $0.span.start < $1.span.start }.map { limit in
      let ends = [limit.min, limit.max].map { $0.map { String(Int($0)) } ?? "" }
      return "\(limit.op.rawValue) \(ends[0])..\(ends[1]) \(limit.unit)"
    }
  }

  @Test(arguments: [
    ("Sở Nội vụ cắt giảm ít nhất 30% thời gian giải quyết thủ tục, 40% chi phí tuân thủ.", ["min 30.. %", "min 40.. %"]),
    ("Các trường cho nghỉ không quá 10% học sinh và 5% giáo viên.", ["max ..10 %", "max ..5 %"]),
    ("Mỗi xã cử 05 người (03 nam, 02 nữ) dự tập huấn.", ["exactly 5..5 người", "exactly 3..3 nam", "exactly 2..2 nữ"]),
    ("Đề nghị khen thưởng không quá 02 tập thể, 05 cá nhân.", ["max ..2 tập thể", "max ..5 cá nhân"]),
  ])
  func `a cue holds for the amounts listed behind it`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test(arguments: [
    (
      "Phân công nhận giúp đỡ ngày công: Hội Nông dân 15 hộ, Đoàn Thanh niên 10 hộ, Hội Cựu chiến binh 08 hộ.",
      ["exactly 15..15 hộ", "exactly 10..10 hộ", "exactly 8..8 hộ"]
    ),
    (
      "Tuyển chọn đủ 21 công dân, trong đó Quân đội 17 công dân, Công an 04 công dân.",
      ["exactly 21..21 công dân", "exactly 17..17 công dân", "exactly 4..4 công dân"]
    ),
    ("Hội Nông dân 15 hộ, Đoàn Thanh niên 10 công trình.", []),
    ("Năm 2021 đã giúp đỡ: Hội Nông dân 15 hộ, Đoàn Thanh niên 10 hộ.", []),
  ])
  func `what each of several bodies is given of one thing`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test(arguments: [
    // Another cue, another clause, a length of time.
    ("Bảo đảm ít nhất 30% số xã có trạm; phấn đấu 90% học sinh biết bơi.", ["min 30.. %", "target 90.. %"]),
    ("Tặng mỗi hộ 01 suất quà, gồm 300.000 đồng tiền mặt.", ["exactly 1..1 suất quà"]),
    ("Cử 02 cán bộ, 15 năm công tác trở lên, tham gia.", ["exactly 2..2 cán bộ"]),
  ])
  func `it holds for nothing else`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test(arguments: [
    ("Lập danh sách khách hàng có dư nợ từ 05 tỷ đồng trở lên.", []),
    ("Không cho người qua lại khi nước ngập từ 0,3 m trở lên.", []),
    ("Mỗi tổ có từ 05 thành viên trở lên.", ["min 5.. thành viên"]),
  ])
  func `an amount that says which of them are meant limits nothing`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test(arguments: [
    ("Mỗi Tổ có tối thiểu 03 người.", ["min 3.. người"]),
    ("Tổ không quá 10 thành viên.", ["max ..10 thành viên"]),
    ("Phấn đấu 100% hộ dân dùng nước sạch.", ["target 100.. %"]),
    // Nothing binds: it may be how things stand.
    ("Tổ có 03 người.", []),
    ("Toàn xã có trên 200 hộ nghèo.", []),
    ("Tổ có từ 3 đến 5 người.", []),
    ("Đến nay đã có không dưới 80% hộ dân dùng nước sạch.", []),
  ])
  func `outside any item and order an amount counts where its own words bind`(_ body: String, _ read: [String]) {
    #expect(limits(of: letter(body)) == read)
  }
}
