import ArgumentParser
import CongvanExport
import CongvanStore

/// `congvan export`: the contracts other programs build on.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "The rule set as files of JSON, and the contracts that other programs build on.",
    discussion: "EXAMPLE: congvan export rules-in-git", subcommands: [ExportFolderCommand.self, ExportSchemaCommand.self],
    defaultSubcommand: ExportFolderCommand.self)
}

/// `congvan export DIR`.
struct ExportFolderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "folder", abstract: "The whole rule set with its history and originals, one slot a line, for git. This is the default.",
    discussion: """
      EXAMPLE: congvan export rules-in-git

      directives/ has each directive as it stands, under its key. history/, events.ndjson and originals/ have all that was recorded:
      congvan import --export-dir makes the same rule set of them, with the same versions, ids and digests. Exporting into the same
      folder again brings it up to date.
      """)

  @Argument(help: ArgumentHelp("A new or empty folder, or an earlier export of the same rule set.", valueName: "dir")) var folder: String
  @OptionGroup var ruleSet: RuleSetOptions

  func run() throws {
    let extent = try ruleSet.open().export(to: folder)
    Console.complain("\(ruleSet.path) is exported to \(folder): \(extent.described)")
  }
}

/// `congvan export schema`.
struct ExportSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of a reading, of a comparison, or of what a check found.",
    discussion: """
      EXAMPLE: congvan export schema > reading.schema.json
      EXAMPLE: congvan export schema diff > diff.schema.json
      """)

  @Argument(help: ArgumentHelp("reading, diff or check.", valueName: "contract")) var contract = Contract.reading

  func run() throws {
    switch contract {
    case .reading: try Console.out(ReadingSchema.text)
    case .diff: try Console.out(DiffSchema.text)
    case .check: try Console.out(CheckSchema.text)
    }
  }

  /// What JSON is written by.
  enum Contract: String, ExpressibleByArgument, CaseIterable {
    case reading, diff, check
  }
}
