extension String {
  private static let barred: Unicode.Scalar = "\u{110}", eth: Unicode.Scalar = "\u{D0}"
  private static let turned: Unicode.Scalar = "\u{A1}", registered: Unicode.Scalar = "\u{AE}"

  /// What a machine read, without signs that Vietnamese has no use for, where letters stand that it took for them.
  ///
  /// Of Đ, Tesseract often gives the Icelandic Ð as well, of i one upside down (“QĐÐ”, “Đại¡”); behind a letter ® is dust.
  var withoutStraySigns: String {
    guard unicodeScalars.contains(where: { $0 == Self.eth || $0 == Self.turned || $0 == Self.registered }) else { return self }
    var out = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { before = scalar }
      let isInside = before?.properties.isAlphabetic ?? false
      switch scalar {
      case Self.eth where before == Self.barred, Self.barred where before == Self.eth: continue
      case Self.eth: out.append(Self.barred)
      case Self.turned where isInside: if before != "i" { out.append("i") }
      case Self.registered where isInside: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
