internal import CongvanText

/// How the matches of an element can begin: their first two tokens.
struct Opening {
  var first = FirstSet()
  /// What can stand second in a match of two tokens or more.
  var second = FirstSet()
  var canBeEmpty = true
  /// Whether a match can be one token long.
  var canBeOne = false

  /// An element that reads nothing.
  static let nothing = Opening()

  /// Any tokens at all, at least one.
  static let anything = Opening(first: .any, second: .any, canBeEmpty: false, canBeOne: true)

  /// One token.
  static func token(_ first: FirstSet) -> Opening { Opening(first: first, canBeEmpty: false, canBeOne: true) }

  /// These tokens; nothing where there are none.
  static func words(_ tokens: [LiteralToken]) -> Opening {
    var out = Opening()
    out.add(tokens)
    return out
  }

  /// Adds words that may stand there as well.
  mutating func add(_ tokens: [LiteralToken]) {
    guard let token = tokens.first else { return }
    canBeEmpty = false
    first.insert(token)
    if tokens.count > 1 { second.insert(tokens[1]) } else { canBeOne = true }
  }

  /// The same where there may be nothing.
  var optional: Opening {
    var out = self
    out.canBeEmpty = true
    return out
  }

  /// The same again and again, at least once.
  var repeated: Opening { then(optional) }

  /// What follows it, behind it.
  func then(_ next: Opening) -> Opening {
    var out = self
    if canBeEmpty {
      out.first.formUnion(next.first)
      out.second.formUnion(next.second)
    }
    if canBeOne { out.second.formUnion(next.first) }
    out.canBeOne = (canBeOne && next.canBeEmpty) || (canBeEmpty && next.canBeOne)
    out.canBeEmpty = canBeEmpty && next.canBeEmpty
    return out
  }

  /// Either of two.
  func or(_ other: Opening) -> Opening {
    var out = self
    out.first.formUnion(other.first)
    out.second.formUnion(other.second)
    out.canBeEmpty = canBeEmpty || other.canBeEmpty
    out.canBeOne = canBeOne || other.canBeOne
    return out
  }
}
