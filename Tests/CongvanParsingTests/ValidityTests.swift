import CongvanGrammar
import CongvanModel
import CongvanParsing
import CongvanTestSupport
import Testing

/// The shipped grammar with a form of a deadline that a decree prescribes for some time; the letters read are of 2024-03-05.
private func reader(_ clauses: String) throws -> DirectiveReader {
  let rule = """
    ## A day named as a decree made up for this test wants it.
    ## Source: unverified (test).
    rule deadline.prescribed
      "thời" "điểm" "chốt" date:date.day
      => (deadline kind:date bound:by date:$date)
      \(clauses)
      yes "thời điểm chốt 30/6/2024" => (deadline kind:date bound:by date:(date day:30 month:6 year:2024))
      no "thời điểm 30/6/2024" "no word of closing"
    """
  return try DirectiveReader(
    grammar: try Grammar(version: "test", sources: Project.grammars + [GrammarSource(path: "test.grammar", text: rule)]))
}

@Test(arguments: [
  ("from 2024-03-05 \"Nghị định A\"", 0.95, []),
  ("until 2024-03-06 \"Nghị định B\"", 0.95, []),
  (
    "from 2024-03-06 \"Nghị định A\"", 0.475,
    [
      "the document is of 2024-03-05, and the form that rule 'deadline.prescribed' reads is prescribed only from 2024-03-06 on, by Nghị định A"
    ]
  ),
  (
    "until 2024-03-05 \"Nghị định B\"", 0.475,
    [
      "the document is of 2024-03-05, and the form that rule 'deadline.prescribed' reads is no longer prescribed since 2024-03-05, by Nghị định B"
    ]
  ),
])
func `a form outside its validity is read with half the confidence and a word why`(
  _ clauses: String, _ confidence: Double, _ messages: [String]
) throws {
  let body = "1. Sở Y tế báo cáo, thời điểm chốt 30/6/2024.\n\n2. Sở Tài chính báo cáo, thời điểm chốt 30/7/2024."
  let reading = letter(body, try reader(clauses))
  #expect(reading.deadlines.map(\.lastDay?.iso) == ["2024-06-30", "2024-07-30"])
  #expect(reading.deadlines.map(\.confidence) == [confidence, confidence])
  #expect(reading.diagnostics.filter { $0.id == "grammar.notInForce" }.map(\.message) == messages)
}
