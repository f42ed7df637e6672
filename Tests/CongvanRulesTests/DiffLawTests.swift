import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// Laws of every comparison, on rule sets and edits made of real words with a fixed seed.
@Suite struct DiffLawTests {
  @Test(arguments: 1...100) func `a comparison is empty of itself, mirrors itself, gives the other side and knows no order`(seed: Int)
    throws
  {
    var random = RandomRules(seed: UInt64(seed))
    let old = RuleSet(lifting: [random.reading("1"), random.reading("2")])
    var new = old
    for number in ["1", "2"] where random.isLucky(0.8) {
      let key = new.directives.first { $0.slug.hasPrefix(number + "-") }!.key
      new.record(random.edited(random.readings[number]!), key: key)
    }
    if random.isLucky(0.3) { new.record(random.reading("3")) }
    let lineage = random.lineage(RuleDiff(old, new))

    for set in [old, new] {
      let diff = RuleDiff(set, set, lineage: lineage, bodies: sampleBodies)
      #expect(diff.isEmpty && diff.bump == .none, "seed \(seed)")
    }
    let (forwards, backwards) = (
      RuleDiff(old, new, lineage: lineage, bodies: sampleBodies), RuleDiff(new, old, lineage: lineage, bodies: sampleBodies)
    )
    #expect(backwards.drawn == forwards.mirrored, "seed \(seed)")
    #expect(try old.applying(forwards).essence == new.essence, "seed \(seed)")
    #expect(try new.applying(backwards).essence == old.essence, "seed \(seed)")
    #expect(forwards.changes.isEmpty == (old.essence == new.essence), "seed \(seed)")
    #expect(
      RuleDiff(random.shuffled(old), random.shuffled(new), lineage: lineage, bodies: sampleBodies).drawn == forwards.drawn, "seed \(seed)")
  }

  @Test(arguments: 1...200) func `two readings give the same comparison from either side, whatever the ids`(seed: Int) {
    var random = RandomRules(seed: UInt64(seed))
    let old = random.reading("1")
    let new = random.edited(old)
    func drawn(_ diff: RuleDiff, isMirrored: Bool) -> [String] {
      diff.changes.map { change in
        let (code, impact) = isMirrored ? (change.code.mirror, change.impact.mirror) : (change.code, change.impact)
        let sides = isMirrored ? [change.new, change.old] : [change.old, change.new]
        return "\(code.rawValue) \(impact.rawValue) \(change.field) \(sides.map { $0?.value ?? "nil" })"
      }.sorted()
    }
    #expect(drawn(RuleDiff(old, new), isMirrored: true) == drawn(RuleDiff(new, old), isMirrored: false), "seed \(seed)")
  }

  @Test func `the random edits reach every code`() {
    var reached: Set<ChangeCode> = []
    for seed in 1...100 {
      var random = RandomRules(seed: UInt64(seed))
      let old = RuleSet(lifting: [random.reading("1"), random.reading("2")])
      var new = old
      new.record(random.edited(random.readings["1"]!), key: old.directives[0].key)
      if random.isLucky(0.2) { new.record(random.reading("3")) }
      let lineage = random.lineage(RuleDiff(old, new))
      for (a, b) in [(old, new), (new, old)] {
        reached.formUnion(RuleDiff(a, b, lineage: lineage, bodies: sampleBodies).changes.map(\.code))
        reached.formUnion(RuleDiff(a, b).changes.map(\.code))
      }
    }
    #expect(Set(ChangeCode.allCases).subtracting(reached) == ViewDiffTests.codes)
  }

  @Test(arguments: 1...20) func `a comparison that was written down is the one that was read back`(seed: Int) throws {
    var random = RandomRules(seed: UInt64(seed))
    let old = RuleSet(lifting: [random.reading("1")])
    var new = old
    new.record(random.edited(random.readings["1"]!))
    let diff = RuleDiff(old, new)
    #expect(try CanonicalJSON.value(RuleDiff.self, from: CanonicalJSON.data(of: diff)) == diff)
  }
}

/// Readings and edits that look random and are the same for the same seed.
struct RandomRules {
  private var random: Seeded
  /// What was made so far, by number.
  private(set) var readings: [String: Reading] = [:]

