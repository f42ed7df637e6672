import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// The three duties most tests begin with.
private let report = "báo cáo kết quả thành lập Tổ công nghệ số cộng đồng về Sở Thông tin và Truyền thông"
private let train = "tổ chức tập huấn kỹ năng số cho thành viên Tổ công nghệ số cộng đồng"
private let fund = "bố trí kinh phí hoạt động từ ngân sách địa phương theo phân cấp hiện hành"

@Suite struct IdentityMatcherTests {
  @Test func `an id names directive, provision and action and is never given out twice`() {
    let set = RuleSet(lifting: [
      Sample.reading([Sample.obligation(report), Sample.obligation(report), Sample.obligation(fund, in: ["6", "đ"])])
    ])
    let key = "ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt"
    #expect(
      set.obligations.map(\.id) == [
        "\(key)#6.1~bao-cao-ket-qua-thanh-lap", "\(key)#6.1~bao-cao-ket-qua-thanh-lap~2", "\(key)#6.dd~bo-tri-kinh-phi-hoat-dong",
      ])
  }

  @Test func `leading zeros and separators do not make another directive`() {
    let one = DirectiveKey.make(for: Sample.reading(number: "07", symbol: "NQ/TU"))
    #expect(one == DirectiveKey.make(for: Sample.reading(number: "7", symbol: "NQ-TU")))
    #expect(one.hasSuffix("/2022/7-nq-tu"))
  }

  @Test(arguments: ["number", "symbol", "issuer", "issued"]) func `a directive of which part of the name is unknown is known by its file`(
    missing: String
  ) {
    let reading = Sample.reading(
      number: missing == "number" ? nil : "577", symbol: missing == "symbol" ? nil : "STTTT", issuer: missing == "issuer" ? nil : "Sở",
      issued: missing == "issued" ? nil : "2022")
    #expect(DirectiveKey.make(for: reading) == "file/" + reading.source.sha256.prefix(16))
  }

  @Test func `the same bytes read again keep every id by candidate key`() {
    let before = [Sample.obligation(report, candidate: "a"), Sample.obligation(train, candidate: "b")]
    #expect(match(before, before.reversed()) == ["1 candidateKey", "0 candidateKey"])
  }

  @Test func `another date or bearer in its provision is the same obligation changed`() {
    let before = [Sample.obligation(report + " trước ngày 30/4/2022", in: ["1"]), Sample.obligation(train, in: ["2"])]
    let after = [
      Sample.obligation(report + " trước ngày 20/4/2022", in: ["1"], by: ["Phòng Văn hóa và Thông tin"]),
      Sample.obligation(train, in: ["2"]),
    ]
    #expect(match(before, after) == ["0 provision", "1 provision"])
  }

  @Test func `another date among several duties of one provision is found by the wording`() {
    func duty(_ action: String, _ date: String) -> Obligation {
      Sample.obligation(action + " trước ngày " + date, due: [Sample.due("2022-04-30", .before, quote: "trước ngày " + date)])
    }
    let before = [duty(report, "30/4/2022"), duty(train, "30/4/2022"), duty(fund, "30/4/2022")]
    let after = [duty(report, "20/4/2022"), duty(fund, "30/4/2022"), duty(train, "15/4/2022")]
    #expect(match(before, after) == ["0 wording", "2 quote", "1 wording"])
  }

  @Test func `renumbered provisions keep their duties`() {
    let before = [Sample.obligation(report, in: ["1"]), Sample.obligation(train, in: ["2"]), Sample.obligation(fund, in: ["3"])]
    let after = [
      Sample.obligation("thành lập Ban chỉ đạo chuyển đổi số cấp huyện", in: ["1"]), Sample.obligation(report, in: ["2"]),
      Sample.obligation(train, in: ["3"]), Sample.obligation(fund, in: ["4"]),
    ]
    #expect(match(before, after) == ["new", "0 quote", "1 quote", "2 quote"])
  }

  @Test func `two similar duties that change places are not merged`() {
    let first = "báo cáo kết quả thực hiện quý I về Sở Thông tin và Truyền thông"
    let second = "báo cáo kết quả thực hiện quý II về Sở Thông tin và Truyền thông"
    let before = [Sample.obligation(first, in: ["1"]), Sample.obligation(second, in: ["2"])]
    let after = [Sample.obligation(second, in: ["1"]), Sample.obligation(first, in: ["2"])]
    #expect(match(before, after) == ["1 quote", "0 quote"])
  }

  /// One of several alike duties, each of another body.
  private func vaccination(_ body: String, by day: String, in place: String) -> Obligation {
    Sample.obligation(
      "gửi số liệu tiêm chủng về Sở Y tế trước ngày \(day)", in: [place], by: [body],
      due: [Sample.due("2025-06-01", .before, quote: "trước ngày \(day)")])
  }

  @Test func `of two alike duties of two bodies one that moves into the place of the other stays its own`() {
    let before = [vaccination("Trung tâm A", by: "12/6", in: "1"), vaccination("Trung tâm B", by: "15/6", in: "2")]
    #expect(match(before, [vaccination("Trung tâm B", by: "16/6", in: "1")]) == ["1 wording", "-0"])
    #expect(match([vaccination("Trung tâm B", by: "16/6", in: "1")], before) == ["new", "0 wording"])
    #expect(
      match(before, [vaccination("Trung tâm B", by: "16/6", in: "1"), vaccination("Trung tâm A", by: "13/6", in: "2")])
        == ["1 wording", "0 wording"])
    // Nothing of the other is left that would say where it went.
    #expect(match([before[0]], [vaccination("Trung tâm B", by: "16/6", in: "1")]) == ["0 provision"])
    #expect(match(before, [vaccination("Trung tâm C", by: "16/6", in: "1"), before[1]]) == ["0 provision", "1 provision"])
  }

  @Test(arguments: ["gửi số liệu tiêm chủng về Sở Y tế", "báo cáo"])
  func `of alike duties the bearer says which is which when one is put before them or taken away`(task: String) {
    func duties(_ bodies: [String], _ days: [String]) -> [Obligation] {
      zip(bodies, days).enumerated().map { place, duty in
        Sample.obligation(
          "\(task) trước ngày \(duty.1)", in: ["\(place + 1)"], by: [duty.0],
          due: [Sample.due("2025-06-01", .before, quote: "trước ngày \(duty.1)")])
      }
    }
    let (same, others) = (["15/5", "15/5", "15/5", "15/5"], ["16/5", "17/5", "18/5", "19/5"])
    let (few, many) = (["Sở B", "Sở C", "Sở D"], ["Sở A", "Sở B", "Sở C", "Sở D"])
    #expect(match(duties(few, same), duties(many, same)).map { $0.prefix(3) } == ["new", "0 q", "1 q", "2 q"])
    #expect(match(duties(many, same), duties(few, same)).map { $0.prefix(3) } == ["1 q", "2 q", "3 q", "-0"])
    #expect(match(duties(few, same), duties(many, others)) == ["new", "0 wording", "1 wording", "2 wording"])
    #expect(match(duties(many, others), duties(few, same)) == ["1 wording", "2 wording", "3 wording", "-0"])
    #expect(match(duties(few, others), duties(few.reversed(), others)) == ["2 wording", "1 provision", "0 wording"])
    // Another body in the same place takes the duty over; one in another place does not.
    #expect(match(duties(few, same), duties(["Sở A", "Sở C", "Sở D"], same)) == ["0 provision", "1 provision", "2 provision"])
    #expect(match(duties(few, same), duties(["Sở C", "Sở D", "Sở A"], same)) == ["1 quote", "2 quote", "new", "-0"])
  }

  @Test(arguments: [
    ("lập phương án", "lập dự toán"), ("xây dựng phương án trình Ủy ban nhân dân tỉnh", "xây dựng dự toán trình Ủy ban nhân dân tỉnh"),
    ("báo cáo kết quả giải ngân về Ủy ban nhân dân tỉnh", "báo cáo kết quả tuyển dụng về Ủy ban nhân dân tỉnh"),
  ])
  func `another duty in the same place by the same day does not take over the id`(before: String, after: String) {
    func duty(_ action: String) -> Obligation {
      Sample.obligation(
        action + " trước ngày 15/5/2024", in: ["1"], by: ["Sở Tài chính"],
        due: [Sample.due("2024-05-15", .before, quote: "trước ngày 15/5/2024")])
    }
    #expect(match([duty(before)], [duty(after)]) == ["new", "-0"])
    #expect(match([duty(before)], [duty("rà soát, " + before)]) == ["0 provision"])
  }

  @Test func `of two reports that differ in one word one that moves into the place of the other stays its own`() {
    func report(_ quarter: String, _ day: String, _ place: String) -> Obligation {
      Sample.obligation(
        "báo cáo đầy đủ kết quả thực hiện kế hoạch cải cách hành chính của đơn vị trong quý \(quarter) về Sở Nội vụ để tổng hợp trước ngày \(day)",
        in: [place], due: [Sample.due("2025-06-01", .before, quote: "trước ngày \(day)")])
    }
    #expect(match([report("I", "20/3", "1"), report("II", "20/6", "2")], [report("II", "25/6", "1")]) == ["1 wording", "-0"])
    #expect(match([report("I", "20/3", "1"), report("II", "20/6", "2")], [report("I", "25/3", "1")]) == ["0 provision", "-1"])
  }

  @Test func `a duty written anew in its provision for the same bodies is proposed, another one there is not`() {
    let before = RuleSet(lifting: [
      Sample.reading([Sample.obligation("lập danh sách trẻ em dưới 5 tuổi, hoàn thành chậm nhất cuối tháng", in: ["2"])])
    ]).obligations
    func proposals(_ action: String, by body: String = "UBND cấp huyện") -> [MatchProposal] {
      let matching = IdentityMatcher.match(recorded: before, new: [Sample.obligation(action, in: ["2"], by: [body])])
      #expect(matching.decisions.map(\.outcome) == [.added, .removed])
      return matching.proposals
    }
    let anew = "rà soát, lập danh sách trẻ dưới 05 tuổi trên địa bàn, xong trước cuối tháng"
    #expect(proposals(anew).map(\.removed) == [before[0].id])
    #expect(proposals(anew, by: "UBND cấp xã") == [])
    #expect(proposals(fund) == [])
  }

  @Test func `a part that names the same thing again is still a part, and two forms of one part are none`() {
    let whole = "lập danh sách trẻ em dưới 5 tuổi, hoàn thành chậm nhất ngày 20/6/2025"
    let parts = ["lập danh sách trẻ em dưới 5 tuổi", "hoàn thành danh sách trẻ em dưới 5 tuổi chậm nhất ngày 20/6/2025"]
    let before = RuleSet(lifting: [Sample.reading([Sample.obligation(whole, in: ["2"])])]).obligations
    let after = [Sample.obligation(parts[0], in: ["2"]), Sample.obligation(parts[1], in: ["3"])]
    let matching = IdentityMatcher.match(recorded: before, new: after)
    #expect(matching.decisions.map(\.outcome) == [.added, .added, .removed])
    #expect(matching.proposals.map(\.kind) == [.split, .split])
    let merged = IdentityMatcher.match(
      recorded: RuleSet(lifting: [Sample.reading(after)]).obligations, new: [Sample.obligation(whole, in: ["4"])])
    #expect(merged.proposals.map(\.kind) == [.merge, .merge])
    let twice = [Sample.obligation(parts[1], in: ["5"]), Sample.obligation(parts[1] + " theo mẫu", in: ["6"])]
    #expect(IdentityMatcher.match(recorded: before, new: twice).proposals.map(\.kind) == [.same])
  }

  @Test func `another duty in the same place is a removal and an addition`() {
    #expect(match([Sample.obligation(report)], [Sample.obligation(fund)]) == ["new", "-0"])
  }

  @Test func `likeness alone is only proposed`() {
    let before = RuleSet(lifting: [Sample.reading([Sample.obligation(report + " định kỳ", in: ["1"])])]).obligations
    let after = [Sample.obligation(report + " và UBND tỉnh", in: ["5"])]
    let matching = IdentityMatcher.match(recorded: before, new: after)
    #expect(matching.decisions.map(\.outcome) == [.added, .removed])
    #expect(matching.proposals.map(\.removed) == [before[0].id])
    #expect(matching.proposals.map(\.added) == [0])
  }

  @Test func `a duty that is split is proposed with its parts, and not merged with either`() {
    let whole = train + " và " + report
    let before = RuleSet(lifting: [Sample.reading([Sample.obligation(whole, in: ["1"])])]).obligations
    let parts = [Sample.obligation(train, in: ["2"]), Sample.obligation(report, in: ["3"]), Sample.obligation(fund, in: ["4"])]
    let matching = IdentityMatcher.match(recorded: before, new: parts)
    #expect(matching.decisions.map(\.outcome) == [.added, .added, .added, .removed])
    #expect(matching.proposals.map(\.kind) == [.split, .split])
    #expect(Set(matching.proposals.map(\.added)) == [0, 1])
  }

  @Test func `duties that are merged are proposed with the whole, and not merged by themselves`() {
    let whole = Sample.obligation(train + " và " + report, in: ["1"])
    let parts = [Sample.obligation(train, in: ["2"]), Sample.obligation(report, in: ["3"]), Sample.obligation(fund, in: ["4"])]
    let before = RuleSet(lifting: [Sample.reading(parts)]).obligations
    let matching = IdentityMatcher.match(recorded: before, new: [whole])
    #expect(matching.decisions.map(\.outcome) == [.added, .removed, .removed, .removed])
    #expect(matching.proposals.map(\.kind) == [.merge, .merge])
    #expect(Set(matching.proposals.map(\.removed)) == Set(before.prefix(2).map(\.id)))
  }

  @Test func `what a document says outright comes first, and says who decided`() {
    let before = RuleSet(lifting: [
      Sample.reading([
        Sample.obligation(report, in: ["1"]), Sample.obligation(train, in: ["2"]), Sample.obligation("kiểm tra định kỳ", in: ["3"]),
      ])
    ]).obligations
    let after = [Sample.obligation(fund, in: ["7"]), Sample.obligation(train, in: ["2"])]
    let ninth = "so-y-te/2023/9-syt"
    let memory = MatchMemory(instructions: [
      IdentityInstruction(id: before[0].id, path: "7", source: ninth), IdentityInstruction(id: before[1].id, path: nil, source: ninth),
      IdentityInstruction(id: before[2].id, path: nil, source: ninth),
    ])
    let decisions = IdentityMatcher.match(recorded: before, new: after, knowing: memory).decisions
    #expect(decisions.map(\.outcome) == [.same, .same, .removed])
    #expect(decisions.map(\.method) == [.instruction, .provision, .instruction])
    #expect(decisions.map(\.decidedBy) == [ninth, "congvan", ninth])
    #expect(decisions.map(\.id) == before.map(\.id))
  }

  @Test func `two similar duties that change places and words at once are not taken for one another`() {
    let session = " để trình kỳ họp thường lệ giữa năm của Hội đồng nhân dân xã"
    let before = [
      Sample.obligation("báo cáo kết quả thu ngân sách xã năm 2024 về Sở Tài chính" + session, in: ["1"]),
      Sample.obligation("báo cáo kết quả chi ngân sách xã năm 2024 về Sở Tài chính" + session, in: ["2"]),
    ]
    let after = [
      Sample.obligation("báo cáo đầy đủ kết quả chi ngân sách xã năm 2025 về Sở Tài chính" + session, in: ["1"]),
      Sample.obligation("báo cáo đầy đủ kết quả thu ngân sách xã năm 2025 về Sở Tài chính" + session, in: ["2"]),
    ]
    #expect(match(before, after) == ["new", "new", "-0", "-1"])
    let recorded = RuleSet(lifting: [Sample.reading(before)]).obligations
    let proposals = IdentityMatcher.match(recorded: recorded, new: after).proposals
    #expect(Set(proposals.map { [$0.removed, "\($0.added)"] }) == [[recorded[0].id, "1"], [recorded[1].id, "0"]])
  }

  @Test func `proposals are those that fit best together, not the likeliest one first`() {
    let before = [
      Sample.obligation("rà soát danh mục thủ tục hành chính cấp xã", in: ["1"]),
      Sample.obligation("rà soát danh mục thủ tục nội bộ", in: ["2"]),
    ]
    // The first is likelier the first of old than the second of new is, which is like nothing else.
    let after = [
      Sample.obligation("rà soát danh mục thủ tục hành chính nội bộ", in: ["7"]),
      Sample.obligation("rà soát, công khai danh mục thủ tục hành chính cấp xã phường", in: ["8"]),
    ]
    let recorded = RuleSet(lifting: [Sample.reading(before)]).obligations
    let proposals = IdentityMatcher.match(recorded: recorded, new: after).proposals
    #expect(Set(proposals.map { [$0.removed, "\($0.added)"] }) == [[recorded[0].id, "1"], [recorded[1].id, "0"]])
  }

  @Test func `an earlier form that a reviewer accepted is recognized when it comes back`() {
    let now = RuleSet(lifting: [Sample.reading([Sample.obligation(fund + " năm nay", in: ["4"])])]).obligations
    let form = KnownForm(id: now[0].id, form: Sample.obligation(report, in: ["1"]), decidedBy: "Lan")
    let matching = IdentityMatcher.match(
      recorded: now, new: [Sample.obligation(report, in: ["1"])], knowing: MatchMemory(forms: [form]))
    #expect(matching.decisions.map(\.method) == [.lineage])
    #expect(matching.decisions.map(\.decidedBy) == ["Lan"])
    #expect(matching.decisions[0].id == now[0].id)
  }

  @Test func `a pair that was rejected is not proposed again, whichever comes first`() {
    let (one, other) = (Sample.obligation(report + " định kỳ", in: ["1"]), Sample.obligation(report + " và UBND tỉnh", in: ["5"]))
    let memory = MatchMemory(rejected: [RejectedPair(one, other)])
    for (before, after) in [(one, other), (other, one)] {
      let recorded = RuleSet(lifting: [Sample.reading([before])]).obligations
      #expect(IdentityMatcher.match(recorded: recorded, new: [after]).proposals.count == 1)
      #expect(IdentityMatcher.match(recorded: recorded, new: [after], knowing: memory).proposals == [])
    }
  }

  @Test func `an ended obligation's id is not used again`() {
    var set = RuleSet(lifting: [Sample.reading([Sample.obligation(report)])])
    let first = set.obligations[0].id
    set.record(Sample.reading([Sample.obligation(fund)]))
    set.record(Sample.reading([Sample.obligation(report)]), taken: [first])
    #expect(set.obligations.map(\.id) == [first + "~2"])
  }

  /// One line a new obligation: the place of the recorded one and the method, or `new`; then `-` and the place of each removal.
  private func match(_ before: [Obligation], _ after: [Obligation]) -> [String] {
    let recorded = RuleSet(lifting: [Sample.reading(before)]).obligations
    let place = Dictionary(uniqueKeysWithValues: recorded.enumerated().map { ($1.id, $0) })
    return IdentityMatcher.match(recorded: recorded, new: after).decisions.map { decision in
      switch decision.outcome {
      case .same: "\(place[decision.id ?? ""]!) \(decision.method.rawValue)"
      case .added: "new"
      case .removed: "-\(place[decision.id ?? ""]!)"
      }
    }
  }
}
