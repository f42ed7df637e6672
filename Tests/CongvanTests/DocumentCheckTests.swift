import Congvan
import CongvanExtraction
import CongvanModel
import CongvanRules
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

/// Checks with the shipped rules.
enum SharedCheck {
  private static let loaded = Result { try DocumentCheck(grammar: ShippedGrammar.load()) }

  static func get() throws -> DocumentCheck { try loaded.get() }

  /// The document in `text`, read as a file of that name, with its facts.
  static func document(_ text: String, name: String = "a.txt") throws -> (reading: Reading, facts: DocumentFacts) {
    let document = try DocumentExtractor.extract(bytes: Array(text.utf8), name: name)
    let reading = try SharedReading.get().read(document)
    return (reading, try get().facts(of: document, reading))
  }

  /// What is found in documents.
  static func check(_ documents: [(reading: Reading, facts: DocumentFacts)]) throws -> [Finding] {
    try get().consistency(of: DocumentCheck.directives(documents)).findings
  }

  /// What is found in these bodies of letters, each a letter of its own.
  static func findings(_ bodies: String...) throws -> [Finding] {
    try check(bodies.map { try document(SampleLetter.text($0)) })
  }
}

@Suite struct DocumentCheckTests {
  @Test(arguments: [
    ("Đã thành lập 270/274 Tổ tự quản (đạt 98,5%), với 2.500 thành viên.", [FindingCode.reportNotAll, .reportSizeOutside]),
    ("Đã thành lập 274 tổ/274 thôn (đạt 100%), với 1.500 thành viên.", []),
    ("Tổng số Tổ tự quản: 274; tổng số thành viên: 567 người.", [.reportSizeOutside]),
    ("Tổng số Tổ tự quản: 274; tổng số thành viên: 1.500 người, trong đó 700 nữ.", []),
    ("Các tổ đã hoạt động, bình quân 2 thành viên/tổ.", [.reportSizeOutside]),
    ("Các tổ đã hoạt động, bình quân 6 thành viên/tổ.", []),
    ("Đến nay 100% số thôn (45/45 thôn) đã thành lập Tổ tự quản, với 400 thành viên.", [.reportSizeOutside]),
    ("Toàn huyện có 45 thôn, đã thành lập 43 Tổ tự quản.", [.reportNotAll]),
    ("Toàn huyện có 45 xã, đã thành lập 43 Tổ tự quản.", [.reportNothingToCompare]),
    ("Đã thành lập 45/45 Tổ tự quản, mỗi tổ có 02 thành viên.", [.reportSizeOutside]),
    ("Toàn phường có 12 tổ dân phố với 24 thành viên.", [.reportNothingToCompare]),
    ("Các lớp đã khai giảng, bình quân 2 học viên/lớp.", [.reportNothingToCompare]),
  ]) func `however a report counts groups and people, they are held against the size above`(sentence: String, codes: [FindingCode]) throws {
    let directive = DocumentCheck.directives([
      try SharedCheck.document(SampleLetter.text("1. Mỗi thôn thành lập 01 Tổ tự quản, mỗi tổ tối thiểu 05 người, tối đa 07 người."))
    ])
    let report = try SharedCheck.document("BÁO CÁO\n\n1. \(sentence)", name: "report.txt")
    let found = try SharedCheck.get().report(try #require(DocumentCheck.directives([report]).first), by: directive).findings
    #expect(found.map(\.code) == codes)
  }

  @Test func `a name beside the group's own is that of its chat group, and alone it is both where it is parted`() throws {
    let directive = DocumentCheck.directives([
      try SharedCheck.document(
        SampleLetter.text(
          "1. Mỗi tổ tối thiểu 03 người. Đặt tên nhóm theo mẫu: TQ_Tên thôn_Tên xã, ví dụ: TQ_Thôn Đông_Hòa Lạc."))
    ])
    func found(_ heading: [String], _ cells: [String]) throws -> [FindingCode] {
      let rows = [
        ["STT"] + heading + ["Số TV", "Họ và tên tổ trưởng", "SĐT"], ["1"] + cells + ["5", "Vũ Văn Nam", "0912345678/0987654321"],
      ]
      let sheet = Sheet(file: "a.csv", rows: rows.enumerated().map { Sheet.Row(number: $0 + 1, cells: $1) })
      return try SharedCheck.get().roster([sheet], by: directive).findings.map(\.code)
    }
    #expect(try found(["Thôn", "Tên nhóm"], ["Thôn Đông", "TQ_Thôn Đông"]) == [.nameBreaksRule])
    #expect(try found(["Thôn", "Tên nhóm"], ["Thôn Đông", "TQ_Thôn Đông_Hòa Lạc"]) == [])
    #expect(try found(["Tên nhóm"], ["TQ_Thôn Đông"]) == [.nameBreaksRule])
    #expect(try found(["Tên nhóm"], ["Tổ tự quản thôn Đông"]) == [])
  }

  @Test(arguments: [
    ("Tổng số: 02 tổ, 11 thành viên", []), ("Toàn xã có 03 tổ với 11 thành viên", ["The list comes to 2 tổ, not 3."]),
    ("Tổng cộng 02 tổ, 1.110 thành viên", ["The list comes to 11 thành viên, not 1110."]), ("Kèm theo Công văn số 12/UBND-VHXH", []),
  ]) func `what stands above a list is held against its rows`(title: String, wanted: [String]) throws {
    let rows = [
      ["DANH SÁCH TỔ CÔNG NGHỆ SỐ"], [title], ["STT", "Tên tổ", "Số lượng thành viên", "Họ tên tổ trưởng", "Số điện thoại"],
      ["1", "Thôn Đông", "5", "Vũ Văn Nam", "0912345678"], ["2", "Thôn Tây", "6", "Lê Thị Hoa", "0987654321"],
    ]
    let sheet = Sheet(file: "a.csv", rows: rows.enumerated().map { Sheet.Row(number: $0 + 1, cells: $1) })
    let found = try SharedCheck.get().roster([sheet], by: []).findings.filter { $0.code == .rosterTotalDiffers }
    #expect(found.map(\.message) == wanted)
    #expect(found.allSatisfy { $0.place.row == 2 })
  }

  @Test func `a pattern behind its cue is held against the example in brackets`() throws {
    let found = try SharedCheck.findings(
      """
      1. Tạo nhóm
      - Đặt tên nhóm Zalo theo dạng: TQ-Thôn/bản-xã/phường (Vd: thôn Đông, xã Hòa Lạc sẽ đặt tên là TQ-Đông-Xã Hòa Lạc).
      """)
    #expect(
      found.map(\.message) == [
        "The example “TQ-Đông-Xã Hòa Lạc” has “Đông” as part 2, where “Thôn/bản” is wanted by “TQ-Thôn/bản-xã/phường”."
      ])
    #expect(found.first?.other?.words == "TQ-Thôn/bản-xã/phường")
  }

