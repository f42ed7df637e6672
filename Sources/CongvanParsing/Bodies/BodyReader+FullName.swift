internal import CongvanGrammar
internal import CongvanText

extension BodyReader {
  /// A body's words with abbreviations written out, the universal ones and those that the document gives.
  ///
  /// - Parameter words: The words of `range`, where they are at hand already.
  func fullName(_ range: Range<Int>, words: String? = nil) -> String {
    if let name = text.shortName(at: range.lowerBound, in: range), name.short.count == range.count { return fullName(name.full) }
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
