internal import CongvanText

/// By how many quarters to the right a page is turned to stand upright.
enum QuarterTurn: Int, CaseIterable, Sendable {
  case none, right, half, left

  /// Whether a page's width becomes its height.
  var liesDown: Bool { self == .right || self == .left }

  /// A rectangle of a page of this size, on the page that is turned.
  func turned(_ box: Box, width: Double, height: Double) -> Box {
    switch self {
    case .none: box
    case .right: Box(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
    case .half: Box(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
    case .left: Box(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
    }
  }

  /// The turn that takes this one back.
  var back: QuarterTurn { QuarterTurn(rawValue: (4 - rawValue) % 4)! }
}

extension Glyph {
  /// It on its page that is turned.
  ///
  /// - Parameters:
  ///   - width: The page's before it is turned, as is `height`.
  func turned(_ turn: QuarterTurn, width: Double, height: Double) -> Glyph {
    if turn == .none { return self }
    let box = turn.turned(Box(x0: Double(x0), y0: Double(y0), x1: Double(x1), y1: Double(y1)), width: width, height: height)
    var glyph = self
    (glyph.x0, glyph.y0, glyph.x1, glyph.y1) = (Float(box.x0), Float(box.y0), Float(box.x1), Float(box.y1))
    return glyph
  }
}

extension [Glyph] {
  /// The turn by which most words of a page run from left to right.
  var upright: QuarterTurn {
    var steps = [0, 0, 0, 0]
    for (before, glyph) in zip(self, dropFirst()) where !glyph.followsBlank && !glyph.isCombining {
      let right = (glyph.x0 + glyph.x1 - before.x0 - before.x1) / 2, down = glyph.middle - before.middle
      let turn: QuarterTurn = abs(right) >= abs(down) ? (right < 0 ? .half : .none) : (down < 0 ? .right : .left)
      steps[turn.rawValue] += 1
    }
    let all = steps.reduce(0, +)
    return QuarterTurn.allCases.first { turn in
      let own = steps[turn.rawValue]
      // Of few words all run one way on a page that is turned.
      return all >= 20 ? 3 * own > 2 * all : all >= 4 && own == all
    } ?? .none
  }
}
