import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import CongvanText

/// Directives of invented departments, each with as many obligations as the next, the same for the same number.
struct SampleDirectives {
  /// Obligations in each.
  let obligations: Int

  private static let works = [
    "báo cáo kết quả triển khai", "tổ chức tập huấn cho cán bộ phụ trách", "rà soát, bổ sung danh mục", "kiểm tra việc thực hiện",
    "bố trí kinh phí để thực hiện", "tuyên truyền, phổ biến rộng rãi", "hướng dẫn các đơn vị trực thuộc", "tổng hợp khó khăn, vướng mắc",
  ]
  private static let matters = [
    "chuyển đổi số", "cải cách hành chính", "phòng, chống dịch bệnh", "an toàn thực phẩm", "xây dựng nông thôn mới", "bảo vệ môi trường",
    "giáo dục nghề nghiệp", "phòng cháy, chữa cháy", "trật tự an toàn giao thông", "chăm sóc sức khỏe ban đầu",
  ]

  /// One of a hundred provinces' twenty departments, or a district of one of them.
  static func body(_ number: Int) -> String {
    number % 2 == 0
      ? "Sở thứ \(number / 2 % 20) tỉnh số \(number / 40 % 100)" : "UBND huyện số \(number / 2 % 20) tỉnh số \(number / 40 % 100)"
  }

  /// The directive of that number, with its last day moved `days` later.
  func document(_ number: Int, movedBy days: Int = 0) -> ImportedDocument {
    var random = Seeded(seed: UInt64(number))
    func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let issued = LegalDate(year: 2020 + number % 5, month: 1 + number / 5 % 12, day: 1 + number % 28)!
    let duties = (0..<obligations).map { index in
      let action = "\(Self.works[next(8)]) về \(Self.matters[next(10)]) trên địa bàn, đợt \(index + 1) của văn bản \(number)"
      var deadlines: [Deadline] = []
      switch next(10) {
      case 0: deadlines = [Sample.each(.month, day: .number(1 + next(28)), .before)]
      case 1...7: deadlines = [Sample.due(issued.adding(days: 20 + next(400) + days)!.iso, .by)]
      default: break
      }
      return Sample.obligation(
        action, in: ["\(index / 10 + 1)", "\(index / 10 + 1).\(index % 10 + 1)"], by: [Self.body(number * 7 + index)],
        due: deadlines, limits: next(10) == 0 ? [Sample.limit(min: 3)] : [])
    }
    let file = "\(number)-\(days).pdf"
    var reading = Sample.reading(number: "\(number)", issuer: "Sở thứ \(number % 20)", issued: issued.iso, file: file, duties)
    // Ten stand below one another.
    if number % 10 != 0 { reading.citations = [Self.citation(of: number - 1, .implements)] }
    return ImportedDocument(reading: reading, original: Array(file.utf8)) { _, key in
      number % Self.actingOneOf == Self.actingOneOf - 1 ? [effect(of: number, key)] : []
    }
  }

  /// One in so many directives does something to another.
  static let actingOneOf = 20

  /// Moves a deadline of another, takes its place, or repeals a provision of it.
  private func effect(of number: Int, _ key: String) -> Effect {
    let kind = [Effect.Kind.extends, .replaces, .repeals][number / Self.actingOneOf % 3]
    let day = LegalDate(year: 2022 + number % 3, month: 1 + number % 12, day: 15)!
    var effect = Effect(
      kind, source: key, target: Effect.Target(Self.citation(of: number - 2, .amends)),
      provision: kind == .replaces ? [] : ["1", "1.\(1 + number % 10)"], deadline: kind == .extends ? Sample.due(day.iso) : nil,
      span: Sample.span(""))
    effect.id = "\(key)!\(effect.kind.rawValue)"
    return effect
  }

  private static func citation(of number: Int, _ role: Citation.Role) -> Citation {
    Citation(
      quote: "", kind: "cong-van", number: "\(number)", symbol: "STTTT-CNTT", issued: nil, issuer: nil, role: role, span: Sample.span(""))
  }
}
