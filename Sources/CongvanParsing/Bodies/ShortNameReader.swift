internal import CongvanGrammar
internal import CongvanText

/// A short name that a document gives to a body: “Trung tâm Điều hành (sau đây gọi tắt là Trung tâm)”.
struct ShortName: Sendable {
  /// Where it is given.
  var short: Range<Int>
  /// The body it is given to.
  var full: Range<Int>
}

/// Finds the short names that a document gives to bodies.
struct ShortNameReader {
  let text: DocumentText
  private let bodies: BodyReader
  private var vocabulary: Vocabulary { text.vocabulary }
  private static let longest = 6

  init(_ text: DocumentText) {
    self.text = text
    bodies = BodyReader(text)
  }

  /// Those given in a paragraph: behind a word that says so, or in brackets by the first letters of the name before.
  func names(in range: Range<Int>) -> [ShortName] {
    var out: [ShortName] = []
    for at in text.places(of: .shortName, in: range) {
      if text.isMark(vocabulary.open, at: at) {
        if let name = bracketed(at, in: range) { out.append(name) }
      } else if text.starts(vocabulary.shortNameCue, at: at, in: range), let name = announced(at, in: range) {
        out.append(name)
      }
    }
    return out
  }

  private func announced(_ at: Int, in range: Range<Int>) -> ShortName? {
    guard at > range.lowerBound else { return nil }
    let cue = text.length(vocabulary.shortNameCue, at: at, in: range)
    let isApart = text.isMark(vocabulary.open, at: at - 1) || text.isMark(vocabulary.comma, at: at - 1)
    let end = isApart ? at - 1 : at
    let short = short(at: at + cue, in: range)
    return given(short, behind: end, in: range) ?? opened(short, behind: end, in: range)
  }

  private func bracketed(_ at: Int, in range: Range<Int>) -> ShortName? {
    guard at + 2 < range.upperBound, text.isMark(vocabulary.close, at: at + 2),
      text.tokens[at + 1].flags.contains(.allCapitals), let name = given(at + 1..<at + 2, behind: at, in: range),
      abbreviates(text.key(at + 1), name.full)
    else { return nil }
    return name
  }

  /// Up to the mark that ends it, without quotation marks.
  private func short(at start: Int, in range: Range<Int>) -> Range<Int> {
    var range = start..<min(range.upperBound, start + ShortNameReader.longest)
    if let first = range.first, text.tokens[first].kind == .punctuation { range = first + 1..<range.upperBound }
    return range.lowerBound..<(range.first { text.tokens[$0].kind == .punctuation } ?? range.upperBound)
  }

  private func given(_ short: Range<Int>, behind end: Int, in range: Range<Int>) -> ShortName? {
    guard let first = short.first, text.tokens[first].kind == .word, text.tokens[first].flags.contains(.capitalized) else { return nil }
    let full = (max(range.lowerBound, end - BodyReader.longestName)..<end).lazy.compactMap { start -> Range<Int>? in
      guard let list = bodies.list(at: start, in: range.lowerBound..<end), list.names.count == 1 else { return nil }
      return list.names[0].upperBound == end ? list.names[0] : nil
    }
    return full.first.flatMap { $0.count > short.count ? ShortName(short: short, full: $0) : nil }
  }

  /// “Ban quản lý sử dụng kháng sinh (sau đây gọi là Ban)”: a name that its short one opens, whatever verbs it holds.
  private func opened(_ short: Range<Int>, behind end: Int, in range: Range<Int>) -> ShortName? {
    guard !short.isEmpty, end > range.lowerBound else { return nil }
    let near = max(range.lowerBound, end - BodyReader.longestName)..<end
    let start = near.last { at in
      at + short.count < end && text.isSame(at..<at + short.count, short) && text.tokens[at].flags.contains(.capitalized)
    }
    guard let start, bodies.starts(at: start, in: start..<end), !(start..<end).contains(where: { text.tokens[$0].kind == .punctuation })
    else { return nil }
    return ShortName(short: short, full: start..<end)
  }

  /// Whether `letters` are first letters of the words of a name, in their order.
  private func abbreviates(_ letters: String, _ name: Range<Int>) -> Bool {
    var words = name[...]
    return letters.allSatisfy { letter in
      guard let word = words.first(where: { text.key($0).first == letter }) else { return false }
      words = (word + 1)..<words.upperBound
      return true
    }
  }
}
