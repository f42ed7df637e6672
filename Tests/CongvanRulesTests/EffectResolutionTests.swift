import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

/// What becomes of effects in a rule set that has, or has not, what they are done to.
@Suite struct EffectResolutionTests {
  private func outcomes(_ readings: [Reading]) throws -> [String] {
    let history = History(readings: readings.map { ("2024-01-01T00:00:00Z", $0) })
    return try history.known(at: "2025-01-01T00:00:00Z").view(on: LegalDate(iso: "2025-01-01")).timeline.outcomes.map { outcome in
      "\(outcome.effect.kind.rawValue) \(outcome.outstanding?.rawValue ?? "applied") \(outcome.obligations.count)/\(outcome.successors.count)"
    }
  }

  private func by(_ item: Sample.Item, number: String = "31", issued: String = "2024-04-22") -> Reading {
    Sample.directive(number, issued: issued, [item])
  }

  private let newText = Sample.obligation("rà soát", in: ["1"], due: [Sample.due("2024-06-30")])

  @Test func `an effect on what is not recorded waits until it is`() throws {
    let repeal = by(Sample.Item("1. Bãi bỏ Công văn số 12/SNV-CCHC.", "12", .repeals))
    #expect(try outcomes([repeal]) == ["repeals targetNotRecorded 0/0"])
    #expect(try outcomes([repeal, letter12]) == ["repeals applied 2/0"])
  }

  @Test(arguments: [
    ("UBND các huyện", "repeals applied 1/0"), ("Ủy ban nhân dân các huyện, Sở Tư pháp", "repeals applied 1/0"),
    ("UBND huyện Lộc An", "repeals forSome 0/0"), ("Chủ tịch UBND các huyện", "repeals forSome 0/0"),
  ])
  func `who is freed has to be who is bound`(_ freed: String, _ state: String) throws {
    let duty = Sample.obligation("báo cáo kết quả rà soát", in: ["1"], by: ["Ủy ban nhân dân các huyện"], due: [Sample.due("2024-04-30")])
    let letter = Sample.directive("12", issued: "2024-03-05", [Sample.Item("1.", says: duty)])
    let release = by(Sample.Item("1. \(freed) không phải thực hiện mục 1 Công văn số 12/SNV-CCHC.", "12", .repeals))
    #expect(try outcomes([letter, release]) == [state])
  }

  @Test func `whom alone an effect is for is kept by the name under which it was first recorded`() throws {
    let span = SourceSpan(start: 0, end: 9, quote: "UBND xã A")
    let effect = Effect(.repeals, source: "31", target: nil, doubt: .forSome, alone: ["UBND xã A"], span: span)
    let recorded = try CanonicalJSON.text(of: effect)
    #expect(recorded.contains(#""freed":["UBND xã A"]"#))
    #expect(try CanonicalJSON.value(Effect.self, from: Data(recorded.utf8)) == effect)
  }

  @Test func `a number that two directives have is not guessed at`() throws {
    let other = Sample.directive("12", issued: "2023-03-05", file: "12-2023.txt", [])
    let repeal = by(Sample.Item("1. Bãi bỏ Công văn số 12/SNV-CCHC.", "12", .repeals))
    #expect(try outcomes([letter12, other, repeal]) == ["repeals severalTargets 0/0"])
    var dated = repeal
    dated.citations[0].issued = PartialDate(iso: "2024-03-05")
    #expect(try outcomes([letter12, other, dated]) == ["repeals applied 2/0"])
  }

  @Test func `the issuer that is named decides whose document it is`() throws {
    var repeal = by(Sample.Item("1. Bãi bỏ Công văn số 12/SNV-CCHC của Sở Tư pháp.", "12", .repeals))
    repeal.citations[0].issuer = "Sở Tư pháp"
    #expect(try outcomes([letter12, repeal]) == ["repeals targetNotRecorded 0/0"])
    let other = Sample.directive("12", issued: "2024-03-05", issuer: "Sở Tư pháp", file: "12-stp.txt", [Sample.Item("1.", says: survey)])
    #expect(try outcomes([letter12, other, repeal]) == ["repeals otherOffice 0/0"])
    repeal.citations[0].issuer = "Sở Nội vụ"
    #expect(try outcomes([letter12, other, repeal]) == ["repeals applied 2/0"])
  }

  @Test func `an amendment puts its text in the place of the old one`() throws {
    let amendment = by(Sample.Item("1. Sửa đổi mục 1 Công văn số 12/SNV-CCHC như sau: “1. Rà soát.”", "12", says: newText))
    #expect(try outcomes([letter12, amendment]) == ["amends applied 1/1"])
    #expect(try outcomes([letter12, by(Sample.Item("1. Sửa đổi mục 1 Công văn số 12/SNV-CCHC.", "12"))]) == ["amends noNewText 0/0"])
  }

