public import CongvanModel
public import CongvanRules

extension Sample {
  /// The words of checks that tests need, a few of those of the grammar.
  public static let checkWords = CheckVocabulary { lexicon in
    if lexicon == "roster-column" {
      return [
        ("tt", "ordinal"), ("xã", "place"), ("tên tổ", "team"), ("số lượng", "size"), ("họ tên", "leader"), ("điện thoại", "phone"),
        ("số điện thoại", "phone"), ("tên nhóm", "group"),
      ]
    }
    return words[lexicon]!.map { ($0, nil) }
  }

  private static let words = [
    "reporting-verb": ["báo cáo"], "superior-cue": ["cấp trên"], "plain-determiner": ["các", "cấp"],
    "person-unit": ["người", "thành viên"], "empty-subject": ["thành phần", "số lượng", "của"],
    "level-noun": ["thôn", "bản", "xã", "thị trấn", "huyện"], "name-word": ["tên"], "name-separator": ["_", "-"],
    "total-row": ["tổng cộng"], "required-mark": ["bắt buộc"], "group-unit": ["tổ"], "not-group": ["tổ chức"],
    "founding-verb": ["thành lập"], "group-errand": ["cử"], "placing-verb": ["bố trí"], "member-noun": ["thành viên"],
    "report-filler": ["báo cáo", "kết quả", "về"],
    "each-determiner": ["mỗi"], "summing-verb": ["tổng hợp"], "report-verb": ["báo cáo", "gửi"], "handing-direction": ["về"],
    "report-aside": ["qua", "để"], "purpose-cue": ["để"], "governing-body": ["UBND", "Ủy ban nhân dân"],
    "extending-verb": ["gia hạn"], "shortening-verb": ["rút ngắn"], "limit-filler": ["có", "gồm"], "min-cue": ["tối thiểu"],
    "max-cue": ["tối đa"],
  ]

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
