internal import CongvanText

/// The symbols of the marks that the notation itself knows.
struct Marks: Sendable {
  let dot, semicolon, closing, comma, colon: Symbol

  init(_ symbols: inout SymbolTable) {
    dot = symbols.intern(key: ".")
    semicolon = symbols.intern(key: ";")
    closing = symbols.intern(key: ")")
    comma = symbols.intern(key: ",")
    colon = symbols.intern(key: ":")
  }
}
