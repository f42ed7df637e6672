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
    commandName: "schema", abstract: "The JSON Schema of a reading, or of a comparison.",
    discussion: """
      EXAMPLE: congvan export schema > reading.schema.json
      EXAMPLE: congvan export schema diff > diff.schema.json
      """)

  @Argument(help: "reading or diff.") var contract = Contract.reading

  /// A published contract.
  enum Contract: String, ExpressibleByArgument, CaseIterable { case reading, diff }

  func run() throws { try Console.out(contract == .reading ? ReadingSchema.text : DiffSchema.text) }
}
