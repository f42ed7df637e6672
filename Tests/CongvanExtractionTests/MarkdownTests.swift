import CongvanExtraction
import CongvanTestSupport
import CongvanText
import Testing

@Suite struct MarkdownTests {
  func read(_ text: String) throws -> ExtractedDocument {
    let document = try DocumentExtractor.extract(bytes: Array(text.utf8), name: "a.md")
    #expect(document.text == SourceText(text))
    #expect(faults(document, outside: "|-:") == [])
    return document
  }

  @Test func `rows between bars are cells and empty cells keep their column`() throws {
    let document = try read("# Plan\n| No | Task | Due |\n|:---|---|--:|\n| 1 | a \\| b | |\n|2||30/6|\n\nAfter | it\n")
    #expect(
      drawing(document) == """
        line: # Plan
        cell 0.0.0: No
        cell 0.0.1: Task
        cell 0.0.2: Due
        cell 0.1.0: 1
        cell 0.1.1: a \\| b
        cell 0.2.0: 2
        cell 0.2.2: 30/6
        line: After | it
        """)
  }

  @Test(arguments: [
    ("|\n**UBND XA**\n|\n**MOTTO**\n|\n|\nNo: 1\n|\n*A, 1/1*\n|\n\nText.\n", "text/markdown"),
    ("|\r\n**UBND XA**\r\n|\r\n**MOTTO**\r\n|\r\n|\r\nNo: 1\r\n", "text/markdown"),
    ("A | B\n1 | 2\n**Text** and **more**.\n", "text/plain"),
    ("|\nUBND XA\n|\nMOTTO\n|\n|\nNo: 1\n", "text/plain"),
  ])
  func `a text file with the bars and the emphasis of a saved page is Markdown`(_ text: String, _ type: String) throws {
    #expect(try DocumentExtractor.extract(bytes: Array(text.utf8), name: "a.txt").mediaType == type)
  }

  @Test func `bars on lines of their own part a letterhead into sides`() throws {
    let document = try read("|\n**UBND XA**\nA\n|\n**MOTTO**\n|\n|\nNo: 1\n|\n*A, 1/1*\n|\n\nText.\n")
    #expect(
      drawing(document) == """
        cell 0.0.0 left: **UBND XA** / A
        cell 0.0.1 right: **MOTTO**
        cell 0.1.0 left: No: 1
        cell 0.1.1 right: *A, 1/1*
        line: Text.
        """)
    #expect(document.readingText == "**UBND XA** A\n**MOTTO**\nNo: 1\n*A, 1/1*\nText.\n")
  }

  @Test func `words that close a document are text between two tables, not a cell`() throws {
    let document = try read("|\n**UBND XA**\n|\n**MOTTO**\n|\nText.\n- Item;\n*Close./.*\n|\nTo: x\n|\nSigned\n|\n")
    #expect(
      drawing(document) == """
        cell 0.0.0 left: **UBND XA**
        cell 0.0.1 right: **MOTTO**
        line: Text.
        line: - Item;
        line: *Close./.*
        cell 1.0.0 left: To: x
        cell 1.0.1 right: Signed
        """)
  }

  @Test func `a blank line between two bars is an empty cell`() throws {
    let table = "|\nNo\n|\nTask\n|\nBody\n|\n|\nI\n|\n\n|\n\n|\n|\n1\n|\na\n|\nA\n|\n"
    #expect(
      drawing(try read("Before\n" + table + "\nAfter")) == """
        line: Before
        cell 0.0.0: No
        cell 0.0.1: Task
        cell 0.0.2: Body
        cell 0.1.0: I
        cell 0.2.0: 1
        cell 0.2.1: a
        cell 0.2.2: A
        line: After
        """)
  }

  @Test func `two bars in a row are an empty cell or a new row, whichever fits the table`() throws {
    func row(_ cells: [String]) -> String { "|\n" + cells.map { $0.isEmpty ? "|\n" : $0 + "\n|\n" }.joined() }
    let rows = [
      ["No", "Task", "Body", "Due"], ["1", "a", "", "x"], ["2", "b", "B", ""], ["I", "wide"], ["3", "c", "", ""], ["4", "d", "D", "y"],
    ]
    let document = try read("Before\n" + rows.map(row).joined() + "\nAfter")
    #expect(
      drawing(document) == """
        line: Before
        cell 0.0.0: No
        cell 0.0.1: Task
        cell 0.0.2: Body
        cell 0.0.3: Due
        cell 0.1.0: 1
        cell 0.1.1: a
        cell 0.1.3: x
        cell 0.2.0: 2
        cell 0.2.1: b
        cell 0.2.2: B
        cell 0.3.0: I
        cell 0.3.1: wide
        cell 0.4.0: 3
        cell 0.4.1: c
        cell 0.5.0: 4
        cell 0.5.1: d
        cell 0.5.2: D
        cell 0.5.3: y
        line: After
        """)
  }

  @Test(arguments: ["|\n|\n|\nx", "|", "a\n|\nb", "|\na\n|\n|\n|\n|\nb\n", "|\na\n|\n" + String(repeating: "b\n", count: 40) + "|\nc\n|\n"])
  func `bars in any number lose no text`(_ text: String) throws {
    guard text.contains(where: \.isLetter) else { return }
    let document = try read(text)
    #expect(document.readingText.filter(\.isLetter) == text.filter(\.isLetter))
  }

  @Test(arguments: ["**PHỤ LỤC II**\nVIỆC CẦN LÀM\n*(Kèm theo Kế hoạch)*", "….........."])
  func `what stands between two tables is no cell of either`(_ between: String) throws {
    let document = try read("|\nTT\n|\nViệc\n|\n|\n1\n|\nHọp\n|\n\(between)\n|\n2\n|\nGhi\n|\n")
    let lines = between.split(separator: "\n").map { "line: \($0)" }
    #expect(
      drawing(document).split(separator: "\n").map(String.init) == [
        "cell 0.0.0 left: TT", "cell 0.0.1 right: Việc", "cell 0.1.0 left: 1", "cell 0.1.1 right: Họp",
      ] + lines + ["cell 1.0.0 left: 2", "cell 1.0.1 right: Ghi"])
  }

  @Test func `a hyphen at a line's end stays and the word goes on`() throws {
    let document = try read("|\n07/NQ-\nTU\n|\na -\nb\n|\n")
    #expect(document.readingText == "07/NQ-TU\na - b\n")
  }

  @Test func `the break that Markdown borrows from HTML parts the lines of a cell and of a line`() throws {
    let text = "| **A**<br>B <br/> <BR /> C | d |\n|---|---|\n\nx<br>y < z<b>\n"
    let document = try DocumentExtractor.extract(bytes: Array(text.utf8), name: "a.md")
    #expect(
      drawing(document) == """
        cell 0.0.0 left: **A** / B / C
        cell 0.0.1 right: d
        line: x
        line: y < z<b>
        """)
    // Every other byte keeps its place.
    #expect(document.text.bytes.count == text.utf8.count)
  }
}
