internal import CongvanModel
internal import CongvanText

/// Reads what a document cites: item by item, then in its notes.
struct DocumentCitations {
  let text: DocumentText
  let items: [OutlineItem]
  let directive: Directive
  /// The paragraphs of a letter that is sent along.
  let enclosed: [Range<Int>]
  /// Notes on later pages are of another document behind this one.
  let lastPage: Int?

  /// The mentions that name a document, and the documents named.
  func read() -> (mentions: [CitationMention], register: CitationRegister) {
    let reader = CitationReader(text: text, ownKind: directive.kind)
    let notes = text.document.blocks.filter { block in
      if case .note = block.kind { (block.lines.first?.page ?? 0) <= lastPage ?? .max } else { false }
    }
    var register = CitationRegister(text, of: directive)
    let taken = register.take(
      mentions(reader) + enclosed.map { reader.mentions(in: $0) } + notes.map { reader.mentions(in: text.range(of: $0.span)) })
    return (taken, register)
  }

  /// Those of each item that has any, with their roles.
  private func mentions(_ reader: CitationReader) -> [[CitationMention]] {
    let roles = CitationRoles(text, issuer: directive.issuer)
    let requests = RequestedItems(text: text, items: items)
    /// What the documents below an item, or below none, are cited for.
    var leads = [Citation.Role?](repeating: nil, count: items.count + 1)
    var mentions: [[CitationMention]] = []
    for (index, item) in items.enumerated() {
      let content = item.paragraph.content
      var own = reader.mentions(in: content)
      roles.assign(to: &own, in: content, lead: leads[item.parent ?? items.count])
      let place = item.paragraph.marker == nil ? item.parent ?? items.count : index
      if let lead = content.isEmpty ? nil : roles.handedDown(by: content, own) {
        leads[place] = lead
      } else if item.paragraph.marker == nil {
        leads[place] = nil
      }
      if own.contains(where: { $0.role.isChange }), isTask(index) || requests.contains(index) {
        for at in own.indices where own[at].role.isChange { own[at].role = .mention }
      }
      if !own.isEmpty { mentions.append(own) }
    }
    return mentions
  }

  /// Whether an item stands below the name of who acts: there, to change a document is a task.
  private func isTask(_ index: Int) -> Bool {
    let bodies = BodyReader(text)
    var above = items[index].parent
    while let parent = above {
      let content = items[parent].paragraph.content
      if items[parent].paragraph.marker != nil, !content.isEmpty, bodies.starts(at: content.lowerBound, in: content) { return true }
      above = items[parent].parent
    }
    return false
  }
}
