import CongvanTestSupport
import CongvanText
import Testing

@Test(arguments: ["Hà Nội, ngày 5", "Ha\u{300} No\u{302}\u{323}i, nga\u{300}y 5", "Hà   Nội, ngày  5"])
func `a line is as wide however its marks are written and its blanks doubled`(_ line: String) {
  let bytes = Array(line.utf8)
  #expect(UTF8Scalars.width(bytes, in: TextSpan(0, bytes.count)).letters == 14)
}

@Test func `a line is as wide as it has letters, wherever its blanks and marks stand`() {
  var random = Seeded(seed: 31_2015)
  let pieces = ["a", " ", "  ", "ộ", "đ", "\u{301}", "–", "x,", "\u{1F600}"]
  for _ in 0..<2000 {
    let line = (0..<Int.random(in: 0..<40, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    var letters = 0
    var hasGap = false
    var last: Unicode.Scalar?
    for scalar in line.unicodeScalars where scalar != "\u{301}" {
      if scalar == " ", last == " " { hasGap = true } else { letters += 1 }
      last = scalar
    }
    let bytes = Array(line.utf8)
    let width = UTF8Scalars.width(bytes, in: TextSpan(0, bytes.count))
    #expect(width.letters == letters && width.hasGap == hasGap, "\(line)")
  }
}
