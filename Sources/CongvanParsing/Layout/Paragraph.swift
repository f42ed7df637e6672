internal import CongvanText

/// A paragraph or list item of the body or an annex.
struct Paragraph: Sendable {
  var tokens: Range<Int>
  var marker: Marker?
  var cell: TableCell?
  var isAnnex: Bool
  /// How many empty lines stand before it.
  var gap: Int
  /// Whether another text is quoted in it, from its first word on.
  var isQuoted = false
  /// The new wording of a provision that it is part of: “Sửa đổi mục 1 như sau:”, and below it what is to stand there.
  var newWording: Range<Int>?

  /// How many tokens open new wording of several paragraphs: the quotation mark, and the marker that the provision has there.
  var opening = 0
  /// How many tokens close it, from its last quotation mark on.
  var closing = 0

  /// The tokens behind the marker, without the quotation marks round new wording of several paragraphs.
  var content: Range<Int> { (tokens.lowerBound + (marker?.length ?? opening))..<(tokens.upperBound - closing) }
}
