import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

/// Proposed matches for a screen: both wordings laid over one another, and what can be done.
struct MatchPage {
  let wording: Wording
  /// In columns.
  let width: Int

  /// The proposals, in order, and how to decide about the first that is open.
  func text(_ proposals: [RecordedProposal]) -> String {
    let open = proposals.filter { $0.decision == nil }
    let hint = open.first.map { wording("match.hint", ["n": String(open.count), "ref": $0.reference]) + "\n" }
    return proposals.map(entry).joined(separator: "\n") + (hint.map { "\n" + $0 } ?? "")
  }

  private func entry(_ proposal: RecordedProposal) -> String {
    let page = Page(width: width)
    let state = proposal.decision.map {
      "\(wording("verdict." + $0.verdict.rawValue)) \($0.decidedAt.iso) \($0.decidedBy)" + ($0.reason.isEmpty ? "" : ": \($0.reason)")
    }
    let likeness = "\(Int((proposal.score * 100).rounded()))%"
    var out =
      Style.bold(proposal.reference) + " \(wording("match." + proposal.kind.rawValue)) \(likeness), \(state ?? wording("match.pending"))\n"
    out += page.paragraph(proposal.old.id, first: "  - ", indent: 4)
    out += page.paragraph(proposal.new.id, first: "  + ", indent: 4)
    let redline = Redline(proposal.old.obligation.action, proposal.new.obligation.action)
    return out + page.paragraph(RedlineText.marked(redline), first: "    ", indent: 4)
  }
}

/// A redline as plain text: `[-struck out-]` and `{+put in+}`, as `git diff --word-diff` writes them.
enum RedlineText {
  /// The whole of it.
  static func marked(_ redline: Redline) -> String {
    redline.text { piece in
      switch piece.kind {
      case .same, .skipped: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }
  }
}
