/// A piece of the notation.
struct Lexeme: Hashable, Sendable {
  /// What sort of piece it is.
  enum Kind: Hashable, Sendable {
    case name(String)
    case integer(Int)
    case decimal(Double)
    case day(String)
    case quoted(String)
    /// A `##` line that stands alone on its line.
    case remark(String)
    /// `@name`.
    case anchor(String)
    /// `#name`.
    case builtin(String)
    /// `$name`.
    case slot(String)
    /// One of `=> <= .. ~? ~ ( ) [ ] { } | : ! & + ,`.
    case mark(String)
    case end
  }

  var kind: Kind
  var place: Place
  /// Whether nothing stands before it on its line.
  var isFirstOnLine: Bool
  /// Whether it touches what stands before it.
  var isGlued: Bool

  /// How a message quotes it.
  var quotation: String {
    switch kind {
    case .name(let name): "'\(name)'"
    case .integer(let value): "'\(value)'"
    case .decimal(let value): "'\(value)'"
    case .day(let day): "'\(day)'"
    case .quoted(let text): "\"\(text)\""
    case .remark: "a '##' line"
    case .anchor(let name): "'@\(name)'"
    case .builtin(let name): "'#\(name)'"
    case .slot(let name): "'$\(name)'"
    case .mark(let mark): "'\(mark)'"
    case .end: "the end of the file"
    }
  }
}
