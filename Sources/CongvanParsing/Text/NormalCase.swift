internal import CongvanGrammar
internal import CongvanText
internal import Foundation

/// Writes a name that stands in capitals in normal case.
///
/// The document's own spelling elsewhere is taken when it has one; otherwise the first word of the name and of each
/// place in it gets a capital.
struct NormalCase {
  let text: DocumentText
  private let after: Int
  private let place: String?
  /// The most tokens of a name that is looked for elsewhere.
  private static let longest = 60

  init(_ text: DocumentText, after: Int, place: String?) {
    self.text = text
    self.after = after
    self.place = place
  }

  func normal(_ range: Range<Int>) -> String { normal(WordRun(range)) }

  func normal(_ run: WordRun) -> String {
    let tokens = run.tokens
    guard tokens.contains(where: { text.tokens[$0].flags.contains(.allCapitals) && text.tokens[$0].length > 1 }) else {
      return run.words(text)
    }
    let written = spelledElsewhere(tokens) ?? joined(run)
    return corrected(written)
  }

  /// An office that a lexicon names, written as `normal(_:)` does.
  func office(_ phrase: String) -> String {
    let offices = text.vocabulary.grammar.entries(of: text.vocabulary.officeTitle).map(\.phrase)
    guard let blank = phrase.firstIndex(of: " ") else { return capital(phrase) }
    let rest = String(phrase[phrase.index(after: blank)...])
    return capital(String(phrase[..<blank])) + " " + (rest.contains(" ") && offices.contains(rest) ? capital(rest) : rest)
  }

  /// The same words in mixed case later in the document.
  private func spelledElsewhere(_ tokens: [Int]) -> String? {
    guard let first = tokens.first, (2...NormalCase.longest).contains(tokens.count) else { return nil }
    guard text.tokens[first].kind == .word else { return nil }
    var at = after
    while at + tokens.count <= text.tokens.count {
      defer { at += 1 }
      let token = text.tokens[at]
      guard token.kind == .word, token.flags.contains(.capitalized), text.isSame(at, first) else { continue }
      let candidate = at..<at + tokens.count
      guard candidate.contains(where: { !text.tokens[$0].flags.contains(.allCapitals) }),
        !candidate.dropFirst().contains(where: { text.tokens[$0].flags.contains(.allCapitals) && text.tokens[$0].length > 5 }),
        zip(candidate, tokens).allSatisfy({ text.isSame($0, $1) })
      else { continue }
      return text.words(candidate)
    }
    return nil
  }

  private func joined(_ run: WordRun) -> String {
    run.pieces.indices.map { place in
      let opens = place == 0 || behindForm(run.pieces[place - 1]) == run.pieces[place - 1].upperBound
      return opens ? guessed(run.pieces[place]) : continued(run.pieces[place])
    }.joined(separator: " ")
  }

  /// Where the name begins in “CÔNG TY TNHH MTV ĐIỆN LỰC ĐỒNG NAI”, behind what kind of business it is.
  private func behindForm(_ range: Range<Int>) -> Int {
    range.lowerBound + text.length(text.vocabulary.companyForm, at: range.lowerBound, in: range)
  }

  /// A further line of a name: its first word is not the name's first.
  private func continued(_ range: Range<Int>) -> String {
    let written = guessed(range)
    return written.prefix(1).lowercased() + written.dropFirst()
  }

