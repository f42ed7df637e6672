internal import CongvanText

/// Words of a damaged text that were taken for others.
struct Repair: Hashable, Sendable {
  /// What stands in the text.
  var span: TextSpan
  /// What it was read as.
  var words: String

  /// The confidence in a value that was read through a repair: four fifths of what nothing speaks against.
  ///
  /// Of deadlines damaged on purpose and read through a repair 67 in 68 are right; the rest is taken off for damage that no test makes.
  static let confidence = 0.76
}
