import ArgumentParser
import Congvan
import CongvanExport
import CongvanExtraction
import CongvanGrammar
import Foundation

@main
struct CongvanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "congvan", subcommands: [ReadCommand.self, TextCommand.self, GrammarCommand.self])
}

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "read")
  @Argument var files: [String]
  @Option var format = "json"
  func run() throws {
    let grammar = try ShippedGrammar.load()
    let reading = DocumentReading(grammar: grammar)
    for file in files { print(try NDJSON.line(reading.read(fileAt: file)), terminator: "") }
  }
}

struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "text")
  @Argument var files: [String]
  func run() throws { for file in files { print(try DocumentExtractor.extract(fileAt: file).readingText) } }
}

struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "grammar")
  @Argument var folder: String
  func run() throws {
    do {
      let grammar = try ShippedGrammar.load(from: folder)
      for failure in grammar.checkExamples() { print(failure) }
      for warning in grammar.warnings { print(warning) }
    } catch let error as GrammarError { for issue in error.issues { print(issue) } }
  }
}
