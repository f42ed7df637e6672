internal import CongvanModel
internal import CongvanText

extension CheckVocabulary {
  /// What a duty is about: its words without those that any report's order has, without who governs a place, who passes it on and what it
  /// is for.
  func matter(of duty: Obligation) -> [Substring] {
    let words = Profile.matter(of: duty)
    guard isHandedIn(duty) else { return reportFillers.removed(from: words) }
    var rest = words[..<(asides.firstIndex(in: words) ?? words.endIndex)]
    var named: [Substring] = []
    while let word = rest.first {
      let body =
        place(governedBy: Array(rest.prefix(Self.longestName))).map { $0.startIndex > 0 ? $0.startIndex + places.length(atStartOf: $0) : 0 }
        ?? 0
      if body == 0 { named.append(word) }
      rest = rest.dropFirst(max(1, body))
    }
    return reportFillers.removed(from: named)
  }

  /// No name of a place's body, up to its level, has more words.
  private static let longestName = 12

  /// Whether something is reported, summed up, or goes to somebody.
  func isHandedIn(_ duty: Obligation) -> Bool {
    let words = Folding.words(duty.action)
    return !duty.recipients.isEmpty || reports.stand(in: words) || summing.stand(in: words)
  }

  /// Whether one report is made of several.
  func sumsUp(_ duty: Obligation) -> Bool { summing.stand(in: Folding.words(duty.action)) }

  /// A body's name without “the”, “each” and “level of”.
  func plainName(_ name: String) -> [Substring] { determiners.removed(from: Folding.words(name)) }

  /// Whom something goes to; where no body is named, the level that is: “báo cáo về huyện”.
  func recipients(of duty: Obligation) -> Set<[Substring]> {
    if !duty.recipients.isEmpty { return Set(duty.recipients.map { plainName($0.name) }) }
    let words = Folding.words(duty.action)
    let times = Phrases(duty.deadlines.map(\.quote))
    let levels = words.indices.compactMap { at -> [Substring]? in
      let length = handing.length(atStartOf: words[at...])
      if length == 0 { return nil }
      var rest = words[(at + length)...]
      rest = rest.dropFirst(directions.length(atStartOf: rest))
      rest = rest.dropFirst(determiners.length(atStartOf: rest))
      let level = rest.prefix(places.length(atStartOf: rest))
      rest = rest.dropFirst(level.count)
      // What has more words behind it is no level but what the report is about: “báo cáo về xã nông thôn mới”.
      let ends = rest.isEmpty || times.length(atStartOf: rest) > 0 || asides.length(atStartOf: rest) > 0
      return ends && !level.isEmpty ? Array(level) : nil
    }
    return Set(levels)
  }

  /// Whether one name is the other, or the other with more behind it: “UBND huyện” and “UBND huyện Lộc An”; a level alone stands for the
  /// body that governs it.
  func isOneBody(_ one: [Substring], _ other: [Substring]) -> Bool {
    if one.starts(with: other) || other.starts(with: one), min(one.count, other.count) > 1 { return true }
    guard let first = place(governedBy: one), let second = place(governedBy: other) else { return false }
    return first.starts(with: second) || second.starts(with: first)
  }

  /// What is enough of a body's name to look for others of the same body.
  func key(of name: [Substring]) -> [Substring] { place(governedBy: name).map { Array($0.prefix(1)) } ?? Array(name.prefix(2)) }

  /// The place that a body governs, by its level; the place itself where that is all there is; nil for any other body.
  private func place(governedBy name: [Substring]) -> ArraySlice<Substring>? {
    let length = governing.length(atStartOf: name)
    let place = name[length...]
    let level = places.length(atStartOf: place)
    return level > 0 && (length > 0 || level == place.count) ? place : nil
  }

  /// Whether the only report above may be what the only one below feeds: one that those who govern places hand in, or nobody named.
  func mayBind(_ upper: Obligation, _ lower: Obligation) -> Bool {
    let names = acting(upper).map { plainName($0.name) }
    return names.isEmpty || names.contains { place(governedBy: $0) != nil } || agreement(lower, upper) != nil
  }

  /// Who leads; where nobody does, all who take part.
  func acting(_ duty: Obligation) -> [Bearer] {
    let leading = duty.bearers.filter { $0.role == .lead }
    return leading.isEmpty ? duty.bearers : leading
  }

  /// How much speaks for it that two duties are one step of reporting: the same body acts, and the same body gets the report. Nil when
  /// other bodies act, or nothing is known of either.
  func agreement(_ one: Obligation, _ other: Obligation) -> Int? {
    let (actors, others) = (acting(one).map { plainName($0.name) }, acting(other).map { plainName($0.name) })
    let words = determiners.removed(from: Folding.words(one.action))
    let (ends, otherEnds) = (recipients(of: one), recipients(of: other))
    let spelled = acting(other).map { plainName($0.text) }.filter { name in !ends.contains { isOneBody($0, name) } }
    let isOneActor =
      actors.contains { own in others.contains { isOneBody(own, $0) } }
      // “tham mưu UBND huyện báo cáo …”: whoever acts does so for the other.
      || spelled.contains { other in other.count > 1 && words.indices.contains { words[$0...].starts(with: other) } }
    if !isOneActor, !actors.isEmpty, !others.isEmpty { return nil }
    let isOneEnd = ends.contains { own in otherEnds.contains { isOneBody(own, $0) } }
    return isOneActor || isOneEnd ? (isOneActor ? 2 : 0) + (isOneEnd ? 1 : 0) : nil
  }
}
