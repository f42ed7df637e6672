internal import CongvanModel

/// What a clause names: parts of a document, and tasks.
extension EffectClause {
  private typealias Step = (rank: Int, markers: [String])

  /// The paths of the parts named in `range`, outermost marker first: “khoản 1, 3 Điều 5” names two; “điểm c vào sau điểm b khoản 2” one;
  /// “Điều 1, khoản 2 Điều 2” two.
  func provisions(in range: Range<Int>) -> [[String]] {
    var steps: [Step] = []
    /// Those that were named before a smaller part that a larger one follows.
    var before: [[Step]] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard let part = words.part(at: at, in: tokens) else {
        at += 1
        continue
      }
      let place = at
      if let last = steps.last, last.rank < part.rank, opensPath(at, rank: part.rank, in: range) {
        before.append(steps)
        steps = []
      }
      // “từ mục 2 đến mục 4”.
      let isLast = at > range.lowerBound && steps.last?.rank == part.rank && words.length(.range, at: at - 1, in: tokens) == 1
      at += part.length
      var markers = markers(from: &at, upTo: range.upperBound)
      if markers.isEmpty { continue }
      let isPlace = words.length(.beside, at: place - 1, in: tokens) == 1 || words.length(.beside, at: place - 2, in: tokens) == 2
      if isPlace, steps.contains(where: { $0.rank == part.rank }) { continue }
      if isLast, let first = steps.last?.markers.last { markers = between(first, markers[0]) + markers }
      if let same = steps.firstIndex(where: { $0.rank == part.rank }) {
        steps[same].markers += markers
      } else {
        steps.append((part.rank, markers))
      }
    }
    if steps.isEmpty { return [] }
    // “điểm a khoản 1, điểm b khoản 2 Điều 3”: both of Điều 3.
    return (before.map { group in group + steps.filter { step in group.allSatisfy { step.rank < $0.rank } } } + [steps]).flatMap { group in
      group.sorted { $0.rank < $1.rank }.reduce([[]]) { paths, step in paths.flatMap { path in step.markers.map { path + [$0] } } }
    }
  }

  /// Whether a part set off from what stands before it belongs to a larger one behind it: “Điều 1, khoản 2 Điều 2”.
  private func opensPath(_ place: Int, rank: Int, in range: Range<Int>) -> Bool {
    guard tokens[place - 1].isParted || words.length(.joins, at: place - 1, in: tokens) == 1 else { return false }
    return (place + 1..<range.upperBound).contains { at in
      namesPart(at: at) && words.part(at: at, in: tokens).map { $0.rank < rank } ?? false
    }
  }

  /// “1, 3”, “a và c”, “2 đến 5”, which are four.
  private func markers(from at: inout Int, upTo end: Int) -> [String] {
    var found: [String] = []
    while at < end {
      let isJoined = !found.isEmpty && at + 1 < end && tokens[at + 1].isMarker
      if tokens[at].isMarker {
        found.append(tokens[at].word)
        at += 1
      } else if isJoined, words.length(.range, at: at, in: tokens) == 1 {
        found += between(found.last!, tokens[at + 1].word)
        at += 1
      } else if isJoined, words.length(.joins, at: at, in: tokens) == 1 {
        at += 1
      } else {
        break
      }
    }
    return found
  }

  /// The markers between two, of numbers or of letters in the order in which points are lettered.
  private func between(_ first: String, _ last: String) -> [String] {
    if let first = Int(first), let last = Int(last) { return first < last && last - first < 100 ? (first + 1..<last).map(String.init) : [] }
    guard let first = words.letters.firstIndex(of: first), let last = words.letters.firstIndex(of: last), first < last else { return [] }
    return Array(words.letters[first + 1..<last])
  }

  /// Whether a part is named with its marker: “mục 2”, but not the second word of “danh mục”.
  func namesPart(at place: Int) -> Bool {
    guard let part = words.part(at: place, in: tokens) else { return false }
    let next = place + part.length
    return next < tokens.count && tokens[next].isMarker
  }

  /// The task named in `range`, without words that name nothing by themselves and without those that open a document's name; empty when a
  /// provision is named.
  func task(in range: Range<Int>? = nil, before document: Citation? = nil) -> String {
    let range = range ?? tokens.indices
    var kept: [EffectToken] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let loose = words.length(.loose, at: at, in: tokens)
      let verb = words.verb(at: at, in: tokens)?.length ?? 0
      if namesPart(at: at) || tokens[at].hasNumber { break }
      if loose == 0, verb == 0 { kept.append(tokens[at]) } else if !kept.isEmpty { break }
      at += max(1, loose, verb)
    }
    let name = EffectToken.all(in: document?.quote ?? "").prefix { $0.numberKey != document?.documentNumber.key }
    for word in name.reversed() where kept.last?.word == word.word { kept.removeLast() }
    return kept.map(\.spelled).joined(separator: " ")
  }
}

extension EffectToken {
  /// Whether a sentence ends with it: a stop stands behind it, a word with a capital follows, and it is no “TP.”.
  func endsSentence(before next: EffectToken) -> Bool {
    isStopped && next.spelled.first!.isUppercase && !(spelled.count < 4 && spelled.allSatisfy { $0.isUppercase })
  }

  /// As `DocumentNumber.key` has it, for what may be a number with its symbol.
  var numberKey: String {
    let figures = word.prefix { $0.isASCII && $0.isNumber }
    guard !figures.isEmpty, figures.count < word.count else { return "" }
    return DocumentNumber(number: String(figures), symbol: String(word.dropFirst(figures.count))).key
  }

  var hasNumber: Bool { word.contains(where: \.isNumber) }

  /// Whether it may be the marker of an item: a number, a letter, `2.1`, `4a`, `iv`.
  var isMarker: Bool {
    guard let first = word.first, word.count <= 7, word.allSatisfy({ $0.isASCII || $0 == "đ" }) else { return false }
    if first.isNumber { return word.allSatisfy { $0.isNumber || $0.isLetter || $0 == "." } }
    return word.count == 1 && first.isLetter || word.allSatisfy { "ivxl".contains($0) }
  }
}
