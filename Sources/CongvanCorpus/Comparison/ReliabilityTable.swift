internal import Foundation

/// A value that was read, how sure the reading was of it, and whether the promise has it so.
package struct Judgement: Hashable, Sendable {
  /// `deadlines`, `limits`, `assignments` or `citations`.
  package var kind: String
  /// 0–1; nil where readings give none.
  package var confidence: Double?
  /// As the score counts it.
  package var isRight: Bool
}

/// How often readings of a confidence are right: what confidence is worth.
package struct ReliabilityTable: Hashable, Sendable {
  /// The readings of one kind whose confidence lies in one bin.
  package struct Row: Hashable, Sendable {
    /// What was read.
    package var kind: String
    /// The bin's lower end; nil for readings without a confidence.
    package var floor: Double?
    /// How many were read, and how many of them are right.
    package var read, right: Int
    /// The mean of their confidences; nil where there are none.
    package var mean: Double?

    /// The part that is right.
    package var share: Double { read > 0 ? Double(right) / Double(read) : 0 }
  }

  /// From this confidence on a reading counts as sure.
  package static let sure = 0.9
  /// The lower ends of the bins, the highest first; each reaches up to the one before it.
  private static let floors = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0]
  private static let kinds = ["deadlines", "limits", "assignments", "citations"]

  /// By kind, the highest bin first; bins without readings are left out.
  package let rows: [Row]
  /// The sure readings of all kinds that have a confidence.
  package let sureRow: Row
  /// How many readings have a confidence.
  package let judged: Int

  /// Sums up the readings judged by `scores`.
  package init(_ scores: [ReadingScore]) { self.init(scores.flatMap(\.judgements)) }

  init(_ judgements: [Judgement]) {
    rows = Self.kinds.flatMap { kind in
      let own = judgements.filter { $0.kind == kind }
      return (Self.floors.map(Optional.some) + [nil]).compactMap { floor in
        let inside = own.filter { Self.floor(of: $0.confidence) == floor }
        return inside.isEmpty ? nil : Self.row(kind, floor, inside)
      }
    }
    let known = judgements.filter { $0.confidence != nil }
    judged = known.count
    sureRow = Self.row("sure", Self.sure, known.filter { ($0.confidence ?? 0) >= Self.sure })
  }

  /// A line a bin, then one on all that is sure.
  package var text: String {
    let head = "\(padded("confidence")) \(left("read"))  \(left("right"))  \(left("share"))  \(left("mean"))\n"
    let lines = rows.map { row in
      let bin = row.floor.map { "\(row.kind) from \(String(format: "%.2f", $0))" } ?? "\(row.kind), none given"
      return "\(padded(bin)) \(figures(row))\n"
    }
    let part = judged > 0 ? Int((100 * Double(sureRow.read) / Double(judged)).rounded()) : 0
    let last = "\(padded("all from \(String(format: "%.2f", Self.sure))")) \(figures(sureRow))  \(part) % of what is read\n"
    return head + lines.joined() + last
  }

  private static func floor(of confidence: Double?) -> Double? { confidence.flatMap { value in floors.first { value >= $0 } } }

  private static func row(_ kind: String, _ floor: Double?, _ judgements: [Judgement]) -> Row {
    let known = judgements.compactMap(\.confidence)
    return Row(
      kind: kind, floor: floor, read: judgements.count, right: judgements.count(where: \.isRight),
      mean: known.isEmpty ? nil : known.reduce(0, +) / Double(known.count))
  }

  private func figures(_ row: Row) -> String {
    let mean = row.mean.map { String(format: "%.3f", $0) } ?? "–"
    return "\(left(String(row.read)))  \(left(String(row.right)))  \(left(String(format: "%.3f", row.share)))  \(left(mean))"
  }

  private func padded(_ text: String) -> String { text.padding(toLength: 24, withPad: " ", startingAt: 0) }

  private func left(_ text: String) -> String { String(repeating: " ", count: max(0, 5 - text.count)) + text }
}
