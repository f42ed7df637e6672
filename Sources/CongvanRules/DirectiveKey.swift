public import CongvanModel
internal import CongvanText

/// How a directive gets its permanent key.
public enum DirectiveKey {
  /// `<body above>/<issuer>/<year>/<number>-<symbol>` in ASCII, such as
  /// `ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt`.
  ///
  /// The body above is part of it because every province has departments of the same names and symbols. When the issuer, the
  /// number, the symbol or the year is not known, the file itself is the identity (`file/<16 hexadecimal digits>`): two
  /// documents wrongly taken for one do more harm than one taken for two.
  public static func make(for reading: Reading) -> String {
    let directive = reading.directive
    guard let issuer = directive.issuer, let number = directive.number, let symbol = directive.symbol, let year = directive.issued?.year,
      !Folding.slug(issuer).isEmpty, !Folding.slug(symbol).isEmpty, number.contains(where: \.isNumber)
    else { return "file/" + reading.source.sha256.prefix(16) }
    let above = directive.issuerParent.map(Folding.slug(_:)) ?? ""
    let name = plainNumber(number) + "-" + Folding.slug(symbol)
    return [above, Folding.slug(issuer), String(year), name].filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// A short name for people: number and symbol, else the file's name.
  static func slug(of reading: Reading) -> String {
    let parts = [reading.directive.number.map(plainNumber), reading.directive.symbol.map { Folding.slug($0) }]
    let name = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "-")
    return name.isEmpty ? Folding.slug(reading.source.name) : name
  }

  /// Leading zeros dropped: 07 and 7 are one number.
  private static func plainNumber(_ number: String) -> String {
    let plain = Folding.slug(number)
    let digits = plain.drop { $0 == "0" }
    return digits.isEmpty ? plain : String(digits)
  }
}
