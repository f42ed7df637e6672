@testable import CongvanCorpus
import CongvanModel
import CongvanTestSupport
import Foundation
import Testing

@Suite struct ReadingScoreTests {
  @Test func `what is promised and read is right`() throws {
    let score = ReadingScore(try promise(), reading())
    #expect(score.misses == [])
    let wanted: [String: ReadingScore.Tally] = [
      "metadata": tally(3, 3, nil), "addressees": tally(0, 0, 0), "citations": tally(0, 0, 0), "citationDates": tally(0, 0, nil),
      "citationRoles": tally(0, 0, nil),
      "deadlinesFound": tally(1, 1, 1), "deadlines": tally(1, 1, 1), "deadlineBearers": tally(1, 1, nil), "limitsFound": tally(1, 1, 1),
      "limits": tally(1, 1, 1), "assignments": tally(1, 1, 1),
    ]
    #expect(Dictionary(uniqueKeysWithValues: score.tallies.map { ($0.kind, $0.tally) }) == wanted)
  }

  @Test func `without a reading everything is missed`() throws {
    #expect(
      ReadingScore(try promise(), nil).misses == [
        "metadata kind: want “cong-van”, read nothing", "metadata number: want “577”, read nothing",
        "metadata issuer: want “Sở Thông tin và Truyền thông”, read nothing",
        "deadline missed: trước ngày 2022-04-30: date before 2022-04-30",
        "limit missed: 3 người (Tổ công nghệ số cộng đồng)", "assignment missed: UBND cấp huyện → báo cáo kết quả thành lập Tổ",
      ])
  }

  @Test func `a value that differs is wrong`() throws {
    let wrong = reading(
      due: Sample.due("2022-04-29", .before, quote: "trước ngày 2022-04-30"), limit: Sample.limit(max: 3), by: "Sở Nội vụ")
    #expect(
      ReadingScore(try promise(), wrong).misses == [
        "deadline wrong: trước ngày 2022-04-30: want date before 2022-04-30, read date before 2022-04-29",
        "limit wrong: 3 người: want min 3.0 – người, read max – 3.0 người",
        "assignment wrong: báo cáo kết quả thành lập Tổ: want lead UBND cấp huyện, read lead Sở Nội vụ",
      ])
  }

  @Test func `what is read and not promised is invented`() throws {
    let nothing = """
      {"metadata": {}, "citations": [], "deadlines": [], "limits": [], "assignments": []}
      """
    let empty = try JSONDecoder().decode(PromisedReading.self, from: Data(nothing.utf8))
    #expect(
      ReadingScore(empty, reading()).misses == [
        "deadline invented: trước ngày 2022-04-30", "limit invented: 3.0 người",
        "assignment invented: lead UBND cấp huyện → báo cáo kết quả thành lập Tổ công nghệ số",
      ])
  }

  @Test func `the table has the benchmark's figures`() throws {
    let lines = ScoreTable([ReadingScore(try promise(), reading()), ReadingScore(try promise(), nil)]).text.split(separator: "\n")
    #expect(lines.contains("deadlines        precision 1.000  recall 0.500  f1 0.667  gold 2  found 1"))
    #expect(lines.contains("metadata         accuracy 0.500  gold 6"))
    #expect(lines.last == "overall 0.750 on 2 documents")
  }

  @Test func `gaps are new, known or closed, line by line`() {
    let news = GapNews(today: ["a", "a", "b"], recorded: ["a", "c"])
    #expect([news.fresh, news.known, news.closed] == [["a", "b"], ["a"], ["c"]])
    let same = GapNews(today: ["a"], recorded: ["a"])
    #expect([same.fresh, same.known, same.closed] == [[], ["a"], []])
  }

  // MARK: -

  private func tally(_ hits: Double, _ promised: Int, _ read: Int?) -> ReadingScore.Tally {
    .init(hits: hits, promised: promised, read: read)
  }

  private func reading(
    due: Deadline = Sample.due("2022-04-30", .before), limit: Limit = Sample.limit(min: 3), by bearer: String = "UBND cấp huyện"
  ) -> Reading {
    var due = due
    due.bearers = ["UBND cấp huyện"]
    return Sample.reading([
      Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số", by: [bearer], due: [due], limits: [limit])
    ])
  }

  private func promise() throws -> PromisedReading {
    let json = """
      {"metadata": {"kind": "cong-van", "number": "577", "issuer": "Sở Thông tin và Truyền thông", "signerName": null},
       "citations": [],
       "deadlines": [{"quote": "trước ngày 2022-04-30", "context": "", "kind": "date", "bound": "before", "date": "2022-04-30",
                      "bearers": ["Uỷ ban nhân dân cấp huyện"], "recipients": []}],
       "limits": [{"quote": "3 người", "subject": "Tổ công nghệ số cộng đồng", "op": "min", "min": 3, "max": null, "unit": "người"}],
       "assignments": [{"bearers": ["UBND cấp huyện"], "role": "lead", "quote": "báo cáo kết quả thành lập Tổ"}],
       "assignmentsEnd": null}
      """
    return try JSONDecoder().decode(PromisedReading.self, from: Data(json.utf8))
  }
}
