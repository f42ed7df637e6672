import Congvan
import CongvanGrammar
import CongvanTestSupport
import Foundation
import Testing

@Suite struct GrammarPageTests {
  @Test func `the page beside the rules is the page of the rules`() throws {
    let folder = Project.folder.appendingPathComponent("grammars")
    let page = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    let isCurrent = page == GrammarPage(try ShippedGrammar.load(from: folder.path)).markdown
    #expect(isCurrent, "grammars/README.md is stale: congvan grammar page grammars > grammars/README.md")
  }

  @Test func `a rule is shown with what it reads and refuses`() throws {
    let grammar = try Grammar(
      version: "1.0.0",
      sources: [
        GrammarSource(
          path: "time/day.grammar",
          text: """
            ## A day, *marked*.
            ## Source: unverified (test).
            rule day
              "ngày" n:#int
              => (day n:$n)
              over other "it says a day"
              from 2020-03-05 "Nghị định 30/2020/NĐ-CP"
              yes "ngày 5" => (day n:5)
              no "ngày_mai" "no number"

            ## Another.
            ## Source: unverified (test).
            rule other
              #word
              yes "a"
              no "1" "a number"

            """)
      ])
    #expect(
      GrammarPage(grammar).markdown.contains(
        """

        ## [time/day](time/day.grammar)

        ### day

        A day, \\*marked\\*.
        Source: unverified (test).

        - prescribed from 2020-03-05: Nghị định 30/2020/NĐ-CP
        - goes before other: it says a day
        - reads “ngày 5” as `(day n:5)`
        - refuses “ngày\\_mai”: no number

        """))
  }
}
