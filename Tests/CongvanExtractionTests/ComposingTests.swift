import CongvanText
import Testing

@testable import CongvanExtraction

@Test func `of marks without end on a letter of a page no more are kept than any writing has`() {
  let letters = [0x61] + (0..<200 as Range<UInt32>).map { 0x300 + $0 % 2 }
  let glyphs = letters.map { Glyph(scalar: $0, x0: 0, y0: 0, x1: 5, y1: 10, followsBlank: false) }
  let pieces = [Piece(glyphs: glyphs.indices, x0: 0, y0: 0, x1: 5, y1: 10, followsBlank: false)]
  let page = PageText(index: 0, width: 595, height: 842, glyphs: glyphs, pieces: pieces)
  var composer = TextComposer([page])
  composer.add(.paragraph, LayoutLine.lines(of: pieces, page: 0))
  #expect(String(decoding: composer.bytes, as: UTF8.self).unicodeScalars.count == 64)
}
