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

extension [ReadWord] {
  /// The same of words beside each other: “¡” alone is an i, or a part of one, that was parted from its word.
  var withoutStraySigns: [ReadWord] {
    var out: [ReadWord] = []
    for var word in self {
      if word.text == "¡" {
        if let last = out.indices.last, out[last].line == word.line, out[last].text.last != "i",
          word.x0 - out[last].x1 < (word.y1 - word.y0) / 4
        {
          out[last].text += "i"
          out[last].x1 = Swift.max(out[last].x1, word.x1)
        }
        continue
      }
      word.text = word.text.withoutStraySigns
      out.append(word)
    }
    return out
  }
}
