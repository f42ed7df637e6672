/// The left and right edge of a page's running text, in points.
struct Column {
  var left, right: Float

  var width: Float { right - left }

  /// The edges most lines keep; nil where there are too few lines to tell.
  init?(_ lines: [LayoutLine]) {
    guard lines.count >= 3 else { return nil }
    // Many lines begin at the left edge and end at the right one: the outermost edges that two lines share.
    let starts = lines.map(\.x0).sorted(), ends = lines.map(\.x1).sorted(by: >)
    left = zip(starts, starts.dropFirst()).first { $1 - $0 < 2.5 }?.0 ?? starts[0]
    right = zip(ends, ends.dropFirst()).first { $0 - $1 < 2.5 }?.0 ?? ends[0]
    guard right > left else { return nil }
  }
}
