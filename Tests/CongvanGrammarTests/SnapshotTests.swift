import CongvanGrammar
import CongvanText
import Testing

@Suite struct SnapshotTests {
  private static let text =
    months + """
      ## By when.
      ## Source: unverified (test).
      rule day-limit
        ( "trước" | "đến hết" ) [ "khoảng" ] at:day-date { "," more:day-date } ..3 ( "là" | !"thì" )
        => (limit at:$at more:$more words:["a" 2 1.5] note:"x" kind:(inner +$at))
        over day-date "it says more"
        from 2020-03-05 "Nghị định 30/2020/NĐ-CP"
        yes "trước 30 tháng 6 là" => (limit at:(date day:30 month:6) more:[] words:["a" 2 1.5] note:"x" kind:(inner day:30 month:6))
        no "trước đó" "no day"

      ## A form.
      ## Source: unverified (test).
      form put-together
        yes "a" "b" => (c d:1)
        no "e" "f"

      """
  private static let sources = [GrammarSource(path: "test.grammar", text: text)]

  private static func reopened(_ snapshot: [UInt8]?, sources: [GrammarSource] = sources, seal: String = "build") -> Grammar? {
    snapshot.flatMap { Grammar(version: "test", sources: sources, snapshot: $0, seal: seal) }
  }

  @Test func `what was put down is the same grammar`() throws {
    let grammar = try grammar(Self.text)
    let again = try #require(Self.reopened(grammar.snapshot(seal: "build")))
    #expect(again.version == grammar.version)
    #expect(again.digest == grammar.digest)
    #expect(again.rules == grammar.rules)
    #expect(again.forms == grammar.forms && !grammar.forms.isEmpty)
    #expect(again.lexicons == grammar.lexicons)
    #expect(again.phrases == grammar.phrases)
    #expect(again.checkExamples().map(\.description) == grammar.checkExamples().map(\.description))
    for name in grammar.lexicons.map(\.name) {
      let (old, new) = (grammar.entries(of: try #require(grammar.lexicon(name))), again.entries(of: try #require(again.lexicon(name))))
      #expect(old.map(\.phrase) == new.map(\.phrase))
      #expect(old.map(\.value) == new.map(\.value))
    }
    let said = "trước 1 tháng 2, 3 tháng 4 năm 2025 là hạn, và 5 tháng 6 & đến hết khoảng 7 tháng 8 thì"
    for heads in [["date"], ["limit"], ["date", "limit"]] {
      let read = [grammar, again].map { grammar in
        let tokens = grammar.tokenizer.tokens(of: said)
        return grammar.search(grammar.islands(heads), in: tokens, range: 0..<tokens.count)
      }
      #expect(!read[0].isEmpty)
      #expect(read[0].map(\.value) == read[1].map(\.value))
      #expect(read[0].map(\.range) == read[1].map(\.range))
    }
  }

  @Test func `other files, another build and another version of a file do not open it`() throws {
    let snapshot = try grammar(Self.text).snapshot(seal: "build")
    #expect(Self.reopened(snapshot) != nil)
    #expect(Self.reopened(snapshot, seal: "another build") == nil)
    let changed = Self.text.replacing("khoảng", with: "chừng")
    #expect(Self.reopened(snapshot, sources: [GrammarSource(path: "test.grammar", text: changed)]) == nil)
    #expect(Self.reopened(snapshot, sources: [GrammarSource(path: "other.grammar", text: Self.text)]) == nil)
  }

  @Test func `a snapshot with any byte changed, left out or added is none`() throws {
    let snapshot = try #require(try grammar(Self.text).snapshot(seal: "build"))
    for at in stride(from: 0, to: snapshot.count, by: 97) {
      var damaged = snapshot
      damaged[at] ^= 0x10
      #expect(Self.reopened(damaged) == nil, "byte \(at)")
      #expect(Self.reopened(Array(snapshot[..<at])) == nil, "cut at \(at)")
    }
    #expect(Self.reopened(snapshot + [0]) == nil)
  }

  @Test func `a grammar with layers or warnings is read again each time`() throws {
    let layer = GrammarLayer(folder: "own", sources: [GrammarSource(path: "own.grammar", text: rule("own", "\"zz\" => zz"))])
    #expect(try Grammar(version: "test", sources: Self.sources, layers: [layer]).snapshot(seal: "build") == nil)
    let doubtful = try grammar(rule("doubtful", "( \"zz\" | \"zz yy\" ) => zz"))
    #expect(!doubtful.warnings.isEmpty)
    #expect(doubtful.snapshot(seal: "build") == nil)
  }
}
