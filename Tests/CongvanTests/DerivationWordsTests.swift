import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct DerivationWordsTests {
  /// A sentence for each way in which a last day is found, or is not.
  private static let sentences = [
    "báo cáo kết quả về Sở Nội vụ trước ngày 30/4/2024", "báo cáo kết quả về Sở Nội vụ trước 17 giờ ngày 30/4/2024",
    "báo cáo kết quả về Sở Nội vụ chậm nhất ngày 30/4/2024", "báo cáo kết quả về Sở Nội vụ chậm nhất ngày 31/4/2024",
    "báo cáo kết quả về Sở Nội vụ trong tuần cuối tháng 6/2024", "báo cáo kết quả về Sở Nội vụ trước ngày 23 tháng Chạp âm lịch",
    "tổ chức tập huấn từ ngày 07/5 đến ngày 25/5/2024", "báo cáo trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản",
    "báo cáo trong thời hạn 05 ngày làm việc kể từ ngày 06/5/2024", "báo cáo trong thời hạn 05 ngày làm việc kể từ ngày 06/5/2124",
    "báo cáo trong thời hạn 19 ngày kể từ ngày 06/5/2024", "báo cáo trong vòng 24 giờ kể từ ngày 06/5/2024",
  ]

  @Test func `every step that is read has its words in Vietnamese`() throws {
    let items = Self.sentences.enumerated().map { "\($0 + 1). Đề nghị UBND các huyện \($1)." }
    let reading = try SharedCheck.document(SampleLetter.text(items.joined(separator: "\n\n"))).reading
    let steps = Set(reading.deadlines.flatMap(\.derivation))
    #expect(steps.filter { Wording.vietnamese.step($0) == $0 } == [])
    #expect(steps.count > 11)
  }
}
