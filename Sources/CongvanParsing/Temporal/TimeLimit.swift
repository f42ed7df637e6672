internal import CongvanGrammar
internal import CongvanModel

/// A length of time as a document gives it: in one unit, perhaps with half a unit more.
struct TimeLimit: Hashable {
  /// As ISO 8601 writes it, without a sign.
  var iso: String
  /// Whether days are working days.
  var isInWorkingDays = false

  /// The length of a `(length …)` record; nil for one that counts nothing.
  ///
  /// Half a month is 15 days and half a year six months.
  /// Source: Bộ luật Dân sự 91/2015/QH13, Điều 146 khoản 1.
  init?(_ record: GrammarRecord) {
    if let iso = record["iso"]?.text {
      self.iso = iso
      return
    }
    guard var count = record["n"]?.number, let unit = record["unit"]?.symbol else { return nil }
    if record["half"] != nil { count += 0.5 }
    let whole = Int(count)
    let isHalf = count - Double(whole) == 0.5
    guard isHalf || count == Double(whole) else { return nil }
    switch unit {
    case "hour": iso = "PT\(whole)H" + (isHalf ? "30M" : "")
    case "minute": iso = "PT\(whole)M" + (isHalf ? "30S" : "")
    case "day", "workingDay": iso = "P\(whole)D" + (isHalf ? "T12H" : "")
    case "week": iso = isHalf ? "P\(whole * 7 + 3)DT12H" : "P\(whole)W"
    case "month": iso = (whole == 0 ? "P" : "P\(whole)M") + (isHalf ? "15D" : "")
    case "quarter": iso = "P\(whole * 3)M" + (isHalf ? "45D" : "")
    default: iso = isHalf ? "P\(whole * 12 + 6)M" : "P\(whole)Y"
    }
    isInWorkingDays = unit == "workingDay"
  }
}
