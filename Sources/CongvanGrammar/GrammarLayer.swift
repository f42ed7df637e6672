/// Grammar files of a user's own, laid over those of a grammar.
///
/// A rule or lexicon takes the place of the one of its name, a new name is added, and `extend` adds phrases to a lexicon below.
public struct GrammarLayer: Hashable, Sendable {
  /// The folder, as messages name it before the path of each file.
  public var folder: String
  /// The files, their paths relative to the folder.
  public var sources: [GrammarSource]

  /// The files of a folder.
  public init(folder: String, sources: [GrammarSource]) {
    self.folder = Self.trimmed(folder)
    self.sources = sources.sorted { $0.path < $1.path }
  }

  private static func trimmed(_ folder: String) -> String { folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder }

  /// A path that a message about a grammar in `folder` begins with, as it is from here: those of layers begin with their folders already.
  public static func shown(_ path: String, in folder: String, layers: [String]) -> String {
    layers.contains { path.hasPrefix(trimmed($0) + "/") } ? path : trimmed(folder) + "/" + path
  }

  /// The files with the paths that messages show.
  var shown: [GrammarSource] { sources.map { GrammarSource(path: "\(folder)/\($0.path)", text: $0.text) } }

  /// The folder's own name, in the letters that a version may have.
  var tag: String {
    let name = folder.split(separator: "/").last { $0 != "." && $0 != ".." } ?? "layer"
    return String(
      String.UnicodeScalarView(name.unicodeScalars.map { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) ? $0 : "-" }))
  }
}

/// What one layer did to the grammar below it.
public struct LayerReport: Hashable, Sendable {
  /// A rule, lexicon or form of the grammar below.
  public struct Block: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable { case rule, lexicon, form }

    /// What it is.
    public var kind: Kind
    /// Its name.
    public var name: String
    /// The file it stands in.
    public var path: String
    /// Its line, from 1.
    public var line: Int
  }

  /// The layer's folder.
  public var folder: String
  /// What gave its place to a block of the layer.
  public var overridden: [Block] = []
  /// The lexicons that got phrases.
  public var extended: [Block] = []
  /// How many rules, lexicons and forms have new names.
  public var added = 0
}
