internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Gives every token of the body to one class, adds their bytes up and keeps what stays unexplained.
///
/// What was read comes first: an obligation with its time and its bodies, and the sentence of a deadline or a limit that stands outside of
/// one; then citations. Markers, headings and lead-ins are structure. Boilerplate is what was recognised as binding nobody: grounds, the
/// preamble, what is told as done, and what a document says of itself; but never a sentence that holds a normative cue.
struct CoverageMeter {
  let text: DocumentText
  let items: [OutlineItem]
  /// Tokens of obligations, deadlines and limits.
  let ordered: [Range<Int>]
  let citations: [Range<Int>]
  /// Items that only name who acts or what follows.
  let headings: Set<Int>
  /// Whether the document is set in capitals by itself, as slides are, so that they tell no title.
  let isInCapitals: Bool
  let rest: RestReader

  /// What a token is; by its raw value the class has its bytes.
  enum Class: Int, CaseIterable { case structure, obligation, citation, boilerplate, unexplained }

  /// The shares, which add up to one and are all zero for a body without words, and the tokens of each unexplained stretch.
  func measure() -> (shares: Reading.Coverage, unexplained: [Range<Int>]) {
    let (ordered, citations) = (TokenRanges(ordered), TokenRanges(citations))
    var bytes = [Int](repeating: 0, count: Class.allCases.count)
    var unexplained: [Range<Int>] = []
    // What an order lists below it is what it orders: “lắp đặt các hệ thống:”.
    var isObject = [Bool](repeating: false, count: items.count)
    var classes: [Class] = []
    for (index, item) in items.enumerated() where !item.paragraph.isAnnex {
      if let above = item.parent, above < index { isObject[index] = isObject[above] || orders(above, ordered) }
      let content = item.paragraph.content
      if item.paragraph.isQuoted {
        add(content, as: .citation, to: &bytes)
        continue
      }
      let offset = item.paragraph.tokens.lowerBound
      let orders = ordered.overlapping(content)
      // What one order takes up needs no closer look.
      if orders.contains(where: { $0.lowerBound <= content.lowerBound && content.upperBound <= $0.upperBound }) {
        add(offset..<content.lowerBound, as: .structure, to: &bytes)
        add(content, as: .obligation, to: &bytes)
        continue
      }
      let isHeading = isHeading(index)
      classes.removeAll(keepingCapacity: true)
      classes.append(contentsOf: repeatElement(.structure, count: content.lowerBound - offset))
      for sentence in text.sentences(of: content) where !sentence.isEmpty {
        let closesHeading = isHeading && sentence.upperBound == content.upperBound
        let found = closesHeading ? .structure : isObject[index] ? .obligation : self.rest.ofSentence(sentence, of: item)
        classes.append(contentsOf: repeatElement(found, count: sentence.count))
      }
      // What is ordered hides what is cited.
      let cited = citations.overlapping(content)
      for range in cited {
        for at in range.clamped(to: content) { classes[at - offset] = .citation }
      }
      for range in orders {
        for at in range.clamped(to: content) { classes[at - offset] = .obligation }
      }
      if !cited.isEmpty, classes.contains(.citation) { citeTitles(&classes, from: offset, in: content) }
      var isWhole = !classes.contains(.unexplained)
      if !isWhole {
        settleMarks(&classes, from: offset, in: content)
        settleLabel(&classes, of: item.paragraph)
        settleJoints(&classes, from: offset)
        isWhole = !classes.contains(.unexplained)
      }
      for (found, token) in zip(classes, text.tokens[item.paragraph.tokens]) { bytes[found.rawValue] &+= Int(token.end &- token.start) }
      if !isWhole { unexplained += stretches(classes, from: offset) }
    }
    return (CoverageMeter.coverage(bytes), unexplained)
  }

  private func add(_ range: Range<Int>, as found: Class, to bytes: inout [Int]) {
    for token in text.tokens[range] { bytes[found.rawValue] &+= Int(token.end &- token.start) }
  }

  // MARK: - Classes

