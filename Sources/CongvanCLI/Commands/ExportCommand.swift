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
    commandName: "schema", abstract: "The JSON Schema of a reading.", discussion: "EXAMPLE: congvan export schema > reading.schema.json")

  func run() throws { try Console.out(ReadingSchema.text) }
}
