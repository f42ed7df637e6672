/// A grammar word as a small integer; 0 stands for every word that no grammar names.
public typealias Symbol = Int32

/// A syllable, a run of digits or a mark of punctuation.
///
/// Line breaks are a property of the token after them, so a phrase matches whether it was wrapped or not.
@frozen public struct Token: Hashable, Sendable {
  /// What sort of token it is.
  @frozen public enum Kind: UInt8, Sendable { case word, number, punctuation }

  /// How it was written and what stood before it.
  @frozen public struct Flags: OptionSet, Hashable, Sendable {
    /// One bit for each flag; only the seven named below are used.
    public let rawValue: UInt8
    /// The flags whose bits are set in `rawValue`.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Blanks or a line break stand before it.
    @inlinable public static var afterSpace: Flags { Flags(rawValue: 1) }
    /// A line break stands before it.
    @inlinable public static var afterLineBreak: Flags { Flags(rawValue: 2) }
    /// An empty line stands before it.
    @inlinable public static var afterEmptyLine: Flags { Flags(rawValue: 4) }
    /// The first letter is a capital.
    @inlinable public static var capitalized: Flags { Flags(rawValue: 8) }
    /// Every letter is a capital.
    @inlinable public static var allCapitals: Flags { Flags(rawValue: 16) }
    /// Those that tell of capitals.
    @inlinable public static var ofCapitals: Flags { Flags(rawValue: 24) }
    /// Emphasis marks stand before it.
    @inlinable public static var afterMarkup: Flags { Flags(rawValue: 32) }
    /// Its bytes may not be as they are quoted: blanks or characters without width are among them, letters that may compose, or signs
    /// that are text here and markup elsewhere.
    @inlinable public static var unclean: Flags { Flags(rawValue: 64) }
  }

  /// The folded word, interned; 0 when no grammar names it.
  public var symbol: Symbol
  /// First byte in the source.
  public var start: Int32
  /// One past the last byte.
  public var end: Int32
  /// The value of a number of at most nine digits, else -1.
  public var value: Int32
  /// What sort of token it is.
  public var kind: Kind
  /// How it was written and what stood before it.
  public var flags: Flags
  /// How many letters or digits it has, at most 255.
  public var length: UInt8

  /// Its bytes.
  public var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