  @Test(arguments: [
    ("Tên nhóm Zalo: TQ_Tên thôn_Tên xã, ví dụ: TQ-Thôn Đông-Hòa Lạc.", [FindingCode.namingExampleBreaksRule]),
    ("Tên nhóm Zalo: TQ_Tên thôn_Tên xã, ví dụ: TQ_Thôn Đông_Hòa Lạc.", []),
    ("Tên nhóm Zalo đặt theo mẫu [Tên xã]_[Tên thôn]_TQ, VD: Hòa Lạc-Thôn Đông-TQ.", [.namingExampleBreaksRule]),
    ("Tên nhóm Zalo đặt theo mẫu [Tên xã]_[Tên thôn]_TQ, VD: Hòa Lạc_Thôn Đông_TQ.", []),
    ("Tên nhóm: TQ-Đông-Hòa Lạc, ví dụ: TQ_Đông.", []),
  ]) func `a pattern behind its label is held against its example`(sentence: String, codes: [FindingCode]) throws {
    #expect(try SharedCheck.findings("1. Các thôn lập nhóm. \(sentence)").map(\.code) == codes)
  }

  @Test func `patterns listed under their cue each have their own examples`() throws {
    let found = try SharedCheck.findings(
      """
      1. Tạo nhóm

      - Đặt tên nhóm theo quy chuẩn sau:

      + Nhóm cấp huyện: TQ_Tên huyện.

      Ví dụ: TQ_Lộc An

      + Nhóm cấp xã: Tổ TQ_Tên xã (phường)_Tên huyện.

      Ví dụ: TQ_Hòa Lạc_Lộc An

      2. Ví dụ: bài viết A-B không phải là tên nhóm.
      """)
    #expect(found.map(\.code) == [.namingExampleBreaksRule])
    #expect(found.first?.place.words == "TQ_Hòa Lạc_Lộc An")
  }

