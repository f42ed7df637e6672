public import CongvanRules
internal import Foundation

extension Listing {
  /// The same for people who read that language: headings and the names of values in their words, for sheets that nobody's program reads.
  ///
  /// English keeps the names of the contract.
  public func said(in wording: Wording) -> Listing {
    if wording.language == .english { return self }
    let rows = rows.map { row in
      zip(header, row).map { heading, cell in
        Self.named.contains(heading) ? cell.components(separatedBy: "; ").map(wording.name(ofValue:)).joined(separator: "; ") : cell
      }
    }
    return Listing(header: header.map(wording.name(ofColumn:)), rows: rows)
  }

  /// Columns whose cells are names of values.
  private static let named: Set<String> = ["flags", "modality", "force", "standing", "review", "op"]
}
