internal import CongvanText

/// Phone numbers of a list: those that are none, and those that several groups share.
struct PhoneCheck {
  let findings: [Finding]

  init(_ roster: Roster) {
    var first: [String: Roster.Entry] = [:]
    findings = roster.entries.flatMap { entry -> [Finding] in
      guard let cell = roster.cell(.phone, entry.row), !cell.isEmpty else { return [] }
      let place = roster.place(.phone, entry.row)
      let given = cell.split { "/;,\n".contains($0) }
      let numbers = given.compactMap { Self.number(String($0.drop { $0 == " " })) }
      guard !numbers.isEmpty, numbers.count == given.count else {
        if Self.number("0" + cell) != nil {
          return [Finding(.rosterPhoneLostZero, "“\(cell)” lacks the 0 that Excel takes from numbers.", at: place)]
        }
        return [Finding(.rosterPhoneMalformed, "“\(cell)” is no phone number of Vietnam.", at: place)]
      }
      guard let before = numbers.lazy.compactMap({ first[$0] }).first else {
        for number in numbers { first[number] = entry }
        return []
      }
      let message = "“\(cell)” stands in rows \(before.row.number) and \(entry.row.number), for two groups."
      return [Finding(.rosterDuplicatePhone, message, at: place, against: roster.place(.phone, before.row))]
    }
  }

  /// The number in its national form without marks; nil for what is none.
  ///
  /// Mobile numbers have ten digits and begin with 03, 05, 07, 08 or 09; others have eleven and begin with 02.
  /// Source: Thông tư 22/2014/TT-BTTTT (kho số viễn thông); Quyết định 798/QĐ-BTTTT ngày 28/5/2018 (chuyển đổi mã mạng); unverified.
  private static func number(_ text: String) -> String? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || " .-+()".contains($0) }) else { return nil }
    var digits = text.filter(\.isNumber)
    if text.hasPrefix("+84") || (digits.hasPrefix("84") && digits.count > 10) { digits = "0" + digits.dropFirst(2) }
    if ["03", "05", "07", "08", "09"].contains(digits.prefix(2)), digits.count == 10 { return digits }
    return digits.hasPrefix("02") && digits.count == 11 ? digits : nil
  }
}