  @Test(arguments: [
    ("Đã có 12/15 Tổ tự quản hoạt động, đạt tỷ lệ 85%.", [FindingCode.figureShareDiffers]),
    ("Đã có 12/15 Tổ tự quản hoạt động, đạt tỷ lệ 80%.", []),
    ("Tổng số 45 tổ, trong đó: 12 tổ cấp xã, 32 tổ cấp thôn.", [.figureSumDiffers]),
    ("Tổng số 45 tổ, trong đó: 12 tổ cấp xã, 33 tổ cấp thôn.", []), ("Tổng số 45 cán bộ, trong đó: 12 nữ, 8 đảng viên.", []),
    ("Các xã thành lập 148 tổ, gồm: xã Đông 50 tổ, xã Tây 50 tổ, xã Nam 40 tổ.", [.figureSumDiffers]),
    ("Các xã thành lập 140 tổ, gồm: xã Đông 50 tổ, xã Tây 50 tổ, xã Nam 40 tổ.", []),
    ("Các xã thành lập 148 tổ, trong đó: xã Đông 50 tổ, xã Tây 50 tổ.", []),
    ("Các xã thành lập 05 tổ, gồm: 01 tổ trưởng, 02 tổ phó.", []), ("Các xã thành lập 45 tổ, gồm: mỗi xã 02 tổ, mỗi thôn 01 tổ.", []),
    ("Các xã thành lập 45 tổ, gồm: xã Đông 12 tổ, xã Tây 10 tổ và các xã khác.", []),
    ("Toàn huyện có 300 thành viên, trong đó: 120 nam, 170 nữ.", [.figureSumDiffers]),
    ("Tổng số 300 thành viên, trong đó 120 nam và 170 nữ.", [.figureSumDiffers]),
    ("Toàn huyện có 300 thành viên, trong đó: 120 nam, 180 nữ.", []),
    ("Toàn huyện có 300 thành viên, trong đó: 120 nữ, 80 đảng viên.", []),
    ("Toàn xã có 10 thôn: 6 thôn đã có tổ, 5 thôn chưa có tổ.", [.figureSumDiffers]),
    ("Toàn xã có 10 thôn: 6 thôn đã có tổ, 5 thôn chưa có sân bóng.", []),
    ("Ngày 12/8 đạt 30% khối lượng.", []),
    ("Toàn tỉnh có 10 xã, trong đó: 6 xã miền núi, 5 xã đồng bằng.", [.figurePartsExceed]),
    ("Toàn tỉnh có 10 xã, trong đó: 6 xã miền núi, 3 xã đồng bằng.", []),
    ("Toàn tỉnh có 10 xã, trong đó: 6 xã miền núi, 7 xã đã có trạm bơm.", []),
    ("Toàn tỉnh có 10 xã, trong đó 12 xã miền núi.", [.figurePartsExceed]),
    ("Toàn huyện có 300 thành viên, trong đó: 120 nữ, 280 đảng viên.", []),
    ("Kinh phí 500 triệu đồng, trong đó ngân sách tỉnh 300 triệu đồng, ngân sách huyện 250 triệu đồng.", [.figurePartsExceed]),
    ("Kinh phí 500 triệu đồng, trong đó ngân sách tỉnh 300 triệu đồng, ngân sách huyện 150 triệu đồng.", []),
    ("Tổng số 30 lớp (tỉnh 10 lớp, huyện 15 lớp).", [.figureSumDiffers]), ("Tổng số 30 lớp (tỉnh 10 lớp, huyện 20 lớp).", []),
    ("Toàn huyện có 20 tổ với 41 thành viên, bình quân 3,5 thành viên/tổ.", [.figureAverageDiffers]),
    ("Toàn huyện có 20 tổ với 41 thành viên, bình quân 2,1 thành viên/tổ.", []),
    ("Toàn huyện có 20 tổ với 41 thành viên, bình quân 40 học viên/lớp.", []),
    ("Đã thành lập 270 tổ trên tổng số 274 thôn, đạt 99,9%.", [.figureShareDiffers]),
    ("Đã thành lập 270 tổ/274 thôn, đạt 98,5%.", []), ("Tỷ lệ hòa giải thành đạt 75% (170/200 hồ sơ).", [.figureShareDiffers]),
    ("Tỷ lệ hòa giải thành đạt 85% (170/200 hồ sơ).", []), ("Toàn huyện có 225 thành viên, trong đó có 300 nữ.", [.figurePartsExceed]),
    ("Đã hòa giải 1.200 vụ, trong đó: năm 2021 là 700 vụ, năm 2022 là 600 vụ.", [.figurePartsExceed]),
    ("Toàn huyện có 20 tổ với 41 thành viên, mỗi tổ có 05 thành viên.", [.figureAverageDiffers]),
    ("Toàn huyện có 20 tổ với 100 thành viên, mỗi tổ có ít nhất 03 thành viên.", []),
  ])
  func `shares and sums of a report are worked out anew`(sentence: String, codes: [FindingCode]) throws {
    #expect(try SharedCheck.findings("1. Kết quả\n\n\(sentence)").map(\.code) == codes)
  }

