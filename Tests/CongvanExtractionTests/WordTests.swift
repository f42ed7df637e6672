import CongvanExtraction
import CongvanTestSupport
import CongvanText
import Testing

@Suite struct WordTests {
  func read(_ docx: TinyDocx) throws -> ExtractedDocument {
    let document = try DocumentExtractor.extract(bytes: docx.bytes, name: "a.docx")
    #expect(faults(document) == [])
    #expect(document.method == .docx)
    return document
  }

  @Test func `runs make a paragraph and what stands between letters is kept`() throws {
    let body = """
      <w:p>\(r("Công văn "))\(r("07/NQ"))<w:r><w:noBreakHyphen/><w:t>TU</w:t><w:softHyphen/><w:tab/><w:t>x</w:t></w:r></w:p>
      <w:p/>
      <w:p><w:r><w:t>UBND XÃ A</w:t><w:br/><w:br/><w:t>SỐ 1</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>
      <w:p><w:hyperlink r:id="a">\(r("a"))</w:hyperlink><w:smartTag>\(r("b"))</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>\(r("c"))</w:sdtContent></w:sdt><m:oMath><m:r><m:t>d</m:t></m:r></m:oMath></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>5</w:t></w:r></w:p>
      """
    #expect(
      drawing(try read(TinyDocx(body))) == """
        paragraph: Công văn 07/NQ-TU\tx
        paragraph: UBND XÃ A
        paragraph: SỐ 1✓•
        paragraph: abcd
        paragraph: 5
        """)
  }

  // MARK: - Numbers

  static func level(_ place: Int, _ format: String, _ pattern: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(place)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(pattern)\"/>\(more)</w:lvl>"
  }

  static func num(_ list: Int, _ level: Int? = nil) -> String {
    "<w:numPr>\(level.map { "<w:ilvl w:val=\"\($0)\"/>" } ?? "")<w:numId w:val=\"\(list)\"/></w:numPr>"
  }

  @Test func `levels are counted, each anew below a higher one`() throws {
    var docx = TinyDocx(
      [(0, "a"), (1, "b"), (1, "c"), (2, "d"), (0, "e"), (1, "f"), (2, "g"), (3, "h"), (4, "i")]
        .map { p($0.1, Self.num(7, $0.0)) }.joined())
    docx.numbering = """
      <w:abstractNum w:abstractNumId="3">\(Self.level(0, "upperRoman", "%1."))\(Self.level(1, "decimal", "%1.%2.", "<w:isLgl/>"))\
      \(Self.level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"1\"/>"))\(Self.level(3, "bullet", "\u{F0B7}"))\
      \(Self.level(4, "decimalZero", "Điều %5", "<w:suff w:val=\"nothing\"/>"))</w:abstractNum>
      <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
      """
    #expect(
      drawing(try read(docx)) == """
        paragraph: I. a
        paragraph: 1.1. b
        paragraph: 1.2. c
        paragraph: a) d
        paragraph: II. e
        paragraph: 2.1. f
        paragraph: a) g
        paragraph: • h
        paragraph: Điều 01i
        """)
  }

  @Test func `lists of one definition count on, unless a list starts anew`() throws {
    var docx = TinyDocx(
      [1, 1, 2, 3, 3, 1].map { p("x", Self.num($0, 0)) }.joined() + "<w:p><w:pPr>\(Self.num(1, 0))</w:pPr></w:p>" + p("y", Self.num(1, 0)))
    docx.numbering = """
      <w:abstractNum w:abstractNumId="0">\(Self.level(0, "decimal", "%1/"))</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
      """
    #expect(try read(docx).readingText == "1/ x\n2/ x\n3/ x\n5/ x\n6/ x\n7/ x\n9/ y\n")
  }

  @Test func `a style carries its number, and a paragraph may do without`() throws {
    var docx = TinyDocx(
      [
        p("a", "<w:pStyle w:val=\"Dieu\"/>"), p("b", "<w:pStyle w:val=\"Con\"/>"), p("c", "<w:pStyle w:val=\"Dieu\"/>" + Self.num(0)),
        p("d"),
      ].joined())
    docx.styles = """
      <w:style w:type="paragraph" w:default="1" w:styleId="N"/>
      <w:style w:type="paragraph" w:styleId="Dieu"><w:basedOn w:val="N"/><w:pPr>\(Self.num(1))</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dieu"/></w:style>
      <w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>
      """
    docx.numbering = """
      <w:abstractNum w:abstractNumId="0">\(Self.level(0, "decimal", "Điều %1.", "<w:pStyle w:val=\"Dieu\"/>"))\(Self.level(1, "upperLetter", "%2.", "<w:pStyle w:val=\"Con\"/>"))</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    #expect(try read(docx).readingText == "Điều 1. a\nA. b\nc\nd\n")
  }

  // MARK: - Tables

  @Test func `cells merged over rows and columns are one cell and tables inside cells come in their place`() throws {
    let inner = tbl([tc(p("x")), tc(p("y"))])
    let body =
      p("Trước")
      + tbl(
        [tc(p("TT")), tc(p("Việc")), tc(p("Chủ trì"))],
        [tc(p("1")), tc(p("a") + p("b")), tc(p("Sở Y tế"), "<w:vMerge w:val=\"restart\"/>")],
        [tc(p("2")), tc(p("c") + inner + p("d")), tc("<w:p/>", "<w:vMerge/>")],
        [tc(p("Nhóm hai"), "<w:gridSpan w:val=\"3\"/>")],
        [tc(p("3")), tc(p("e")), tc(p("Sở Nội vụ"))])
    let document = try read(TinyDocx(body))
    #expect(
      drawing(document) == """
        paragraph: Trước
        cell 0.0.0: TT
        cell 0.0.1: Việc
        cell 0.0.2: Chủ trì
        cell 0.1.0: 1
        cell 0.1.1: a / b
        cell 0.1.2 over 2 rows: Sở Y tế
        cell 0.2.0: 2
        cell 0.2.1: c
        cell 1.0.0 left: x
        cell 1.0.1 right: y
        cell 0.2.1: d
        cell 0.3.0 over 3 columns: Nhóm hai
        cell 0.4.0: 3
        cell 0.4.1: e
        cell 0.4.2: Sở Nội vụ
        """)
  }

  @Test func `a letterhead in a table has two sides, also beside an empty column, and one column is none`() throws {
    let body =
      tbl([tc(p("UBND XÃ A")), tc("<w:p/>"), tc(p("CỘNG HÒA"))], [tc(p("Số: 1")), tc("<w:p/>"), tc(p("A, ngày 1"))])
      + tbl([tc(p("a") + p("b"))])
    #expect(
      drawing(try read(TinyDocx(body))) == """
        cell 0.0.0 left: UBND XÃ A
        cell 0.0.2 right: CỘNG HÒA
        cell 0.1.0 left: Số: 1
        cell 0.1.2 right: A, ngày 1
        paragraph: a
        paragraph: b
        """)
  }

  // MARK: - What is read once, and what not at all

  @Test func `a text box is read once, behind the paragraph it hangs on`() throws {
    let box = "<w:txbxContent>\(p("Hỏa tốc"))</w:txbxContent>"
    let body = """
      <w:p>\(r("Trên "))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\(r("dưới"))</w:p>
      <w:p><w:r><w:pict><v:textbox>\(box)</v:textbox></w:pict></w:r></w:p>
      """
    #expect(try read(TinyDocx(body)).readingText == "Trên dưới\nHỏa tốc\nHỏa tốc\n")
  }

  @Test func `what tracked changes delete is left out and said so`() throws {
    let deleted = "<w:del><w:r><w:delText>ba mươi</w:delText></w:r></w:del>"
    let body = """
      <w:p>\(r("trong "))\(deleted)<w:ins>\(r("15"))</w:ins>\(r(" ngày"))</w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(r("một "))</w:p>\(p("đoạn"))
      <w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(tc(p("bỏ")))\(tc(p("bỏ")))</w:tr><w:tr>\(tc(p("giữ")))\(tc(p("lại")))</w:tr></w:tbl>
      """
    let document = try read(TinyDocx(body))
    #expect(document.readingText == "trong 15 ngày\nmột đoạn\ngiữ\nlại\n")
    #expect(
      document.diagnostics == [
        Diagnostic(
          id: "extraction.trackedChanges", severity: .warning,
          message: "The file tracks changes that nobody has settled: 1 insertions were read, 2 deletions were left out.")
      ])
  }

  @Test func `hidden letters are left out, and capitals are those that are shown`() throws {
    var docx = TinyDocx(
      "<w:p>\(r("Sở y tế", "<w:caps/>"))\(r(" ẩn", "<w:vanish/>"))\(r(" tế", "<w:caps w:val=\"0\"/>"))</w:p>"
        + p("kế hoạch", "<w:pStyle w:val=\"T\"/>"))
    docx.styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:rPr><w:caps/></w:rPr></w:style>"
    let document = try read(docx)
    #expect(document.readingText == "SỞ Y TẾ tế\nKẾ HOẠCH\n")
    #expect(document.diagnostics.map(\.message) == ["1 pieces of hidden text were left out."])
  }

  @Test func `runs in fonts from before Unicode are read as they show, those beside them as they are`() throws {
    let legacy = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
    var docx = TinyDocx(
      "<w:p>\(r("Céng hoµ", legacy))\(r(" Nghệ An, tr"))<w:r><w:rPr>\(legacy)</w:rPr><w:softHyphen/><w:t>êng</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>\(r("Uû ban"))\(r(" é", "<w:rFonts w:asciiTheme=\"minorHAnsi\"/>"))</w:p>")
    docx.styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr></w:style>"
    let document = try read(docx)
    #expect(document.readingText == "Cộng hoà Nghệ An, trường\nUỶ BAN é\n")
    #expect(
      document.diagnostics.map(\.message) == ["3 pieces of text are in fonts from before Unicode (TCVN3) and were read as they show."])
  }

  @Test func `a letter and its mark may stand in two runs`() throws {
    func vni(_ text: String) -> String { r(text, "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"VNI-Times\"/>") }
    let document = try read(TinyDocx("<w:p>\(vni("Thaønh pho"))\(vni("á Vie"))\(r("x"))\(vni("ät"))</w:p>"))
    #expect(document.readingText == "Thành phố Viexät\n")
    #expect(
      document.diagnostics.map(\.message) == ["3 pieces of text are in fonts from before Unicode (VNI) and were read as they show."])
  }

  @Test func `notes stand behind the text, page heads behind them, the head of the first page before it`() throws {
    func note(_ id: Int) -> String { "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    var docx = TinyDocx(
      "<w:p>\(r("Công văn 793"))\(note(3))\(r(" và"))\(note(2))</w:p>"
        + "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:headerReference w:type=\"default\" r:id=\"h2\"/><w:titlePg/></w:sectPr>"
    )
    docx.footnotes =
      "<w:footnote w:id=\"0\">\(p("vạch"))</w:footnote><w:footnote w:id=\"2\">\(p("hai"))</w:footnote><w:footnote w:id=\"3\">\(p("ba"))\(p("bốn"))</w:footnote>"
    docx.edges = [("h1", p("DỰ THẢO")), ("h2", p("2") + tbl([tc(p("x"))]))]
    #expect(
      drawing(try read(docx)) == """
        paragraph: DỰ THẢO
        paragraph: Công văn 793 và
        note: ba / bốn
        note: hai
        furniture: 2 / x
        """)
  }

  @Test func `a table of contents says nothing twice`() throws {
    var docx = TinyDocx(p("I. VIỆC\t2", "<w:pStyle w:val=\"Mucluc1\"/>") + p("I. VIỆC"))
    docx.styles = "<w:style w:type=\"paragraph\" w:styleId=\"Mucluc1\"><w:name w:val=\"toc 1\"/></w:style>"
    #expect(drawing(try read(docx)) == "furniture: I. VIỆC\t2\nparagraph: I. VIỆC")
  }

  @Test func `the main part is found by its relation, and strict documents are read`() throws {
    let strict = "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\""
    let entries: [TinyZip.Entry] = [
      .init("_rels/.rels", "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"./word/../word/documentA.xml\"/></R>"),
      .init("word/documentA.xml", "<w:document \(strict)><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>"),
    ]
    #expect(try DocumentExtractor.extract(bytes: TinyZip(entries: entries).bytes, name: "a.docx").readingText == "a\n")
  }
}
