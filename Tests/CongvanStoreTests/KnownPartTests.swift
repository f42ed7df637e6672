import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import Testing

/// With effects and reviews, a part of a rule set still answers its question as the whole does, and no more is looked at than it takes.
@Suite struct KnownPartTests {
  static let bodies = ["Sở Thông tin và Truyền thông", "Sở Y tế", "UBND cấp huyện", "UBND các xã, phường", "Trung tâm Y tế"]
  static let days = ["2022-04-30", "2022-05-15", "2022-05-31", "2022-06-15", "2022-08-01"]

  let folder: TemporaryFolder
  let store: RuleSetStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RuleSetStore(path: folder.path("congvan.db"))
  }

  /// Forty editions of sixteen directives that move, amend and end one another, with twenty reviews and as many decisions about effects among them.
  ///
  /// - Parameter respells: Whether names are written in several ways.
  private func fill(seed: UInt64, respells: Bool = false) throws {
    var random = Seeded(seed: seed)
    func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    func body() -> String {
      let name = Self.bodies[next(5)]
      return respells && next(4) == 0 ? name.uppercased() : name
    }
    for edition in 0..<40 {
      let duties = (0..<(1 + next(4))).map { index in
        Sample.obligation(
          "việc số \(index) \(next(4))", in: ["\(index)"], by: (0...next(2)).map { _ in body() },
          due: (0..<next(3)).map { _ in next(5) == 0 ? Sample.each(.month, day: .number(25), .before) : Sample.due(Self.days[next(5)]) })
      }
      var given = document("\(1 + edition % 16)", file: "\(edition).pdf", duties)
      if next(3) == 0 {
        var own = Sample.due(Self.days[next(5)])
        own.bearers = [body()]
        given.reading.deadlines.append(own)
      }
      let acts = (0..<next(3)).map { _ in
        (
          [Effect.Kind.extends, .extends, .extends, .amends, .repeals, .replaces, .corrects][next(7)], "\(1 + next(18))", next(4),
          Self.days[next(5)]
        )
      }
      given.effects = { _, key in
        acts.map { Sample.acting($0, on: $1, $2 == 3 ? [] : ["\($2)"], to: [.extends, .corrects].contains($0) ? $3 : nil, by: key) }
      }
      _ = try store.record([given], author: "An", message: "", at: RecordInstant(secondsSince1970: noon.secondsSince1970 + edition * 60))
      if edition % 2 == 0 { try reviewAny(next, after: edition) } else { try decideAny(next, after: edition) }
    }
  }

  private func reviewAny(_ next: (Int) -> Int, after edition: Int) throws {
    let ids = try store.ruleSet().obligations.map(\.id)
    let correction: Correction? =
      switch next(5) {
      case 0: Correction(bearers: [Self.bodies[next(5)]])
      case 1: Correction(deadline: .init(number: 1, lastDay: LegalDate(iso: Self.days[next(5)])!))
      case 2: Correction(action: "việc đã sửa", validTo: LegalDate(iso: "2022-06-01"))
      default: nil
      }
    let at = RecordInstant(secondsSince1970: noon.secondsSince1970 + edition * 60 + 30)
    _ = try store.review(
      ids[next(ids.count)], correction == nil ? (next(2) == 0 ? .accept : .reject) : .edit, correction: correction, author: "Lan", note: "",
      at: at)
  }

  private func decideAny(_ next: (Int) -> Int, after edition: Int) throws {
    let ids = try store.effects().map(\.id)
    if ids.isEmpty { return }
    let at = RecordInstant(secondsSince1970: noon.secondsSince1970 + edition * 60 + 30)
    _ = try store.review(effect: ids[next(ids.count)], next(3) == 0 ? .accept : .reject, author: "Lan", note: "", at: at)
  }

  private static let moments = [nil, noon.secondsSince1970 + 600, noon.secondsSince1970 + 1815].map {
    $0.map(RecordInstant.init(secondsSince1970:))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func `every question is answered as by the whole`(seed: UInt64) throws {
    try fill(seed: seed, respells: true)
    for known in Self.moments {
      let whole = try store.known(at: known)
      for body in [nil, "y te", "UBND cấp huyện", "không có ai"] {
        for (from, to) in [(nil, nil), ("2022-05-01", "2022-05-31"), ("2022-06-01", nil), (nil, "2022-04-30")] as [(String?, String?)] {
          let (from, to) = (from.flatMap { LegalDate(iso: $0) }, to.flatMap { LegalDate(iso: $0) })
          let part = try store.known(at: known, only: .deadlines(from: from, to: to, body: body))
          for day in [nil, "2022-05-20", "2022-07-01"].map({ $0.flatMap { LegalDate(iso: $0) } }) {
            #expect(
              part.view(on: day).set.deadlines(from: from, to: to, body: body)
                == whole.view(on: day).set.deadlines(from: from, to: to, body: body))
          }
        }
        let part = try store.known(at: known, only: .obligations(body: body, search: nil)).view(on: LegalDate(iso: "2022-06-10"))
        #expect(part.entries(of: body) == whole.view(on: LegalDate(iso: "2022-06-10")).entries(of: body))
        #expect(part.asked == whole.view(on: LegalDate(iso: "2022-06-10")).asked)
      }
      for day in ["2022-03-01", "2022-05-20", "2022-07-01"].compactMap({ LegalDate(iso: $0) }) {
        let part = try store.bodies(on: day, at: known)
        let (some, all) = (part.unsettled.view(on: day), whole.view(on: day))
        var counts = part.rest
        counts.add(some.set, at: part.places)
        #expect(counts.bodies == all.set.bodies())
        let ids = Set(all.entries.map(\.recorded.id))
        #expect(some.absences(among: ids) == all.absences(among: ids))
        #expect(some.asked == all.asked)
      }
      for entry in whole.view(on: nil).entries {
        #expect(try store.known(at: known, only: .named(entry.recorded.id)).view(on: nil).entry(entry.recorded.id) == entry)
      }
      #expect(try store.known(at: known, only: .effects).view(on: nil).timeline.outcomes == whole.view(on: nil).timeline.outcomes)
    }
    #expect(try store.problems() == [])
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `what differs between two points is the same, found in the whole or in what happened between`(
    seed: UInt64
  ) throws {
    try fill(seed: seed, respells: true)
    let points: [(HistoryPoint, HistoryPoint)] = [
      (.version(1), .version(2)), (.version(17), .version(18)), (.version(20), .now), (.version(39), .version(5)), (.now, .now),
      (
        .instant(RecordInstant(secondsSince1970: noon.secondsSince1970 + 1215)),
        .instant(RecordInstant(secondsSince1970: noon.secondsSince1970 + 1235))
      ),
    ]
    let today = try #require(LegalDate(iso: "2022-06-20"))
    for (one, other) in points {
      for day in [nil, LegalDate(iso: "2022-05-20")] {
        let (old, new) = (try store.known(at: one).view(on: day), try store.known(at: other).view(on: day))
        let diff = RuleDiff(old, new, today: today)
        let parts = try store.differing(one, other)
        let part = RuleDiff(parts.old.known.view(on: day), parts.new.known.view(on: day), today: today)
        #expect(part.changes == diff.changes, "\(one) \(other)")
        #expect(part.old.directives + parts.unchanged >= old.set.directives.count)
        let backwards = RuleDiff(new, old, today: today)
        #expect(backwards.drawn == diff.mirrored, "\(one) \(other)")
        #expect(try old.holding(today).applying(diff).essence == new.holding(today).essence, "\(one) \(other)")
        #expect(try new.holding(today).applying(backwards).essence == old.holding(today).essence, "\(one) \(other)")
      }
    }
  }

  @Test func `what a reviewer wrote is found by its words, its day and its body`() throws {
    let id = try store.record([document("1", [report])], author: "An", message: "", at: noon)[0].added[0]
    let july = LegalDate(iso: "2022-07-31")!
    let correction = Correction(bearers: ["Sở Nội vụ"], action: "báo cáo tiến độ số hóa", deadline: .init(number: 1, lastDay: july))
    _ = try store.review(id, .edit, correction: correction, author: "Lan", note: "", at: noon)
    #expect(try store.known(only: .deadlines(from: july, to: july, body: "so noi vu")).set.obligations.map(\.id) == [id])
    for words in ["so hoa", "thanh lap"] {
      #expect(try store.ruleSet(only: .obligations(body: nil, search: words)).obligations.map(\.id) == [id], "\(words)")
    }
    for name in [id, "1-stttt-cntt#1", "#1~bao-cao", "thanh-lap"] {
      #expect(try store.known(only: .named(name)).set.obligations.map(\.id) == [id], "\(name)")
    }
    #expect(try store.known(only: .named("2-stttt-cntt#1")).set.obligations == [])
  }

  /// A hundred effects in the same hundred directives, whatever stands beside them.
  private func looked(among others: Int) throws -> [Int] {
    let store = try RuleSetStore(path: folder.path("\(others).db"))
    let documents = (1...200 + others).map { number -> ImportedDocument in
      let duties = (1...10).map { index in
        Sample.obligation(
          "việc số \(index)", in: ["\(index)"], by: [Self.bodies[(number + index) % 5]],
          due: [Sample.due(Self.days[(number / 5 + index) % 5])])
      }
      var given = document("\(number)", file: "\(number).pdf", duties)
      if number <= 200, number % 2 == 0 {
        given.effects = { _, key in [Sample.extending("\(number - 1)", ["1"], to: "2023-01-\(10 + number / 10)", by: key)] }
      }
      return given
    }
    _ = try store.record(documents, author: "An", message: "", at: noon)
    let ids = try store.ruleSet().obligations.map(\.id)
    for id in ids.prefix(100) { _ = try store.review(id, .accept, author: "Lan", note: "", at: noon) }
    let (first, last) = (LegalDate(iso: "2023-01-15"), LegalDate(iso: "2023-01-15"))
    let questions: [RuleSetPart] = [
      .deadlines(from: first, to: last, body: nil), .deadlines(from: first, to: last, body: "so y te"), .named("7-stttt-cntt#2"),
    ]
    return try questions.map { try store.known(only: $0).set.obligations.count }
      + [try store.bodies(on: try #require(first)).unsettled.set.obligations.count]
  }

  @Test func `what is looked at goes with the question, not with the rule set`() throws {
    let few = try looked(among: 0)
    #expect(few == [50, 14, 20, 2000])
    #expect(try looked(among: 300) == few)
  }
}