  @Test func `the last row of a table that calls itself a total is added up, column by column`() throws {
    func table(_ total: String) -> String {
      "# BÁO CÁO\n\n| TT | Xã | Số tổ | Số người |\n|---|---|---|---|\n| 1 | Hòa Lạc | 12 | 1.040 |\n| 2 | Bình Sơn | 8 | 227 |\n| | Tổng cộng | 20 | \(total) |\n"
    }
    let facts = try SharedCheck.document(table("1.267"), name: "a.md").facts
    #expect(facts.totals.map(\.sum) == [20, 1267])
    #expect(facts.headings.map { $0.map(\.quote) } == [["TT", "Xã", "Số tổ", "Số người"]])
    let wrong = try SharedCheck.document(table("1.276"), name: "a.md")
    let found = try SharedCheck.check([wrong])
    #expect(found.map(\.message) == ["The 2 figures above the total come to 1267, not 1276."])
    #expect(found.first?.place.words == "1.276")
  }

  @Test func `one number spelled two ways in one document is found at the second`() throws {
    let found = try SharedCheck.findings(
      "1. Căn cứ Nghị quyết số 19-NQ/TU ngày 11/10/2021 của Ban Chấp hành Đảng bộ tỉnh, các xã triển khai.\n\n2. Các xã thực hiện Nghị quyết số 19/NQ-TU ngày 11/10/2021."
    ).filter { $0.code == .citationSeparatorsDiffer }
    #expect(found.map(\.place.words) == ["Nghị quyết số 19/NQ-TU ngày 11/10/2021"])
    #expect(found.first?.other?.words.contains("19-NQ/TU") == true)
  }

