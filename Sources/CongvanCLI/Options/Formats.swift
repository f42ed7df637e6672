public import ArgumentParser
public import CongvanExport

/// How a page is written.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// How rows are written.
enum RowFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// How deadlines are written.
enum DeadlineFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, ics, xlsx
}

extension CSV.Profile: ExpressibleByArgument {}
