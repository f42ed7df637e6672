import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// What checks find is kept in English and said in the language of who asks.
@Suite struct FindingWordsTests {
  @Test(arguments: FindingCode.allCases) func `every way out is there in Vietnamese`(code: FindingCode) {
    #expect(Wording.vietnamese.finding(code.remedy) != code.remedy)
    #expect(Wording.english.finding(code.remedy) == code.remedy)
  }

  @Test(arguments: [
    (
      "“trước ngày 15/7/2025” is later than “trước ngày 01/7/2025” in the document that it implements.",
      "“trước ngày 15/7/2025” muộn hơn “trước ngày 01/7/2025” trong văn bản được thực hiện."
    ),
    (
      "Tổ công nghệ số report by “cuối tháng”, and UBND cấp huyện, who sum up what they get, by “ngày cuối”: no time is left between the two.",
      "Tổ công nghệ số báo cáo “cuối tháng”, còn UBND cấp huyện tổng hợp từ đó và phải nộp “ngày cuối”: giữa hai bước không còn thời gian."
    ),
    (
      "The example “A_B” has 2 parts where 3 are wanted by “TQ_Tên thôn_Tên xã”.",
      "Ví dụ “A_B” có 2 phần trong khi cần 3 theo “TQ_Tên thôn_Tên xã”."
    ),
    (
      "“A _B” has “A ” as part 1, where “TQ” is wanted, and has blanks beside “_” by “TQ_Tên xã”.",
      "“A _B” có “A ” ở phần 1, trong khi cần “TQ”, có khoảng trắng cạnh “_” theo “TQ_Tên xã”."
    ),
    (
      "“trước ngày 30/6/2024” ends on 2024-06-29, a day off (Saturday).",
      "“trước ngày 30/6/2024” kết thúc ngày 2024-06-29, là ngày nghỉ (thứ Bảy)."
    ),
    ("12 of 15 is 80 %, not 85 %.", "12 trên 15 là 80 %, không phải 85 %."),
    ("12 + 32 is 44 tổ, not 45.", "12 + 32 là 44 tổ, không phải 45."),
    (
      "“Thôn Tây” stands in rows 4 and 5 of “Hòa Lạc”.", "“Thôn Tây” có ở dòng 4 và dòng 5 của “Hòa Lạc”."
    ), ("a sentence that no check makes", "a sentence that no check makes"),
  ]) func `a finding is said in Vietnamese`(kept: String, said: String) {
    #expect(Wording.vietnamese.finding(kept) == said)
    #expect(Wording.english.finding(kept) == kept)
  }

  @Test func `what is found along the chain, in the calendar and in citations is said in Vietnamese`() {
    let duty = Sample.obligation(
      "báo cáo kết quả thành lập tổ", to: ["Sở Nội vụ"], due: [Sample.due("2024-04-30")], limits: [Sample.limit(min: 3)])
    var late = duty
    late.deadlines = [Sample.due("2024-05-04")]
    late.limits = [Sample.limit(min: 2)]
    let found =
      Sample.findings([Sample.upper([duty]), Sample.lower(implementing: "318", "STTTT-CNTT", of: "2024-03-21", [late])])
      + Sample.findings([Sample.lower(implementing: "1", "UBND-VX", of: "2025-01-01")])
    #expect(
      Set(found.map(\.code)).isSuperset(of: [.deadlineLaterThanAbove, .limitOutsideAbove, .citationDateDiffers, .citationAfterDocument]))
    #expect(found.map(\.message).filter { Wording.vietnamese.finding($0) == $0 } == [])
  }
}

/// `result`, of which each sentence is there in Vietnamese.
func said(_ result: CheckResult) -> CheckResult {
  for message in result.findings.map(\.message) + result.confirmed.map(\.message) {
    #expect(Wording.vietnamese.finding(message) != message)
  }
  return result
}