  /// Sentence case, with capitals behind the words for a level (tỉnh, huyện, sở …) and in known abbreviations.
  private func guessed(_ range: Range<Int>) -> String {
    let v = text.vocabulary
    let bodies = BodyReader(text)
    // “BỘ TRƯỞNG BỘ TÀI CHÍNH”: an office, and the body it is of.
    let office = range.lowerBound + text.length(v.officeTitle, at: range.lowerBound, in: range)
    if office > range.lowerBound + 1, office < range.upperBound, text.starts(v.bodyHead, at: office, in: range) {
      return self.office(text.words(range.lowerBound..<office).lowercased()) + " " + guessed(office..<range.upperBound)
    }
    var out = ""
    var placeWords = 0
    // “thành phố”, “thị xã”: two words, of which neither gets a capital.
    var levelEnd = range.lowerBound
    // “BẢO HIỂM XÃ HỘI”: no “xã” that has a name behind it.
    let head = range.lowerBound..<range.lowerBound + text.length(v.bodyHead, at: range.lowerBound, in: range)
    // “Sở Giáo dục và Đào tạo”: each field of a department has a capital.
    let isDepartment = !head.isEmpty && text.length(v.departmentHead, at: range.lowerBound, in: range) == head.count
    // “Phòng Văn hóa - Xã hội”: no “xã” either.
    let field = head.upperBound..<head.upperBound + text.length(v.bodyName, at: head.upperBound, in: range)
    let form = behindForm(range)
    // “HUYỆN ỦY HÀ AN”: the place stands behind both words.
    let committee = text.length(v.committeeHead, at: range.lowerBound, in: range)
    for at in range {
      let token = text.tokens[at]
      let word = text.words(at..<at + 1)
      let isKnown = text.starts(v.bodyAbbreviation, at: at, in: at..<at + 1) || isUnspoken(word)
      var written = isKnown || token.kind != .word ? word : word.lowercased()
      let level = field.contains(at) ? 0 : bodies.level(at: at, in: range)
      let opensField = isDepartment && level == 0 && (at == head.upperBound || at > head.upperBound && joinsFields(at - 1))
      placeWords = max(placeWords, text.length(v.province, at: at, in: range))
      if opensField || at >= levelEnd && placeWords > 0 || at == range.lowerBound || at == form, token.kind == .word, !isKnown {
        written = capital(written)
      }
      if at >= levelEnd, placeWords > 0 { placeWords -= 1 }
      if committee > 0, at < range.lowerBound + committee {
        placeWords = at == range.lowerBound + committee - 1 ? 3 : 0
      } else if at >= levelEnd, level > 0, !head.dropFirst().contains(at) || head.last == at {
        placeWords = 3
        levelEnd = at + level
      } else if at == range.lowerBound, text.length(v.bodyHead, at: at, in: range) == 1, range.count > 1,
        !text.starts(v.levelNoun, at: at + 1, in: range)
      {
        placeWords = 1
      } else if at == range.lowerBound, text.starts(v.officeTitle, at: at, in: range), text.length(v.officeTitle, at: at + 1, in: range) > 1
      {
        // “Phó Giám đốc”: the office behind “Phó” keeps its capital; “Hiệu trưởng” is one office.
        placeWords = 1
      }
      if token.flags.contains(.afterSpace), !out.isEmpty { out += " " }
      out += written
    }
    return out
  }

  /// A comma, a dash, “và” or “&”.
  private func joinsFields(_ at: Int) -> Bool {
    let v = text.vocabulary
    return [v.comma, v.dash].contains { text.isMark($0, at: at) } || text.starts(v.and, at: at, in: at..<at + 1)
  }

  /// Whether letters spell no syllable, as those of “BCH” do not.
  private func isUnspoken(_ word: String) -> Bool {
    word.count > 1 && !Folding.plain(word).utf8.contains { "aeiouy".utf8.contains($0) }
  }

  private func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Takes the letterhead's own spelling of the place when the name's last words differ from it only in their marks.
  private func corrected(_ name: String) -> String {
    guard let place else { return name }
    let placeWords = place.split(separator: " ")
    var words = name.split(separator: " ").map(String.init)
    guard words.count > placeWords.count else { return name }
    let tail = words.suffix(placeWords.count)
    guard zip(tail, placeWords).allSatisfy({ Folding.plain($0) == Folding.plain($1) }) else { return name }
    words.replaceSubrange(words.count - placeWords.count..<words.count, with: placeWords.map(String.init))
    return words.joined(separator: " ")
  }
}
