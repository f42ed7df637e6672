import CongvanModel
import CongvanParsing
import CongvanText
import Testing

@Suite struct HiddenOfficeTests {
  /// A letter's end as a machine or a person wrote it, and who signs it.
  struct Case: CustomTestStringConvertible {
    var lines: String
    var title: String?
    var name: String? = "Trần Văn Bình"
    var authority: String?
    var method = ExtractedDocument.Method.ocr
    var testDescription: String { lines.replacing("\n", with: " | ") }
  }

  func reading(_ lines: String, _ method: ExtractedDocument.Method) -> Reading {
    letter(foot: "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\(lines)", method: method)
  }

  @Test(arguments: [
    Case(lines: "Ủ TỊCH\nTrần Văn Bình", title: "Chủ tịch"),
    Case(lines: "KHỦ TƯỚNG\nTrần Văn Bình", title: "Thủ tướng"),
    Case(lines: "KT. CHỦ TỊCH\nHỦ TỊCH\nTrần Văn Bình", title: "Phó Chủ tịch", authority: "KT."),
    Case(lines: "KT. BỘ TRƯỞNG\nƯỞNG\nTrần Văn Bình", title: "Thứ trưởng", authority: "KT."),
    Case(lines: "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nÓ CHỦ NHIỆM\nTrần Văn Bình", title: "Phó Chủ nhiệm", authority: "KT."),
    Case(lines: "RƯỞNG, CHỦ NHIỆM\nCHỦ NHIỆM\nTrần Văn Bình", title: "Phó Chủ nhiệm", authority: "KT."),
    Case(lines: "Ủ TƯỚNG\nÓ THỦ TƯỚNG\nTrần Văn Bình", title: "Phó Thủ tướng", authority: "KT."),
    Case(lines: "KT. BÖ TRƯỚNG, CHỦ NHIỆM\nHỦ NHIỆM\nTrần Văn Bình", title: "Phó Chủ nhiệm", authority: "KT."),
    Case(lines: "TL. CHỦ TỊCH\nNH VĂN PHÒNG\nTrần Văn Bình", title: "Chánh văn phòng", authority: "TL."),
    Case(lines: "HỦ TỊCH\nÓ THỦ TƯỚNG\nTrần Văn Bình", title: "Chủ tịch"),
    Case(lines: "GIÁM ĐỐC\nan Văn Bình", title: "Giám đốc", name: "Văn Bình"),
  ]) func `an office whose beginning a seal hides is the one that ends so`(_ test: Case) {
    let reading = reading(test.lines, test.method)
    #expect(reading.directive.signer == Signer(authority: test.authority, title: test.title, name: test.name))
    #expect(reading.directive.recipients == ["Như trên", "Lưu: VT"])
  }

  @Test func `what was not read as it stands is told`() {
    let message = "a part of the signer's office cannot be read: “HỦ TỊCH” was read as “Chủ tịch”"
    #expect(reading("HỦ TỊCH\nTrần Văn Bình", .ocr).diagnostics.filter { $0.id == "signer.hidden" }.map(\.message) == [message])
    #expect(!reading("CHỦ TỊCH\nTrần Văn Bình", .ocr).diagnostics.contains { $0.id == "signer.hidden" })
  }

  @Test(arguments: [
    Case(lines: "ƯỞNG\nTrần Văn Bình", title: nil),
    Case(lines: "PHÒNG\nTrần Văn Bình", title: nil),
    Case(lines: "QUỐC HỘI\nTrần Văn Bình", title: nil),
    Case(lines: "HỦ TỊCH\nTrần Văn Bình", title: nil, method: .plain),
  ]) func `what several offices end with, what none does, and what a person wrote is no office`(_ test: Case) {
    #expect(reading(test.lines, test.method).directive.signer?.title == test.title)
    #expect(reading(test.lines, test.method).directive.signer?.name == nil)
  }

  @Test func `an office in capitals above the signature is none of its`() {
    let reading = reader.read(letterDocument("1. Các sở báo cáo.\nHỦ TỊCH ỦY BAN NHÂN DÂN\n2. Các huyện báo cáo.", method: .ocr))
    #expect(reading.directive.signer == Signer(authority: "KT.", title: "Phó Giám đốc", name: "Trần Văn Bình"))
  }

  @Test func `dashes that a machine takes for other strokes open items of a list`() {
    let foot = """
      Nơi nhận:
      ~ Như trên;
      _- Sở Tài chính;
      Các sở, ban,
      ~- Lưu: VT.

      KT. GIÁM ĐỐC
      PHÓ GIÁM ĐỐC
      Trần Văn Bình
      """
    #expect(letter(foot: foot, method: .ocr).directive.recipients == ["Như trên", "Sở Tài chính", "Các sở, ban", "Lưu: VT"])
    #expect(letter(foot: foot).directive.recipients.first == "~ Như trên; _- Sở Tài chính")
  }
}
