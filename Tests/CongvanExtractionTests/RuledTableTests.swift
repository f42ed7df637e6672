import CongvanExtraction
import CongvanTestSupport
import CongvanText
import Testing

struct RuledTableTests {
  /// The edges of the columns, left to right, and where their text begins.
  private static let edges = [80.0, 140, 280, 400, 500]

  private func read(_ pages: [[TinyPDF.Text]], _ rules: String) throws -> String {
    let document = try DocumentExtractor.extract(bytes: TinyPDF(pages: pages, drawing: rules).bytes, name: "a.pdf")
    #expect(faults(document) == [])
    return drawing(document)
  }

  /// A cell's lines, the first at `top`.
  private func cell(_ column: Int, _ top: Double, _ lines: String...) -> [TinyPDF.Text] {
    TinyPDF.lines(lines, x: Self.edges[column] + 5, top: top, size: 12).enumerated().map { k, text in
      var text = text
      text.y = top - 13 * Double(k)
      return text
    }
  }

  /// Level lines, each in the columns that are named, and upright ones from the first to the last.
  private func lines(_ levels: [(y: Double, columns: [Int])]) -> String {
    var strokes = levels.flatMap { level in level.columns.map { "\(Self.edges[$0]) \(level.y) m \(Self.edges[$0 + 1]) \(level.y) l S" } }
    strokes += Self.edges.map { "\($0) \(levels[0].y) m \($0) \(levels[levels.count - 1].y) l S" }
    return "\n0.5 w " + strokes.joined(separator: "\n")
  }

  private var head: [TinyPDF.Text] { cell(0, 602, "No") + cell(1, 602, "Task") + cell(2, 602, "Leads") + cell(3, 602, "Due") }
  private let all = [0, 1, 2, 3]

  /// Two tasks of two lines each, and between them, in the middle of both rows, who leads them.
  private var shared: [TinyPDF.Text] {
    cell(0, 580, "1") + cell(1, 586, "Count the boats", "in the harbour") + cell(3, 580, "30/6") + cell(2, 567, "The guild of", "fishermen")
      + cell(0, 554, "2") + cell(1, 560, "Mend the nets", "and the sails") + cell(3, 554, "15/7")
  }

  @Test func `a cell merged over rows stands beside each of them`() throws {
    let texts = head + shared + cell(0, 534, "3") + cell(1, 534, "Paint the masts") + cell(2, 534, "The yard") + cell(3, 534, "20/7")
    let drawn = try read([texts], lines([(616, all), (598, all), (572, [0, 1, 3]), (545, all), (528, all)]))
    #expect(
      drawn == """
        cell 0.0.0: No
        cell 0.0.1: Task
        cell 0.0.2: Leads
        cell 0.0.3: Due
        cell 0.1.0: 1
        cell 0.1.1: Count the boats / in the harbour
        cell 0.1.2 over 2 rows: The guild of / fishermen
        cell 0.1.3: 30/6
        cell 0.2.0: 2
        cell 0.2.1: Mend the nets / and the sails
        cell 0.2.3: 15/7
        cell 0.3.0: 3
        cell 0.3.1: Paint the masts
        cell 0.3.2: The yard
        cell 0.3.3: 20/7
        """)
  }

  @Test func `paragraphs of a ruled cell are parted by no blank, nor by what underlines them`() throws {
    let texts =
      head + cell(0, 580, "1") + cell(1, 580, "Count the boats in") + cell(1, 550, "Mend the nets") + cell(2, 580, "Guild")
      + cell(2, 550, "Yard") + cell(3, 580, "30/6")
      + cell(0, 520, "2") + cell(1, 520, "Paint the masts") + cell(2, 520, "Guild") + cell(3, 520, "15/7")
    let drawn = try read([texts], lines([(616, all), (596, all), (540, all), (510, all)]) + "\n145 578 m 242 578 l S")
    #expect(drawn.contains("cell 0.1.1: Count the boats in / Mend the nets\ncell 0.1.2: Guild / Yard\ncell 0.1.3: 30/6\ncell 0.2.0: 2"))
  }

  @Test func `rows that no line parts are parted as those of a table without lines`() throws {
    let rows = [(570.0, "Count the boats"), (540, "Mend the nets"), (510, "Paint the masts")]
    let texts = head + rows.flatMap { cell(0, $0, "1") + cell(1, $0, $1) + cell(2, $0, "Guild") + cell(3, $0, "30/6") }
    let framed = try read([texts], lines([(616, all), (596, all), (500, all)]))
    #expect(framed == (try read([texts], "")))
    #expect(framed.contains("cell 0.3.1: Paint the masts"))
  }

  @Test func `on the next page a merged cell goes on beside a new row`() throws {
    let first =
      cell(0, 92, "Month") + cell(1, 92, "Task") + cell(2, 92, "Leads") + cell(3, 92, "Due")
      + cell(0, 66, "May") + cell(1, 66, "Count the boats") + cell(2, 66, "Guild") + cell(3, 66, "30/6")
      + cell(1, 36, "Mend the nets") + cell(2, 36, "Guild") + cell(3, 36, "15/7")
    let second =
      cell(1, 766, "Paint the masts") + cell(2, 766, "Yard") + cell(3, 766, "20/7")
      + cell(0, 736, "June") + cell(1, 736, "Sell the fish") + cell(2, 736, "Guild") + cell(3, 736, "25/7")
    let top = lines([(782, all), (754, all), (726, all)]), end = lines([(108, all), (82, all), (54, [1, 2, 3]), (26, all)])
    let drawn = try read([first, second], top + end)
    #expect(
      drawn == """
        cell 0.0.0: Month
        cell 0.0.1: Task
        cell 0.0.2: Leads
        cell 0.0.3: Due
        cell 0.1.0 over 3 rows: May
        cell 0.1.1: Count the boats
        cell 0.1.2: Guild
        cell 0.1.3: 30/6
        cell 0.2.1: Mend the nets
        cell 0.2.2: Guild
        cell 0.2.3: 15/7
        cell 0.3.1: Paint the masts
        cell 0.3.2: Yard
        cell 0.3.3: 20/7
        cell 0.4.0: June
        cell 0.4.1: Sell the fish
        cell 0.4.2: Guild
        cell 0.4.3: 25/7
        """)
  }

  @Test func `on the next page a row that the page end cuts goes on`() throws {
    let first =
      cell(0, 66, "1") + cell(1, 66, "Count the boats") + cell(2, 66, "Guild") + cell(3, 66, "30/6")
      + cell(0, 40, "2") + cell(1, 40, "Mend the nets", "and all of") + cell(2, 40, "Yard of", "the") + cell(3, 40, "15/7")
    let second =
      cell(1, 766, "the sails") + cell(2, 766, "harbour")
      + cell(0, 736, "3") + cell(1, 736, "Sell the fish") + cell(2, 736, "Guild") + cell(3, 736, "25/7")
    let top = lines([(782, all), (754, all), (726, all)]), end = lines([(82, all), (54, all), (22, all)])
    let drawn = try read([first, second], top + end)
    #expect(
      drawn.contains(
        "cell 0.1.1: Mend the nets / and all of / the sails\ncell 0.1.2: Yard of / the / harbour\ncell 0.1.3: 15/7\ncell 0.2.0: 3"))
  }
}
