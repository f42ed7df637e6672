internal import CongvanModel
internal import CongvanText

/// Reads a document's parts: letterhead and signature into its directive, body and annexes into paragraphs.
struct LayoutReader {
  /// The document's text, once it is read with the capitals of a shouted body put right.
  private(set) var text: DocumentText
  private(set) var directive = Directive()
  private(set) var diagnostics: [ReadingDiagnostic] = []
  /// The page of the last line that the document has, annexes included.
  private(set) var lastPage: Int?
  /// The paragraphs of a letter of others that is sent along: what it cites counts, and it orders nothing here.
  private(set) var enclosed: [Range<Int>] = []
  private var vocabulary: Vocabulary { text.vocabulary }

  init(_ text: DocumentText) { self.text = text }

  /// The paragraphs of body and annexes; there is at least one line.
  mutating func paragraphs(_ lines: [TextLine]) -> [Paragraph] {
    let finder = PartsFinder(text: text, lines: lines)
    let parts = parts(lines, finder)
    // Slides are set in capitals by themselves, and their headings are told by them.
    // The last line need not be the last in the text: a left column is read before the right one.
    let body = lines[parts.body].map(\.tokens)
    if !directive.isKind(vocabulary.slidesKind), let first = body.map(\.lowerBound).min(), let end = body.map(\.upperBound).max() {
      text = text.restoringCase(in: first..<end)
    }
    let assembler = ParagraphAssembler(text, lines: Array(lines[parts.body]))
    let own = assembler.paragraphs(of: lines[parts.body], isAnnex: false) + assembler.paragraphs(of: lines[parts.attached], isAnnex: false)
    enclosed = assembler.paragraphs(of: lines[parts.enclosed], isAnnex: true).map(\.tokens)
    let isSubmission = directive.isKind(vocabulary.submissionKind)
    let quoted = QuotedParagraphs(text: text, isSubmission: isSubmission).marked(own)
    return (isSubmission ? quoted : NewWording(text: text).marked(quoted))
      + finder.parted(parts.annexes).flatMap { assembler.paragraphs(of: lines[$0.lines], isAnnex: !$0.orders) }
  }

  private mutating func parts(_ lines: [TextLine], _ finder: PartsFinder) -> DocumentParts {
    let motto = finder.mottoLine()
    let headStart = finder.headStart(motto: motto)
    let letterhead = LetterheadReader(text: text, lines: lines, finder: finder)
    let bodyStart = min(lines.count, letterhead.read(into: &directive, from: headStart, motto: motto))
    let signature = finder.signature(after: bodyStart)
    diagnostics += SignatureReader(text: text, lines: lines, finder: finder).read(into: &directive, signature).map(text.placed)
    let (attached, annexes, enclosed) = finder.annexes(after: signature.upperBound)
    directive.signatures =
      text.document.signatures.map { Signature(signer: $0.signer, time: $0.time) } + stamps(lines, after: signature.upperBound)
    noteOpenDate()
    let end = max(
      signature.upperBound, attached.isEmpty ? 0 : attached.upperBound, annexes.isEmpty ? 0 : annexes.upperBound,
      enclosed.isEmpty ? 0 : enclosed.upperBound)
    lastPage = lines[..<end].last?.page
    return DocumentParts(
      body: bodyStart..<max(bodyStart, signature.lowerBound), attached: attached, annexes: annexes,
      enclosed: enclosed)
  }

  /// Where the date of issue was left open, the signatures say when the document was there at the latest.
  private mutating func noteOpenDate() {
    guard directive.issued?.isDay != true, let first = directive.signatures.compactMap(\.time).min() else { return }
    let message = "The day of issue is not filled in on the page, as far as it can be read; the file was first signed at \(first)."
    diagnostics.append(text.placed(Diagnostic(id: "letterhead.openDate", severity: .note, message: message)))
  }

  /// Signing times that stand as text behind the document, each with the address before it.
  private func stamps(_ lines: [TextLine], after end: Int) -> [Signature] {
    var out: [Signature] = []
    var signer: String?
    for line in lines[min(end, lines.count)...] {
      // Most lines behind a document are of its annexes.
      guard text.tokens[line.tokens.lowerBound].kind == .number || text.document.text.bytes[line.span.start..<line.span.end].contains(0x40)
      else { continue }
      let words = text.words(line.tokens)
      if let time = StampTime(words) {
        out.append(Signature(signer: signer, time: time.iso))
        signer = nil
      } else if words.contains("@" as Character), !words.contains(" " as Character) {
        signer = words
      }
    }
    return out
  }
}

extension Directive {
  /// Whether it is of a kind that is known.
  func isKind(_ slug: String?) -> Bool { kind != nil && kind == slug }
}
