import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import Testing

/// A part of a rule set answers its question as the whole does.
@Suite struct RuleSetPartTests {
  static let bodies = ["Sở Thông tin và Truyền thông", "Sở Y tế", "UBND cấp huyện", "UBND các xã, phường", "Trung tâm Y tế"]

  let folder: TemporaryFolder
  let store: RuleSetStore

  /// Thirty editions of ten directives, some of which take over deadlines of their own.
  init() throws {
    folder = try TemporaryFolder()
    store = try RuleSetStore(path: folder.path("congvan.db"))
    var random = Seeded(seed: 12)
    for edition in 0..<30 {
      let obligations = (0..<(2 + Int(random.next() % 5))).map { Self.obligation($0, &random) }
      var given = document("\(1 + edition % 10)", file: "\(edition).pdf", obligations)
      if edition % 3 == 0 {
        var own = Sample.due("2022-0\(4 + edition % 5)-15", .by)
        own.bearers = [Self.bodies[edition % 5]]
        given.reading.deadlines.append(own)
      }
      _ = try store.record([given], author: "An", message: "", at: noon)
    }
  }

  private static func obligation(_ index: Int, _ random: inout Seeded) -> Obligation {
    let days = ["2022-04-30", "2022-05-15", "2022-05-31", "2022-06", "2023"]
    var deadlines: [Deadline] = []
    for _ in 0..<(random.next() % 3) {
      switch random.next() % 4 {
      case 0: deadlines.append(Sample.each(.month, day: .number(25), .before))
      case 1: deadlines.append(Deadline(quote: "ngay", kind: .asap, bound: nil, rule: "r", confidence: 1, span: Sample.span("ngay")))
      default: deadlines.append(Sample.due(days[Int(random.next() % 5)], random.next() % 2 == 0 ? .by : .before))
      }
    }
    let names = (0..<(random.next() % 3)).map { _ in bodies[Int(random.next() % 5)] }
    return Sample.obligation("việc số \(index) \(random.next() % 4)", in: ["\(index)"], by: names, due: deadlines)
  }

  @Test(arguments: [nil, "y te", "Y tế", "ubnd", "không có ai", ""]) func `deadlines of a body in a window`(body: String?) throws {
    let windows: [(String?, String?)] = [
      (nil, nil), ("2022-05-01", "2022-05-31"), ("2022-05-31", nil), (nil, "2022-04-29"), ("2030-01-01", "2030-01-31"),
    ]
    for (from, to) in windows.map({ ($0.flatMap { LegalDate(iso: $0) }, $1.flatMap { LegalDate(iso: $0) }) }) {
      for version in [1, 9, 17, 30] {
        let whole = try store.ruleSet(at: version).deadlines(from: from, to: to, body: body)
        let part = try store.ruleSet(at: version, only: .deadlines(from: from, to: to, body: body))
        #expect(part.deadlines(from: from, to: to, body: body) == whole)
        #expect(part.version == (try store.version(version)))
      }
    }
  }

  @Test(arguments: [nil, "y te", "Y tế", "cap huyen"]) func `obligations and limits of a body`(body: String?) throws {
    for version in [1, 17, 30] {
      let whole = try store.ruleSet(at: version)
      let part = try store.ruleSet(at: version, only: .obligations(body: body, search: nil))
      #expect(part.obligations == whole.obligations(of: body))
      #expect(Set(part.directives).isSubset(of: whole.directives))
      #expect(Set(part.obligations.map(\.directive)) == Set(part.directives.map(\.key)))
    }
  }

  @Test func `the bodies of readings without effects and reviews are counted without reading any`() throws {
    let day = try #require(LegalDate(iso: "2024-01-01"))
    let part = try store.bodies(on: day)
    #expect(part.unsettled.set.directives == [])
    #expect(part.rest.bodies == (try store.ruleSet()).bodies())
    #expect(part.rest.bodies.map(\.deadlines).max()! > 10)
    // Before their day none of them holds.
    let before = try store.bodies(on: try #require(LegalDate(iso: "2020-01-01")))
    #expect(before.rest.bodies == [])
    #expect(before.unsettled.set.obligations == (try store.ruleSet()).obligations)
  }

  @Test func `what is asked for is less than the whole`() throws {
    let day = LegalDate(iso: "2022-05-15")
    let part = try store.ruleSet(only: .deadlines(from: day, to: day, body: "so y te"))
    #expect(part.obligations.count < (try store.ruleSet()).obligations.count / 2)
  }

  @Test func `a directive is checked with those it cites and those that these implement`() throws {
    func citing(_ number: String, _ cited: String?, _ role: Citation.Role, _ symbol: String = "SNV-CCHC") -> Reading {
      var reading = Sample.directive(number, issued: "2024-03-05", [Sample.Item("1.", says: report)])
      reading.citations = [
        Citation(
          quote: "", kind: "cong-van", number: cited, symbol: symbol, issued: nil, issuer: nil, role: role, span: Sample.span(""))
      ]
      return reading
    }
    let chain = [citing("1", nil, .mention), citing("2", "01", .implements), citing("3", "2", .implements), citing("4", "1", .mention)]
    var blank = citing("9", nil, .mention, "")
    blank.directive.number = nil
    let documents = (chain + [blank]).map { ImportedDocument(reading: $0, original: Array($0.source.name.utf8)) }
    _ = try store.record(documents, author: "An", message: "", at: noon)
    func known(_ reading: Reading) throws -> [String?] {
      let keys = try store.directives(citedBy: RuleSet(lifting: [reading]).directives)
      return try store.ruleSet(only: .directives(keys)).directives.map(\.directive.number)
    }
    #expect(try known(citing("7", "3", .implements, "SNV–CCHC")) == ["1", "2", "3", nil])
    #expect(try known(citing("7", "4", .mention)) == ["4", nil])
    #expect(try known(citing("7", "4", .mention, "UBND")) == [])
  }

  @Test func `a difference is the same, whether found in the whole or in what was recorded between`() throws {
    for (one, other) in [(1, 2), (9, 10), (5, 28), (28, 5), (30, 30)] {
      let (old, new) = (try store.ruleSet(at: one), try store.ruleSet(at: other))
      let sides = try store.differing(.version(one), .version(other))
      #expect(RuleDiff(sides.old.known.set, sides.new.known.set).changes == RuleDiff(old, new).changes)
    }
    #expect(RuleDiff(try store.ruleSet(at: 28), try store.ruleSet(at: 29)).old.obligations > 20)
  }
}
