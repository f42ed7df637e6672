import CongvanExtraction
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

@Suite(.enabled(if: SharedDocuments.folder != nil, Comment(rawValue: SharedDocuments.reason)))
struct SharedDocumentTests {
  static func files(_ folder: String, _ suffixes: [String]) -> [String] {
    guard let base = SharedDocuments.folder?.appendingPathComponent(folder) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
    return names.filter { name in suffixes.contains { name.hasSuffix($0) } }.sorted().map { base.appendingPathComponent($0).path }
  }

  static func folded(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: files("seeds/rendered", ["-chromium.pdf", "-libreoffice.pdf", ".docx"]))
  func `the letterhead, the recipients, the signer and the table of a rendered document are unbroken`(_ path: String) throws {
    let text = Self.folded(try DocumentExtractor.extract(fileAt: path).readingText)
    let file = URL(fileURLWithPath: path)
    let truth = file.deletingLastPathComponent().appendingPathComponent("truth/\(file.lastPathComponent.prefix(3)).json")
    let blocks = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: truth)) as? [[Any]])
    for block in blocks {
      switch (block[0] as? String, block[1]) {
      case ("head", let fields as [String]):
        for field in [fields[0] + " " + fields[1]] + fields[2...] { #expect(text.contains(Self.folded(field))) }
      case ("sign", let sides as [[String]]):
        for side in sides.prefix(2) { #expect(text.contains(Self.folded(side.joined(separator: " ")))) }
      case ("table", let rows as [[String]]):
        for row in rows { #expect(text.contains(Self.folded(row.joined(separator: " ")))) }
      default: break
      }
    }
  }

  @Test func `every document keeps the promises of its blocks`() throws {
    // Machine reading takes its time; two pages of it show the same.
    let pdfs = Self.files("documents/pdf", [".pdf"]).filter { !$0.contains("scan") && !$0.contains("bad-ocr") }
    for path in Self.files("documents/txt", [".md"]) + Self.files("seeds", [".txt"]) + pdfs + Self.files("documents/docx", [".docx"]) {
      let document = try DocumentExtractor.extract(fileAt: path)
      #expect(faults(document, outside: path.hasSuffix(".md") ? "|" : "") == [], "\(path)")
    }
  }

  @Test func `a scan with a stamp on it is read from its picture, and the stamp is furniture`() throws {
    let scans = Self.files("documents/pdf", ["chinhphu_193-ttg_2025_scan-signed.pdf"])
    #expect(!scans.isEmpty)
    for path in scans {
      let document = try DocumentExtractor.extract(fileAt: path)
      #expect(faults(document) == [], "\(path)")
      #expect(document.method == .ocr && document.pages.allSatisfy { $0.status == .ocr }, "\(path)")
      #expect(!document.readingText.contains("@"), "\(path)")
    }
  }

  @Test func `broken files are answered with a document or a sentence`() {
    let broken = Self.files("bad-pdfs", [".pdf"])
    #expect(!broken.isEmpty)
    for path in broken {
      do { _ = try DocumentExtractor.extract(fileAt: path) } catch { #expect(error.description.hasSuffix(".")) }
    }
  }
}