  @Test func `what is amended later is the amended text, and all of it ends with its directive`() throws {
    let amendment = by(Sample.Item("1. Sửa đổi mục 1 Công văn số 12/SNV-CCHC như sau: “1. Rà soát.”", "12", says: newText))
    let later = by(Sample.Item("1. Bãi bỏ mục 1 Công văn số 12/SNV-CCHC.", "12", .repeals), number: "40", issued: "2024-05-02")
    let last = by(Sample.Item("1. Thay thế Công văn số 12/SNV-CCHC.", "12", .replaces), number: "50", issued: "2024-06-02")
    #expect(try outcomes([letter12, amendment, later]) == ["amends applied 1/1", "repeals applied 1/0"])
    #expect(try outcomes([letter12, amendment, last]) == ["amends applied 1/1", "replaces applied 2/0"])
  }

  @Test func `words put in the place of a deadline's move it, and end nothing`() throws {
    func corrected(_ old: String, _ quote: String, _ bound: Deadline.Bound?, in item: String = "mục 1") throws -> String {
      let text = "1. Đính chính \(item) Công văn số 12/SNV-CCHC: “\(old)” sửa thành “\(quote)”."
      let correction = by(Sample.Item(text, "12", due: bound.map { Sample.due("2024-05-31", $0, quote: quote) }))
      let history = History(readings: [letter12, correction].map { ("2024-01-01T00:00:00Z", $0) })
      let view = try history.known(at: "2025-01-01T00:00:00Z").view(on: LegalDate(iso: "2024-03-06"))
      let outcome = view.timeline.outcomes[0]
      let due = try view.entry("12-snv-cchc#1").recorded.obligation.deadlines.map(\.described)
      return ([outcome.outstanding?.rawValue ?? "applied"] + due).joined(separator: ", ")
    }
    #expect(try corrected("trước ngày 2024-04-30", "đến hết ngày 2024-05-31", .by) == "applied, by 2024-05-31")
    #expect(try corrected("ngày 2024-04-30", "ngày 2024-05-31", .on) == "applied, before 2024-05-31")
    #expect(try corrected("2024-04-30", "31/5/2024", nil) == "applied, before 2024-05-31")
    #expect(try corrected("trước ngày 2024-04-29", "31/5/2024", nil) == "whichDeadline, before 2024-04-30")
    #expect(try corrected("các xã", "các phường", nil) == "noSuchWords, before 2024-04-30")
  }

  @Test(arguments: [
    ("kết quả", "số liệu", "amends applied 1/0"), ("Kết quả rà soát", "số liệu", "amends applied 1/0"),
    ("số liệu", "con số", "amends noSuchWords 0/0"), ("rà", "soát", "amends severalPlaces 0/0"),
    ("kết quả", "03 kết quả", "amends valueInWords 0/0"), ("các huyện", "các xã", "amends applied 1/0"),
  ])
  func `words are put in the place of those that stand there once`(_ old: String, _ new: String, _ state: String) throws {
    let duty = Sample.obligation(
      "báo cáo kết quả rà soát, rà soát lại", in: ["1"], by: ["Ủy ban nhân dân các huyện"], due: [Sample.due("2024-04-30")])
    let letter = Sample.directive("12", issued: "2024-03-05", [Sample.Item("1.", says: duty)])
    let text = "1. Thay cụm từ “\(old)” bằng cụm từ “\(new)” tại mục 1 Công văn số 12/SNV-CCHC."
    let history = History(readings: [letter, by(Sample.Item(text, "12"))].map { ("2024-01-01T00:00:00Z", $0) })
    let view = try history.known(at: "2025-01-01T00:00:00Z").view(on: LegalDate(iso: "2024-05-01"))
    #expect(try outcomes([letter, by(Sample.Item(text, "12"))]) == [state])
    let now = try view.entry("12-snv-cchc#1").recorded.obligation
    let isApplied = state.contains("applied")
    #expect((now.action + now.bearers[0].name).contains(new) == (isApplied || new == "soát"))
  }

  @Test(arguments: [
    ("thêm 10 ngày", "applied, before 2024-05-10"), ("thêm 01 tháng", "applied, before 2024-05-30"),
    ("thêm 05 ngày làm việc", "noNewDeadline, before 2024-04-30"),
  ])
  func `so much more time is counted from the time there was`(_ addition: String, _ wanted: String) throws {
    let extending = by(Sample.Item("1. Gia hạn thời hạn báo cáo tại mục 1 Công văn số 12/SNV-CCHC \(addition).", "12"))
    let history = History(readings: [letter12, extending].map { ("2024-01-01T00:00:00Z", $0) })
    let view = try history.known(at: "2025-01-01T00:00:00Z").view(on: LegalDate(iso: "2024-05-01"))
    let due = try view.entry("12-snv-cchc#1").recorded.obligation.deadlines.map(\.described)
    #expect(([view.timeline.outcomes[0].outstanding?.rawValue ?? "applied"] + due).joined(separator: ", ") == wanted)
  }

