import CongvanText
import Testing

@Test(arguments: ["Hà Nội, ngày 5", "Ha\u{300} No\u{302}\u{323}i, nga\u{300}y 5", "Hà   Nội, ngày  5"])
func `a line is as wide however its marks are written and its blanks doubled`(_ line: String) {
  let bytes = Array(line.utf8)
  #expect(UTF8Scalars.width(bytes, in: TextSpan(0, bytes.count)) == 14)
}
