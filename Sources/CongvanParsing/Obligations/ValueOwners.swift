internal import CongvanModel
internal import CongvanText

/// Makes the obligations of a document, and gives each time and each amount to the one it stands in.
struct ValueOwners {
  let text: DocumentText
  let items: [OutlineItem]
  let drafts: [Draft]
  let bodies: BodyReader
  /// The names of who acts below each item, by the words above it.
  let handedDown: [[Range<Int>]]

  /// Fills the obligations, deadlines and limits of `reading`, whose directive is known.
  func join(_ times: [DeadlineMention], _ amounts: [LimitMention], into reading: inout Reading) {
    let owners = TokenOwners(items: items, drafts: drafts, count: text.tokens.count)
    let sharing = Dictionary(grouping: drafts.indices.filter { drafts[$0].sharedTime != nil }) { drafts[$0].sharedTime }
    let maker = ObligationMaker(text: text, items: items, bodies: bodies, directive: reading.directive, owners: owners)
    var obligations = drafts.map { maker.obligation($0) }
    func give(_ deadline: inout Deadline, to index: Int) {
      deadline.obligation = index
      deadline.bearers = maker.acting(obligations[index]).map(\.text)
      deadline.recipients = obligations[index].recipients.map(\.text)
      obligations[index].deadlines.append(deadline)
    }
    for mention in times {
      var deadline = mention.deadline
      if let item = owners.item(at: mention.range.lowerBound) {
        deadline.context = maker.context(of: mention.range, in: items[item])
        deadline.bearers = handedDown[item].map { text.words(text.trimmed($0)) }
      }
      if let index = owners.draft(over: mention.range) {
        // In a cell of its own nothing stands around the time.
        if deadline.context.isEmpty { deadline.context = obligations[index].action }
        give(&deadline, to: index)
        // The rows beside a merged cell have its time in common; the document says it once.
        if let cell = drafts[index].time, cell.contains(mention.range.lowerBound) {
          for other in sharing[cell] ?? [] {
            var shared = deadline
            give(&shared, to: other)
          }
        }
      }
      reading.deadlines.append(deadline)
    }
    for mention in amounts {
      var limit = mention.limit
      if let index = owners.draft(over: mention.range) {
        limit.obligation = index
        obligations[index].limits.append(limit)
      }
      reading.limits.append(limit)
    }
    reading.obligations = obligations
  }
}
