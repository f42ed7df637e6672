import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

extension Listing {
  /// Proposed matches, one a row.
  init(proposals: [RecordedProposal]) {
    self.init(
      header: ["proposal", "kind", "score", "old", "new", "oldAction", "newAction", "decision", "decidedBy", "decidedAt", "reason"],
      rows: proposals.map { proposal in
        let decision = proposal.decision
        return [
          proposal.reference, proposal.kind.rawValue, "\(proposal.score)", proposal.old.id, proposal.new.id, proposal.old.obligation.action,
          proposal.new.obligation.action, decision?.verdict.rawValue ?? "", decision?.decidedBy ?? "", decision?.decidedAt.iso ?? "",
          decision?.reason ?? "",
        ]
      })
  }
}
