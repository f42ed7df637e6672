import CongvanModel
import CongvanTestSupport
import Testing

/// What the five real directives must give, read exactly as they are.
@Suite(.enabled(if: SharedDocuments.folder != nil, Comment(rawValue: SharedDocuments.reason)))
struct SeedDirectiveTests {
  // MARK: 000, Sở TTTT Thanh Hóa

  @Test func `000 is a công văn with its number and day left blank`() throws {
    let directive = try SharedReading.seed("000").directive
    #expect(
      [directive.kind, directive.number, directive.symbol, directive.issued?.iso, directive.issuer] == [
        "cong-van", nil, "STTTT-CNTT", "2022-03", "Sở Thông tin và Truyền thông",
      ])
  }

  @Test func `000 cites one document`() throws {
    #expect(
      try SharedReading.seed("000").citations.map(CitationFact.init) == [CitationFact("3087", "UBND-CNTT", "2022-03-08", .implements)])
  }

  @Test func `000 limits teams to one a village, three people at least, and aims at every OCOP product`() throws {
    let reading = try SharedReading.seed("000")
    #expect(
      reading.limits.map(LimitFact.init) == [
        LimitFact(.exactly, min: 1, max: 1, "Tổ công nghệ số cộng đồng"), LimitFact(.min, min: 3, "người"),
        LimitFact(.target, min: 100, "%"),
      ])
    #expect(reading.limits.first?.per == "Mỗi thôn, bản")
    #expect(reading.limits.last?.subject == "sản phẩm OCOP tại địa phương")
  }

  @Test func `000 has one day, then two monthly reports of different bearers`() throws {
    let due = try SharedReading.seed("000").deadlines.filter { $0.every?.unit != .day }
    #expect(
      due.map(DeadlineFact.init) == [
        DeadlineFact("date before 2022-04-30", by: ["UBND các huyện, thị xã, thành phố"], to: ["Sở Thông tin và Truyền thông"]),
        DeadlineFact(
          "recurring before every 1 month day 28", by: ["UBND các huyện, thị xã, thành phố"], to: ["Sở Thông tin và Truyền thông"]),
        DeadlineFact(
          "recurring before every 1 month day 28", by: ["các doanh nghiệp viễn thông", "Bưu điện tỉnh", "Bưu chính Viettel"], to: []),
      ])
  }

  @Test func `000's annex form is not read as duties`() throws {
    let reading = try SharedReading.seed("000")
    let signed = try #require(
      reading.directive.spans["signer"] ?? reading.directive.spans["signerName"] ?? reading.directive.spans["recipients"])
    #expect(reading.obligations.filter { $0.span.start > signed.end }.map(\.action) == [])
  }

  // MARK: 001, UBND huyện Triệu Sơn

  @Test func `001 implements the document it cites`() throws {
    #expect(
      try SharedReading.seed("001").citations.map(CitationFact.init) == [CitationFact("577", "STTTT-CNTT", "2022-03-28", .implements)])
  }

  @Test func `001 has one day and one monthly report to the district`() throws {
    let due = try SharedReading.seed("001").deadlines.filter { $0.every?.unit != .day }
    #expect(
      due.map(DeadlineFact.init) == [
        DeadlineFact("date before 2022-04-20", by: ["Chủ tịch UBND các xã, thị trấn"], to: ["UBND huyện"]),
        DeadlineFact("recurring before every 1 month day 25", by: ["Chủ tịch UBND các xã, thị trấn"], to: ["UBND huyện Triệu Sơn"]),
      ])
  }

  @Test func `001's misnumbered sections keep their places and raise one diagnostic`() throws {
    let reading = try SharedReading.seed("001")
    func markers(_ nodes: [OutlineNode]) -> [String] { nodes.flatMap { [$0.marker] + markers($0.children) } }
    let numbered = markers(reading.outline).filter { $0.first?.isNumber == true }
    #expect(numbered.windowed(4).contains(["3", "4.1", "4.2", "4"]), "\(numbered)")
    #expect(
      reading.diagnostics.map(\.id).filter { !$0.hasSuffix(".unsure") }
        == ["text.damaged", "outline.misnumbered", "body.succeeded", "body.succeeded"])
  }

  // MARK: 002, Bình Phước

  @Test func `002 caps the two sizes of team and aims at households`() throws {
    let limits = try SharedReading.seed("002").limits
    #expect(
      limits.filter { $0.op == .max }.map(LimitFact.init) == [
        LimitFact(.max, max: 10, "thành viên"), LimitFact(.max, max: 7, "thành viên"),
      ])
    #expect(limits.filter { ($0.quote + $0.subject).contains("hộ gia đình") }.map(LimitFact.init) == [LimitFact(.target, min: 30, "%")])
  }

  @Test func `002 finishes before a day`() throws {
    #expect(try SharedReading.seed("002").deadlines.filter { $0.kind == .date }.map(\.value) == ["date before 2022-06-30"])
  }

  @Test func `002's reports go up step by step`() throws {
    let steps = try SharedReading.seed("002").deadlines.filter { $0.kind == .recurring }.sorted { $0.value < $1.value }
    #expect(
      steps.map(DeadlineFact.init) == [
        DeadlineFact("recurring before every 1 month day 18", by: ["Tổ CNCĐ thôn, ấp, khu phố"], to: ["Tổ CNCĐ cấp xã"]),
        DeadlineFact("recurring before every 1 month day 20", by: ["Tổ CNCĐ cấp xã"], to: ["UBND cấp huyện"]),
        DeadlineFact("recurring before every 1 month day 23", by: ["UBND cấp huyện"], to: ["Sở Thông tin và Truyền thông"]),
        DeadlineFact(
          "recurring before every 1 month day 25", by: ["Sở Thông tin và Truyền thông"],
          to: ["UBND tỉnh", "Ban Chỉ đạo chuyển đổi số tỉnh"]),
      ])
  }

  // MARK: 003, Thọ Xuân

  @Test func `003 reports: nothing it achieved is a duty or a limit, and what it asks of others is a request`() throws {
    let reading = try SharedReading.seed("003")
    #expect(reading.obligations.filter { $0.force != .request }.map(\.action) == [])
    #expect(reading.obligations.contains { $0.bearers.contains { $0.text.hasPrefix("Sở Thông tin và Truyền thông") } })
    #expect(reading.limits == [])
  }

  @Test func `003's signature stamps are read`() throws {
    #expect(
      try SharedReading.seed("003").directive.signatures == [
        Signature(signer: "hainx.thoxuan@thanhhoa.gov.vn", time: "2024-09-07T17:10:21+07:00"),
        Signature(signer: nil, time: "2024-09-07T19:29:44+07:00"), Signature(signer: nil, time: "2024-09-07T19:30:22+07:00"),
        Signature(signer: "thoxuan@thanhhoa.gov.vn", time: "2024-09-07T19:31:12+07:00"),
      ])
  }

  // MARK: 004, Sóc Trăng

  @Test func `004 caps a team at ten`() throws {
    #expect(try SharedReading.seed("004").limits.filter { $0.op == .max }.map(LimitFact.init) == [LimitFact(.max, max: 10, "người")])
  }

  @Test func `004 runs three months from its own issue and reports on the last day of the month, twice`() throws {
    let deadlines = try SharedReading.seed("004").deadlines
    let pilot = deadlines.filter { $0.duration != nil }
    #expect(pilot.map(\.value) == ["relative within P3M"])
    #expect(pilot.map(\.quote) == ["03 tháng kể từ khi ban hành Kế hoạch"])
    #expect(pilot.map(\.anchor) == ["khi ban hành Kế hoạch"])
    #expect(
      deadlines.filter { $0.every?.day != nil }.map(\.value) == [
        "recurring on every 1 month last day", "recurring on every 1 month last day",
      ])
  }

  @Test func `004 cites one resolution under two spellings`() throws {
    let reading = try SharedReading.seed("004")
    #expect(
      reading.citations.map(CitationFact.init) == [
        CitationFact("07", "NQ/TU", "2021-10-27", .basis), CitationFact("793", "BTTTT-THH", "2022-03-05", .basis),
      ])
    #expect(reading.diagnostics.map(\.id).filter { !$0.hasSuffix(".unsure") } == ["citation.separatorsDiffer"])
  }
}

extension Array {
  /// Every run of `count` neighbours.
  fileprivate func windowed(_ count: Int) -> [[Element]] {
    self.count < count ? [] : (0...(self.count - count)).map { Array(self[$0..<$0 + count]) }
  }
}
