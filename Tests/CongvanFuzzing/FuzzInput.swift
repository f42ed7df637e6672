public import Foundation

/// Something to be read that nobody wrote: a text, a Markdown text, a web page, a Word document, a grammar file, two editions of a text, an
/// exported rule set or a date.
public struct FuzzInput: Hashable, Sendable {
  /// What it is read as; the raw value is the extension of its file.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case text = "txt"
    case markdown = "md"
    case web = "html"
    case word = "docx"
    case grammar
    case ruleSet = "json"
    case date
    /// Two texts, parted by a line of its own.
    case editions
  }

  /// What parts two editions.
  static let parting = "\n=== edition ===\n"

  /// What it is read as.
  public var kind: Kind
  /// The bytes, whatever they say.
  public var bytes: [UInt8]

  /// An input of the given bytes.
  public init(_ kind: Kind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// The input kept in a file.
  ///
  /// - Throws: When the file cannot be read or its extension is none of the kinds.
  public init(file: URL) throws {
    guard let kind = Kind(rawValue: file.pathExtension) else { throw CocoaError(.fileReadUnsupportedScheme) }
    self.init(kind, Array(try Data(contentsOf: file)))
  }
}
