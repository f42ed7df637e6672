import CongvanModel
import CongvanParsing
import CongvanTestSupport
import Testing

/// Reads with a registry of a department that followed another in March 2025.
private func registryReader() throws -> DirectiveReader {
  let registry = try BodyRegistry(
    text: """
      kept 2026-01-01
      joining và
      level tỉnh
      source Quyết định A
      body Sở Thông tin và Truyền thông
      body Sở Y tế
      source Quyết định B
      began 2025-03-01 Sở Khoa học và Công nghệ
      ended 2025-03-01 Sở Thông tin và Truyền thông => Sở Khoa học và Công nghệ
      """)
  return try DirectiveReader(grammar: grammar, registry: registry)
}

private let tasks = """
  1. Sở TT&TT báo cáo UBND tỉnh trước ngày 30/6/2025.

  2. Sở Y tế chủ trì, phối hợp với Sở Khoa học và Công nghệ tổ chức tập huấn.

  3. Các xã gửi kết quả về Sở Thông tin và Truyền thông để tổng hợp.
  """

@Test(arguments: [
  (
    "ngày 28 tháng 02 năm 2025",
    [
      "note body.succeeded “Sở TT&TT”: 'Sở Thông tin và Truyền thông' ended on 2025-03-01, its work now with Sở Khoa học và Công nghệ. Since then: Quyết định B. Until then: Quyết định A",
      "warning body.notInBeing “Sở Khoa học và Công nghệ”: the document is of 2025-02-28, and 'Sở Khoa học và Công nghệ' began only on 2025-03-01. Since then: Quyết định B",
    ]
  ),
  (
    "ngày 01 tháng 3 năm 2025",
    [
      "warning body.notInBeing “Sở TT&TT”: the document is of 2025-03-01, and 'Sở Thông tin và Truyền thông' ended on 2025-03-01, its work now with Sở Khoa học và Công nghệ. Since then: Quyết định B"
    ]
  ),
  (
    "ngày     tháng     năm 2025",
    [
      "note body.succeeded “Sở TT&TT”: 'Sở Thông tin và Truyền thông' ended on 2025-03-01, its work now with Sở Khoa học và Công nghệ. Since then: Quyết định B. Until then: Quyết định A"
    ]
  ),
  ("ngày     tháng     năm", []),
])
func `a body that ended keeps its name, and its successor is suggested once`(_ date: String, _ expected: [String]) throws {
  let reading = letter(tasks, try registryReader(), dated: date)
  #expect(reading.obligations.first?.bearers.map(\.text) == ["Sở TT&TT"])
  #expect(reading.obligations.first?.bearers.map(\.name) == ["Sở Thông tin và Truyền thông"])
  let found = reading.diagnostics.filter { $0.id.hasPrefix("body.") }
  #expect(found.map { "\($0.severity) \($0.id) “\($0.span?.quote ?? "")”: \($0.message)" } == expected)
}
