/// How far the reading of a file is.
public struct PageProgress: Hashable, Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// Which of the pages that are read is begun, counted from 1.
  public var page: Int
  /// How many there are.
  public var pages: Int
}