  /// A line in capitals, one that reading took for a heading or lead-in, one above others that no stop ends, a number alone in its cell.
  private func isHeading(_ index: Int) -> Bool {
    let item = items[index]
    let content = item.paragraph.content
    if headings.contains(index) || item.isCapitals || isTitle(content) { return true }
    guard let last = content.last else { return true }
    if item.paragraph.cell != nil { return content.allSatisfy { text.tokens[$0].kind != .word } }
    return item.paragraph.marker != nil && !item.children.isEmpty
      && ![text.vocabulary.stop, text.vocabulary.semicolon].contains { text.isMark($0, at: last) }
  }

  /// Whether an item leads over with a colon and orders something.
  private func orders(_ index: Int, _ ordered: TokenRanges) -> Bool {
    guard let last = items[index].paragraph.content.last, text.isMark(text.vocabulary.colon, at: last) else { return false }
    return !ordered.overlapping(last..<last + 1).isEmpty
  }

  /// What a cited document is about, up to the mark that ends it, belongs to the citation: “Kế hoạch số 5/KH-UBND về phòng chống bão”.
  private func citeTitles(_ classes: inout [Class], from offset: Int, in content: Range<Int>) {
    let v = text.vocabulary
    func ends(_ at: Int) -> Bool {
      text.isMark(v.comma, at: at) || text.isMark(v.semicolon, at: at) || text.isMark(v.stop, at: at) || text.isMark(v.colon, at: at)
    }
    // “…, tầm nhìn đến năm 2045”.
    func goesOn(_ at: Int) -> Bool { text.isMark(v.comma, at: at) && text.starts(v.titleTail, at: at + 1, in: content) }
    var isTitle = false
    for at in content.dropFirst() {
      if classes[at - 1 - offset] == .citation, !isTitle { isTitle = text.starts(v.titleCue, at: at, in: content) || goesOn(at) }
      if ends(at) && !goesOn(at) || classes[at - offset] == .obligation { isTitle = false }
      if isTitle, classes[at - offset] == .unexplained || classes[at - offset] == .boilerplate { classes[at - offset] = .citation }
    }
  }

  /// Whether all its words are in capitals, where they stand out for it.
  private func isTitle(_ content: Range<Int>) -> Bool {
    if isInCapitals { return false }
    var words = 0
    for token in text.tokens[content] where token.kind == .word {
      guard token.flags.contains(.allCapitals) else { return false }
      words += 1
    }
    return words > 1
  }

  /// Marks between words belong to what stands before them, else behind them.
  private func settleMarks(_ classes: inout [Class], from offset: Int, in content: Range<Int>) {
    for at in content where text.tokens[at].kind == .punctuation && classes[at - offset] == .unexplained && at > content.lowerBound {
      classes[at - offset] = classes[at - 1 - offset]
    }
    for at in content.reversed()
    where text.tokens[at].kind == .punctuation && classes[at - offset] == .unexplained && at + 1 < content.upperBound {
      classes[at - offset] = classes[at + 1 - offset]
    }
  }

  /// A label in front of what is ordered is a heading in the line: “Đối với trạm y tế: …”.
  private func settleLabel(_ classes: inout [Class], of paragraph: Paragraph) {
    let (content, offset) = (paragraph.content, paragraph.tokens.lowerBound)
    guard let colon = text.colon(in: content, reach: 40), colon + 1 < content.upperBound, classes[colon + 1 - offset] == .obligation,
      case let label = content.lowerBound..<colon, label.allSatisfy({ classes[$0 - offset] == .unexplained }), rest.cues(in: label).isEmpty
    else { return }
    for at in label { classes[at - offset] = .structure }
  }

  /// A word that only joins what was read belongs to what stands behind it, else before it.
  private func settleJoints(_ classes: inout [Class], from offset: Int) {
    for stretch in stretches(classes, from: offset)
    where text.length(text.vocabulary.joiningWord, at: stretch.lowerBound, in: stretch) == stretch.count {
      let (before, behind) = (stretch.lowerBound - 1 - offset, stretch.upperBound - offset)
      guard let found = behind < classes.count ? classes[behind] : before >= 0 ? classes[before] : nil else { continue }
      for at in stretch { classes[at - offset] = found }
    }
  }

  private func stretches(_ classes: [Class], from offset: Int) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for (place, found) in classes.enumerated() where found == .unexplained {
      if let last = out.last, last.upperBound == offset + place {
        out[out.count - 1] = last.lowerBound..<offset + place + 1
      } else {
        out.append(offset + place..<offset + place + 1)
      }
    }
    return out
  }
}
