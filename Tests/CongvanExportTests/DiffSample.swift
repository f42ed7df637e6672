import CongvanModel
import CongvanRules
import CongvanTestSupport

/// One comparison with every sort of value in it.
enum DiffSample {
  static let old = reading(
    [
      Sample.obligation(
        "báo cáo kết quả <trước ngày 30/4>", in: ["1"], to: ["Sở Nội vụ"], due: [Sample.due("2022-04-30", .before)],
        limits: [Sample.limit(min: 3)]), Sample.obligation("tổ chức tập huấn", in: ["2"]), Sample.obligation("bố trí kinh phí", in: ["3"]),
    ], "12", "An")

  static let new = reading(
    [
      Sample.obligation(
        "báo cáo kết quả <trước ngày 20/4>", in: ["1"], to: ["Sở Y tế"], due: [Sample.due("2022-04-20", .before)],
        limits: [Sample.limit(min: 5)]), Sample.obligation("tổ chức tập huấn", in: ["4"], by: ["Sở Y tế", "100% xã"]),
    ], "77", "Bình", conditions: ["khi cần"])

  static let diff = RuleDiff(old, new).called("old.md", "new, signed.pdf")

  private static func reading(_ obligations: [Obligation], _ cited: String, _ signer: String, conditions: [String] = []) -> Reading {
    var reading = Sample.reading(file: signer + ".pdf", obligations)
    reading.citations = [
      Citation(
        quote: "Công văn số \(cited)/UBND", kind: "cong-van", number: cited, symbol: "UBND", issued: nil, issuer: nil, role: .mention,
        span: Sample.span(cited))
    ]
    reading.directive.signer = Signer(authority: "KT.", title: nil, name: signer)
    reading.directive.addressees = ["UBND các xã thuộc \(signer)"]
    reading.obligations[0].conditions = conditions.map { Condition(text: $0, span: Sample.span($0)) }
    return reading
  }
}
