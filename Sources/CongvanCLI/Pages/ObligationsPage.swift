import CongvanExport
import CongvanModel
import CongvanRules

/// Obligations for a screen, under the names of those who have to act, in the order in which the document first names them.
struct ObligationsPage {
  private let obligations: [Obligation]
  private let page: Page

  /// The obligations of one reading.
  init(_ obligations: [Obligation], page: Page) {
    self.obligations = obligations
    self.page = page
  }

  /// The whole section; empty when nothing is ordered.
  var text: String {
    if obligations.isEmpty { return "" }
    var order: [String] = []
    var groups: [String: [Obligation]] = [:]
    for obligation in obligations {
      let leads = obligation.bearers.filter { $0.role == .lead }
      let name = (leads.isEmpty ? obligation.bearers : leads).map(\.name).joined(separator: "; ")
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(obligation)
    }
    let sections = order.map { name in
      let title = name.isEmpty ? "(the document does not say who)" : name
      return page.paragraph(title, first: "", indent: 0) + groups[name, default: []].map(entry).joined()
    }
    return page.heading("Obligations", obligations.count) + sections.joined(separator: "\n")
  }

  private func entry(_ duty: Obligation) -> String {
    let marker = Described.section(duty.section)
    var out = page.paragraph(Shortened.text(duty.action, to: 240), first: "  " + (marker + " ").padded(to: 8), indent: 10)
    for deadline in duty.deadlines { out += detail("\(deadline.described) “\(deadline.quote)”") }
    for limit in duty.limits { out += detail("\(limit.withoutSubject()) “\(limit.quote)”") }
    let others = duty.bearers.filter { $0.role != .lead }
    for (role, names) in [Bearer.Role.cooperate, .monitor, .advise].map({ role in (role, others.filter { $0.role == role }.map(\.name)) })
    where !names.isEmpty {
      // Where nobody leads, those named above are the ones.
      out += detail(others.count == duty.bearers.count ? role.rawValue : "\(role.rawValue): \(names.joined(separator: "; "))")
    }
    if !duty.recipients.isEmpty { out += detail("to: " + duty.recipients.map(\.name).joined(separator: "; ")) }
    let manner = [duty.modality == .duty ? nil : duty.modality.rawValue, duty.force == .directive ? nil : duty.force.rawValue]
    if manner.contains(where: { $0 != nil }) { out += detail(manner.compactMap { $0 }.joined(separator: ", ")) }
    return out
  }

  private func detail(_ text: String) -> String { page.paragraph(text, first: "          " + Style.dim("·") + " ", indent: 12) }
}