  @Test func `a letter of a district is held against the letter that it implements`() throws {
    let upper = SampleLetter.text(
      "1. Đề nghị UBND các huyện báo cáo kết quả thành lập tổ tự quản trên địa bàn về Sở Nội vụ trước ngày 30/4/2024.\n\n2. Mỗi tổ tự quản có tối thiểu 03 người."
    )
    let lower = """
      UBND HUYỆN LỘC AN

      Số: 40/UBND-NV

      Lộc An, ngày 20 tháng 3 năm 2024

      Kính gửi: UBND các xã

      Thực hiện Công văn số 12/SNV-CCHC ngày 05/3/2024 của Sở Nội vụ, UBND huyện yêu cầu:

      1. UBND các xã báo cáo kết quả thành lập tổ tự quản trên địa bàn về UBND huyện trước ngày 05/5/2024.
      """
    let documents = try [upper, lower].map { try SharedCheck.document($0) }
    let found = try SharedCheck.check(documents).filter { $0.severity > .note }
    #expect(found.map(\.code) == [.deadlineLaterThanAbove])
    let directives = DocumentCheck.directives(documents)
    let recorded = try SharedCheck.get().consistency(of: [directives[1]], known: [directives[0]])
    #expect(recorded.findings.filter { $0.severity > .note } == found)
    #expect(recorded.checked.count == 1)
  }
}

/// What the five real directives must and must not give.
@Suite(.enabled(if: SharedDocuments.folder != nil, Comment(rawValue: SharedDocuments.reason)))
struct SeedCheckTests {
  private func findings(_ numbers: String...) throws -> [Finding] {
    let folder = try #require(SharedDocuments.folder).appendingPathComponent("seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let documents = try numbers.map { number in
      let name = try #require(names.first { $0.hasPrefix(number) && $0.hasSuffix(".txt") })
      return try SharedCheck.document(String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8), name: name)
    }
    return try SharedCheck.check(documents)
  }

  @Test func `the district's 20 April and the 25th fit the province's 30 April and the 28th`() throws {
    let found = try findings("000", "001")
    #expect(found.filter { $0.severity > .note } == [])
    #expect(found.map(\.code) == [.citationUnresolved, .namingExampleBlanks])
    #expect(found[0].place.words.contains("3087"))
  }

  @Test func `alone, the district's letter says what it was not held against`() throws {
    #expect(try findings("001").filter { $0.code == .citationUnresolved }.map(\.place.words.isEmpty) == [false])
  }

  @Test func `18, 20, 23 and 25 are sound`() throws { #expect(try findings("002") == []) }

  @Test func `the report's shares are right`() throws { #expect(try findings("003").map(\.code) == [.citationUnresolved]) }

  @Test func `both steps on the last day, a group name that breaks its rule, and one resolution with two spellings`() throws {
    let found = try findings("004")
    #expect(found.map(\.code) == [.cascadeNoTime, .namingExampleBreaksRule, .citationSeparatorsDiffer])
    #expect(found[1].message.contains("has “CNCĐ” as part 1, where “Tổ CNCĐ” is wanted"))
  }

  @Test func `each finding says where it stands, what it was held against and what to do`() throws {
    for finding in try findings("004") {
      #expect(!finding.place.words.isEmpty && finding.other?.words.isEmpty == false && !finding.remedy.isEmpty)
    }
  }

  @Test func `274 of 274 teams and 4.6 members each fit the one team a village and the three members above`() throws {
    let folder = try #require(SharedDocuments.folder).appendingPathComponent("seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    func directive(_ number: String) throws -> CheckedDirective {
      let name = try #require(names.first { $0.hasPrefix(number) && $0.hasSuffix(".txt") })
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return try #require(DocumentCheck.directives([try SharedCheck.document(text, name: name)]).first)
    }
    let result = try SharedCheck.get().report(directive("003"), by: [directive("000")])
    #expect(result.findings.map(\.code) == [.citationUnresolved])
    let messages = result.confirmed.map(\.message)
    #expect(messages.contains { $0.hasPrefix("274 of 274 Tổ") })
    #expect(messages.contains { $0.hasPrefix("1267 members in 274 groups are 4.6 each, within “tối thiểu gồm 03 người”") })
  }
}
