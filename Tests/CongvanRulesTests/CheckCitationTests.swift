import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct CheckCitationTests {
  private func codes(_ readings: Reading...) -> [FindingCode] { Sample.findings(readings).map(\.code) }

  @Test func `a document that is implemented and is not there is noted`() {
    #expect(codes(Sample.lower(implementing: "318", "STTTT-CNTT")) == [.citationUnresolved])
    #expect(codes(Sample.upper(), Sample.lower(implementing: "318", "STTTT-CNTT")) == [])
    #expect(codes(Sample.upper(), Sample.lower(implementing: "319", "STTTT-CNTT")) == [.citationUnresolved])
  }

  @Test func `a document whose number was left blank is known by symbol, issuer and year, if it is the only one`() {
    let citing = Sample.lower(implementing: "318", "STTTT-CNTT", of: "2024-03-20", from: "Sở Thông tin và Truyền thông")
    #expect(codes(Sample.upper(number: nil), citing) == [])
    #expect(codes(Sample.upper(number: nil, issued: "2023-03"), citing) == [.citationUnresolved])
    var other = Sample.upper(number: nil)
    other.source.sha256 = "another"
    #expect(codes(Sample.upper(number: nil), other, citing) == [.citationUnresolved])
  }

  @Test(arguments: [
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh An Sơn", true), ("Ủy ban nhân dân huyện", "UBND huyện Lộc An", true),
    ("UBND tỉnh", "Ủy ban nhân dân huyện Lộc An", false), ("Sở TT&TT", "Sở Thông tin và Truyền thông", true),
    ("Bộ Nội vụ", "Sở Nội vụ", false),
  ])
  func `an issuer is the same by its abbreviation or its first words`(cited: String, issuer: String, isSame: Bool) {
    var upper = Sample.upper(symbol: "UBND-TH")
    upper.directive.issuer = issuer
    #expect(codes(upper, Sample.lower(implementing: "318", "UBND-TH", from: cited)) == (isSame ? [] : [.citationUnresolved]))
  }

  @Test func `another day or other separators than the document's own are found`() {
    #expect(codes(Sample.upper(), Sample.lower(implementing: "318", "STTTT-CNTT", of: "2024-03-02")) == [.citationDateDiffers])
    #expect(codes(Sample.upper(), Sample.lower(implementing: "318", "STTTT/CNTT")) == [.citationSeparatorsDiffer])
    #expect(codes(Sample.upper(), Sample.lower(implementing: "318", "STTTT–CNTT")) == [])
  }

  @Test func `a document cannot go by a later one`() {
    #expect(codes(Sample.lower(implementing: "7", "BNV-CCHC", of: "2024-04-03")) == [.citationAfterDocument, .citationUnresolved])
  }

  @Test func `two documents that implement each other end the search`() {
    var upper = Sample.upper()
    upper.citations = Sample.lower(implementing: "12", "UBND-VHTT").citations
    #expect(codes(upper, Sample.lower(implementing: "318", "STTTT-CNTT")) == [])
  }
}
