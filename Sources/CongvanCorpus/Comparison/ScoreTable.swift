internal import Foundation

/// The benchmark's table over many documents.
package struct ScoreTable: Hashable, Sendable {
  /// One kind over all documents.
  private struct Row: Hashable, Sendable {
    var hits = 0.0
    var promised = 0
    var read: Int?

    var precision: Double { read.map { $0 > 0 ? hits / Double($0) : promised == 0 ? 1 : 0 } ?? 0 }
    var recall: Double { promised > 0 ? hits / Double(promised) : read ?? 0 == 0 ? 1 : 0 }
    /// F1, or where only promises are counted, accuracy.
    var figure: Double {
      guard read != nil else { return recall }
      return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
  }

  private var rows: [String: Row] = [:]
  private let documents: Int

  /// Sums up `scores`.
  package init(_ scores: [ReadingScore]) {
    documents = scores.count
    for (kind, tally) in scores.flatMap(\.tallies) {
      var row = rows[kind] ?? Row()
      row.hits += tally.hits
      row.promised += tally.promised
      if let read = tally.read { row.read = (row.read ?? 0) + read }
      rows[kind] = row
    }
  }

  /// One line a kind, then one figure over all.
  package var text: String {
    let order = [
      "addressees", "citations", "deadlinesFound", "deadlines", "limitsFound", "limits", "assignments", "metadata", "citationDates",
      "citationRoles", "deadlineBearers",
    ]
    let lines = order.compactMap { kind in rows[kind].map { line(kind, $0) } }
    return lines.joined() + "overall \(figure(overall)) on \(documents) documents\n"
  }

  /// The mean of the six figures that count.
  package var overall: Double {
    let parts = ["metadata", "citations", "deadlines", "limits", "assignments"].map { rows[$0]?.figure ?? 0 }
    let bearers = rows["deadlineBearers"].map { $0.promised > 0 ? $0.figure : 0 } ?? 0
    return (parts.reduce(0, +) + bearers) / 6
  }

  private func line(_ kind: String, _ row: Row) -> String {
    let name = kind.padding(toLength: 16, withPad: " ", startingAt: 0)
    guard let read = row.read else { return "\(name) accuracy \(figure(row.figure))  gold \(row.promised)\n" }
    return
      "\(name) precision \(figure(row.precision))  recall \(figure(row.recall))  f1 \(figure(row.figure))  gold \(row.promised)  found \(read)\n"
  }

  private func figure(_ value: Double) -> String { String(format: "%.3f", value) }
}