  init(seed: UInt64) { random = Seeded(seed: seed) }

  mutating func isLucky(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  mutating func reading(_ number: String) -> Reading {
    var reading = Sample.reading(number: number, file: number + ".pdf", (0..<Int.random(in: 1...8, using: &random)).map { _ in duty() })
    if isLucky(0.5) { reading.deadlines.append(deadline()) }
    if isLucky(0.5) { reading.limits.append(limit()) }
    reading.citations = (0..<Int.random(in: 0...2, using: &random)).map { _ in citation() }
    readings[number] = reading
    return reading
  }

  mutating func edited(_ reading: Reading) -> Reading {
    var reading = reading
    for _ in 0..<Int.random(in: 0...16, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: reading.obligations.insert(duty(), at: 0)
      case 1: reading.directive.subject = pick([nil, "Hướng dẫn hoạt động", "Hướng dẫn  họat động ", "Đôn đốc"])
      case 2: reading.citations = [citation()]
      case 7 where isLucky(0.3): reading.directive.addressees = pick([[], ["Sở Nội vụ"], ["Công an tỉnh"]])
      case 3: reading.deadlines = reading.deadlines.filter { $0.obligation != nil } + [deadline()]
      case 4: reading.directive.issued = pick([nil, PartialDate(iso: "2022-03-29"), PartialDate(iso: "2022")])
      case 5 where !reading.obligations.isEmpty: reading.obligations.remove(at: Int.random(in: reading.obligations.indices, using: &random))
      case 6: reading.obligations.shuffle(using: &random)
      default:
        guard let index = reading.obligations.indices.randomElement(using: &random) else { continue }
        edit(&reading.obligations[index])
      }
    }
    reading.source.sha256 = String(reading.source.sha256.reversed())
    return reading
  }

