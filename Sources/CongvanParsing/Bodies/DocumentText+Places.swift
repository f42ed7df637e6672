internal import CongvanGrammar
internal import CongvanText

extension DocumentText {
  /// Whether a name is a place's and nothing more: “Xã Tân Tiến”.
  func isPlace(_ name: Range<Int>) -> Bool {
    let level = length(vocabulary.levelNoun, at: name.lowerBound, in: name)
    return level > 0 && name.lowerBound + level < name.upperBound && tokens[name.lowerBound + level].flags.contains(.capitalized)
  }
}
