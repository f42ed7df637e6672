import ArgumentParser
import Congvan
import CongvanGrammar
import CongvanText
import Foundation

/// `congvan grammar explain`.
struct GrammarExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Draw how the rules read a text, and say which nearly read it.",
    discussion: """
      EXAMPLE: congvan grammar explain "báo cáo trước ngày 30/6/2025"
      EXAMPLE: congvan grammar explain cv-577.txt --at 2210

      With --at, the clause around a byte of the file's text, as a span of congvan read --format json counts them.
      """)

  @Argument(help: ArgumentHelp("What to read, or with --at the file to read it from.", valueName: "text|file")) var subject: String
  @Option(help: ArgumentHelp("A byte of the file's text.", valueName: "offset")) var at: Int?
  @Flag(help: "Every rule that began to read, not only those that came furthest.") var all = false
  @Option(help: ArgumentHelp("A folder of grammar files (else those of the program).", valueName: "dir")) var folder: String?
  @OptionGroup var layers: GrammarLayers

  func validate() throws {
    if subject.allSatisfy(\.isWhitespace) { throw ValidationError("there is nothing to explain: the text has no words") }
    if at == nil, FileManager.default.fileExists(atPath: subject) {
      throw ValidationError("'\(subject)' is a file; say with --at which byte of its text the clause is around")
    }
  }

  func run() throws {
    let grammar = try layers.load(over: folder ?? ShippedGrammar.folder)
    try Console.out(ExplanationPage(try explanation(grammar), grammar: grammar, all: all, page: Page(width: Terminal.width)).text)
  }

  private func explanation(_ grammar: Grammar) throws -> ClauseExplanation {
    guard let at else { return try ClauseExplanation(subject, grammar: grammar) }
    let document = try DocumentReading.extract(fileAt: subject)
    guard (0..<document.text.bytes.count).contains(at) else {
      throw ValidationError("--at \(at) is outside the text of '\(subject)', which has \(document.text.bytes.count) bytes")
    }
    guard let explanation = try ClauseExplanation(document, at: at, grammar: grammar) else {
      throw ValidationError("nothing is read at byte \(at) of '\(subject)': it stands outside all lines and paragraphs")
    }
    return explanation
  }
}
