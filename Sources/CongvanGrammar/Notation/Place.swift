/// A line and a column in Unicode scalars, both from 1.
struct Place: Hashable, Sendable, Comparable {
  var line: Int
  var column: Int

  static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// What stops the reading of one block.
struct SyntaxFailure: Error {
  var place: Place
  var sentence: Sentence
}
