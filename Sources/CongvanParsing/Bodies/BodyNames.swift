internal import CongvanGrammar
internal import CongvanText

extension BodyReader {
  /// A body's words with the universal abbreviations written out.
  ///
  /// - Parameter words: The words of `range`, where they are at hand already.
  func fullName(_ range: Range<Int>, words: String? = nil) -> String {
    guard text.contains(text.vocabulary.bodyAbbreviation, in: range) else { return words ?? text.words(range) }
    var parts: [String] = []
    var at = range.lowerBound
    var plainStart = at
    func flush(_ end: Int) { if plainStart < end { parts.append(text.words(plainStart..<end)) } }
    while at < range.upperBound {
      if let entry = text.entry(text.vocabulary.bodyAbbreviation, at: at, in: range), let full = entry.value.text {
        flush(at)
        parts.append(full)
        at += entry.length
        plainStart = at
      } else {
        at += 1
      }
    }
    flush(range.upperBound)
    return parts.joined(separator: " ")
  }
}
