import CongvanModel
@testable import CongvanRules
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

/// The words that come with the program.
let effectWords: EffectWords = {
  let file = Project.folder.appendingPathComponent("grammars/amendment/effects.txt")
  return try! EffectWords(text: try! String(contentsOf: file, encoding: .utf8))
}()

@Suite struct EffectReaderTests {
  /// A reading that cites 12/SNV-CCHC and 31/SNV-CCHC as changed, its items one below the other.
  private func reading(_ items: [String]) -> Reading {
    var reading = Sample.reading(number: "77", symbol: "SNV-CCHC")
    reading.citations = ["12", "31"].map { number in
      Citation(
        quote: "Công văn số \(number)/SNV-CCHC", kind: "cong-van", number: number, symbol: "SNV-CCHC", issued: nil, issuer: nil,
        role: .amends,
        span: SourceSpan(start: 9000, end: 9010, quote: number))
    }
    var start = 0
    reading.outline = items.enumerated().map { index, text in
      defer { start += 1000 }
      return OutlineNode(
        marker: "\(index + 1)", heading: "", level: 1, span: SourceSpan(start: start, end: start + 900, quote: text), children: [])
    }
    return reading
  }

  private func described(_ items: [String]) -> [String] {
    EffectReader(words: effectWords).effects(in: reading(items), key: "k").filter { $0.span.start < 9000 }.map { effect in
      let parts: [String?] = [
        effect.kind.rawValue, effect.target?.number, effect.provision.isEmpty ? nil : effect.provision.joined(separator: "."),
        effect.from?.iso, effect.subject.isEmpty ? nil : "“\(effect.subject)”",
      ]
      return parts.compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("Bãi bỏ mục 3 Công văn số 12/SNV-CCHC.", ["repeals 12 3"]),
    ("Bãi bỏ điểm a khoản 2 Điều 5 Công văn số 12/SNV-CCHC.", ["repeals 12 5.2.a"]),
    ("Bãi bỏ khoản 1, 3 và khoản 5 Điều 2 Công văn số 12/SNV-CCHC.", ["repeals 12 2.1", "repeals 12 2.3", "repeals 12 2.5"]),
    ("Bãi bỏ các khoản 2 đến 4 Điều 1 Công văn số 12/SNV-CCHC.", ["repeals 12 1.2", "repeals 12 1.3", "repeals 12 1.4"]),
    ("Bãi bỏ từ mục 2 đến mục 4 Công văn số 12/SNV-CCHC.", ["repeals 12 2", "repeals 12 3", "repeals 12 4"]),
    ("Bãi bỏ từ điểm c đến điểm e khoản 1 Công văn số 12/SNV-CCHC.", ["c", "d", "đ", "e"].map { "repeals 12 1.\($0)" }),
    ("Bãi bỏ mục 2 và mục 4 Công văn số 12/SNV-CCHC.", ["repeals 12 2", "repeals 12 4"]),
    ("Bãi bỏ Điều 1, khoản 2 Điều 2 Công văn số 12/SNV-CCHC.", ["repeals 12 1", "repeals 12 2.2"]),
    ("Bãi bỏ khoản 1 Điều 2, khoản 3 Điều 4 Công văn số 12/SNV-CCHC.", ["repeals 12 2.1", "repeals 12 4.3"]),
    ("Bãi bỏ điểm a khoản 1, điểm b khoản 2 Điều 3 Công văn số 12/SNV-CCHC.", ["repeals 12 3.1.a", "repeals 12 3.2.b"]),
    ("Bãi bỏ mục 2, điểm a Công văn số 12/SNV-CCHC.", ["repeals 12 2.a"]),
    ("Bãi bỏ mục 3 và sửa đổi mục 4 Công văn số 12/SNV-CCHC như sau: “4. Rà soát.”", ["repeals 12 3", "amends 12 4"]),
    ("Bãi bỏ Công văn số 12/SNV-CCHC và Công văn số 31/SNV-CCHC.", ["repeals 12", "repeals 31"]),
    (
      "Sửa đổi thời hạn tại mục 1 Công văn số 12/SNV-CCHC từ ngày 30/4/2024 thành ngày 31/5/2024, nộp đến hết ngày 30/6/2024.",
      ["amends 12 1 “30/4/2024”"]
    ),
    ("Mục 2 Công văn số 12/SNV-CCHC sửa thành: “2. Rà soát.”", ["amends 12 2"]),
    ("Mục 2 Công văn số 12/SNV-CCHC được sửa lại như sau: “2. Rà soát.”", ["amends 12 2"]),
    ("Các xã sửa thành danh sách mới theo mẫu.", []),
    ("Mục 1 Công văn số 12/SNV-CCHC được thay thế bằng nội dung sau: “1. Rà soát.”", ["replaces 12 1"]),
    ("Thay thế mục 1 Công văn số 12/SNV-CCHC bằng nội dung: “1. Rà soát.”", ["replaces 12 1"]),
    ("Mục 1 Công văn số 12/SNV-CCHC được thay thế bằng Công văn số 31/SNV-CCHC.", []),
    ("Thay đổi thời hạn tại mục 1 Công văn số 12/SNV-CCHC từ ngày 30/4/2024 thành ngày 31/5/2024.", ["extends 12 1 “30/4/2024”"]),
    (
      "Điều chỉnh thời hạn báo cáo tại mục 1 Công văn số 12/SNV-CCHC từ trước ngày 02 tháng 4 năm 2024 sang ngày 31/5/2024.",
      ["extends 12 1 “2/4/2024”"]
    ),
    ("Gia hạn thời gian báo cáo tại mục 1 Công văn số 12/SNV-CCHC từ ngày 01/5/2024 đến ngày 31/5/2024.", ["extends 12 1 “báo cáo”"]),
    ("Kể từ ngày 01/6/2024, mục 1 Công văn số 12/SNV-CCHC được sửa đổi như sau: “1. Rà soát.”", ["amends 12 1 2024-06-01"]),
    ("Từ ngày 01/6/2024, bãi bỏ mục 2 Công văn số 12/SNV-CCHC.", ["repeals 12 2 2024-06-01"]),
    ("Sửa đổi mục 1 Công văn số 12/SNV-CCHC kể từ ngày 01/6/2024 như sau: “1. Rà soát.”", ["amends 12 1 2024-06-01"]),
    ("Sửa đổi mục 1 Công văn số 12/SNV-CCHC như sau: “1. Kể từ ngày 01/6/2024, rà soát.”", ["amends 12 1"]),
    ("Thu hồi Công văn số 12/SNV-CCHC do sai thẩm quyền.", ["withdraws 12"]),
    (
      "Công văn này có hiệu lực kể từ ngày 15/7/2024 và thay thế Công văn số 12/SNV-CCHC ngày 05/3/2024.",
      ["commences 2024-07-15", "replaces 12"]
    ),
    ("Công văn này có hiệu lực từ ngày 01 tháng 9 năm 2024 đến hết ngày 31/12/2025.", ["commences 2024-09-01", "expires 2026-01-01"]),
    ("Công văn này có hiệu lực đến hết ngày 31/12/2025.", ["expires 2026-01-01"]),
    ("Công văn này hết hiệu lực từ ngày 01/01/2026.", ["expires 2026-01-01"]),
    ("Công văn này có hiệu lực từ ngày 01/9/2024 đến hết năm 2025.", ["commences 2024-09-01", "expires 2026-01-01"]),
    ("Công văn này chỉ áp dụng trong năm 2025.", ["expires 2026-01-01"]),
    ("Công văn này chỉ áp dụng trong thời hạn 02 năm.", ["expires"]),
    ("Công văn này áp dụng trong các cơ quan hành chính.", []),
    ("Công văn số 12/SNV-CCHC hết hiệu lực kể từ ngày 15/7/2024.", ["repeals 12 2024-07-15"]),
    ("Công văn số 12/SNV-CCHC hết hiệu lực kể từ ngày Công văn này có hiệu lực.", ["repeals 12"]),
    ("Công văn số 12/SNV-CCHC được thay thế bằng Công văn này.", ["replaces 12"]),
    ("Công văn số 12/SNV-CCHC được sửa đổi bởi Công văn số 31/SNV-CCHC.", []),
    ("Khoản 2 Điều 3 Công văn số 12/SNV-CCHC được sửa đổi, bổ sung như sau: “2. Bãi bỏ mục 9.”", ["amends 12 3.2"]),
    ("Thay thế cụm từ “huyện” bằng cụm từ “xã” tại khoản 1 Điều 6 Công văn số 12/SNV-CCHC.", ["amends 12 6.1 “huyện”"]),
    ("Gia hạn thời gian báo cáo kết quả rà soát tại Công văn số 12/SNV-CCHC.", ["extends 12 “báo cáo kết quả rà soát”"]),
    ("Gia hạn thời hạn tại mục 2.1 Công văn số 12/SNV-CCHC.", ["extends 12 2.1"]),
    ("Gia hạn thời hạn gửi danh mục đầy đủ tại mục 2.1 Công văn số 12/SNV-CCHC.", ["extends 12 2.1 “gửi danh mục đầy đủ”"]),
    ("Các nội dung khác thực hiện theo Công văn số 12/SNV-CCHC.", []),
    ("Bãi bỏ Công văn số 99/SNV-CCHC.", []),
  ])
  func `an item says what it does`(_ text: String, _ wanted: [String]) { #expect(described([text]) == wanted) }

  @Test(arguments: [
    (
      "UBND cấp huyện và UBND các xã, phường không phải thực hiện mục 2 Công văn số 12/SNV-CCHC.",
      ["UBND cấp huyện", "UBND các xã, phường"]
    ),
    ("Mẫu cũ đã bỏ. Sở Văn hóa và Thể thao được miễn thực hiện mục 2 Công văn số 12/SNV-CCHC.", ["Sở Văn hóa và Thể thao"]),
    ("Các đơn vị không phải thực hiện mục 2 Công văn số 12/SNV-CCHC.", nil),
    ("Các xã, phường không phải thực hiện mục 2 Công văn số 12/SNV-CCHC.", ["Các xã, phường", "UBND Các xã, phường"]),
    ("Không áp dụng mục 2 Công văn số 12/SNV-CCHC đối với UBND cấp xã, Sở Tư pháp.", ["UBND cấp xã", "Sở Tư pháp"]),
    ("Gia hạn thời hạn tại mục 2 Công văn số 12/SNV-CCHC cho Phòng Nội vụ huyện Lộc An.", ["Phòng Nội vụ huyện Lộc An"]),
    ("UBND cấp xã không thực hiện mục 2 Công văn số 12/SNV-CCHC.", nil),
  ])
  func `for whom alone something is done is named`(_ text: String, _ alone: [String]?) {
    #expect(EffectReader(words: effectWords).effects(in: reading([text]), key: "k").first { $0.target?.number == "12" }?.alone == alone)
  }

  @Test func `items below another go on with its verb and its document`() {
    var given = reading(["Sửa đổi, bổ sung một số điều của Công văn số 12/SNV-CCHC như sau:"])
    given.outline[0].children = ["Khoản 2 Điều 4 được sửa đổi như sau: “2. Mở cửa 05 ngày.”", "Bãi bỏ Điều 7."].enumerated().map {
      index, text in
      OutlineNode(
        marker: "\(index + 1)", heading: "", level: 2, span: SourceSpan(start: 100 + index, end: 101 + index, quote: text), children: [])
    }
    let effects = EffectReader(words: effectWords).effects(in: given, key: "k").filter { $0.span.start < 9000 }
    #expect(effects.map(\.id) == ["k!amends~12-snv-cchc#4.2", "k!repeals~12-snv-cchc#7"])
  }

  /// A reading with a sentence in which it changes 12/SNV-CCHC, and items behind it.
  private func reading(_ sentence: String, then items: [String]) -> Reading {
    var given = reading(items)
    let span = SourceSpan(start: 0, end: 90, quote: sentence)
    given.diagnostics = [
      ReadingDiagnostic(Diagnostic(id: Reading.changeSentence, severity: .note, message: "", span: span.span), span: span)
    ]
    for index in given.outline.indices { given.outline[index].span.start += 100 }
    given.citations.removeLast()
    return given
  }

  private func ids(_ reading: Reading) -> [String] {
    EffectReader(words: effectWords).effects(in: reading, key: "k").map { String($0.id.dropFirst(2)) }
  }

  @Test(arguments: [
    (["Mục 3 được sửa đổi như sau: “3. Rà soát.”"], ["amends~12-snv-cchc#3"]),
    (["Tại mục 2, “30/4” sửa thành “31/5”.", "Bãi bỏ mục 4."], ["amends~12-snv-cchc#2", "repeals~12-snv-cchc#4"]),
    (["Các huyện báo cáo theo mục 3."], ["amends~12-snv-cchc"]), ([], ["amends~12-snv-cchc"]),
  ])
  func `items behind a sentence go on with its document`(_ items: [String], _ wanted: [String]) {
    #expect(ids(reading("Sở Nội vụ sửa đổi Công văn số 12/SNV-CCHC như sau:", then: items)) == wanted)
  }

  @Test(arguments: [
    "Công văn này không thay thế Công văn số 12/SNV-CCHC.", "Công văn số 12/SNV-CCHC chưa hết hiệu lực.",
    "Công văn số 12/SNV-CCHC không bị bãi bỏ.", "Khi Công văn số 12/SNV-CCHC hết hiệu lực, các xã báo cáo kết quả.",
  ])
  func `what is denied, or told of as the time for something else, is not done`(_ sentence: String) {
    let effects = EffectReader(words: effectWords).effects(in: reading([sentence]), key: "k")
    #expect(effects.filter { $0.target?.number == "12" } == [])
  }

  /// The first effect on 12/SNV-CCHC, with what makes it uncertain.
  private func doubted(_ sentence: String) throws -> String {
    let effect = try #require(
      EffectReader(words: effectWords).effects(in: reading([sentence]), key: "k").first { $0.target?.number == "12" })
    return [effect.kind.rawValue, effect.doubt?.rawValue].compactMap { $0 }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Công văn số 12/SNV-CCHC được bãi bỏ nếu HĐND tỉnh thông qua.", "repeals"),
    ("Công văn này thay thế Công văn số 12/SNV-CCHC ngày 06/5/2025 sau khi được Bộ Nội vụ chấp thuận.", "replaces"),
    ("Nếu chưa có hướng dẫn của Bộ Nội vụ thì gia hạn thời hạn tại mục 1 Công văn số 12/SNV-CCHC.", "extends"),
  ])
  func `what holds only on a condition is left to a person`(_ sentence: String, _ kind: String) throws {
    #expect(try doubted(sentence) == kind + " conditional")
  }

  @Test(arguments: [
    "Công văn này thay thế Công văn số 12/SNV-CCHC, trừ mục 3.", "Bãi bỏ Công văn số 12/SNV-CCHC, mục 1 vẫn giữ nguyên hiệu lực.",
    "Thay thế một phần Công văn số 12/SNV-CCHC.", "Bãi bỏ mục 2 Công văn số 12/SNV-CCHC đối với các hồ sơ đã nhận.",
    "Bãi bỏ cụm từ “03 người” tại mục 4 Công văn số 12/SNV-CCHC.", "Thay thế Phụ lục kèm theo Công văn số 12/SNV-CCHC.",
  ])
  func `what leaves a part as it is changes, and does not end, the whole`(_ sentence: String) throws {
    #expect(described([sentence]) == ["amends 12"])
    #expect(["amends forSome", "amends partOnly"].contains(try doubted(sentence)))
  }

  @Test(arguments: [
    ("Thay thế Công văn số 12/SNV-CCHC về việc hỗ trợ đối với học sinh.", "replaces 12"),
    ("Sau khi xem xét đề nghị của các huyện, Sở Nội vụ bãi bỏ mục 2 Công văn số 12/SNV-CCHC.", "repeals 12 2"),
    ("Bổ sung trường hợp được hỗ trợ vào mục 2 Công văn số 12/SNV-CCHC.", "supplements 12 2"),
    ("Gia hạn thời gian nộp danh sách tại mục 2 Công văn số 12/SNV-CCHC đến ngày 30/6/2024.", "extends 12 2 “nộp danh sách”"),
    ("Bãi bỏ quy định đối với mục 2 Công văn số 12/SNV-CCHC.", "repeals 12 2"),
  ])
  func `what only names or tells keeps nothing from being done`(_ sentence: String, _ wanted: String) {
    #expect(described([sentence]) == [wanted])
  }

  @Test(arguments: [
    ("Gia hạn thời hạn gửi báo cáo của Phòng Nội vụ huyện Lộc An tại mục 1 Công văn số 12/SNV-CCHC.", "extends forSome"),
    ("Gia hạn thời hạn tại mục 1 Công văn số 12/SNV-CCHC cho huyện Lộc An.", "extends forSome"),
    ("Gia hạn cho huyện Lộc An thời hạn tại mục 1 Công văn số 12/SNV-CCHC.", "extends forSome"),
    ("Riêng huyện Lộc An, gia hạn thời hạn tại mục 1 Công văn số 12/SNV-CCHC.", "extends forSome"),
    ("Gia hạn thời hạn gửi báo cáo của các huyện tại mục 1 Công văn số 12/SNV-CCHC.", "extends"),
    ("Gia hạn thời hạn gửi báo cáo cho Sở Nội vụ tại mục 1 Công văn số 12/SNV-CCHC của Sở Nội vụ.", "extends"),
    ("Bãi bỏ mục 2 Công văn số 12/SNV-CCHC đối với huyện Lộc An.", "repeals forSome"),
    ("Mục 2 Công văn số 12/SNV-CCHC không áp dụng đối với huyện Lộc An.", "repeals forSome"),
    ("Cho phép huyện Lộc An kéo dài thời gian báo cáo tại mục 1 Công văn số 12/SNV-CCHC.", "extends forSome"),
    ("Cho phép các địa phương kéo dài thời gian báo cáo tại mục 1 Công văn số 12/SNV-CCHC.", "extends"),
    ("Không áp dụng mục 2 Công văn số 12/SNV-CCHC.", "repeals"),
    ("Ngừng thực hiện mục 2 Công văn số 12/SNV-CCHC.", "repeals"),
    ("Ngừng thực hiện mục 2 Công văn số 12/SNV-CCHC cho đến khi có hướng dẫn mới.", "suspends"),
    ("Bãi bỏ nội dung về hội họp tại Công văn số 12/SNV-CCHC.", "amends partOnly"),
    ("Bãi bỏ những quy định về thời hạn tại Công văn số 12/SNV-CCHC.", "amends partOnly"),
    ("Bãi bỏ nội dung tại mục 3 Công văn số 12/SNV-CCHC.", "repeals"),
    ("Thay thế Công văn số 12/SNV-CCHC, trừ mục 3.", "amends partOnly"),
    ("Sở Nội vụ đề nghị các đơn vị không thực hiện mục 2 Công văn số 12/SNV-CCHC.", "suspends toldOthers"),
  ])
  func `what is for one body, or about one matter, is not for all`(_ sentence: String, _ wanted: String) throws {
    #expect(try doubted(sentence) == wanted)
  }

  @Test(arguments: [
    ("Gia hạn thời hạn tại mục 1 Công văn số 12/SNV-CCHC (đã được gia hạn tại Công văn số 31/SNV-CCHC).", ["extends 12 1"]),
    ("Bãi bỏ Công văn số 12/SNV-CCHC được sửa đổi, bổ sung bởi Công văn số 31/SNV-CCHC.", ["repeals 12"]),
    ("Thời hạn báo cáo tại mục 1 Công văn số 12/SNV-CCHC kéo dài đến ngày 30/6/2024.", ["extends 12 1 “báo cáo”"]),
    ("Sở Nội vụ đã ban hành Công văn số 12/SNV-CCHC, nay thu hồi công văn nói trên.", ["withdraws 12"]),
    ("Bổ sung điểm c vào sau điểm b khoản 2 Điều 1 Công văn số 12/SNV-CCHC.", ["supplements 12 1.2.c"]),
    ("Bổ sung điểm c, điểm d khoản 2 Điều 1 Công văn số 12/SNV-CCHC.", ["supplements 12 1.2.c", "supplements 12 1.2.d"]),
    ("Công văn số 12/SNV-CCHC hết hiệu lực vào ngày 30/6/2024.", ["repeals 12 2024-07-01"]),
    ("Công văn này có hiệu lực từ ngày 01/5/2024 và hết hiệu lực ngày 31/12/2024.", ["commences 2024-05-01", "expires 2025-01-01"]),
    ("Mức thu này áp dụng từ ngày 01/5/2024.", []), ("Mẫu tại Công văn này áp dụng từ ngày 01/5/2024.", []),
  ])
  func `of what is named only that is changed of which it is said`(_ sentence: String, _ wanted: [String]) {
    #expect(described([sentence]) == wanted)
  }

  @Test func `a time that is put off for some is theirs alone`() throws {
    var given = reading(["Gia hạn thời gian báo cáo tại mục 1 Công văn số 12/SNV-CCHC đến ngày 30/6/2024 đối với các huyện miền núi."])
    var due = Sample.due("2024-06-30")
    due.span = SourceSpan(start: 70, end: 90, quote: "đến ngày 30/6/2024")
    given.deadlines = [due]
    let effect = try #require(EffectReader(words: effectWords).effects(in: given, key: "k").first)
    #expect((effect.kind, effect.doubt) == (.extends, .forSome))
    #expect(effect.alone == ["các huyện miền núi", "UBND các huyện miền núi"])
  }

  @Test func `items behind a sentence that leads over to nothing are their own`() {
    #expect(ids(reading("Sở Nội vụ sửa đổi Công văn số 12/SNV-CCHC.", then: ["Mục 3: “Rà soát.”"])) == ["amends~12-snv-cchc"])
  }

  @Test(arguments: [
    ("“trước ngày 30/4/2024” sửa thành “31/5/2024”", "2024-05-31 “trước ngày 30/4/2024”"),
    ("đã in là “30/4/2024”, nay sửa lại là “ngày 31 tháng 5 năm 2024”", "2024-05-31 “30/4/2024”"),
    ("thay cụm từ “30/4/2024” bằng cụm từ “31/5/2024”", "2024-05-31 “30/4/2024”"),
    ("“30/4/2024” và “31/5/2024”", "none “”"), ("“các xã” sửa thành “các phường”", "none “các xã”"),
  ])
  func `of quoted words the ones stand in the place of the others`(_ words: String, _ wanted: String) throws {
    let sentence = "Sở Nội vụ đính chính mục 2 Công văn số 12/SNV-CCHC như sau: \(words)."
    let effect = try #require(EffectReader(words: effectWords).effects(in: reading(sentence, then: []), key: "k").first)
    #expect(effect.provision == ["2"])
    #expect("\(effect.deadline?.date?.iso ?? "none") “\(effect.subject)”" == wanted)
  }

  @Test func `what stands in no item is taken from its citation`() {
    var given = reading([])
    given.citations[1].role = .replaces
    given.directive.subject = "gia hạn thời gian báo cáo"
    var due = Sample.due("2024-05-31")
    due.span = SourceSpan(start: 9030, end: 9050, quote: "đến hết ngày 31/5/2024")
    due.context = "gia hạn thời gian nộp báo cáo tại Công văn số 12/SNV-CCHC"
    given.citations[1].span = SourceSpan(start: 9500, end: 9510, quote: "31")
    given.deadlines = [due]
    let effects = EffectReader(words: effectWords).effects(in: given, key: "k")
    #expect(effects.map(\.kind) == [.extends, .replaces])
    #expect(effects[0].deadline?.date == PartialDate(iso: "2024-05-31"))
    #expect(effects[0].subject == "nộp báo cáo")
  }

  @Test(arguments: [
    (
      "amends sửa đổi",
      "line 1 of the words of effects: no source stands above 'amends'; write 'source' and where it is said, or 'source unverified'."
    ),
    ("source a\nrepeals", "line 2 of the words of effects: nothing stands behind 'repeals'; write its words."),
  ])
  func `a line that cannot be read is named`(_ text: String, _ message: String) {
    #expect(#expect(throws: EffectWords.Failure.self) { try EffectWords(text: text) }?.description == message)
  }
}
