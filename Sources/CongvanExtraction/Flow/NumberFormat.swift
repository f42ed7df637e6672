/// How a list's counts are written.
enum NumberFormat: Hashable {
  case decimal, paddedDecimal, upperRoman, lowerRoman, upperLetter, lowerLetter, bullet, none

  /// A format by its name in ECMA-376, 17.18.59; those that are not listed here are written in decimal figures.
  init(_ name: String) {
    self =
      switch name {
      case "decimalZero": .paddedDecimal
      case "upperRoman": .upperRoman
      case "lowerRoman": .lowerRoman
      case "upperLetter": .upperLetter
      case "lowerLetter": .lowerLetter
      case "bullet": .bullet
      case "none": .none
      default: .decimal
      }
  }

  /// A count as it is written.
  func text(_ count: Int) -> String {
    switch self {
    case .decimal: String(count)
    case .paddedDecimal: count < 10 ? "0\(count)" : String(count)
    case .upperRoman: Self.roman(count)
    case .lowerRoman: Self.roman(count).lowercased()
    case .upperLetter: Self.letters(count).uppercased()
    case .lowerLetter: Self.letters(count)
    case .bullet, .none: ""
    }
  }

  /// a to z, then aa to zz, as word processors go on.
  private static func letters(_ count: Int) -> String {
    guard (1...780).contains(count) else { return String(count) }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((count - 1) % 26)))
    return String(repeating: letter, count: (count - 1) / 26 + 1)
  }

  private static func roman(_ count: Int) -> String {
    guard (1..<4000).contains(count) else { return String(count) }
    var rest = count
    var out = ""
    for (value, sign) in romanSigns {
      while rest >= value {
        out += sign
        rest -= value
      }
    }
    return out
  }

  private static let romanSigns = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
    (4, "IV"), (1, "I"),
  ]
}
