/// What a grammar says about one of its lexicons.
public struct LexiconInfo: Hashable, Sendable {
  /// The lexicon's name.
  public var name: String
  /// What it lists, in one sentence.
  public var sentence: String
  /// Its authority.
  public var source: String
  /// The file.
  public var path: String
  /// The line of the lexicon's name, from 1.
  public var line: Int
}