  @Test func `an extension of what had ended moves nothing`() throws {
    let repeal = by(Sample.Item("1. Bãi bỏ mục 1 Công văn số 12/SNV-CCHC.", "12", .repeals))
    let item = Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-06-30"))
    #expect(
      try outcomes([letter12, repeal, by(item, number: "40", issued: "2024-05-02")]) == [
        "repeals applied 1/0", "extends targetEnded 0/0",
      ])
  }

  @Test func `of two deadlines in one item that of the task named is moved`() throws {
    var twice = Sample.obligation(
      "gửi báo cáo nhanh, gửi báo cáo đầy đủ", in: ["1"], due: [Sample.due("2024-04-10", .before), Sample.due("2024-04-30", .before)])
    twice.deadlines[0].context = "gửi báo cáo nhanh"
    twice.deadlines[1].context = "gửi báo cáo nhanh trước ngày 10/4/2024, gửi báo cáo đầy đủ"
    let directive = Sample.directive("12", issued: "2024-03-05", [Sample.Item("1.", says: twice)])
    func due(_ task: String) throws -> [String] {
      let item = Sample.Item("1. Gia hạn thời gian \(task) tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-05-31"))
      let history = History(readings: [directive, by(item)].map { ("2024-01-01T00:00:00Z", $0) })
      let view = try history.known(at: "2025-01-01T00:00:00Z").view(on: LegalDate(iso: "2025-01-01"))
      return try view.entry("12-snv-cchc#1").recorded.obligation.deadlines.map(\.described)
    }
    #expect(try due("báo cáo đầy đủ") == ["before 2024-04-10", "by 2024-05-31"])
    #expect(try due("báo cáo nhanh") == ["by 2024-05-31", "before 2024-04-30"])
    #expect(try due("chỉnh lý") == ["before 2024-04-10", "before 2024-04-30"])
  }

  @Test func `an addition whose text was not read is outstanding`() throws {
    let addition = by(Sample.Item("1. Bổ sung mục 3 vào Công văn số 12/SNV-CCHC.", "12"))
    #expect(try outcomes([letter12, addition]) == ["supplements noNewText 0/0"])
  }

  @Test func `a time named in what is outstanding is nobody's deadline`() throws {
    let item = Sample.Item("1. Gia hạn thời gian tại mục 9 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-05-31"))
    let history = History(readings: [letter12, by(item)].map { ("2024-01-01T00:00:00Z", $0) })
    let view = try history.known(at: "2025-01-01T00:00:00Z").view(on: nil)
    #expect(view.set.deadlines().compactMap(\.occurrence.day?.iso) == ["2024-04-29"])
  }

  @Test func `an addition ends nothing`() throws {
    let addition = by(Sample.Item("1. Bổ sung mục 3 vào Công văn số 12/SNV-CCHC như sau: “3. Rà soát.”", "12", says: newText))
    #expect(try outcomes([letter12, addition]) == ["supplements applied 0/1"])
  }

  @Test(arguments: [
    ("1. Gia hạn thời gian báo cáo kết quả rà soát tại Công văn số 12/SNV-CCHC.", "applied 1/0"),
    ("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "applied 1/0"),
    ("1. Gia hạn Công văn số 12/SNV-CCHC.", "applied 1/0"),
    ("1. Gia hạn thời gian tại mục 9 Công văn số 12/SNV-CCHC.", "noSuchProvision 0/0"),
  ])
  func `a deadline moves that is named, or the only one of its sort`(_ text: String, _ state: String) throws {
    #expect(try outcomes([letter12, by(Sample.Item(text, "12", due: Sample.due("2024-05-31")))]) == ["extends \(state)"])
  }

  @Test func `of several deadlines none is guessed at`() throws {
    let second = Sample.obligation("nộp hồ sơ", in: ["2"], due: [Sample.due("2024-05-15")])
    let directive = Sample.directive("12", issued: "2024-03-05", [Sample.Item("1.", says: survey), Sample.Item("2.", says: second)])
    let item = Sample.Item("1. Gia hạn Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-05-31"))
    #expect(try outcomes([directive, by(item)]) == ["extends whichDeadline 0/0"])
    #expect(try outcomes([directive, by(Sample.Item("1. Gia hạn Công văn số 12/SNV-CCHC.", "12"))]) == ["extends noNewDeadline 0/0"])
  }

  @Test func `what rests for a time is for a person`() throws {
    #expect(try outcomes([letter12, by(Sample.Item("1. Tạm dừng Công văn số 12/SNV-CCHC.", "12"))]) == ["suspends isTemporary 0/0"])
  }

  @Test func `what begins on a day that is not known is not applied`() throws {
    var undated = by(Sample.Item("1. Bãi bỏ Công văn số 12/SNV-CCHC.", "12", .repeals))
    undated.directive.issued = PartialDate(iso: "2024-04")
    #expect(try outcomes([letter12, undated]) == ["repeals dayUnknown 0/0"])
  }

  @Test func `a moved deadline keeps its task and says who moved it`() throws {
    let item = Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-05-31"))
    let history = History(readings: [letter12, by(item)].map { ("2024-01-01T00:00:00Z", $0) })
    let view = try history.known(at: "2025-01-01T00:00:00Z").view(on: nil)
    let due = view.set.deadlines().filter { $0.occurrence.day != nil }
    #expect(due.map(\.occurrence.day?.iso) == ["2024-05-31"])
    #expect(due[0].action == survey.action)
    #expect(due[0].deadline.derivation == ["moved from “trước ngày 2024-04-30” by 31-snv-cchc"])
  }
}
