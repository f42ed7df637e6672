/// A document's number and symbol (số, ký hiệu): 577 and STTTT-CNTT, 30 and 2020/NĐ-CP, 07 and NQ/TU.
public struct DocumentNumber: Hashable, Sendable {
  /// The digits as printed, leading zeros kept; nil where the form is left blank.
  public var number: String?
  /// What stands after the first separator.
  public var symbol: String?

  /// A number by its two parts.
  public init(number: String?, symbol: String?) {
    self.number = number
    self.symbol = symbol
  }

  /// The key under which two spellings are one document: separators, case and leading zeros set aside (07-NQ/TU = 07/NQ-TU).
  public var key: String {
    func plain(_ text: String?) -> String { (text ?? "").lowercased().filter { $0.isLetter || $0.isNumber } }
    let digits = plain(number).drop { $0 == "0" }
    return digits + "|" + plain(symbol)
  }
}
