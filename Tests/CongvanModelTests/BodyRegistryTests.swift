import CongvanModel
import CongvanTestSupport
import Foundation
import Testing

@Suite struct BodyRegistryTests {
  private func shipped() throws -> BodyRegistry {
    try BodyRegistry(text: String(contentsOf: Project.folder.appendingPathComponent("grammars/bodies/registry.txt"), encoding: .utf8))
  }

  private func day(_ iso: String) throws -> LegalDate { try #require(LegalDate(iso: iso)) }

  /// What `name` names on `day`: each body with its standing, and who has its work then.
  private func standings(_ name: String, on iso: String, in registry: BodyRegistry) throws -> [String] {
    try registry.bodies(in: name).map { body in
      let successors = registry.successors(of: body, on: try day(iso)).map(\.description)
      return "\(body.name): \(body.standing(on: try day(iso)))" + (successors.isEmpty ? "" : " → " + successors.joined(separator: " | "))
    }
  }

  @Test(arguments: [
    ("Bộ Kế hoạch và Đầu tư", "2025-02-28", ["Bộ Kế hoạch và Đầu tư: inBeing"]),
    ("Bộ Kế hoạch và Đầu tư", "2025-03-01", ["Bộ Kế hoạch và Đầu tư: ended → Bộ Tài chính"]),
    (
      "Bộ trưởng Bộ Giao thông vận tải", "2025-03-01",
      ["Bộ Giao thông vận tải: ended → Bộ Xây dựng | Bộ Công an (sát hạch, cấp giấy phép lái xe)"]
    ),
    ("Bộ Nông nghiệp và Môi trường", "2025-02-28", ["Bộ Nông nghiệp và Môi trường: notYet"]),
    ("Bộ Nông nghiệp và Môi trường", "2025-03-01", ["Bộ Nông nghiệp và Môi trường: inBeing"]),
    ("Bộ Tài chính", "2025-02-28", ["Bộ Tài chính: inBeing"]),
    ("Bộ Tài chính", "2025-07-01", ["Bộ Tài chính: inBeing"]),
    ("Giám đốc Sở Tài nguyên và Môi trường", "2024-12-31", ["Sở Tài nguyên và Môi trường: inBeing"]),
    ("Giám đốc Sở Tài nguyên và Môi trường", "2025-03-01", ["Sở Tài nguyên và Môi trường: ended → Sở Nông nghiệp và Môi trường"]),
    ("Ủy ban nhân dân các huyện, thị xã, thành phố", "2025-06-30", ["cấp huyện: inBeing"]),
    ("Ủy ban nhân dân các huyện, thị xã, thành phố", "2025-07-01", ["cấp huyện: ended → cấp xã | cấp tỉnh"]),
    ("Công an các huyện, thị xã", "2025-03-01", ["Công an cấp huyện: ended → Công an tỉnh | Công an cấp xã", "cấp huyện: inBeing"]),
    ("Ủy ban nhân dân tỉnh Hà Giang", "2025-06-30", ["tỉnh Hà Giang: inBeing"]),
    ("Ủy ban nhân dân tỉnh Hà Giang", "2025-07-01", ["tỉnh Hà Giang: ended → tỉnh Tuyên Quang"]),
    ("Ủy ban nhân dân tỉnh Tuyên Quang", "2025-07-01", ["tỉnh Tuyên Quang: inBeing"]),
    (
      "Các tỉnh: Cao Bằng, Hòa Bình, Hà Tây", "2025-07-01",
      ["tỉnh Cao Bằng: inBeing", "tỉnh Hòa Bình: ended → tỉnh Phú Thọ", "tỉnh Hà Tây: ended → thành phố Hà Nội"]
    ),
    ("Ủy ban nhân dân xã Hòa Bình", "2025-07-01", []),
    ("Ủy ban nhân dân tỉnh Bình Phước", "2026-04-29", ["tỉnh Bình Phước: ended → tỉnh Đồng Nai"]),
    ("Ủy ban nhân dân tỉnh Bình Phước", "2026-04-30", ["tỉnh Bình Phước: ended → thành phố Đồng Nai"]),
    (
      "Sở Thông tin và Truyền thông tỉnh Thái Bình", "2025-07-01",
      [
        "Sở Thông tin và Truyền thông: ended → Sở Khoa học và Công nghệ | Sở Văn hóa, Thể thao và Du lịch (báo chí, xuất bản)",
        "tỉnh Thái Bình: ended → tỉnh Hưng Yên",
      ]
    ),
    ("Tổ công nghệ số cộng đồng", "2025-07-01", ["Tổ công nghệ số cộng đồng: inBeing"]),
    ("Tổ hợp tác", "2025-07-01", []),
    ("Bảo hiểm xã hội tỉnh", "2025-07-01", []),
  ])
  func `a name means what it meant, and says who followed`(_ name: String, _ iso: String, _ expected: [String]) throws {
    #expect(try standings(name, on: iso, in: shipped()) == expected)
  }

  @Test(arguments: [
    "Sở Thông tin & Truyền thông", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Sở Thông tin - Truyền thông", "Sở  Thông tin\nvà Truyền thông",
  ])
  func `case, marks, line breaks and joining words do not matter`(_ name: String) throws {
    #expect(try shipped().bodies(in: name).map(\.name) == ["Sở Thông tin và Truyền thông"])
  }

  @Test(arguments: [
    ("Tổ công nghệ cộng đồng các thôn", ["Tổ công nghệ cộng đồng"]), ("Tổ công nghệ số cộng đồng", []), ("Tổ chuyển đổi số", []),
  ])
  func `a loose name is told from the name`(_ name: String, _ loose: [String]) throws {
    let found = try shipped().looseNames(in: name)
    #expect(found.map(\.name) == loose)
    #expect(found.allSatisfy { $0.body.name == "Tổ công nghệ số cộng đồng" })
  }

  @Test(arguments: [
    ("body |", "'|' is no name; write the body's name in full"), ("body  | ", "' | ' is no name; write the body's name in full"),
    ("began 2025-07-01 ", "no name stands behind 2025-07-01; write the body's name in full"),
    ("ended  ", "'' is no day; write it as YYYY-MM-DD"),
  ])
  func `a line without a name is refused`(_ line: String, _ reason: String) {
    let error = #expect(throws: BodyRegistryError.self) {
      try BodyRegistry(text: "kept 2025-07-01\nlevel province\nsource unverified\n\(line)\n")
    }
    #expect(error?.description == "line 4 of the registry of bodies: \(reason).")
  }

