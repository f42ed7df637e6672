import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import Testing

@Suite struct SearchTests {
  let folder: TemporaryFolder
  let store: RuleSetStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RuleSetStore(path: folder.path("congvan.db"))
    let first = document(
      "577",
      [
        Sample.obligation("trình Thủ tướng quyết định điều động cán bộ", in: ["1"]),
        Sample.obligation("ban hành đề án hòa giải ở tỉnh Đắk Lắk", in: ["2"]),
        Sample.obligation("giao chỉ tiêu cho các xã", in: ["3"], by: ["Sở Tài chính"]),
        Sample.obligation("báo cáo giáo viên nghỉ hưu, thể hiện rõ lý do", in: ["4"], by: ["Sở Y tế"]),
      ])
    var second = document("12", file: "12-CT-TTg.pdf", [Sample.obligation("phòng chống dịch, bảo đảm ngã tư thông thoáng", in: ["1"])])
    second.reading.directive.subject = "tăng cường tiêm chủng mở rộng"
    _ = try store.record([first, second], author: "An", message: "", at: noon)
  }

  @Test(arguments: [
    ("thu tuong", ["577#1"]), ("Thủ tướng", ["577#1"]), ("thủ tương", []), ("dieu dong", ["577#1"]), ("điều động", ["577#1"]),
    ("dak lak", ["577#2"]), ("hoà giải", ["577#2"]), ("hòa giải", ["577#2"]), ("hòa giải".decomposedStringWithCanonicalMapping, ["577#2"]),
    ("HOÀ GIẢI", ["577#2"]), ("de an", ["577#2"]), ("giáo viên", ["577#4"]), ("giao viên", []), ("giao chỉ tiêu", ["577#3"]),
    ("giao", ["577#3", "577#4"]), ("viên giáo", ["577#4"]), ("\"viên giáo\"", []), ("\"giáo viên\" lý", ["577#4"]),
    ("\"giao vien\" ly", ["577#4"]), ("\"vien giao\"", []), ("the", ["577#4"]), ("thế", []), ("nga tu", ["12#1"]), ("ngã", ["12#1"]),
    ("ngả", []), ("577/STTTT", ["577#1", "577#2", "577#3", "577#4"]), ("tiêm chủng", ["12#1"]), ("12/sttTt-cntt", ["12#1"]),
    ("so y te", ["577#4"]), ("giao \"", ["577#3", "577#4"]), ("", []), ("\"\"", []), ("AND OR * ^ (", []), ("không-có-từ-này", []),
  ])
  func `words are found as they are typed, with marks or without`(query: String, found: [String]) throws {
    let part = try store.ruleSet(only: .obligations(body: nil, search: query))
    #expect(
      part.obligations.map { "\($0.directive.split(separator: "/").last!.prefix { $0.isNumber })#\($0.obligation.section[0])" } == found)
  }

  @Test func `of one body only`() throws {
    let part = try store.ruleSet(only: .obligations(body: "so tai chinh", search: "giao"))
    #expect(part.obligations.map(\.obligation.section) == [["3"]])
  }

  @Test func `what an earlier version said is found in that version alone`() throws {
    _ = try store.record([document("577", file: "later.pdf", [report])], author: "An", message: "", at: noon)
    #expect(try store.ruleSet(only: .obligations(body: nil, search: "thủ tướng")).obligations.isEmpty)
    #expect(try store.ruleSet(at: 2, only: .obligations(body: nil, search: "thủ tướng")).obligations.count == 1)
  }
}
