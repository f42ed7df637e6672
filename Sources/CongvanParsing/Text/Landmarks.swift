internal import CongvanGrammar
internal import CongvanText

/// What reading looks for all over a text: marks, and words that may open phrases of some lexicons.
enum Landmark: Int, CaseIterable {
  /// Of marks: stops, semicolons and colons; the colon; the quotation mark.
  case pause, colon, quote
  /// Of what ends a clause inside a sentence: a semicolon, or the word behind a comma that turns to another body.
  case turn
  /// Of the State's name, and of the motto below it.
  case motto
  /// Of what brings another document into force.
  case enacting
  /// Of what gives a short name: a word or a bracket.
  case shortName
  /// Of who gets a report.
  case recipient
  /// Of cues that a clause may hold anywhere.
  case condition, done, normative, agent, obliging
  /// Of what defines a body, and of what closes a heading behind the bodies it names.
  case definition, closer

  /// By symbol, a bit for each landmark that such a token is: one of its marks, or a word that may open a phrase of its lexicons.
  static func signs(_ grammar: Grammar, marks: [Landmark: [Symbol]], words: [Landmark: [LexiconRef]]) -> [UInt32] {
    let openers = grammar.tries.openers
    let all = allCases.map { (bit: UInt32(1) << UInt32($0.rawValue), marks: marks[$0] ?? [], words: words[$0] ?? []) }
    return (0..<Symbol(grammar.symbols.count)).map { symbol in
      all.reduce(0) { signs, landmark in
        let isOne = landmark.marks.contains(symbol) || landmark.words.contains { openers.opens($0, symbol) }
        return isOne ? signs | landmark.bit : signs
      }
    }
  }
}

/// Where the landmarks of a text stand, found in one pass, so that nobody has to go over a stretch token by token to learn that it holds none.
struct Landmarks: Sendable {
  /// By landmark, the tokens in ascending order.
  private let places: [[Int]]

  /// - Parameter signs: By symbol, a bit for each landmark that such a token is.
  init(_ tokens: [Token], signs: [UInt32]) {
    var places = Landmark.allCases.map { _ in
      var places: [Int] = []
      places.reserveCapacity(tokens.count / 128 + 8)
      return places
    }
    signs.withUnsafeBufferPointer { signs in
      tokens.withUnsafeBufferPointer { tokens in
        for at in 0..<tokens.count {
          var rest = signs[Int(tokens[at].symbol)]
          while rest != 0 {
            places[rest.trailingZeroBitCount].append(at)
            rest &= rest &- 1
          }
        }
      }
    }
    self.places = places
  }

  /// Those of a kind in `range`, in ascending order.
  func places(of landmark: Landmark, in range: Range<Int>) -> ArraySlice<Int> {
    let all = places[landmark.rawValue]
    let first = Self.index(all, range.lowerBound)
    var end = first
    while end < all.count, all[end] < range.upperBound { end &+= 1 }
    return all[first..<end]
  }

  /// Whether one of a kind stands in `range`.
  func holds(_ landmark: Landmark, in range: Range<Int>) -> Bool {
    let all = places[landmark.rawValue]
    let first = Self.index(all, range.lowerBound)
    return first < all.count && all[first] < range.upperBound
  }

  /// The place of the first token in `all` from `start` on.
  private static func index(_ all: [Int], _ start: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low &+ high) &>> 1
      if all[middle] < start { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
