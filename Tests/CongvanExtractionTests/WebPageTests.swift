import CongvanExtraction
import CongvanTestSupport
import CongvanText
import Testing

@Suite struct WebPageTests {
  func read(_ page: String) throws -> ExtractedDocument {
    let document = try DocumentExtractor.extract(bytes: Array("<!DOCTYPE html>\(page)".utf8), name: "a.html")
    #expect(faults(document) == [])
    #expect(document.method == .html)
    #expect(document.mediaType == "text/html")
    return document
  }

  @Test func `blanks are one, breaks begin a line, and scripts are no text`() throws {
    let page = """
      <html><head><title>Tiêu đề</title><style>p {}</style></head><body><script>var a = "<p>x</p>"</script>
      <p>Báo  cáo
         <b>trước</b>&nbsp;ngày <i>30</i>/4.<!-- không --><br>Hết<p>Hai<pre>một
      hai</pre>cuối<textarea>x</textarea></body></html>
      """
    #expect(
      drawing(try read(page)) == """
        paragraph: Báo cáo trước\u{A0}ngày 30/4.
        paragraph: Hết
        paragraph: Hai
        paragraph: một
        paragraph: hai
        paragraph: cuối
        """)
  }

  @Test func `lists show their numbers and dots`() throws {
    let page = "<ol start=3><li>a<li>b<ul><li>c</ul></ol><ol type=I><li><p>d</p><p>e</p><li value=9>f</ol>"
    #expect(try read(page).readingText == "3. a\n4. b\n• c\nI. d\ne\nIX. f\n")
  }

  @Test func `cells keep their columns under cells of several rows`() throws {
    let page = """
      <table><tr><th>Việc<th>Chủ trì<th>Thời hạn<tr><td>a<td rowspan=2>Sở A<td>1/5<tr><td>b<td>2/5<tr><td colspan=3>Nhóm</table>\
      <table><tr><td>UBND XÃ A<br>BAN B</td><td></td><td>CỘNG HÒA</td></tr></table>
      """
    #expect(
      drawing(try read(page)) == """
        cell 0.0.0: Việc
        cell 0.0.1: Chủ trì
        cell 0.0.2: Thời hạn
        cell 0.1.0: a
        cell 0.1.1 over 2 rows: Sở A
        cell 0.1.2: 1/5
        cell 0.2.0: b
        cell 0.2.2: 2/5
        cell 0.3.0 over 3 columns: Nhóm
        cell 1.0.0 left: UBND XÃ A / BAN B
        cell 1.0.2 right: CỘNG HÒA
        """)
  }

  @Test func `a table that arranges the page is dissolved`() throws {
    let page = "<table><tr><td>Tin<td><table><tr><td>a<td>b<tr><td>c<td>d<tr><td>e<td>f<tr><td>g<td>h<tr><td>i<td>k</table></table>"
    let document = try read(page)
    #expect(drawing(document).hasPrefix("paragraph: Tin\ncell 0.0.0: a\ncell 0.0.1: b\n"))
  }

  @Test func `what belongs to the site is furniture, and what is hidden is left out`() throws {
    let page = """
      <nav>Đầu trang</nav><div class="main-menu"><p>Mục</p></div><div role="search">Tìm</div>
      <p><a>Trang chủ</a></p><p><a>Văn bản</a></p><p><a>Liên hệ</a></p><p><a>Góp ý</a></p>
      <p><a>Luật A</a></p><p>Căn cứ <a>Luật B</a>.</p><p style="display: none">Ẩn</p><p hidden>Ẩn</p><footer>Cuối trang</footer>
      """
    let document = try read(page)
    #expect(
      drawing(document) == """
        furniture: Đầu trang
        furniture: Mục
        furniture: Tìm
        furniture: Trang chủ
        furniture: Văn bản
        furniture: Liên hệ
        furniture: Góp ý
        furniture: Luật A
        paragraph: Căn cứ Luật B.
        furniture: Cuối trang
        """)
    #expect(document.diagnostics.map(\.message) == ["2 pieces of hidden text were left out."])
  }

  @Test func `what is marked as taken from the page is left out, and said to be`() throws {
    let document = try read("<p>Báo cáo trước ngày <del>15/6</del><ins>30/6</ins>.</p><del><p>Bỏ hẳn.</p></del><p>Hết.</p>")
    #expect(drawing(document) == "paragraph: Báo cáo trước ngày 30/6.\nparagraph: Hết.")
    #expect(
      document.diagnostics == [
        Diagnostic(
          id: "extraction.trackedChanges", severity: .warning,
          message: "The page marks changes: 1 insertions were read, 2 deletions were left out.")
      ])
  }

  @Test func `a name is not believed that would make furniture of the document`() throws {
    let page = "<div class=\"page-with-sidebar\"><p>Kính gửi các xã, đề nghị báo cáo.</p><nav>Đầu trang</nav></div><p>Hết</p>"
    #expect(drawing(try read(page)) == "paragraph: Kính gửi các xã, đề nghị báo cáo.\nfurniture: Đầu trang\nparagraph: Hết")
  }

  struct Encoded: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
  }

  static let encoded = [
    Encoded(testDescription: "UTF-8 that says it is not", bytes: Array("<html><meta charset=iso-8859-1><p>Báo cáo".utf8)),
    Encoded(testDescription: "UTF-8 that says nothing", bytes: Array("<html><p>Báo cáo".utf8)),
    Encoded(testDescription: "UTF-16", bytes: [0xFF, 0xFE] + "<html><p>Báo cáo".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    Encoded(
      testDescription: "windows-1258",
      bytes: Array("<html><meta charset=windows-1258><p>B".utf8) + [0xE1] + Array("o c".utf8) + [0xE1] + Array("o".utf8)),
    Encoded(testDescription: "entities", bytes: Array("<html><p>B&aacute;o c&#225;o".utf8)),
  ]

  @Test(arguments: encoded) func `letters are those of the page's character set`(_ page: Encoded) throws {
    #expect(try DocumentExtractor.extract(bytes: page.bytes, name: "a.html").readingText == "Báo cáo\n")
  }

  @Test(arguments: [
    ("more than 2000 elements in one another", String(repeating: "<b>", count: 300_000) + String(repeating: "</i>", count: 300_000)),
    ("more than 2000 elements in one another", String(repeating: "<table><tr><td>", count: 100_000) + "a"),
    ("more than 20000 attributes in a tag", "<p " + (0..<200_000).map { "a\($0)=\"1\" " }.joined() + ">x"),
    ("a web page of more than 16 MB", String(repeating: "a", count: 17 << 20)),
  ]) func `a page that is made to take for ever is refused`(_ reason: String, _ page: String) {
    let error = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.extract(bytes: Array(("<html>" + page).utf8), name: "a.html")
    }
    #expect(
      error?.description == "a.html: the file is larger inside than is read (\(reason)); save a smaller copy and read that.")
  }
}
