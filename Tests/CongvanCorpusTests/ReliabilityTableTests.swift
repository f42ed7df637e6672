@testable import CongvanCorpus
import CongvanModel
import CongvanTestSupport
import Foundation
import Testing

@Suite struct ReliabilityTableTests {
  @Test func `readings are counted by kind and bin, and the sure ones together`() {
    let table = ReliabilityTable([
      judged("deadlines", 0.95, true), judged("deadlines", 0.97, true), judged("deadlines", 0.9, false), judged("limits", 0.89, true),
      judged("citations", nil, true),
    ])
    #expect(
      table.text == """
        confidence                read  right  share   mean
        deadlines from 0.95          2      2  1.000  0.960
        deadlines from 0.90          1      0  0.000  0.900
        limits from 0.80             1      1  1.000  0.890
        citations, none given        1      1  1.000      –
        all from 0.90                3      2  0.667  0.940  75 % of what is read

        """)
  }

  @Test func `nothing read is a table of zeros`() {
    let table = ReliabilityTable([Judgement]())
    #expect(table.rows.isEmpty)
    #expect(table.text.hasSuffix("all from 0.90                0      0  0.000      –  0 % of what is read\n"))
  }

  @Test func `a reading is right when the promise has it so`() throws {
    var due = [Sample.due("2022-04-30", .before), Sample.due("2022-05-31", .by)]
    due[0].confidence = 0.95
    due[1].confidence = 0.7
    var duty = Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số", by: ["Sở Nội vụ"], due: due)
    duty.confidence = 0.8
    let promise = """
      {"metadata": {}, "citations": [], "limits": [],
       "deadlines": [{"quote": "trước ngày 2022-04-30", "kind": "date", "bound": "before", "date": "2022-04-30", "bearers": []}],
       "assignments": [{"bearers": ["UBND cấp huyện"], "role": "lead", "quote": "báo cáo kết quả thành lập Tổ"}]}
      """
    let promised = try JSONDecoder().decode(PromisedReading.self, from: Data(promise.utf8))
    #expect(
      ReadingScore(promised, Sample.reading([duty])).judgements == [
        judged("deadlines", 0.95, true), judged("deadlines", 0.7, false), judged("assignments", 0.8, false),
      ])
  }

  private func judged(_ kind: String, _ confidence: Double?, _ isRight: Bool) -> Judgement {
    Judgement(kind: kind, confidence: confidence, isRight: isRight)
  }
}
