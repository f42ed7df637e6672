internal import CongvanText

extension DocumentText {
  /// How many tokens the bullet takes up that opens a line; 0 where none does.
  func bulletLength(_ line: Range<Int>) -> Int {
    let misread = misreadBulletLength(line)
    return misread > 0 ? misread : length(vocabulary.bullet, at: line.lowerBound, in: line)
  }

  /// The same of a dash that a machine read as other strokes, with a capital behind it: “~ Như trên”, “_- Lưu”.
  func misreadBulletLength(_ line: Range<Int>) -> Int {
    guard isMachineRead else { return 0 }
    let strokes = line.prefix(3).prefix { length(vocabulary.misreadBullet, at: $0, in: line) == 1 }
    let dash = line.dropFirst(strokes.count).prefix(1).filter { length(vocabulary.bullet, at: $0, in: line) == 1 }
    guard !strokes.isEmpty, let next = line.dropFirst(strokes.count + dash.count).first else { return 0 }
    return tokens[next].kind == .word && tokens[next].flags.contains(.capitalized) ? strokes.count + dash.count : 0
  }
}
