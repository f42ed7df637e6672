import CongvanModel
import Testing

@Suite struct CitationTests {
  private func roles(_ body: String) -> [String] {
    letter(body).citations.map { "\($0.number ?? "") \($0.role.rawValue)" }
  }

  @Test func `each document of a list is cited for what the first is`() {
    #expect(
      roles(
        "Thực hiện Công văn số 15/SYT-NVY của Sở Y tế về việc phòng dịch; Kế hoạch số 27/KH-UBND và Chỉ thị số 3/CT-UBND, các đơn vị báo cáo."
      )
        == ["15 implements", "27 implements", "3 implements"])
    #expect(roles("Bãi bỏ Quyết định số 8/QĐ-UBND, Quyết định số 9/QĐ-UBND.") == ["8 repeals", "9 repeals"])
  }

  @Test func `a document named in the next sentence is only mentioned`() {
    #expect(roles("Bãi bỏ Quyết định số 8/QĐ-UBND. Kế hoạch số 27/KH-UBND vẫn giữ nguyên.") == ["8 repeals", "27 mention"])
  }
}
