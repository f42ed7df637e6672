internal import CongvanText
internal import CongvanModel

/// Why a name does not lead to one thing of a rule set.
public enum FindFailure: Error, Hashable, Sendable {
  /// Nothing has that name.
  case notFound(String)
  /// No effect has that name.
  case noSuchEffect(String)
  /// Nothing is asked of a body of that name.
  case noSuchBody(String)
  /// Several have; the first few.
  case ambiguous(String, [String])
}

extension FindFailure: CustomStringConvertible {
  /// One sentence: what was asked for and the way out.
  public var description: String {
    switch self {
    case .notFound(let name): "nothing recorded is called '\(name)'; congvan rules --all --format csv lists what there is."
    case .noSuchEffect(let name): "no effect that is read is called '\(name)'; congvan effects lists what there is."
    case .noSuchBody(let name): "nothing recorded is asked of a body called '\(name)'; congvan bodies lists what there is."
    case .ambiguous(let name, let ids): "'\(name)' is part of several names; write one of \(ids.joined(separator: ", ")) in full."
    }
  }
}

extension RuleSetView {
  /// The obligation of that id, or the only one whose id has `name` in it: `12-snv-cchc#2`, `#2~ra-soat`.
  public func entry(_ name: String) throws(FindFailure) -> RuleEntry {
    if let exact = entries.first(where: { $0.recorded.id == name }) { return exact }
    // A whole id but for the path before it names no other: its double of a later edition has `~2` behind.
    let whole = entries.filter { name.contains("~") && $0.recorded.id.hasSuffix("/" + name) }
    if whole.count == 1 { return whole[0] }
    var found = entries.filter { $0.recorded.id.holds(name) }
    // What is no longer read is meant where nothing else is.
    let read = found.filter { if case .removed = $0.standing { false } else { true } }
    if !read.isEmpty { found = read }
    // “12-snv-cchc#2” is item 2 of 12, not item 21 of it or item 2 of 112.
    for whole in [name + "~", "/" + name, "/" + name + "~"] {
      let better = found.filter { $0.recorded.id.contains(whole) }
      if !better.isEmpty { found = better }
    }
    return try Self.only(found, name, \.recorded.id)
  }

  /// The directive of that key, or the only one whose key has `name` in it, or which has that number.
  public func directive(_ name: String) throws(FindFailure) -> RecordedDirective {
    if let exact = set.directives.first(where: { $0.key == name }) { return exact }
    let numbered = set.directives.filter { [$0.directive.number, $0.directive.symbol].compactMap { $0 }.joined(separator: "/") == name }
    return try Self.only(numbered.isEmpty ? set.directives.filter { $0.key.holds(name) } : numbered, name, \.key)
  }

  /// What to call each obligation so that `entry` finds it: `12-snv-cchc#2` where that is enough, else with what it is about, else the
  /// whole id.
  public var names: [String: String] {
    let ids = entries.map(\.recorded.id)
    let forms = ids.map { id -> [String] in
      let name = String(id.split(separator: "/").last ?? "")
      return name.contains("#") ? [String(name.prefix { $0 != "~" }), name, id] : [id]
    }
    let counts = Dictionary(forms.flatMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
    return Dictionary(zip(ids, forms).map { id, forms in (id, forms.first { counts[$0] == 1 } ?? id) }) { first, _ in first }
  }

  private static func only<Value>(_ found: [Value], _ name: String, _ id: (Value) -> String) throws(FindFailure) -> Value {
    guard let first = found.first, !name.isEmpty else { throw .notFound(name) }
    guard found.count == 1 else { throw .ambiguous(name, found.prefix(5).map(id)) }
    return first
  }
}

extension String {
  /// Whether `name` stands in it from the beginning of a word or number: “2-snv” does not stand in “12-snv”.
  fileprivate func holds(_ name: String) -> Bool {
    ranges(of: name).contains { range in
      range.lowerBound == startIndex || !(name.first.map { $0.isLetter || $0.isNumber } ?? false)
        || !(self[index(before: range.lowerBound)].isLetter || self[index(before: range.lowerBound)].isNumber)
    }
  }
}

extension [Effect] {
  /// The effect of that id, or the only one that is called so: `31-snv-cchc extends 12/SNV-CCHC #1`, or a part of it in whole words.
  public func named(_ name: String) throws(FindFailure) -> Effect {
    if let exact = first(where: { $0.id == name }) { return exact }
    let words = Folding.slug(name)
    guard !words.isEmpty else { throw .noSuchEffect(name) }
    var found = filter { effect in effect.slugs.contains { "-\($0)-".contains("-\(words)-") } }
    // What is said of the whole document is not meant where item 1 of it is.
    let whole = found.filter { effect in effect.slugs.contains { $0.hasSuffix(words) } }
    if !whole.isEmpty { found = whole }
    guard let first = found.first else { throw .noSuchEffect(name) }
    guard found.count == 1 else { throw .ambiguous(name, found.prefix(5).map { "'\($0.id)'" }) }
    return first
  }
}

extension Effect {
  /// The words of its id, and the same as people say them in Vietnamese.
  fileprivate var slugs: [String] {
    let said = id.split(separator: "!", maxSplits: 1).joined(separator: "!\(Wording.vietnamese.name(ofValue: kind.rawValue)) ")
    return [Folding.slug(id), Folding.slug(said.replacing(" " + kind.rawValue, with: "", maxReplacements: 1))]
  }
}
