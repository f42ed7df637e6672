/// An ISO 8601 duration in words: `15 days`, `3 months`, `24 hours`.
enum DurationWords {
  /// The length alone; whether it is before or after something is for the sentence around it.
  static func text(_ iso: String, workingDays: Bool) -> String {
    var parts: [String] = []
    var digits = ""
    var isTime = false
    for character in iso {
      switch character {
      case "-", "P": continue
      case "T": isTime = true
      case _ where character.isNumber: digits.append(character)
      default:
        guard let name = name(character, isTime: isTime, workingDays: workingDays), let number = Int(digits) else { return iso }
        parts.append("\(number) \(name)\(number == 1 ? "" : "s")")
        digits = ""
      }
    }
    return parts.isEmpty || !digits.isEmpty ? iso : parts.joined(separator: " ")
  }

  private static func name(_ letter: Character, isTime: Bool, workingDays: Bool) -> String? {
    switch (letter, isTime) {
    case ("Y", false): "year"
    case ("M", false): "month"
    case ("W", false): "week"
    case ("D", false): workingDays ? "working day" : "day"
    case ("H", true): "hour"
    case ("M", true): "minute"
    case ("S", true): "second"
    default: nil
    }
  }
}
