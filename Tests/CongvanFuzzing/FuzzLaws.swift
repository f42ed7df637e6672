internal import CongvanExport
internal import CongvanExtraction
internal import CongvanGrammar
internal import CongvanModel
internal import CongvanParsing
internal import CongvanRules
internal import CongvanTestSupport
internal import CongvanText
internal import Foundation

/// What holds of every input, whatever it says.
public struct FuzzLaws: Sendable {
  let reader: DirectiveReader
  private static let sample = "Đề nghị Sở Y tế báo cáo trước ngày 30/4/2024, a a 1 và 5 tháng 6; số 12/SNV-CCHC (x) b."

  /// The laws of reading with the project's own grammars.
  public init() { reader = try! DirectiveReader(grammar: Grammar(version: "fuzz", sources: Project.grammars)) }

  /// What an input breaks, one sentence each; empty when nothing.
  public func complaints(_ input: FuzzInput) -> [String] {
    switch input.kind {
    case .grammar: grammar(input)
    case .ruleSet: ruleSet(input)
    case .date: date(input)
    case .editions: editions(input)
    case .text, .markdown, .web, .word: document(input)
    }
  }

  // MARK: - Grammars

  /// A grammar is loaded and can be used, or each thing wrong with it has its place in the file.
  private func grammar(_ input: FuzzInput) -> [String] {
    let text = String(decoding: input.bytes, as: UTF8.self)
    do throws(GrammarError) {
      let grammar = try Grammar(version: "fuzz", sources: [GrammarSource(path: "fuzz.grammar", text: text)])
      _ = grammar.checkExamples()
      let source = SourceText(FuzzLaws.sample + text.prefix(2000))
      let tokens = grammar.tokenizer.tokens(of: source)
      var steps = 0
      _ = grammar.search(
        grammar.islands(rules: grammar.rules.compactMap { grammar.rule($0.name) }), in: tokens, range: tokens.indices, steps: &steps)
      // Each token is tried by all rules once, and once more where one of them is made a value of.
      let most = tokens.count * (1 + 2 * grammar.rules.map(\.stepBound).reduce(0, +))
      return places(grammar.warnings, in: text) + (steps <= most ? [] : ["\(steps) steps are more than \(most)"])
    } catch {
      return error.issues.isEmpty ? ["a grammar is refused without a reason"] : places(error.issues, in: text)
    }
  }

  private func places(_ issues: [GrammarIssue], in text: String) -> [String] {
    var widths = [0]
    for scalar in text.unicodeScalars { if scalar == "\n" { widths.append(0) } else { widths[widths.count - 1] += 1 } }
    return issues.compactMap { issue in
      let isInside = (1...widths.count).contains(issue.line) && (1...widths[issue.line - 1] + 1).contains(issue.column)
      return isInside && !issue.message.isEmpty && issue.path == "fuzz.grammar" ? nil : "no such place: \(issue)"
    }
  }

  // MARK: - Documents

  /// A text is refused with a reason, or read, as it is and as if a machine had read it.
  private func document(_ input: FuzzInput) -> [String] {
    let document: ExtractedDocument
    do throws(ExtractionError) {
      document = try DocumentExtractor.extract(bytes: input.bytes, name: "fuzz." + input.kind.rawValue)
    } catch {
      return "\(error)".isEmpty ? ["a text is refused without a reason"] : []
    }
    // What sets the cells of a table apart is none of their words.
    let marks = document.blocks.contains { if case .cell = $0.kind { true } else { false } } ? "|-:" : ""
    let faults = input.kind == .markdown ? [] : faults(document, outside: marks)
    var machine = document
    machine.method = .ocr
    return faults + [document, machine].flatMap { read($0) }
  }

  /// A text is read twice alike, and every span cuts its quote out of the text.
  private func read(_ document: ExtractedDocument) -> [String] {
    do {
      let reading = reader.read(document)
      let line = try NDJSON.line(reading)
      var complaints: [String] = []
      if try NDJSON.line(reader.read(document)) != line { complaints.append("it is read in two ways") }
      if try ReadingJSON.decode(Data(line.utf8), name: "fuzz") != reading { complaints.append("its JSON does not give the reading back") }
      spans(in: try JSONSerialization.jsonObject(with: Data(line.utf8)), of: document.text, &complaints)
      return complaints
    } catch {
      return ["its reading is no JSON: \(error)"]
    }
  }

  /// Checks whatever has a start, an end and a quote.
  private func spans(in value: Any, of text: SourceText, _ complaints: inout [String]) {
    if let values = value as? [Any] { for value in values { spans(in: value, of: text, &complaints) } }
    guard let object = value as? [String: Any] else { return }
    for value in object.values { spans(in: value, of: text, &complaints) }
    guard let start = object["start"] as? Int, let end = object["end"] as? Int, let quote = object["quote"] as? String else { return }
    guard start >= 0, start < end, end <= text.bytes.count else { return complaints.append("a span \(start)..<\(end) outside the text") }
    func cuts(_ at: Int) -> Bool { at < text.bytes.count && text.bytes[at] & 0xC0 == 0x80 }
    if cuts(start) || cuts(end) { complaints.append("a span \(start)..<\(end) cuts a letter apart") }
    let span = TextSpan(start, end)
    let written = [false, true].map { CleanedView(text, span: span, markup: $0).text }
    if !written.contains(where: { $0.utf8.elementsEqual(quote.utf8) }) {
      complaints.append("the quote of \(start)..<\(end) is \(quote.debugDescription), the text \(written[0].debugDescription)")
    }
  }
}
