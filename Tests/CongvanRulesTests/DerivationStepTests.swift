import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

/// Derivations are kept in English and said in the language of who asks.
@Suite struct DerivationStepTests {
  @Test(arguments: [
    (
      "before 2024-04-30: the time named is excluded (ordinary usage), so the last day is the day before it",
      "trước 2024-04-30: không kể thời điểm được nêu (cách hiểu thông thường), nên ngày cuối là ngày liền trước"
    ),
    (
      "the time named is included: the last day ends at 24:00 (Bộ luật Dân sự 2015, Điều 148 khoản 6)",
      "kể cả thời điểm được nêu: ngày cuối kết thúc lúc 24 giờ (Bộ luật Dân sự 2015, Điều 148 khoản 6)"
    ),
    (
      "the day of the event, 2024-05-06, is not counted (Điều 147 (khoản 2))",
      "không tính ngày xảy ra sự kiện, 2024-05-06 (Điều 147 (khoản 2))"
    ),
    (
      "whether 2029-03-29 is worked is not known: days off are known from 2021-01-01 to 2026-08-21",
      "chưa biết 2029-03-29 có phải ngày làm việc không: lịch nghỉ chỉ có từ 2021-01-01 đến 2026-08-21"
    ),
    (
      "whether 2029-03-29 is worked is not known: there is no data on days off",
      "chưa biết 2029-03-29 có phải ngày làm việc không: không có lịch nghỉ"
    ),
    ("moved from “trước ngày 30/4” by 31-snv-cchc", "dời từ “trước ngày 30/4” theo 31-snv-cchc"),
    ("a step that no sentence has", "a step that no sentence has"),
  ]) func `a step is said in Vietnamese`(kept: String, said: String) {
    #expect(Wording.vietnamese.step(kept) == said)
    #expect(Wording.english.step(kept) == kept)
  }

  @Test func `what reviewers and other directives do to a deadline is said in Vietnamese`() {
    var duty = Sample.obligation("việc", due: [Sample.due("2024-04-30", .before)])
    duty = Correction(deadline: .init(number: 1, lastDay: LegalDate(iso: "2024-05-31")!)).applied(to: duty, by: "Lan")
    #expect(duty.deadlines[0].derivation == ["read as due by 2024-04-29", "set to 2024-05-31 by Lan"])
    #expect(duty.deadlines[0].derivation.map(Wording.vietnamese.step) == ["đọc được hạn cuối là 2024-04-29", "Lan đặt là 2024-05-31"])
  }
}
