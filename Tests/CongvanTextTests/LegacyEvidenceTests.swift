import CongvanTestSupport
import CongvanText
import Testing

@Suite struct LegacyEvidenceTests {
  static let sentence = "Uỷ ban nhân dân các xã báo cáo kết quả thực hiện trước ngày 15 tháng 7 năm 2024 để tổng hợp."

  @Test(arguments: LegacyEncoding.allCases) func `a sentence tells its encoding`(_ encoding: LegacyEncoding) throws {
    let bytes = LegacyAlphabet.bytes(of: Self.sentence.replacing("Uỷ", with: "uỷ"), in: encoding)
    let found = try #require(LegacyEvidence.encoding(of: bytes))
    #expect(found.text(of: bytes) == Self.sentence.replacing("Uỷ", with: "uỷ"))
    let western = bytes.map { Unicode.Scalar($0) }
    #expect(LegacyEvidence.encoding(ofWestern: western) == found)
  }

  @Test(arguments: LegacyEncoding.allCases) func `the whole alphabet tells its encoding`(_ encoding: LegacyEncoding) throws {
    let words = LegacyAlphabet.syllables(in: encoding)
    let bytes = LegacyAlphabet.bytes(of: words, in: encoding)
    #expect(LegacyEvidence.encoding(of: bytes)?.text(of: bytes) == words)
  }

  @Test func `quotes of Windows stay quotes in TCVN3`() {
    let bytes = [0x93] + LegacyAlphabet.bytes(of: "Công văn", in: .tcvn3) + [0x94, 0x20, 0x96, 0x20]
    #expect(LegacyEvidence.encoding(of: bytes)?.text(of: bytes) == "\u{201C}Công văn\u{201D} \u{2013} ")
  }

  @Test(arguments: [
    "Le préfet décide que l'été, la forêt où l'on campe sera fermée à midi", "Die Behörde prüft täglich für Bürger über Straße",
    "plain ASCII", "\u{93}an\u{94} \u{96} \u{93}to\u{94} \u{93}on\u{94}", "\u{A9} 2024 \u{AE} 5 \u{B0}C \u{B1} 3", "",
  ]) func `other languages are in none`(_ text: String) {
    #expect(LegacyEvidence.encoding(of: text.unicodeScalars.map { UInt8($0.value) }) == nil)
    #expect(LegacyEvidence.encoding(ofWestern: text.unicodeScalars) == nil)
  }

  @Test(arguments: [
    sentence, "Hoà bình và công lý", "Các đồng chí", "\u{201C}\(sentence)\u{201D} \u{2013} \u{201C}an ninh\u{201D}, \u{201C}ban\u{201D}",
  ]) func `what is Unicode already is in none`(_ text: String) {
    #expect(LegacyEvidence.encoding(ofWestern: text.unicodeScalars) == nil)
    #expect(LegacyEvidence.encoding(ofWestern: decomposed(text)) == nil)
  }

  private func decomposed(_ text: String) -> [Unicode.Scalar] {
    let marks: [Character: String] = ["ỷ": "y\u{309}", "ồ": "o\u{302}\u{300}", "à": "a\u{300}", "ô": "o\u{302}", "á": "a\u{301}"]
    return text.flatMap { (marks[$0] ?? String($0)).unicodeScalars }
  }
}
