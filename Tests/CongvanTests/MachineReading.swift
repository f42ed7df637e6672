import Foundation

/// What machine reading does to a text: now and then it loses or mistakes the marks of a word, glues two or splits one, or takes a
/// figure for a letter.
struct MachineReading {
  private var numbers: any RandomNumberGenerator
  /// How many words in a hundred are damaged.
  private let rate: Int

  init(rate: Int, numbers: some RandomNumberGenerator) {
    self.rate = rate
    self.numbers = numbers
  }

  /// `text` with words damaged; line breaks and blanks stay, but for one between two words that are glued.
  mutating func damaged(_ text: String) -> String {
    text.components(separatedBy: "\n").map { line in
      var words = line.components(separatedBy: " ")
      var at = 0
      while at < words.count {
        if !words[at].isEmpty, chance(rate) {
          if at + 1 < words.count, isLetters(words[at]), words[at + 1].first?.isLowercase ?? false, chance(10) {
            words[at] += words.remove(at: at + 1)
          } else {
            words[at] = misread(words[at])
          }
        }
        at += 1
      }
      return words.joined(separator: " ")
    }.joined(separator: "\n")
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

  private func isLetters(_ word: String) -> Bool { word.allSatisfy(\.isLetter) }

  private mutating func misread(_ word: String) -> String {
    if word.contains(where: \.isNumber) {
      return word.replacingOccurrences(of: "0", with: "O").replacingOccurrences(of: "1", with: chance(50) ? "l" : "1")
    }
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0..<4: return withoutMarks(word)
    case 4..<7: return withoutTone(word)
    case 7: return word.replacingOccurrences(of: "ưu", with: "ru").replacingOccurrences(of: "ư", with: "tr")
    case 8: return word.replacingOccurrences(of: "Đ", with: "D").replacingOccurrences(of: "đ", with: "d")
    default:
      guard isLetters(word), word.count > 3 else { return word }
      return word.prefix(2) + " " + word.dropFirst(2)
    }
  }

  private func withoutTone(_ word: String) -> String {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let letters = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !tones.contains($0) }
    return String(String.UnicodeScalarView(letters)).precomposedStringWithCanonicalMapping
  }

  private func withoutMarks(_ word: String) -> String {
    let letters = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
    return String(String.UnicodeScalarView(letters)).replacingOccurrences(of: "Đ", with: "D").replacingOccurrences(of: "đ", with: "d")
  }
}
