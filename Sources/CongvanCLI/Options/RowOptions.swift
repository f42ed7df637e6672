import ArgumentParser

/// What the commands that list the rule set have in common.
struct RowOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Part of the name of a body; marks and case do not matter.", valueName: "name")) var body: String?
  @Option(help: "table, json (one object a line) or csv.") var format = RowFormat.table
}
