import CongvanModel
@testable import CongvanRules
import CongvanTestSupport
import Testing

/// Which document a citation means, by the issuer that it names.
@Suite struct CitedDocumentTests {
  @Test(arguments: [
    ("UBND xã Bình Phú", "Ủy ban nhân dân xã Bình Phú", true), ("UBND xã Bình Phú", "Ủy ban nhân dân xã Lộc Phú", false),
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh An Sơn", true), ("UBND huyện An Phú", "Ủy ban nhân dân xã An Phú", false),
    ("UBND xã Tân Phú", "Ủy ban nhân dân xã Tân Phú Đông", false), ("UBND xã Tân Phú Đông", "Ủy ban nhân dân xã Tân Phú", false),
    ("UBND An Sơn", "Ủy ban nhân dân tỉnh An Sơn", true), ("UBND TP An Sơn", "Ủy ban nhân dân thành phố An Sơn", true),
    ("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh An Sơn", true), ("UBND tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh An Sơn", true),
    ("Sở Tư pháp", "Sở Nội vụ", false), ("Sở", "Sở Nội vụ", true), ("Sở TT&TT", "Sở Thông tin và Truyền thông", true),
    ("Bộ GDĐT", "Bộ Giáo dục và Đào tạo", true), ("Thủ tướng", "Thủ tướng Chính phủ", true), ("Bộ Nội vụ", "Sở Nội vụ", false),
    ("Tỉnh ủy", "Tỉnh ủy An Sơn", true), ("Ban Thường vụ Tỉnh ủy", "Tỉnh ủy An Sơn", true), ("SỞ NỘI VỤ", "Sở Nội vụ", true),
    ("Công an huyện", "Công an tỉnh An Sơn", false),
  ])
  func `a name is held against the whole of another, as far as it goes`(_ cited: String, _ issuer: String, _ mayBe: Bool) {
    #expect(BodyName(cited).mayBe(BodyName(issuer), below: nil) == mayBe)
  }

  @Test(arguments: [
    ("Sở Nội vụ tỉnh An Sơn", true), ("Sở Nội vụ tỉnh", true), ("Sở Nội vụ An Sơn", true), ("Sở Nội vụ tỉnh Hà Phong", false),
  ])
  func `a department is known by the body above it`(_ cited: String, _ mayBe: Bool) {
    #expect(BodyName(cited).mayBe(BodyName("Sở Nội vụ"), below: BodyName("UBND tỉnh An Sơn")) == mayBe)
  }

  private func directive(_ issuer: String?, below parent: String? = nil) -> Directive {
    var directive = Directive()
    directive.issuer = issuer
    directive.issuerParent = parent
    return directive
  }

  /// Who of `issuers` issued what a directive of `source` changes as that of `named`.
  private func meant(_ named: String?, by source: Directive, among entries: [Directive], isChanged: Bool = true) -> [String?] {
    CitedDocument(issued: nil, issuer: named, by: source).meant(among: entries, isChanged: isChanged) { $0 }.map(\.issuer)
  }

  @Test func `a short name means the body that cites, or the one above it`() {
    let communes = [directive("Ủy ban nhân dân xã Lộc Phú"), directive("Ủy ban nhân dân xã Bình Phú")]
    let own = directive("Ủy ban nhân dân xã Bình Phú", below: "UBND huyện An Phú")
    #expect(meant("UBND xã", by: own, among: communes) == ["Ủy ban nhân dân xã Bình Phú"])
    #expect(meant("UBND xã", by: own, among: [communes[0]]) == [])
    let provinces = [directive("Ủy ban nhân dân tỉnh Hà Phong"), directive("Ủy ban nhân dân tỉnh An Sơn")]
    let department = directive("Sở Nội vụ", below: "UBND tỉnh An Sơn")
    #expect(meant("UBND tỉnh", by: department, among: provinces) == ["Ủy ban nhân dân tỉnh An Sơn"])
    #expect(meant("UBND tỉnh", by: directive("Sở Nội vụ"), among: provinces).count == 2)
  }

  @Test func `what is changed without a name is no document of another body of that sort`() {
    let own = directive("Ủy ban nhân dân xã Bình Phú")
    let other = directive("Ủy ban nhân dân xã Lộc Phú")
    #expect(meant(nil, by: own, among: [own, other]) == ["Ủy ban nhân dân xã Bình Phú"])
    #expect(meant(nil, by: own, among: [other]) == [])
    #expect(meant(nil, by: own, among: [other], isChanged: false).count == 1)
    let department = directive("Sở Nội vụ", below: "UBND tỉnh An Sơn")
    #expect(meant(nil, by: department, among: [directive("Sở Nội vụ", below: "UBND tỉnh Hà Phong")]) == [])
    #expect(meant(nil, by: department, among: [directive("Sở Nội vụ")]).count == 1)
    #expect(meant(nil, by: department, among: [directive(nil)]).count == 1)
  }
}
