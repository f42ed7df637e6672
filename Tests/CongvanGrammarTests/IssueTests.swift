import CongvanTestSupport
import Foundation
import Testing

@testable import CongvanGrammar

/// A broken grammar and what is said of it.
struct IssueCase: CustomTestStringConvertible, Sendable {
  var text: String
  var issues: [String]

  /// - Parameter pattern: The pattern of a rule 'r' that is sound but for it; it stands on line 4, from column 3.
  init(_ pattern: String, _ issues: String...) {
    text = "## X.\n## Source: unverified.\nrule r\n  \(pattern)\n  yes \"a\" => x\n  no \"b\" \"none\"\n"
    self.issues = issues.map { "test.grammar:" + $0 }
  }

  init(file: String, _ issues: String...) {
    text = file
    self.issues = issues.map { "test.grammar:" + $0 }
  }

  var testDescription: String { text }
}

/// One broken grammar or more for everything that can be wrong.
private let mistakes = [
  IssueCase(#""trước => x"#, #"4:3: the quoted text does not end on its line; add '"'."#),
  IssueCase("trước => x", "4:3: 'trước' is no name, names are ASCII; put words of the text in straight quotes."),
  IssueCase("“a b” => x", "4:3: \"a b\" stands in typographic quotes; use straight ones."),
  IssueCase(
    "§ => x", "4:3: unexpected '§'; names are ASCII, words of the text stand in straight quotes.",
    "4:5: expected an element of a pattern here, found '=>'."),
  IssueCase(#""a" => 99999999999999999999"#, "4:10: the number 99999999999999999999 is too long; write a shorter one."),
  IssueCase("\"a\" =>", "5:3: expected a value after '=>', found 'yes'."),
  IssueCase("( \"a\" => x", "4:9: expected ')' closing '(', found '=>'."),
  IssueCase("[ \"a\" => x", "4:9: expected ']' closing '[', found '=>'."),
  IssueCase("{ \"a\" => x", "4:9: expected '}' closing '{', found '=>'."),
  IssueCase("( ) => x", "4:5: expected an element of a pattern here, found ')'."),
  IssueCase("\"a\" | => x", "4:9: expected an element of a pattern here, found '=>'."),
  IssueCase("! => x", "4:5: expected an element of a pattern after '!', found '=>'."),
  IssueCase("s: => x", "4:6: expected an element of a pattern after 's:', found '=>'."),
  IssueCase("\"a\" .. \"b\" => x", "4:10: a gap needs a bound from 1 to 40, found \"b\"."),
  IssueCase("\"a\" ..41 \"b\" => x", "4:9: a gap of 41 is not allowed; write a number from 1 to 40."),
  IssueCase("{ \"a\" }<=65 => x", "4:12: a repetition of 65 is not allowed; write a number from 1 to 64."),
  IssueCase("until(\"a\") => x", "4:12: expected ',' between the pattern and the number in 'until(…)', found ')'."),
  IssueCase("until(\"a\", 61) => x", "4:14: 'until' of 61 is not allowed; write a number from 1 to 60."),
  IssueCase("@clause-and => x", "4:3: there is no place '@clause-and'; did you mean '@clause-end'?"),
  IssueCase("#digit(4) => x", "4:3: there is no sort of word '#digit'; did you mean '#digits'?"),
  IssueCase(
    "@x => x", "4:3: there is no place '@x'; use one of @start, @end, @clause-end, @comma-end, @line-start."),
  IssueCase("#x => x", "4:3: there is no sort of word '#x'; use one of #int, #digits, #number, #word, #capital, #caps, #punct, #any."),
  IssueCase("#int(5..1) => x", "4:8: no number is from 5 to 1; write the smaller one first."),
  IssueCase("#digits(1..x) => x", "4:11: '#digits' takes a number or a range, such as '(4)' or '(1..31)'."),
  IssueCase("a.b:\"a\" => $a.b", "4:3: the slot name 'a.b' has a dot; use letters, digits and '-'."),
  IssueCase("\"a\" => (", "5:3: expected the record's name after '(', found 'yes'."),
  IssueCase("\"a\" => (h", "5:3: expected ')' closing '(h', found 'yes'."),
  IssueCase("\"a\" => (h +x)", "4:14: expected '$slot' after '+', found 'x'."),
  IssueCase(
    "'a' => x", "4:3: unexpected '''; words of the text stand in double quotes.",
    "4:4: no rule or lexicon is named 'a'; define it, or write words of the text in quotes.",
    "4:5: unexpected '''; words of the text stand in double quotes."),
  IssueCase(
    "\"a\" = x", "4:7: unexpected '='; a result stands after '=>'.",
    "4:9: no rule or lexicon is named 'x'; define it, or write words of the text in quotes."),
  IssueCase(
    "\"a\" => x\n  no: \"b\" \"none\"",
    "5:3: expected 'over', 'from', 'until', 'yes' or 'no' on a line of its own in rule 'r', found 'no:'."),
  IssueCase(
    "\"a\" => x\n  yse \"b\" => x",
    "5:3: expected 'over', 'from', 'until', 'yes' or 'no' on a line of its own in rule 'r', found 'yse'; did you mean 'yes'?"),
  IssueCase("\"a\" => x y", "4:12: expected 'over', 'from', 'until', 'yes' or 'no' on a line of its own in rule 'r', found 'y'."),
  IssueCase("\"a\" => x\n  over other", "6:3: expected a quoted text saying why, after 'over', found 'yes'."),
  IssueCase("\"a\" => x\n  over s \"why\"", "5:8: no rule is named 's'; name a rule that this one goes before."),
  IssueCase("\"a\" => x\n  from may \"x\"", "5:8: expected a day such as 2020-03-05 after 'from', found 'may'."),
  IssueCase("\"a\" => x\n  no \"c\"", "5:3: the 'no' example \"c\" has no reason; say in quotes after it why it is refused."),
  IssueCase("\"a\" => (h a:1 a:2)", "4:19: the field 'a' stands twice in '(h …)'; give one another name."),
  IssueCase("\"a\" => $s", "4:10: the pattern has no slot 's'; write 's:' before an element."),
  IssueCase(
    "date:\"a\" => $dat", "4:3: warning: the slot 'date' is not used in the result; use it or drop 'date:'.",
    "4:15: the pattern has no slot 'dat'; did you mean '$date'?"),
  IssueCase(
    "\"a\" [ s:\"a\" ] => $s",
    "4:20: the result is '$s' alone, but a phrase may be read without it; name it in every branch, or put it in a record."),
  IssueCase(
    "s:\"a\" s:\"b\" => $s", "4:9: the slot 's' may be filled twice in one phrase; give the second another name, or gather both in '{ }'."),
  IssueCase("s:\"a\" => (h +$s)", "4:16: '+$s' needs a record, and 's' may be something else; write 'name:$s'."),
  IssueCase("\"a\" ..3 => x", "4:7: '..3' has nothing after it to skip to; add an element or remove it."),
  IssueCase("\"a\" [ ..3 ] => x", "4:9: '..3' has nothing after it to skip to; add an element or remove it."),
  IssueCase("list(\"a\") => x", "4:3: 'list' needs a lexicon named 'list-separator'; define what may stand between two items."),
  IssueCase("[ \"a\" ] { \"b\" } => x", "3:6: rule 'r' can match no words at all; make one element required."),
  IssueCase(
    "( \"a\" | \"b\" | \"A b\" ) => x",
    "4:17: warning: this branch is never read, as the one at 4:5 reads what it opens with; put the longer one first."),
  IssueCase(
    "( \"a\" [ \"c\" ] | s:\"a\" [ \"c\" ] \"d\" ) => (h s:$s)",
    "4:19: warning: this branch is never read, as the one at 4:5 reads what it opens with; put the longer one first."),
  IssueCase("\"\" \"a\" => x", "4:3: \"\" has no words; write at least one."),
  IssueCase("\"1234567890\" => x", "4:3: \"1234567890\" has a number of more than nine digits; use '#digits'."),
  IssueCase("r \"a\" => x", "3:6: rule 'r' refers to itself by 'r' → 'r'; remove one reference."),
  IssueCase("\"a\" => x\n  over r \"why\"", "3:6: rule 'r' is over itself by 'r' → 'r'; remove one 'over'."),
  IssueCase(
    "\"a\" ..40 ( \"b\" ..40 ( \"c\" ..40 ( \"d\" ..40 \"e\" ) ) ) => x",
    "3:6: rule 'r' may take 11656263 steps at one word, more than 200000; shorten its gaps, repetitions or lists."),
  IssueCase(
    file: "rule r\n  \"a\" => x\n", "1:6: rule 'r' has no 'no' example; add a phrase it must refuse.",
    "1:6: rule 'r' has no 'yes' example; add a phrase it must read.",
    "1:6: rule 'r' has no sentence; say above it, after '##', what it reads.",
    "1:6: rule 'r' has no source; add '## Source: …' above it, or '## Source: unverified (why)'."),
  IssueCase(
    file: "## X.\n## Source: x.\n\nlexicon l\n",
    "4:9: lexicon 'l' has no sentence; say above it, after '##', what it reads.",
    "4:9: lexicon 'l' has no source; add '## Source: …' above it, or '## Source: unverified (why)'.",
    "4:9: lexicon 'l' lists nothing; add a quoted phrase."),
  IssueCase(
    file: "## X.\n## Source: x.\nlexicon l\n  \"hòa\" | \"b\"\n  \"Hoà\" => $x\n",
    "5:3: \"Hoà\" is listed twice in lexicon 'l', first at test.grammar:4; remove one.",
    "5:12: '$x' stands for words of a rule's own pattern, and here is none; write the value itself."),
  IssueCase(file: "## X.\n## Source: x.\nlexicon l\n  \"a\"\n  b\n", "5:3: expected a quoted phrase in lexicon 'l', found 'b'."),
  IssueCase(
    file: "## X.\n## Source: x.\nlexicon l\n  \"a\"\n## X.\n## Source: x.\nlexicon l\n  \"b\"\n",
    "7:9: lexicon 'l' is already defined at test.grammar:3; give this one another name."),
  IssueCase(
    file: "rules r\n",
    "1:1: expected 'rule NAME', 'lexicon NAME', 'form NAME' or 'extend NAME' at the start of a line, found 'rules'; did you mean 'rule'?"),
  IssueCase("\u{7} \"a\" => x", "4:3: unexpected U+7; names are ASCII, words of the text stand in straight quotes."),
  IssueCase("@ \"a\" => x", "4:3: unexpected '@'; names are ASCII, words of the text stand in straight quotes."),
  IssueCase(
    "\"a\" => \(String(repeating: "9", count: 400)).5",
    "4:10: the number \(String(repeating: "9", count: 400)).5 is too long; write a shorter one."),
  IssueCase("#int(x) => x", "4:8: '#int' takes a number or a range, such as '(4)' or '(1..31)'."),
  IssueCase("#int(1..31 => x", "4:14: expected ')' closing '#int(', found '=>'."),
  IssueCase("list(\"a\" => x", "4:12: expected ')' closing 'list(', found '=>'."),
  IssueCase("until(\"a\", 3 => x", "4:16: expected ')' closing 'until(', found '=>'."),
  IssueCase("until(\"a\", \"b\") => x", "4:14: 'until' needs a bound from 1 to 60, found \"b\"."),
  IssueCase("\"a\" => (h 1)", "4:13: expected a name of a field, or ')', in the record 'h', found '1'."),
  IssueCase("\"a\" => (h a 1)", "4:15: expected ':' after the field 'a', found '1'."),
  IssueCase("\"a\" => (\"h\")", "4:11: expected a name naming the record after '(', found \"h\"."),
  IssueCase("\"a\" => x\n  over \"s\" \"why\"", "5:8: expected a name after 'over', found \"s\"."),
  IssueCase("\"a\" => x\n  from 2020-03-05", "6:3: expected a quoted text naming the document, after the day, found 'yes'."),
  IssueCase("\"a\" => x\n  from 2025-02-29 \"d\"", "5:8: the calendar has no day 2025-02-29; write year-month-day."),
  IssueCase(
    "\"a\" => x\n  from 2024-02-29 \"d\"\n  from 2024-03-01 \"d\"", "6:3: 'from' stands twice in one rule; keep one, or make two rules."),
  IssueCase(
    "\"a\" => x\n  until 2024-02-29 \"d\"\n  until 2024-03-01 \"d\"", "6:3: 'until' stands twice in one rule; keep one, or make two rules."),
  IssueCase(
    "\"a\" => x\n  until 2024-02-29 \"d\"\n  from 2024-02-29 \"d\"",
    "6:3: the form ends on 2024-02-29, not after it begins on 2024-02-29; exchange the days or mend one."),
  IssueCase("\"a\" => x\n  yes \"a\"", "5:3: the 'yes' example \"a\" has no value; add '=>' and what the rule must give."),
  IssueCase("\"a\" => x\n  yes a => x", "5:7: expected a quoted text after 'yes', found 'a'."),
  IssueCase(
    "\"a\" => x\n  yes \"a\" => (h a:1 a:$b)",
    "5:23: '$b' stands for words of a rule's own pattern, and here is none; write the value itself.",
    "5:23: the field 'a' stands twice in '(h …)'; give one another name."),
  IssueCase("\"a\" => x\n  over rr \"why\"", "5:8: no rule is named 'rr'; name a rule that this one goes before."),
  IssueCase("rule-one => x", "4:3: no rule or lexicon is named 'rule-one'; define it, or write words of the text in quotes."),
  IssueCase(
    file: rule("due-date", "\"a\" => x") + rule("r", "due-dat => x", clauses: "over due-dates \"why\""),
    "12:3: no rule or lexicon is named 'due-dat'; did you mean 'due-date'?", "13:8: no rule is named 'due-dates'; did you mean 'due-date'?"),
  IssueCase(
    String(repeating: "(", count: 33) + "\"a\"" + String(repeating: ")", count: 33) + " => x",
    "4:35: more than 32 brackets stand in one another; give the inner part a rule of its own."),
  IssueCase(
    "\"a\" => " + String(repeating: "[", count: 34) + String(repeating: "]", count: 34),
    "4:43: more than 32 brackets stand in one another; give the inner part a rule of its own."),
  IssueCase(
    file: (0...40).map { rule("r\($0)", $0 == 40 ? "\"a\" => x" : "r\($0 + 1) => x") }.joined(),
    "3:6: rule 'r0' refers to rules that refer to rules more than 40 times over; join some of them."),
  IssueCase(
    file: "## X.\n## Source: x.\nform f\n  yes \"a\" \"b\"\n  over r \"why\"\n",
    "5:3: expected 'yes' or 'no' on a line of its own in form 'f', found 'over'."),
  IssueCase(
    file: "form f\n  yes \"a\" \"b\"\n", "1:6: form 'f' has no 'no' example; add a phrase it must refuse.",
    "1:6: form 'f' has no sentence; say above it, after '##', what it reads.",
    "1:6: form 'f' has no source; add '## Source: …' above it, or '## Source: unverified (why)'.",
    "2:3: the 'yes' example \"a ⏎ b\" has no value; add '=>' and what the rule must give."),
  IssueCase(
    file: "## X.\n## Source: x.\nform f\n  yes \"a\" => (h a:$b)\n  no \"a\"\n",
    "5:3: the 'no' example \"a\" has no reason; say in quotes after it why it is refused."),
  IssueCase(
    file: "rule\n", "1:1: expected 'rule NAME', 'lexicon NAME', 'form NAME' or 'extend NAME' at the start of a line, found 'rule'."),
  IssueCase(
    file: "## X.\n## Source: x.\nrule 5\n",
    "3:1: expected 'rule NAME', 'lexicon NAME', 'form NAME' or 'extend NAME' at the start of a line, found 'rule'."),
]

@Test(arguments: mistakes)
func `what is wrong is said with its place and the way out`(_ example: IssueCase) {
  #expect(issues(example.text).map(\.description) == example.issues)
}

/// “é” as a file in an eight-bit encoding has it, in the third column of the second line.
private let notUTF8 = Array("# x\nru".utf8) + [0xE9] + Array("le\n".utf8)

private func issues(bytes: [UInt8]) -> [GrammarIssue] {
  do {
    _ = try GrammarSource(path: "test.grammar", bytes: bytes)
    return []
  } catch {
    return error.issues
  }
}

@Test func `a file that is no UTF-8 is refused at the first byte that is none`() {
  #expect(issues(bytes: notUTF8).map(\.description) == ["test.grammar:2:3: the bytes here are no UTF-8; save the file as UTF-8."])
  #expect(issues(bytes: Array("# é\n".utf8)) == [])
}

@Test func `everything that can be wrong is tried above`() throws {
  let file = Project.folder.appendingPathComponent("Sources/CongvanGrammar/Checking/Sentence.swift")
  let worded = try String(contentsOf: file, encoding: .utf8).matches(of: #/  static func ([A-Za-z]+)\(/#).map { String($0.output.1) }
  let tried = Set((mistakes.flatMap { issues($0.text) } + issues(bytes: notUTF8)).map(\.mistake))
  #expect(Set(worded).subtracting(tried) == [])
  #expect(tried.subtracting(worded) == [])
}

@Test func `rules that refer to one another without end are refused`() {
  let chain = (0..<3000).map { rule("r\($0)", "r\($0 + 1) => x") }.joined() + rule("r3000", "\"a\" => x")
  #expect(issues(chain).map(\.mistake).contains("longChain"))
}

@Test func `everything wrong in every file is said at once, in order`() {
  let sources = [
    GrammarSource(path: "b.grammar", text: "## X.\n## Source: x.\nlexicon months\n  \"a\" =>\n## X.\n## Source: x.\nlexicon l\n  \"\"\n"),
    GrammarSource(path: "a.grammar", text: rule("r", "month => x") + rule("s", "\"a\" } => x") + rule("r", "l => x")),
  ]
  #expect(throws: GrammarError.self) { try Grammar(version: "test", sources: sources) }
  do {
    _ = try Grammar(version: "test", sources: sources)
  } catch {
    #expect(
      error.description == """
        a.grammar:4:3: no rule or lexicon is named 'month'; define it, or write words of the text in quotes.
        a.grammar:12:7: expected 'over', 'from', 'until', 'yes' or 'no' on a line of its own in rule 's', found '}'.
        a.grammar:19:6: rule 'r' is already defined at a.grammar:3; give this one another name.
        b.grammar:5:1: expected a value after '=>', found a '##' line.
        """)
  }
}

@Test func `a cycle through several rules is said once`() {
  let text = rule("a", "\"x\" b => x") + rule("b", "\"x\" c => x") + rule("c", "\"x\" a => x")
  #expect(
    issues(text).map(\.description) == ["test.grammar:3:6: rule 'a' refers to itself by 'a' → 'b' → 'c' → 'a'; remove one reference."])
}

@Test func `a name of another kind is no clause`() throws {
  #expect(try reads("\"từ\"\n    from:#int\n    until(\"x\", 2) => (r from:$from)", "từ 5 6 x") == [#""từ 5 6" (r from:5)"#])
}

@Test func `comments and a byte order mark are passed over`() throws {
  let text =
    "\u{FEFF}# first\n## of the file\n\n## X. # not a comment\n## Source: unverified,\n## on two lines.\nrule r # name\n  \"#a\" # b\n  => x\r\n  yes \"#a\" => x\n  no \"a\" \"no #\"\n"
  let grammar = try grammar(text)
  #expect(grammar.rules.map(\.sentence) == ["X. # not a comment"])
  #expect(grammar.rules.map(\.source) == ["unverified, on two lines."])
  #expect(grammar.checkExamples() == [])
}