  @Test func `sixty-three provinces became thirty-four in July 2025`() throws {
    let registry = try shipped()
    let (before, after) = (try day("2025-06-30"), try day("2025-07-01"))
    let provinces = registry.all.filter {
      $0.level == "tỉnh" && ($0.name.hasPrefix("tỉnh ") || $0.name.lowercased().hasPrefix("thành phố "))
    }
    #expect(provinces.count { $0.standing(on: before) == .inBeing } == 63)
    #expect(provinces.count { $0.standing(on: after) == .inBeing } == 34)
  }

  @Test func `ministries were eighteen before March 2025 and fourteen after`() throws {
    let ministries = try shipped().all.filter { $0.name.hasPrefix("Bộ ") }
    #expect(ministries.count { $0.standing(on: LegalDate(iso: "2025-02-28")!) == .inBeing } == 18)
    #expect(ministries.count { $0.standing(on: LegalDate(iso: "2025-03-01")!) == .inBeing } == 14)
  }

  @Test(arguments: [
    ("bodi Sở A", "line 1 of the registry of bodies: 'bodi' is no fact; did you mean 'body'?"),
    (
      "Sở A",
      "line 1 of the registry of bodies: 'Sở' is no fact; write one of kept, joining, level, source, body, began, ended, loose."
    ),
    ("level", "line 1 of the registry of bodies: nothing stands behind 'level'; write what it says, or take the line away."),
    ("kept 2025-02-30", "line 1 of the registry of bodies: '2025-02-30' is no day; write it as YYYY-MM-DD."),
    ("source S\nbody Sở A", "line 2 of the registry of bodies: no level stands above 'Sở A'; write 'level' and a name above it."),
    (
      "level tỉnh\nbody Sở A",
      "line 2 of the registry of bodies: no source stands above 'Sở A'; write 'source' and where it is said, or 'source unverified'."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A | Sở B\nbody sở b",
      "line 4 of the registry of bodies: 'sở b' is a name of 'Sở A' already; a name stands for one body; take one of them away."
    ),
    (
      "level tỉnh\nsource S\nbegan 2025-01-01",
      "line 3 of the registry of bodies: no name stands behind 2025-01-01; write the body's name in full."
    ),
    (
      "level tỉnh\nsource S\nbody Sở Nội vụ\nended 2025-03-01 Sở Nội vu => Sở Nội vụ",
      "line 4 of the registry of bodies: no body is named 'Sở Nội vu'; did you mean 'Sở Nội vụ'?"
    ),
    (
      "level tỉnh\nsource S\nbody Sở A\nended 2025-03-01 Sở A => Phòng Kinh tế",
      "line 4 of the registry of bodies: no body is named 'Phòng Kinh tế'; declare it with 'body' or 'began'."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A\nended 2025-03-01 Sở A",
      "line 4 of the registry of bodies: 'Sở A' names no successor; write 'ended DAY NAME => SUCCESSOR'."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A\nbody Sở B\nended 2025-03-01 Sở A => Sở B\nended 2025-07-01 Sở A => Sở B",
      "line 6 of the registry of bodies: 'Sở A' has ended on 2025-03-01; leave one of the two days."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A\nbegan 2025-03-01 Sở B\nended 2025-03-01 Sở B => Sở A",
      "line 5 of the registry of bodies: 'Sở B' began on 2025-03-01; name a later day."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A\nbegan 2025-03-02 Sở B\nended 2025-03-01 Sở A => Sở B",
      "line 5 of the registry of bodies: 'Sở B' is not in being on 2025-03-01; name who had the work from that day on."
    ),
    (
      "kept 2025-02-28\nlevel tỉnh\nsource S\nbody Sở A\nbody Sở B\nended 2025-03-01 Sở A => Sở B",
      "line 6 of the registry of bodies: 2025-03-01 is behind 2025-02-28, up to which the registry is kept; move 'kept'."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A\nloose Sở B",
      "line 4 of the registry of bodies: 'Sở B' does not say what it is taken for; write 'loose NAME => BODY'."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A\nloose sở a => Sở A",
      "line 4 of the registry of bodies: 'sở a' is a name of 'Sở A' already; a name stands for one body; take one of them away."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A\njoining và",
      "line 4 of the registry of bodies: 'joining' stands below a body; put it above the first one."
    ),
    (
      "level tỉnh\nsource S\nbody Sở A",
      "line 3 of the registry of bodies: no line says up to which day the registry is kept; write 'kept DAY'."
    ),
  ])
  func `a line that cannot be read is named, with the way out`(_ text: String, _ message: String) {
    #expect { try BodyRegistry(text: text) } throws: { ($0 as? BodyRegistryError)?.description == message }
  }
}