  /// Some of what is uncertain accepted, some rejected.
  mutating func lineage(_ diff: RuleDiff) -> Lineage {
    var lineage = Lineage()
    let removed = diff.changes.filter { $0.code == .obligationRemoved }.compactMap(\.obligation)
    let added = diff.changes.filter { $0.code == .obligationAdded }.compactMap(\.obligation)
    for (old, new) in zip(removed, added) {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: lineage.steps.append(.init(.same, from: old, to: new))
      case 1: lineage.steps.append(.init(.split, from: old, to: new))
      case 2: lineage.steps.append(.init(.merge, from: old, to: new))
      case 3: lineage.rejected.insert([old, new])
      default: lineage.ended.insert(old)
      }
    }
    return lineage
  }

  mutating func shuffled(_ set: RuleSet) -> RuleSet {
    var set = set
    set.directives.shuffle(using: &random)
    set.obligations.shuffle(using: &random)
    for index in set.obligations.indices {
      set.obligations[index].obligation.bearers.shuffle(using: &random)
      set.obligations[index].obligation.deadlines.shuffle(using: &random)
      set.obligations[index].obligation.limits.shuffle(using: &random)
      set.obligations[index].obligation.conditions.shuffle(using: &random)
    }
    return set
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random)! }

  private mutating func duty() -> Obligation {
    let action =
      "\(pick(["báo cáo", "tổ chức", "rà soát", "hướng dẫn", "kiểm tra"])) \(pick(["kinh phí", "tập huấn", "nhân lực", "hạ tầng số"]))"
      + " \(pick(["trên địa bàn xã", "theo kế hoạch năm", "tại các trường học", "định kỳ"])) \(pick(["quý I", "quý II", "đợt 3", "đợt 4"]))"
    var duty = Sample.obligation(
      action, in: ["\(Int.random(in: 1...9, using: &random))"],
      by: pick([[], ["Sở Y tế"], ["Công an tỉnh"], ["Sở Y tế", "Công an tỉnh"]]),
      to: pick([[], ["Sở Y tế"], ["Công an tỉnh"]]),
      modality: pick([.duty, .duty, .prohibition, .permission, .recommendation]),
      force: pick([.directive, .request, .informational]))
    duty.deadlines = (0..<Int.random(in: 0...3, using: &random)).map { _ in deadline() }
    duty.limits = (0..<Int.random(in: 0...2, using: &random)).map { _ in limit() }
    if isLucky(0.3) { duty.conditions = [condition()] }
    return duty
  }

  private mutating func edit(_ duty: inout Obligation) {
    switch Int.random(in: 0..<16, using: &random) {
    case 0: duty.action += pick([" trong năm nay", " , gửi về Sở", " và tổng hợp"])
    case 1: duty.section = ["\(Int.random(in: 1...9, using: &random))"]
    case 2: duty.deadlines = [deadline()]
    case 3: if !duty.deadlines.isEmpty { duty.deadlines[0].date = PartialDate(iso: "2022-0\(Int.random(in: 1...9, using: &random))-05") }
    case 4: duty.deadlines.append(deadline())
    case 5: duty.limits = [limit(), limit()]
    case 6: if !duty.limits.isEmpty { duty.limits[0].max = duty.limits[0].max.map { $0 + 1 } }
    case 7: duty.bearers = Sample.obligation("", by: pick([[], ["Sở Nội vụ"], ["Công an tỉnh", "Sở Y tế", "Sở Nội vụ"]])).bearers
    case 8: if !duty.bearers.isEmpty { duty.bearers[0].role = pick([.lead, .cooperate, .monitor]) }
    case 9: duty.conditions = pick([[], [condition()], [condition(), condition()]])
    case 10:
      for index in duty.bearers.indices.prefix(1) { duty.bearers[index].name = pick(["Sở Nội vụ", "Sở Y tế và Sức khỏe"]) }
      for index in duty.recipients.indices { duty.recipients[index].name = pick(["Sở Nội vụ", "Sở Y tế và Sức khỏe"]) }
    case 11: for index in duty.deadlines.indices { duty.deadlines[index].bound = pick([.before, .by]) }
    case 12: for index in duty.limits.indices { duty.limits[index].unit = pick(["người", "hộ"]) }
    case 13: for index in duty.limits.indices { duty.limits[index].min = duty.limits[index].min.map { $0 + Double(pick([-1, 1])) } }
    case 14:
      duty.span = Sample.span(duty.action + pick([" .", " theo quy định"]))
      return
    default: (duty.modality, duty.force) = (pick([.duty, .permission]), pick([.directive, .request]))
    }
    duty.span = Sample.span(duty.action)
  }

  private mutating func deadline() -> Deadline {
    let day = "2022-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return Sample.due(day, pick([.before, .by, .on, .from]))
    case 1: return Sample.due(pick(["2022-Q2", "--04-30", "2022"]), pick([.within, .by]))
    case 2: return Sample.each(pick([.month, .quarter, .year]), day: pick([.number(5), .number(20), .last, nil]), pick([nil, .before]))
    case 3:
      var relative = Deadline(quote: "trong hạn", kind: .relative, bound: .within, rule: "r", confidence: 1, span: Sample.span("trong hạn"))
      (relative.duration, relative.anchor) = (
        pick(["P5D", "P10D", "P3M", nil]).flatMap { ISODuration(iso: $0) }, pick(["ngày ký", "ngày nhận"])
      )
      relative.workingDays = isLucky(0.3)
      return relative
    default:
      var asap = Deadline(quote: "ngay", kind: .asap, bound: nil, rule: "r", confidence: 1, span: Sample.span("ngay"))
      asap.anchor = pick([nil, "khi có dịch"])
      return asap
    }
  }

  private mutating func limit() -> Limit {
    var limit = Sample.limit(
      pick(["Tổ công nghệ", "lớp học"]), min: pick([3, 5, nil]), max: pick([7, 9]), unit: pick(["người", "hộ", "%"]))
    if limit.op == .max, isLucky(0.5) { (limit.op, limit.min, limit.max) = (pick([.exactly, .target, .min]), limit.max, nil) }
    return limit
  }

  private mutating func condition() -> Condition {
    let text = pick(["khi cần", "khi có dịch", "nếu được giao"])
    return Condition(text: text, span: Sample.span(text))
  }

  private mutating func citation() -> Citation {
    let number = pick(["12", "012", "77"])
    return Citation(
      quote: "Công văn số \(number)/UBND", kind: "cong-van", number: number, symbol: "UBND", issued: nil, issuer: nil,
      role: pick([.basis, .implements, .mention]), span: Sample.span(number))
  }
}
