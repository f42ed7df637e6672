internal import CongvanTestSupport

/// Web pages and Word documents: elements in any order, some where they do not belong.
extension InputMaker {
  /// A web page, some of whose elements never end.
  func page(_ random: inout Seeded) -> String {
    let names = [
      "p", "p", "div", "b", "a", "table", "tr", "td", "th", "ul", "ol", "li", "pre", "nav", "script", "style", "h1", "span", "select",
    ]
    let attributes = [
      "", "", "", " colspan=3", " rowspan=2", " rowspan=99999999999", " start=-5", " value=x", " type=A", " class=menu", " hidden",
      " style='display:none'", " \"'<", " a=1 a=2",
    ]
    var page = "<html>"
    for _ in 0..<Int.random(in: 0...200, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4: page += piece(&random)
      case 4..<7: page += "<\(names.randomElement(using: &random)!)\(attributes.randomElement(using: &random)!)>"
      case 7..<9: page += "</\(names.randomElement(using: &random)!)>"
      default: page += ["<br>", "&nbsp;", "&#0;", "&#x110;", "<!-- ", " -->", "<![CDATA[", "<", "]]>"].randomElement(using: &random)!
      }
    }
    return page
  }

  /// A Word document that is whole as XML, now and then damaged in a part.
  func word(_ random: inout Seeded) -> [UInt8] {
    var docx = TinyDocx(blocks(&random, depth: 0) + (chance(3, &random) ? section : ""))
    docx.numbering =
      (0..<3).map { list in
        let levels = (0..<9).map { level in
          let format = ["decimal", "upperRoman", "lowerLetter", "bullet", "none", "decimalZero"].randomElement(using: &random)!
          let more = ["", "<w:isLgl/>", "<w:lvlRestart w:val=\"0\"/>", "<w:suff w:val=\"nothing\"/>", "<w:pStyle w:val=\"S\"/>"]
          return "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"\(number(&random))\"/><w:numFmt w:val=\"\(format)\"/>"
            + "<w:lvlText w:val=\"%1.%\(level + 1)\"/>\(more.randomElement(using: &random)!)</w:lvl>"
        }
        return "<w:abstractNum w:abstractNumId=\"\(list)\">\(levels.joined())</w:abstractNum>"
      }.joined()
      + (0..<4).map { list in
        "<w:num w:numId=\"\(list)\"><w:abstractNumId w:val=\"\(list % 3)\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"\(number(&random))\"/></w:lvlOverride></w:num>"
      }.joined()
    docx.styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"S\"><w:basedOn w:val=\"S\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    docx.footnotes = "<w:footnote w:id=\"1\">\(blocks(&random, depth: 2))</w:footnote>"
    docx.edges = [("h1", blocks(&random, depth: 2)), ("h2", blocks(&random, depth: 2))]
    var entries = docx.entries
    if chance(4, &random) {
      let part = Int.random(in: 0..<entries.count, using: &random)
      damage(&entries[part].bytes, &random)
    }
    return TinyZip(entries: entries).bytes
  }

  private var section: String {
    "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:headerReference w:type=\"default\" r:id=\"h2\"/><w:titlePg/></w:sectPr>"
  }

  private func number(_ random: inout Seeded) -> String {
    ["1", "0", "-1", "3", "12", "4000", "2147483647", "-2147483648", "99999999999999999999", "x", ""].randomElement(using: &random)!
  }

  private func blocks(_ random: inout Seeded, depth: Int) -> String {
    (0..<Int.random(in: 0...(depth == 0 ? 25 : 3), using: &random)).map { _ in
      switch Int.random(in: 0..<(depth > 4 ? 6 : 9), using: &random) {
      case 0..<6: return paragraph(&random, depth: depth)
      case 6:
        return "<w:tbl><w:tblPr/>"
          + (0..<Int.random(in: 0...5, using: &random)).map { _ in
            let row = ["", "", "<w:trPr><w:gridBefore w:val=\"\(number(&random))\"/></w:trPr>", "<w:trPr><w:del/></w:trPr>"]
            return "<w:tr>\(row.randomElement(using: &random)!)\(cells(&random, depth: depth))</w:tr>"
          }.joined() + "</w:tbl>"
      case 7: return "<w:sdt><w:sdtPr/><w:sdtContent>\(blocks(&random, depth: depth + 1))</w:sdtContent></w:sdt>"
      default: return "<w:ins>\(blocks(&random, depth: depth + 1))</w:ins>"
      }
    }.joined()
  }

  private func cells(_ random: inout Seeded, depth: Int) -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let merged = ["", "", "<w:vMerge/>", "<w:vMerge w:val=\"restart\"/>", "<w:gridSpan w:val=\"\(number(&random))\"/>"]
      return "<w:tc><w:tcPr>\(merged.randomElement(using: &random)!)</w:tcPr>\(blocks(&random, depth: depth + 1))</w:tc>"
    }.joined()
  }

  private func paragraph(_ random: inout Seeded, depth: Int) -> String {
    let properties = [
      "", "", "", "<w:numPr><w:ilvl w:val=\"\(number(&random))\"/><w:numId w:val=\"\(number(&random))\"/></w:numPr>",
      "<w:pStyle w:val=\"S\"/>", "<w:rPr><w:del/></w:rPr>",
    ]
    let runs = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      let text = piece(&random).unicodeScalars.filter { $0.value >= 0x20 && $0 != "<" && $0 != "&" && $0 != "\u{FFFE}" }
      let run = r(String(String.UnicodeScalarView(text)), ["", "", "<w:caps/>", "<w:vanish/>"].randomElement(using: &random)!)
      switch Int.random(in: 0..<10, using: &random) {
      case 0: return "<w:del>\(run)</w:del>"
      case 1: return "<w:hyperlink>\(run)</w:hyperlink>"
      case 2: return "<w:r><w:br/><w:tab/><w:sym w:char=\"\(number(&random))\" w:font=\"Symbol\"/></w:r>"
      case 3: return "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
      case 4 where depth < 4: return "<w:r><w:pict><w:txbxContent>\(blocks(&random, depth: depth + 2))</w:txbxContent></w:pict></w:r>"
      default: return run
      }
    }
    return "<w:p><w:pPr>\(properties.randomElement(using: &random)!)</w:pPr>\(runs.joined())</w:p>"
  }
}
