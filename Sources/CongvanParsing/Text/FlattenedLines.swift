internal import CongvanGrammar
internal import CongvanText

/// Parts lines into which a page's table was flattened: a letterhead written out cell by cell, a signature in one row.
///
/// A letterhead is known by the State's name and its motto on one line, as no page sets them. A signature is known by an authority and an
/// office in capitals before a name that is not.
struct FlattenedLines {
  let text: DocumentText
  private var vocabulary: Vocabulary { text.vocabulary }
  /// How many lines round the State's name belong to the letterhead.
  private static let before = 4, behind = 6
  /// The words of the State's name.
  private static let stateName = 8
  /// The most words of an office and a name in one row.
  private static let longestSignature = 24

  /// The lines, each flattened one in its parts.
  func parted(_ lines: [TextLine]) -> [TextLine] {
    let motto = lines.firstIndex(where: holdsMotto)
    let head = motto.map { max(0, $0 - Self.before)...$0 + Self.behind }
    var out: [TextLine] = []
    out.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      let isHead = head?.contains(index) ?? false
      let cuts = line.tokens.isEmpty ? [] : isHead && line.cell == nil ? headCuts(line.tokens) : signatureCuts(line.tokens)
      if cuts.isEmpty { out.append(line) } else { out += parts(of: line, at: cuts) }
    }
    return out
  }

  private func holdsMotto(_ line: TextLine) -> Bool {
    guard line.cell == nil else { return false }
    let range = line.tokens
    return text.starts(vocabulary.motto, at: range.lowerBound, in: range)
      && range.dropFirst(Self.stateName).contains { text.starts(vocabulary.mottoSecond, at: $0, in: range) }
  }

  /// Where a new line of the letterhead starts.
  private func headCuts(_ range: Range<Int>) -> [Int] {
    let v = vocabulary
    var cuts: [Int] = []
    var isAddressed = false
    var at = range.lowerBound
    while at < range.upperBound {
      let number = v.grammar.match(v.writtenNumber, at: at, in: text.tokens, range: range)
      if let whole = number ?? v.grammar.match(v.writtenDate, at: at, in: text.tokens, range: range) {
        if number != nil { cuts.append(at) }
        at = whole.range.upperBound
        cuts.append(at)
        continue
      }
      let isAddressee = text.starts(v.addresseeLabel, at: at, in: range) && text.tokens[at].flags.contains(.capitalized)
      let opensBody =
        isAddressed && text.starts(v.bodyStart, at: at, in: range) && !text.starts(v.bodyHead, at: at, in: range)
        && text.tokens[at].flags.contains(.capitalized)
      if isAddressee || opensBody || isMotto(at, in: range) || opensName(at, in: range) { cuts.append(at) }
      if let label = text.entry(v.letterSubjectLabel, at: at, in: range), label.value.symbol == nil { cuts.append(at) }
      if isAddressee { isAddressed = true }
      if opensBody { break }
      at += 1
    }
    return cuts
  }

  private func isMotto(_ at: Int, in range: Range<Int>) -> Bool {
    at >= range.lowerBound + Self.stateName && text.starts(vocabulary.mottoSecond, at: at, in: range)
  }

  /// Whether a name in capitals that fills the rest of the line starts behind a sentence: “… ban hành. BỘ Y TẾ”.
  private func opensName(_ at: Int, in range: Range<Int>) -> Bool {
    at > range.lowerBound && text.isMark(vocabulary.stop, at: at - 1) && text.starts(vocabulary.bodyHead, at: at, in: range)
      && (at..<range.upperBound).allSatisfy { text.tokens[$0].kind != .word || text.tokens[$0].flags.contains(.allCapitals) }
  }

  /// Where the signer's own office and the name start: “KT. BỘ TRƯỞNG | THỨ TRƯỞNG | Trần Thị Hoa”; the name may stand on a line of its own.
  private func signatureCuts(_ range: Range<Int>) -> [Int] {
    let v = vocabulary
    guard range.count <= Self.longestSignature, text.tokens[range.lowerBound].flags.contains(.allCapitals),
      text.starts(v.signingAuthority, at: range.lowerBound, in: range)
    else { return [] }
    let name = range.first { text.tokens[$0].kind == .word && !text.tokens[$0].flags.contains(.allCapitals) }
    if let name, !text.tokens[name].flags.contains(.capitalized) { return [] }
    var cuts: [Int] = []
    var isSignedFor = false
    var at = range.lowerBound
    while at < name ?? range.upperBound {
      let authority = text.length(v.signingAuthority, at: at, in: range)
      let office = text.length(v.officeTitle, at: at, in: range)
      // The office signed for stands with the authority.
      if authority > 0 || office > 0 && !isSignedFor { cuts.append(at) }
      isSignedFor = authority > 0
      at += max(1, authority, office)
    }
    return cuts + (name.map { [$0] } ?? [])
  }

  private func parts(of line: TextLine, at cuts: [Int]) -> [TextLine] {
    let inside = cuts.filter { line.tokens.contains($0) && $0 > line.tokens.lowerBound }
    let edges = [line.tokens.lowerBound] + inside + [line.tokens.upperBound]
    return zip(edges, edges.dropFirst()).filter { $0 < $1 }.map { first, end in
      var part = text.part(first..<end, of: line)
      if first > line.tokens.lowerBound { part.gap = 0 }
      return part
    }
  }
}
