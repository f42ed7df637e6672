public import CongvanModel
public import CongvanRules

extension Sample {
  /// The words of checks that tests need, a few of those of the grammar.
  public static let checkWords = CheckVocabulary(
    reports: .init(["báo cáo"]), superiors: .init(["cấp trên"]), determiners: .init(["các", "cấp"]),
    persons: .init(["người", "thành viên"]),
    emptySubjects: .init(["thành phần", "số lượng", "của"]), places: .init(["thôn", "bản", "xã", "thị trấn", "huyện"]),
    nameWords: .init(["tên"]), nameSeparators: ["_", "-"], totals: .init(["tổng cộng"]), requiredMarks: .init(["bắt buộc"]),
    groups: .init(["tổ"]), notGroups: .init(["tổ chức"]), founding: .init(["thành lập"]), errands: .init(["cử"]),
    reportFillers: .init(["báo cáo", "kết quả", "về"]), eachWords: .init(["mỗi"]),
    columns: [
      "ordinal": .init(["tt"]), "place": .init(["xã"]), "team": .init(["tên tổ"]), "size": .init(["số lượng"]), "leader": .init(["họ tên"]),
      "phone": .init(["điện thoại", "số điện thoại"]), "group": .init(["tên nhóm"]),
    ])

  /// What a check finds in readings, with the facts of each.
  public static func findings(
    _ readings: [Reading], facts: [DocumentFacts] = [], calendar: DeadlineCalendar = DeadlineCalendar()
  ) -> [Finding] {
    let set = RuleSet(lifting: readings)
    let own = Dictionary(uniqueKeysWithValues: zip(set.directives.map(\.key), facts))
    return ConsistencyCheck(vocabulary: checkWords, calendar: calendar).findings(in: set.checked(own))
  }

  /// A letter of a district that implements another document.
  public static func lower(
    implementing number: String, _ symbol: String, of day: String? = nil, from issuer: String? = nil, _ obligations: [Obligation] = []
  ) -> Reading {
    var reading = reading(
      number: "12", symbol: "UBND-VHTT", issuer: "UBND huyện Lộc An", issued: "2024-04-02", file: "lower.pdf", obligations)
    reading.citations = [
      Citation(
        quote: "Công văn số \(number)/\(symbol)", kind: "cong-van", number: number, symbol: symbol,
        issued: day.flatMap(PartialDate.init(iso:)),
        issuer: issuer, role: .implements, span: span("Công văn số \(number)/\(symbol)"))
    ]
    return reading
  }

  /// A letter of a department, to be implemented.
  public static func upper(
    number: String? = "318", symbol: String = "STTTT-CNTT", issued: String = "2024-03-20", _ obligations: [Obligation] = []
  ) -> Reading {
    reading(number: number, symbol: symbol, issued: issued, file: "upper.pdf", obligations)
  }
}
