import Foundation
import Testing

/// `congvan grammar` from the outside.
@Suite struct GrammarCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `an explanation draws the tree of rules with bytes, and says what nearly read`() throws {
    let run = try BuiltProgram.run(["grammar", "explain", "báo cáo trước ngày 30/6/2025"], in: folder.url)
    #expect(run.status == 0)
    let parts = run.output.split(separator: /\n(?:Gave way|Nearly read)\b/)
    try #require(parts.count == 3)
    #expect(
      parts[0] == """
        báo cáo trước ngày 30/6/2025

        deadline.before  10–34
        │ “trước ngày 30/6/2025”
        │ => (deadline kind:date bound:before date:(date year:2025 month:6 day:30))
        └─ date.instant  19–34
           │ “ngày 30/6/2025”
           │ => (when date:(date year:2025 month:6 day:30))
           └─ date.any  19–34
              │ “ngày 30/6/2025”
              └─ date.day  19–34
                 │ “ngày 30/6/2025”
                 │ => (date year:2025 month:6 day:30)
                 └─ date.figures  25–34
                    │ “30/6/2025”
                    │ => (figures year:2025 month:6 day:30)
                    └─ date.year-number  30–34
                         “2025”
                         => 2025

        """)
    #expect(parts[1].contains("    would read “ngày 30/6/2025”; 'deadline.before' goes first, which begins earlier\n"))
    #expect(parts[2].contains("    read “trước ngày 30/6/2025”, then found the end for time.clock or and\n"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `a clause of a file is found by a byte of its text, and told beside the document's reading`() throws {
    let text = directive() + "\n2. Từ năm 2020 đến năm 2024, đã có 12 lớp học.\n"
    try folder.write(text, to: "a.txt")
    func explain(_ words: String) throws -> String {
      let offset = try #require(text.range(of: words)).lowerBound.utf16Offset(in: text)
      let bytes = text.utf16.prefix(offset).reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)!) }.utf8.count
      return try BuiltProgram.run(["grammar", "explain", "a.txt", "--at", String(bytes)], in: folder.url).output
    }
    let due = try explain("trước ngày")
    #expect(due.hasPrefix("1. Đề nghị UBND các huyện") || due.hasPrefix("Đề nghị UBND các huyện"))
    #expect(due.contains("\ndeadline.before  ") && due.contains("\n│ in the document's reading\n"))
    #expect(!due.contains("năm 2020"))
    #expect(try explain("năm 2020").contains("\n│ left out of the document's reading\n"))
  }

  @Test func `an explanation keeps to the width of the screen`() throws {
    let text = "Định kỳ hằng quý, trước ngày 15 của tháng cuối quý, các xã báo cáo; trong 5 năm qua"
    let run = try BuiltProgram.run(["grammar", "explain", text, "--all"], in: folder.url, environment: ["COLUMNS": "50"])
    #expect(run.output.split(separator: "\n").filter { $0.count > 50 } == [])
  }

  @Test func `a form is listed, and drawn where it reads`() throws {
    let list = try BuiltProgram.run(["grammar", "list", "--family", "directive/duty"], in: folder.url)
    #expect(list.output.contains(/\nduty\.named .* 2    2\n/))
    let run = try BuiltProgram.run(["grammar", "explain", "Sở Y tế rà soát danh sách trạm trước ngày 30/6/2025."], in: folder.url)
    let drawn = try #require(run.output.split(separator: "\nPut together from these (1)\n").last)
    #expect(drawn.hasPrefix("duty.named  directive/duty.grammar:"))
    #expect(drawn.contains("“Sở Y tế rà soát danh sách trạm trước ngày 30/6/2025” at 0–"))
  }

  @Test func `mistakes in what is to be explained end with 64`() throws {
    try folder.write(directive(), to: "a.txt")
    for arguments in [["a.txt"], ["a.txt", "--at", "99999"], ["a.txt", "--at", "-1"]] {
      #expect(try BuiltProgram.run(["grammar", "explain"] + arguments, in: folder.url).status == 64)
    }
    #expect(try BuiltProgram.run(["grammar", "explain", "missing.txt", "--at", "1"], in: folder.url).status == 66)
  }

  @Test func `what is wrong in a folder is named with the folder`() throws {
    try folder.write("1.0\n", to: "mine/version")
    try folder.write("rule due\n", to: "mine/time/x.grammar")
    let broken = try BuiltProgram.run(["grammar", "check", "mine/"], in: folder.url)
    #expect(broken.status == 65)
    #expect(broken.messages.hasPrefix("congvan: mine/time/x.grammar:2:1: expected an element of a pattern here"))
    let rule =
      "## A word.\n## Source: unverified (mine).\nrule due\n  \"xong\"\n  => done\n  yes \"nghỉ\" => done\n  no \"hết\" \"another word\"\n"
    try folder.write(rule, to: "mine/time/x.grammar")
    let check = try BuiltProgram.run(["grammar", "check", "mine"], in: folder.url)
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("mine/time/x.grammar:6:3: "))
  }

  @Test func `nothing is not explained`() throws {
    for text in ["", " "] {
      let run = try BuiltProgram.run(["grammar", "explain", text], in: folder.url)
      #expect(run.status == 64)
      #expect(run.messages.hasPrefix("Error: there is nothing to explain: the text has no words"))
    }
  }

  @Test func `a family's rules are listed with source and number of examples`() throws {
    let run = try BuiltProgram.run(["grammar", "list", "--family", "lexicon"], in: folder.url)
    #expect(run.output.hasPrefix("lexicon/number (2)\n"))
    #expect(run.output.contains(/\nnumber\.counted .* 4    1\n/))
    #expect(try BuiltProgram.run(["grammar", "list", "--family", "lex"], in: folder.url).status == 64)
  }
}
