/// What opens an item: its class, its number, and how many tokens it takes.
///
/// Handed about with every item, so it is one reference.
final class Marker: Sendable {
  /// Which row of markers it belongs to.
  enum Class: Hashable, Sendable {
    case part(Int)
    case capitalLetter
    case roman
    case decimal(parts: Int)
    case bracketed
    case halfBracketed
    case letter
    case smallRoman
    case bracketedLetter
    case letterNumber
    case counted
    case bullet(String)
    case capitals
  }

  let kind: Class
  /// 2.1 as [2, 1]; the letter's or numeral's place in its row; empty for bullets.
  let numbers: [Int]
  /// As printed, closing punctuation dropped.
  let text: String
  let length: Int
  /// What it may be instead: “i)” is the letter behind “h)” or the first numeral.
  let other: Marker?
  /// How deep such a marker usually stands; smaller is higher.
  let rank: Int
  /// The same for markers of one class and number, and hardly ever for others.
  let identity: Int

  init(kind: Class, numbers: [Int], text: String, length: Int, other: Marker? = nil) {
    self.kind = kind
    self.numbers = numbers
    self.text = text
    self.length = length
    self.other = other
    rank = kind.rank
    identity = numbers.reduce(kind.identity) { ($0 ^ $1) &* 0x1000_0000_01B3 }
  }
}

extension Marker.Class {
  fileprivate var identity: Int {
    guard case .bullet(let name) = self else { return rank }
    return name.utf8.reduce(rank) { ($0 ^ Int($1)) &* 0x1000_0000_01B3 }
  }

  fileprivate var rank: Int {
    switch self {
    case .part(let place): place
    case .capitalLetter: 15
    case .roman: 20
    case .capitals: 25
    case .decimal(let parts): 40 + parts
    case .bracketed: 50
    case .letter: 60
    case .smallRoman: 61
    case .halfBracketed: 62
    case .bracketedLetter: 63
    case .letterNumber: 65
    case .counted: 66
    case .bullet("dash"): 70
    case .bullet("plus"): 80
    case .bullet: 75
    }
  }
}
