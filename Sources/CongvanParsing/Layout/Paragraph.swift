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

  /// The tokens behind the marker.
  var content: Range<Int> { (tokens.lowerBound + (marker?.length ?? 0))..<tokens.upperBound }
}
