import ArgumentParser
import CongvanExport

/// `congvan export`: the contracts other programs build on.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "The contracts that other programs build on.", discussion: "EXAMPLE: congvan export schema",
    subcommands: [ExportSchemaCommand.self])
}

/// `congvan export schema`.
struct ExportSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of a reading, or of what a check found.",
    discussion: "EXAMPLE: congvan export schema > reading.schema.json")

  @Argument(help: ArgumentHelp("reading or check.", valueName: "contract")) var contract = Contract.reading

  func run() throws {
    switch contract {
    case .reading: try Console.out(ReadingSchema.text)
    case .check: try Console.out(CheckSchema.text)
    }
  }

  /// What JSON is written by.
  enum Contract: String, ExpressibleByArgument, CaseIterable {
    case reading, check
  }
}
