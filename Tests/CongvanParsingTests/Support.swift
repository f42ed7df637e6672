import CongvanGrammar
import CongvanModel
import CongvanParsing
import CongvanTestSupport
import CongvanText
import Foundation

/// The project's own grammars, loaded once.
let grammar = try! Grammar(version: "test", sources: Project.grammars)

let reader = try! DirectiveReader(
  grammar: grammar,
  workingDays: WorkingDayCalendar(
    text: String(contentsOf: Project.folder.appendingPathComponent("grammars/calendar/days-off.txt"), encoding: .utf8)))

/// A plain text as extraction would give it: one block a line.
func document(_ text: String, mediaType: String = "text/plain", method: ExtractedDocument.Method = .plain) -> ExtractedDocument {
  let source = SourceText(text)
  var blocks: [Block] = []
  var start = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let end = start + line.utf8.count
    let leading = line.utf8.prefix { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }.count
    let trailing = line.utf8.reversed().prefix { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }.count
    if leading < line.utf8.count {
      let span = TextSpan(start + leading, end - trailing)
      blocks.append(Block(kind: .line, span: span, lines: [Line(span: span)]))
    }
    start = end + 1
  }
  return ExtractedDocument(
    name: "test.txt", sha256: source.sha256, mediaType: mediaType, method: method, engine: "test", text: source, blocks: blocks)
}

/// A letter of an invented department with `body` between its addressees and its recipients.
func letter(_ body: String, _ reader: DirectiveReader = reader, dated date: String = SampleLetter.day) -> Reading {
  reader.read(letterDocument(body, dated: date))
}

/// That letter, not read yet.
func letterDocument(
  _ body: String, dated date: String = SampleLetter.day, method: ExtractedDocument.Method = .plain
) -> ExtractedDocument {
  document(SampleLetter.text(body, dated: date), method: method)
}

/// A short letter of that department with `foot` for its recipients and signature.
func letter(foot: String, method: ExtractedDocument.Method = .plain) -> Reading {
  reader.read(
    document(
      """
      SỞ NỘI VỤ

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

      Số: 12/SNV-CCHC

      An Sơn, ngày 5 tháng 3 năm 2024

      Kính gửi: Sở Y tế

      1. Sở Y tế rà soát danh sách.

      \(foot)
      """, method: method))
}
