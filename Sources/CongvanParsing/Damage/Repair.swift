internal import CongvanText

/// Words of a damaged text that were taken for others.
struct Repair: Hashable, Sendable {
  /// What stands in the text.
  var span: TextSpan
  /// What it was read as.
  var words: String

  /// What a value is worth that was read through a repair, against one that was not.
  ///
  /// Of words damaged on purpose more than nine in ten are given back right; a fifth is taken off for what no test damages.
  static let trust = 0.8
}
