/// One item of the outline, with the items below it.
public struct OutlineNode: Hashable, Sendable, Codable {
  /// The marker as printed, closing punctuation dropped (`6.1`, `a`, `-`); empty for a heading without one.
  public var marker: String
  /// The heading's words; empty for an item of running text.
  public var heading: String
  /// Depth, from 1.
  public var level: Int
  /// The whole item's first paragraph.
  public var span: SourceSpan
  /// What stands below it.
  public var children: [OutlineNode]

  /// A node with the given children.
  public init(marker: String, heading: String, level: Int, span: SourceSpan, children: [OutlineNode] = []) {
    self.marker = marker
    self.heading = heading
    self.level = level
    self.span = span
    self.children = children
  }
}
