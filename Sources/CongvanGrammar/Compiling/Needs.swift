internal import CongvanText

/// Sets of tokens, of each of which every match of an element has one: where none of a set stands, nothing matches.
struct Needs {
  /// The smallest first.
  private(set) var sets: [FirstSet] = []

  /// The most sets that are kept of an element.
  private static let limit = 6

  /// Those of what may read nothing.
  static let none = Needs()

  /// One token of `set`; nothing where nearly every text has one.
  static func one(of set: FirstSet) -> Needs { Needs(sets: set.sorts.isSubset(of: .number) ? [set] : []) }

  /// All of these tokens.
  static func words(_ tokens: [LiteralToken]) -> Needs {
    tokens.reduce(.none) { needs, token in
      var set = FirstSet()
      set.insert(token)
      return needs.and(.one(of: set))
    }
  }

  /// Those of two elements that stand one behind the other.
  func and(_ other: Needs) -> Needs {
    var out = self
    for set in other.sets where !out.sets.contains(set) {
      out.sets.insert(set, at: out.sets.firstIndex { $0.size > set.size } ?? out.sets.count)
    }
    out.sets.removeLast(max(0, out.sets.count - Self.limit))
    return out
  }

  /// Those of elements of which any may stand there: what all need alike, and one thing or another that each needs.
  static func any(_ branches: [Needs]) -> Needs {
    guard let first = branches.first, branches.allSatisfy({ !$0.sets.isEmpty }) else { return .none }
    let common = first.sets.filter { set in branches.allSatisfy { $0.sets.contains(set) } }
    var either = FirstSet()
    for branch in branches { either.formUnion(branch.sets[0]) }
    return Needs(sets: common).and(.one(of: either))
  }
}

extension FirstSet {
  /// How many symbols there are in it, numbers counting as many.
  fileprivate var size: Int { symbols.count + (sorts.isEmpty ? 0 : 40) }
}
