internal import CongvanModel
internal import CongvanText

/// Words put in the place of others in an obligation, or in the name of who bears it.
struct Rewording: Hashable, Sendable {
  /// The first day on which they stand there; nil for a correction, which holds from the beginning.
  var since: LegalDate?
  /// The first day on which they stand there no longer, for what put them there was taken back.
  var until: LegalDate?
  var old: String
  var new: String
  /// Where the name of the bearer begins in whose place another is put; nil for what is to be done.
  var bearer: Int?
  var effect: String

  func holds(on day: LegalDate) -> Bool { (since.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true) }

  func applied(to obligation: Obligation) -> Obligation {
    var out = obligation
    guard let bearer else {
      out.action = replaced(in: obligation.action) ?? obligation.action
      return out
    }
    for index in out.bearers.indices where out.bearers[index].span.start == bearer {
      let before = out.bearers[index]
      (out.bearers[index].text, out.bearers[index].name) = (replaced(in: before.text) ?? new, renamed(before) ?? new)
      for place in out.deadlines.indices {
        out.deadlines[place].bearers = out.deadlines[place].bearers.map { $0 == before.text ? out.bearers[index].text : $0 }
      }
    }
    return out
  }

  /// The full name with what differs put in the place of what differs: of “UBND cấp huyện” and “UBND cấp xã” the last word.
  func renamed(_ bearer: Bearer) -> String? {
    if let name = replaced(in: bearer.name) { return name }
    var (from, to) = (old.split(separator: " ")[...], new.split(separator: " ")[...])
    while from.count > 1, to.count > 1, from.first == to.first { (from, to) = (from.dropFirst(), to.dropFirst()) }
    let rest = Rewording(old: from.joined(separator: " "), new: to.joined(separator: " "), effect: effect)
    return rest.replaced(in: bearer.name) ?? (BodyName(old).isSame(as: BodyName(bearer.name)) ? new : nil)
  }

  /// `text` with the new words where the old ones stand in it once, as whole words; nil where they do not.
  func replaced(in text: String) -> String? {
    let places = Self.places(of: old, in: text)
    guard places.count == 1 else { return nil }
    var out = text
    out.replaceSubrange(places[0], with: new)
    return new.isEmpty ? out.split(separator: " ").joined(separator: " ") : out
  }

  /// Where `words` stand in `text` as whole words, in whatever case.
  static func places(of words: String, in text: String) -> [Range<String.Index>] {
    let (wanted, whole) = (words.lowercased(), text.lowercased())
    guard !wanted.isEmpty, whole.count == text.count else { return [] }
    return whole.ranges(of: wanted).compactMap { range in
      func isLetter(_ index: String.Index) -> Bool { whole[index].isLetter || whole[index].isNumber }
      let opens = range.lowerBound == whole.startIndex || !isLetter(whole.index(before: range.lowerBound))
      guard opens, range.upperBound == whole.endIndex || !isLetter(range.upperBound) else { return nil }
      let start = text.index(text.startIndex, offsetBy: whole.distance(from: whole.startIndex, to: range.lowerBound))
      return start..<text.index(start, offsetBy: wanted.count)
    }
  }
}

extension EffectResolver {
  /// Puts words in the place of others where they stand once in what the provision orders.
  mutating func reword(_ index: Int, _ target: String, as new: String) {
    let outcome = timeline.outcomes[index]
    let old = outcome.effect.subject
    let ids = slots(target, outcome.effect.provision, on: outcome.since)
    if ids.isEmpty, !outcome.effect.provision.isEmpty { return timeline.outcomes[index].outstanding = .noSuchProvision }
    let entries = ids.compactMap { id in
      owned[String(id.prefix { $0 != "#" })]?.first { $0.id == id }.map { timeline.reworded($0, on: outcome.since) }
    }
    var places: [(id: String, bearer: Int?)] = []
    for entry in entries {
      places += Rewording.places(of: old, in: entry.obligation.action).map { _ in (entry.id, nil) }
      for bearer in entry.obligation.bearers {
        let count = BodyName(old).isSame(as: BodyName(bearer.name)) ? 1 : Rewording.places(of: old, in: bearer.text).count
        places += Array(repeating: (entry.id, bearer.span.start), count: count)
      }
    }
    // A name above several items is one.
    let isOneName = places.first?.bearer != nil && Set(places.map(\.bearer)).count == 1 && Set(places.map(\.id)).count == places.count
    guard let first = places.first else { return timeline.outcomes[index].outstanding = .noSuchWords }
    guard places.count == 1 || isOneName else { return timeline.outcomes[index].outstanding = .severalPlaces }
    let rewording = Rewording(since: outcome.since, old: old, new: new, bearer: first.bearer, effect: outcome.effect.id)
    let changed = entries.filter { entry in places.contains { $0.id == entry.id } }
    guard changed.allSatisfy({ $0.obligation.takes(rewording) }) else { return timeline.outcomes[index].outstanding = .valueInWords }
    for entry in changed { timeline.rewordings[entry.id, default: []].append(rewording) }
    timeline.outcomes[index].obligations = changed.map(\.id)
  }
}

extension Obligation {
  /// Whether the words are of no value that was read in them: a time, an amount, a name.
  fileprivate func takes(_ rewording: Rewording) -> Bool {
    if let place = rewording.bearer {
      return !rewording.new.isEmpty && bearers.filter { $0.span.start == place }.allSatisfy { rewording.renamed($0) != nil }
    }
    if (rewording.old + rewording.new).contains(where: \.isNumber) { return false }
    let values = deadlines.map(\.quote) + limits.map(\.quote) + recipients.map(\.text) + conditions.map(\.text)
    return values.allSatisfy { value in
      Rewording.places(of: rewording.old, in: value).isEmpty && Rewording.places(of: value, in: rewording.old).isEmpty
    }
  }
}

extension Timeline {
  /// `entry` in the words that stand in it on `day`; without a day, in the last ones.
  func reworded(_ entry: RecordedObligation, on day: LegalDate?) -> RecordedObligation {
    guard let rewordings = rewordings[entry.id] else { return entry }
    var entry = entry
    for rewording in rewordings where day.map(rewording.holds) ?? (rewording.until == nil) {
      entry.obligation = rewording.applied(to: entry.obligation)
    }
    return entry
  }
}
