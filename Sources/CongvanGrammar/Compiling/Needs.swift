internal import CongvanText

/// Sets of tokens, of each of which every match of an element has one: where none of a set stands, nothing matches.
struct Needs {
  /// A set of tokens and how often texts have one of them, on no scale in particular.
  struct Need: Hashable {
    var set: FirstSet
    var frequency: Int
  }

  /// The rarest first, for it is missed in most texts.
  private(set) var all: [Need] = []

  /// The most sets that are kept of an element.
  private static let limit = 6

  /// Those of what may read nothing.
  static let none = Needs()

  /// Those of two elements that stand one behind the other.
  func and(_ other: Needs) -> Needs {
    var out = self
    for need in other.all where !out.all.contains(need) {
      out.all.insert(need, at: out.all.firstIndex { $0.frequency > need.frequency } ?? out.all.count)
    }
    out.all.removeLast(max(0, out.all.count - Self.limit))
    return out
  }

  /// Those of elements of which any may stand there: what all need alike, and one thing or another that each needs.
  static func any(_ branches: [Needs]) -> Needs {
    guard let first = branches.first, branches.allSatisfy({ !$0.all.isEmpty }) else { return .none }
    let common = first.all.filter { need in branches.allSatisfy { $0.all.contains(need) } }
    var either = Need(set: FirstSet(), frequency: 0)
    for branch in branches {
      either.set.formUnion(branch.all[0].set)
      either.frequency += branch.all[0].frequency
    }
    return Needs(all: common).and(Needs(all: [either]))
  }
}

extension Compiler {
  /// How often a text has a number, in the phrases of lexicons that a word has to stand in to be as frequent.
  private static let numberFrequency = 100

  /// One token of `set`; nothing where nearly every text has one.
  func need(of set: FirstSet) -> Needs {
    guard set.sorts.isSubset(of: .number) else { return .none }
    var frequency = set.sorts.isEmpty ? 0 : Self.numberFrequency
    // Words that many phrases have are those that many sentences have.
    set.symbols.forEach { frequency += 1 + (Int($0) < phraseCounts.count ? phraseCounts[Int($0)] : 0) }
    return Needs(all: [Needs.Need(set: set, frequency: frequency)])
  }

  /// All of these tokens.
  func needs(of tokens: [LiteralToken]) -> Needs {
    tokens.reduce(.none) { needs, token in
      var set = FirstSet()
      set.insert(token)
      return needs.and(need(of: set))
    }
  }
}
