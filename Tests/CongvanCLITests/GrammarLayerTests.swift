import Foundation
import Testing

/// A user's own rules over those of the program, from the outside.
@Suite struct GrammarLayerTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(directive().replacingOccurrences(of: "trước ngày 30/6/2025", with: "hạn chốt ngày 30/6"), to: "a.txt")
    try folder.write(
      """
      ## What our letters call the last day.
      ## Source: unverified (usage of our office).
      extend by-cue
        "hạn chốt"

      ## A month of figures alone.
      ## Source: unverified (usage of our office).
      rule date.month-number
        n:#int(1..12)
        => $n
        yes "12" => 12
        no "13" "there is no thirteenth month"

      """, to: "ours/time.grammar")
  }

  @Test func `a layer changes what is read, says what it changed, and is recorded`() throws {
    let plain = try BuiltProgram.run(["deadlines", "a.txt", "--format", "csv"], in: folder.url)
    let run = try BuiltProgram.run(["deadlines", "a.txt", "--format", "csv", "--grammar", "ours"], in: folder.url)
    #expect(plain.messages == "")
    #expect(!plain.output.contains("2025-06-30"))
    #expect(run.output.contains("2025-06-30"))
    let said = run.messages.replacing(/:\d+\)/, with: ")")
    #expect(
      said
        == "congvan: grammar ours overrides rule 'date.month-number' (temporal/date.grammar); "
        + "extends lexicon 'by-cue' (temporal/deadline.grammar)\n"
    )
    let versions = try [[], ["--grammar", "ours"]].map { arguments in
      let output = try BuiltProgram.run(["read", "a.txt", "--format", "json"] + arguments, in: folder.url).output
      return try #require(output.firstMatch(of: /"grammar":\{"digest":"(\w+)","version":"([^"]+)"/)).output
    }
    #expect(versions[0].1 != versions[1].1)
    #expect(String(versions[1].2) == String(versions[0].2) + "+ours")
  }

  @Test func `a mistake in a layer ends with 65, a folder that is none with 66, and a rule set takes no layer`() throws {
    try folder.write("rule due\n", to: "broken/x.grammar")
    let broken = try BuiltProgram.run(["read", "a.txt", "--grammar", "broken/"], in: folder.url)
    #expect(broken.status == 65)
    #expect(broken.messages.hasPrefix("congvan: broken/x.grammar:2:1: expected an element of a pattern here"))
    #expect(try BuiltProgram.run(["read", "a.txt", "--grammar", "nowhere"], in: folder.url).status == 66)
    #expect(try BuiltProgram.run(["deadlines", "--grammar", "ours"], in: folder.url).status == 64)
    #expect(try BuiltProgram.run(["diff", "1", "2", "--grammar", "ours"], in: folder.url).status == 64)
  }
}
